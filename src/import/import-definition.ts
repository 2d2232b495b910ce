import type { Kind } from "../model/api.js";
import type { JsonObject } from "../model/json.js";
import type { ObjectSchema, Schema } from "../model/schema.js";
import { nameTypes } from "./names/names.js";
import { declare, declareRoot } from "./print/declare.js";
import { canBeItems, canBeValues } from "./print/expression.js";
import { createFileNames } from "./print/imports.js";
import { kindAnnotations } from "./print/kind-annotations.js";
import type { Definition, DefinitionVersion } from "./resource/definition.js";
import { factsOf } from "./resource/facts.js";
import { kindOf } from "./resource/kind.js";
import { crdSchema } from "./resource/schema.js";
import { readable } from "./types/readable.js";
import { inheritMembers, type RootContext } from "./types/root.js";
import type { VersionScope } from "./version-scope.js";

/** A file of types that an import writes. */
export interface ImportedFile {
  /** Relative to the root of the output, with `/` on every platform. */
  readonly path: string;
  readonly text: string;
  /** What only the annotation `@schema` can say: the keywords of each. */
  readonly escapes: readonly JsonObject[];
}

export interface ImportContext extends RootContext {
  scopeOf(version: string): VersionScope;
  /** The reference for a node that is one of Kubernetes' types. */
  schemaOf(node: JsonObject): Schema | undefined;
}

/** Writes the types of a CRD: one file for each version. */
export function importDefinition(
  definition: Definition,
  context: ImportContext,
): readonly ImportedFile[] {
  const { group, kind, versions } = definition;
  const kinds = versions.map((version) => kindOf(definition, version, version.name));
  const facts = factsOf(definition, kinds);
  return kinds.flatMap((each, index) => {
    const version = versions[index];
    if (version === undefined) return [];
    const known = { ...each, definition: facts[index] ?? {} };
    const path = `apis/${group}/${version.name}/${kind.toLowerCase()}.ts`;
    return { path, ...printVersion(definition, version, known, context) };
  });
}

function printVersion(
  { group, versions }: Definition,
  version: DefinitionVersion,
  kind: Kind,
  context: ImportContext,
): Omit<ImportedFile, "path"> {
  const scope = context.scopeOf(version.name);
  const name = scope.rootName(kind.name);
  const prefix = `${group}/${version.name}.`;
  const root = readRoot(version.schema, context);
  const { schema, omittedMembers } = inheritMembers(root, context);
  const named = nameTypes({ schema, node: version.schema }, name, {
    prefix,
    taken: scope.taken,
    sharing: scope.sharing,
    canStayInside: (inner, container) =>
      container === "array"
        ? canBeItems(inner, anyNames(scope))
        : canBeValues(inner, anyNames(scope)),
  });
  const own = named.definitions.filter(({ isShared }) => !isShared);
  scope.share(named.definitions.filter(({ isShared }) => isShared));

  const schemas = new Map(own.map((each) => [each.id, each.schema]));
  const escapes: JsonObject[] = [];
  const names = createFileNames({
    own: new Map([...own.map((each) => [each.id, each.name] as const), [prefix + name, name]]),
    taken: scope.taken,
    sharedName: scope.sharedName,
    resolve: (id) => schemas.get(id) ?? scope.resolve(id),
    onEscape: (keywords) => escapes.push(keywords),
  });
  const complete = { ...kind, definition: { ...kind.definition, omittedMembers } };
  const declarations = [
    declareRoot(name, named.root, kindAnnotations(complete, name, versions.length), names),
    ...own.map((each) => declare(each, names)),
  ];
  const parts = [names.imports(), ...declarations].map((lines) => lines.join("\n"));
  return { text: `${parts.join("\n\n")}\n`, escapes };
}

/** What a file calls its types does not matter to the question which of them need a name. */
function anyNames({ resolve }: VersionScope) {
  return { resolve, scalar: (name: string) => name, reference: (id: string) => id };
}

/** The root of a version's schema. That it is an object is one of the things that are checked before. */
function readRoot(node: JsonObject, { schemaOf }: ImportContext): ObjectSchema {
  const schema = crdSchema(node, { schemaOf });
  if (schema.kind !== "object") throw new Error("the root of a CRD is no object");
  return { ...schema, properties: schema.properties.map(inTermsOfModel) };
}

function inTermsOfModel(property: ObjectSchema["properties"][number]) {
  return { ...property, schema: readableTree(property.schema) };
}

function readableTree(schema: Schema): Schema {
  switch (schema.kind) {
    case "object":
      return readable({ ...schema, properties: schema.properties.map(inTermsOfModel) });
    case "array":
      return readable({ ...schema, items: readableTree(schema.items) });
    case "map":
      return readable({ ...schema, values: readableTree(schema.values) });
    default:
      return readable(schema);
  }
}
