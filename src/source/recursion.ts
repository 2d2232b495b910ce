import type { Report } from "../diagnostics/diagnostic.js";
import type { TypeDefinition } from "../model/api.js";
import type { Position } from "../model/position.js";
import type { ReferenceSchema, Schema } from "../model/schema.js";

/** The named types that kinds reach, by id. */
export type Types = Map<string, TypeDefinition>;

/** A reference, with the names of the properties that lead to it. */
interface Edge {
  readonly reference: ReferenceSchema;
  readonly path: readonly string[];
  /** Whether the user wants nothing to be checked below. */
  readonly isCut: boolean;
  /** Where the user wrote what leads here; absent inside of Kubernetes' types. */
  readonly position?: Position;
}

interface Step {
  readonly id: string;
  readonly edge?: Edge;
}

/**
 * Makes an end to types that hold themselves. Where a property says `@preserveUnknownFields`, the type below
 * it is left out; every other circle is reported, and broken so that the rest can be generated.
 */
export function breakCircles(types: Types, roots: readonly string[], report: Report): void {
  cutWhereAsked(types);
  const context = { types, done: new Set<string>(), reported: new Set<string>(), report };
  for (const root of roots) search(root, [{ id: root }], context);
}

interface Search {
  readonly types: Types;
  readonly done: Set<string>;
  /** Places of findings: one circle is enough to say of a type that Kubernetes declares. */
  readonly reported: Set<string>;
  readonly report: Report;
}

function search(id: string, way: readonly Step[], context: Search): void {
  if (context.done.has(id)) return;
  for (const edge of edgesOf(context.types, id)) {
    const { target } = edge.reference;
    const start = way.findIndex((step) => step.id === target);
    const next = [...way, { id: target, edge }];
    if (start === -1) {
      search(target, next, context);
      continue;
    }
    reportCircle(next.slice(start), next, context);
    rewrite(context.types, id, (reference) =>
      reference === edge.reference ? ended(reference) : reference,
    );
  }
  context.done.add(id);
}

/** Such as `Job.spec.next -> Step.then -> Job`. */
function reportCircle(
  circle: readonly Step[],
  way: readonly Step[],
  { types, reported, report }: Search,
): void {
  const parts = circle.map(({ id }, index) => {
    const leaving = circle[index + 1]?.edge?.path ?? [];
    return [types.get(id)?.name ?? id, ...leaving].join(".");
  });
  const position = [...way].reverse().find(({ edge }) => edge?.position !== undefined)
    ?.edge?.position;
  const place = JSON.stringify(position);
  if (reported.has(place)) return;
  reported.add(place);
  report({ code: "recursive-type", position, arguments: { path: parts.join(" -> ") } });
}

function edgesOf(types: Types, id: string): readonly Edge[] {
  const schema = types.get(id)?.schema;
  return schema === undefined ? [] : edgesIn(schema, { path: [], isCut: false });
}

function edgesIn(schema: Schema, outer: Omit<Edge, "reference">): readonly Edge[] {
  const position = schema.position ?? outer.position;
  const isCut = schema.kind !== "object" && (outer.isCut || schema.preserveUnknownFields === true);
  const here = { path: outer.path, isCut, ...(position && { position }) };
  switch (schema.kind) {
    case "reference":
      return [{ ...here, reference: schema }];
    case "array":
      return edgesIn(schema.items, here);
    case "map":
      return edgesIn(schema.values, here);
    case "object":
      return schema.properties.flatMap(({ name, schema: inner, position: at }) =>
        edgesIn(inner, {
          path: [...outer.path, name],
          isCut: false,
          ...((at ?? position) && { position: at ?? position }),
        }),
      );
    case "string":
    case "integer":
    case "number":
    case "boolean":
    case "int-or-string":
    case "any":
      return [];
  }
}

/** Cuts the references that the user marked and that lead into a circle; others keep their properties. */
function cutWhereAsked(types: Types): void {
  const circular = circularTypes(types);
  for (const id of types.keys()) {
    const marked = edgesOf(types, id).filter(({ isCut }) => isCut);
    const asked = new Set(
      marked.map(({ reference }) => reference).filter(({ target }) => circular.has(target)),
    );
    if (asked.size === 0) continue;
    rewrite(types, id, (reference) =>
      asked.has(reference) ? opened(reference, types) : reference,
    );
  }
}

/** The types from which a circle can be reached. */
function circularTypes(types: Types): ReadonlySet<string> {
  const circular = new Set<string>();
  const done = new Set<string>();
  const visit = (id: string, way: readonly string[]): void => {
    if (way.includes(id)) {
      for (const each of way) circular.add(each);
      return;
    }
    if (circular.has(id)) {
      for (const each of way) circular.add(each);
      return;
    }
    if (done.has(id)) return;
    for (const { reference } of edgesOf(types, id)) visit(reference.target, [...way, id]);
    done.add(id);
  };
  for (const id of types.keys()) visit(id, []);
  return circular;
}

/** Any object, where the type that was named is one. */
function opened({ target, kind: _, ...facets }: ReferenceSchema, types: Types): Schema {
  const named = types.get(target)?.schema.kind;
  const kept = { ...facets, preserveUnknownFields: true };
  return named === "object" || named === "map"
    ? { ...kept, kind: "object", properties: [] }
    : { ...kept, kind: "any" };
}

function ended({ position }: ReferenceSchema): Schema {
  return { kind: "any", preserveUnknownFields: true, ...(position && { position }) };
}

type Replace = (reference: ReferenceSchema) => Schema;

function rewrite(types: Types, id: string, replace: Replace): void {
  const definition = types.get(id);
  if (definition === undefined) return;
  types.set(id, { ...definition, schema: rewriteSchema(definition.schema, replace) });
}

function rewriteSchema(schema: Schema, replace: Replace): Schema {
  switch (schema.kind) {
    case "reference":
      return replace(schema);
    case "array":
      return { ...schema, items: rewriteSchema(schema.items, replace) };
    case "map":
      return { ...schema, values: rewriteSchema(schema.values, replace) };
    case "object": {
      const properties = schema.properties.map((property) => ({
        ...property,
        schema: rewriteSchema(property.schema, replace),
      }));
      return { ...schema, properties };
    }
    case "string":
    case "integer":
    case "number":
    case "boolean":
    case "int-or-string":
    case "any":
      return schema;
  }
}
