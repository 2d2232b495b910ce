import type { Code } from "../diagnostics/catalog.js";
import type { Finding, Report } from "../diagnostics/diagnostic.js";
import { objectMetaId } from "../kubernetes/release.js";
import type { Position } from "../model/position.js";
import type { ResolvedSchema } from "../model/resolve.js";
import type { Facets, ReferenceSchema, Schema } from "../model/schema.js";
import type { Context, PlaceReport, SchemaRule, Surroundings } from "./rule.js";

const metadataProperties = new Set(["apiVersion", "kind", "metadata"]);

/** A finding in a type that stands in no file: it belongs to the place that uses the type. */
type Unplaced = Omit<Finding, "position">;

/** Applies `rules` to the schema of a kind's root, and to all below it. */
export type WalkKind = (root: Schema, name: string) => void;

/**
 * A walker that goes through each named type once for each kind of surroundings, however often it is
 * used. What it finds in Kubernetes' types is reported at every place in the user's files that uses them.
 */
export function createWalker(
  rules: readonly SchemaRule[],
  context: Context,
  report: Report,
): WalkKind {
  const known = new Map<string, readonly Unplaced[]>();

  function visit(schema: Schema, where: string, around: Surroundings): readonly Unplaced[] {
    const node = context.resolve(schema);
    const unplaced =
      schema.kind === "reference" && onlyDocuments(schema)
        ? visitType(schema.target, "whole", node, around)
        : [...applyRules(node, where, around), ...visitInside(schema, node, where, around)];
    return placed(unplaced, schema.position);
  }

  function applyRules(node: ResolvedSchema, where: string, around: Surroundings): Unplaced[] {
    const found: Unplaced[] = [];
    const sink = reportInto(found, node.position, report);
    for (const rule of rules) rule({ ...around, node, where, report: sink }, context);
    return found;
  }

  /** `node` is `schema` resolved: what the place says changes what its children may say. */
  function visitInside(
    schema: Schema,
    node: ResolvedSchema,
    where: string,
    around: Surroundings,
  ): readonly Unplaced[] {
    if (schema.kind === "reference") return visitType(schema.target, "inside", node, around);
    switch (node.kind) {
      case "object":
        return node.properties.flatMap(({ name, schema, position }) =>
          placed(visit(schema, `${where}.${name}`, inProperty(node, name, around)), position),
        );
      case "map":
        return visit(node.values, `${where}[*]`, inMap(around));
      case "array":
        return visit(node.items, `${where}[]`, inList(node, where, around));
      case "string":
      case "integer":
      case "number":
      case "boolean":
      case "int-or-string":
      case "any":
        return [];
    }
  }

  /** The whole of a named type, or only what is inside of it, with `node` in its place. */
  function visitType(
    id: string,
    part: "whole" | "inside",
    node: ResolvedSchema,
    around: Surroundings,
  ): readonly Unplaced[] {
    const facts = [
      part,
      node.listType,
      node.embeddedResource,
      around.uncorrelated,
      around.metadata,
    ];
    const key = JSON.stringify([id, ...facts]);
    const before = known.get(key);
    if (before !== undefined) return before;
    // A type that contains itself has been seen once this far down.
    known.set(key, []);
    const definition = context.api.types.get(id);
    if (definition === undefined) return [];
    const { name, schema } = definition;
    const found =
      part === "whole" ? visit(schema, name, around) : visitInside(schema, node, name, around);
    known.set(key, found);
    return found;
  }

  /** Reports what now has a position; what has none yet goes further up. */
  function placed(found: readonly Unplaced[], position: Position | undefined): readonly Unplaced[] {
    if (position === undefined || found.length === 0) return found;
    for (const finding of found) report({ ...finding, position });
    return [];
  }

  return (root, name) => {
    const node = withoutMetadata(context.resolve(root));
    const found = [...applyRules(node, name, { isRoot: true }), ...visitRoot(node, name)];
    for (const finding of found) report({ ...finding, position: undefined });
  };

  function visitRoot(node: ResolvedSchema, name: string): readonly Unplaced[] {
    if (node.kind !== "object") return visitInside(node, node, name, {});
    return node.properties.flatMap((property) => {
      const isMetadata = metadataProperties.has(property.name);
      const around: Surroundings = isMetadata ? { metadata: "top-level" } : {};
      return placed(visit(property.schema, `${name}.${property.name}`, around), property.position);
    });
  }
}

/** What the root says of Kubernetes' own metadata is not part of the CRD. */
function withoutMetadata(root: ResolvedSchema): ResolvedSchema {
  if (root.kind !== "object") return root;
  const properties = root.properties.map((property) => {
    const { schema } = property;
    const isKubernetes = schema.kind === "reference" && schema.target === objectMetaId;
    if (property.name !== "metadata" || !isKubernetes) return property;
    return { ...property, schema: { kind: "object" as const, properties: [] } };
  });
  return { ...root, properties };
}

function inProperty(node: ResolvedSchema, name: string, around: Surroundings): Surroundings {
  const isMetadata = node.embeddedResource === true && metadataProperties.has(name);
  return isMetadata ? { ...around, metadata: "embedded" } : around;
}

function inMap(around: Surroundings): Surroundings {
  return around.metadata === "embedded" ? { ...around, metadata: "embedded-map" } : around;
}

function inList(node: ResolvedSchema, where: string, around: Surroundings): Surroundings {
  const isCorrelated = node.listType === "map";
  return isCorrelated || around.uncorrelated !== undefined
    ? around
    : { ...around, uncorrelated: where };
}

const documentation: ReadonlySet<string> = new Set<keyof Facets | "kind" | "target">([
  "kind",
  "target",
  "position",
  "title",
  "description",
  "externalDocs",
  "example",
]);

/** Whether the place adds nothing to the type but words. */
function onlyDocuments(schema: ReferenceSchema): boolean {
  return Object.keys(schema).every((key) => documentation.has(key));
}

function reportInto(
  found: Unplaced[],
  nodePosition: Position | undefined,
  report: Report,
): PlaceReport {
  return <C extends Code>(
    code: C,
    values: Finding<C>["arguments"],
    position: Position | undefined = nodePosition,
  ) => {
    const finding = { code, arguments: values };
    if (position !== undefined) report<C>({ ...finding, position });
    // The code and its arguments belong together; the union of all codes cannot say so.
    else found.push(finding as Unplaced);
  };
}
