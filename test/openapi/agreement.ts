/**
 * Whether what the API server publishes and what we write say the same, seen through the projections
 * that `docs/openapi.md` lists, and no others.
 */
import {
  type Body,
  type Document,
  isObject,
  type Operation,
  operationsOf,
  type Schema,
} from "./document.js";
import { expand } from "./expand.js";
import { differences, normal } from "./normal.js";

const meta = "io.k8s.apimachinery.pkg.apis.meta.v1";
const objectMeta = `${meta}.ObjectMeta`;

/** Two documents about the same kinds. */
export interface Pair {
  readonly server: Document;
  readonly ours: Document;
  /** Of the server: `1.31`. */
  readonly release: string;
}

/** Differences between the two schemas of a kind. */
export function kindDifferences(pair: Pair, name: string): readonly string[] {
  const { server, ours, release } = pair;
  const expanded = (document: Document, metadata: Schema) =>
    expand(schemaOf(document, name), {
      document,
      stub: (target) => (target === objectMeta ? metadata : undefined),
    });
  const left = expanded(server, opaque(objectMeta));
  const right = expanded(ours, metadataOfCrds(ours));
  const seen = (schema: Schema) => normal(asPublished(asResource(schema), release));
  return differences(seen(left), seen(right), name);
}

/** Differences between the two schemas of a kind's list, its texts aside: they are ours. */
export function listDifferences({ server, ours }: Pair, name: string): readonly string[] {
  const [left, right] = [server, ours].map((document) =>
    normal(withoutTexts(expand(schemaOf(document, name), { document, stub: opaque }))),
  );
  return differences(left, right, name);
}

/** Differences between the operations and between all that they say, descriptions of our own aside. */
export function operationDifferences({ server, ours }: Pair): readonly string[] {
  const [left, right] = [server, ours].map((document) =>
    Object.fromEntries([...operationsOf(document)].map(([key, each]) => [key, requestOf(each)])),
  );
  return differences(left, right);
}

/** Differences between the two schemas of one of Kubernetes' own types. */
export function typeDifferences({ server, ours }: Pair, name: string): readonly string[] {
  const isTextless = [`${meta}.FieldsV1`, `${meta}.Time`].includes(name);
  const seen = (document: Document) => {
    const schema = expand(schemaOf(document, name), { document, stub: () => undefined });
    return normal(asRequestType(isTextless ? withoutText(schema) : schema));
  };
  return differences(seen(server), seen(ours), name);
}

function schemaOf(document: Document, name: string): Schema {
  const schema = document.components.schemas[name];
  if (schema === undefined) throw new Error(`"${name}" is not there`);
  return schema;
}

/** A reference that stays one. */
function opaque(name: string): Schema {
  return { reference: name };
}

/** A CRD may state five properties of embedded metadata, and says of each no more than its shape. */
function metadataOfCrds(document: Document): Schema {
  const { properties } = schemaOf(document, objectMeta);
  const stated = ["annotations", "finalizers", "labels", "name", "namespace"];
  const known = isObject(properties) ? properties : {};
  return {
    type: "object",
    properties: Object.fromEntries(stated.map((name) => [name, shapeOf(known[name])])),
  };
}

function shapeOf(schema: unknown): unknown {
  if (!isObject(schema)) return schema;
  const { type, items, additionalProperties } = schema;
  return {
    type,
    ...(isObject(items) && { items: shapeOf(items) }),
    ...(isObject(additionalProperties) && { additionalProperties: shapeOf(additionalProperties) }),
  };
}

/** The server puts its own texts for `apiVersion`, `kind` and `metadata` of every resource. */
function asResource(schema: Schema): Schema {
  const { properties } = schema;
  if (!isObject(properties)) return schema;
  const { apiVersion, kind, metadata, ...own } = properties;
  return {
    ...schema,
    properties: {
      ...own,
      apiVersion: shapeOf(apiVersion),
      kind: shapeOf(kind),
      metadata: isObject(metadata) ? opaque(objectMeta) : metadata,
    },
  };
}

/** What the release publishes, everywhere in a schema. Before 1.36 there were no examples. */
function asPublished(schema: Schema, release: string): Schema {
  const resource = schema["x-kubernetes-embedded-resource"] === true ? asResource(schema) : schema;
  const { example, externalDocs, ...said } = resource;
  const examples = {
    ...(example !== undefined && { example }),
    ...(externalDocs !== undefined && { externalDocs }),
  };
  const shown = Number(release.split(".")[1]) < 36 ? said : { ...said, ...examples };
  return onChildren(shown, (child) => asPublished(child, release));
}

function withoutTexts(schema: Schema): Schema {
  const { description: _, ...said } = schema;
  return onChildren(said, withoutTexts);
}

/**
 * The server's own types come from Go by another way than ours. Ours have texts with their line breaks
 * and none for `Time` and `FieldsV1`; no defaults that are Go's zero values; no strategic merge, which
 * custom resources do not have; no list of all groups of the server; no list type beside an object.
 */
function asRequestType(schema: Schema): Schema {
  const {
    description,
    default: value,
    "x-kubernetes-patch-strategy": _strategy,
    "x-kubernetes-patch-merge-key": _key,
    "x-kubernetes-group-version-kind": _kinds,
    "x-kubernetes-list-type": listType,
    ...said
  } = schema;
  return onChildren(
    {
      ...said,
      ...(typeof description === "string" && { description: description.replace(/\s+/g, " ") }),
      ...(value !== undefined && !isZero(value) && { default: value }),
      ...(schema.type === "array" && { "x-kubernetes-list-type": listType }),
    },
    asRequestType,
  );
}

function withoutText({ description: _, ...said }: Schema): Schema {
  return said;
}

function isZero(value: unknown): boolean {
  return value === "" || value === 0 || (isObject(value) && Object.keys(value).length === 0);
}

function onChildren(schema: Schema, change: (child: Schema) => Schema): Schema {
  const { properties, items, additionalProperties } = schema;
  return {
    ...schema,
    ...(isObject(properties) && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, each]) => [
          name,
          isObject(each) ? change(each) : each,
        ]),
      ),
    }),
    ...(isObject(items) && { items: change(items) }),
    ...(isObject(additionalProperties) && { additionalProperties: change(additionalProperties) }),
  };
}

/** Texts of the options are Kubernetes'; those of `name`, `namespace` and `pretty` are ours. */
const ownTexts = new Set(["name", "namespace", "pretty"]);

function requestOf(operation: Operation): object {
  const { operationId, tags, parameters = [], requestBody, responses } = operation;
  const seen = parameters.map(({ name, description = "", schema, ...rest }) => ({
    ...rest,
    name,
    type: schema.type,
    ...(!ownTexts.has(name) && { description: description.replace(/\s+/g, " ") }),
  }));
  return {
    operationId,
    tags,
    parameters: Object.fromEntries(seen.map((each) => [`${each.in} ${each.name}`, each])),
    requestBody: requestBody && {
      required: requestBody.required === true,
      content: contentOf(requestBody),
    },
    responses: Object.fromEntries(
      Object.entries(responses).map(([code, each]) => [
        code,
        { description: each.description, content: contentOf(each) },
      ]),
    ),
    action: operation["x-kubernetes-action"],
    kind: operation["x-kubernetes-group-version-kind"],
  };
}

function contentOf({ content = {} }: Body): object {
  return Object.fromEntries(Object.entries(content).map(([type, { schema }]) => [type, schema]));
}
