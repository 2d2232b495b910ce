import { describeReleases } from "../../src/kubernetes/release-ranges.js";
import { scalarOfType } from "../../src/kubernetes/scalars.js";
import { memberText, typeText } from "../../src/kubernetes/type-text.js";
import type { Property, Schema } from "../../src/model/schema.js";
import { comment } from "./documentation.js";
import type { Sighting } from "./sightings.js";

/**
 * The declaration of one type for editors: what any release has of it, with the newest documentation, and
 * with the releases of what not all of `all` have. A member is optional if it is so in any release; a
 * type that changed is a union.
 */
export function unionDeclaration(
  name: string,
  seen: readonly Sighting[],
  all: readonly string[],
): string {
  const having = seen.map(({ release }) => release);
  const newest = seen.at(-1)?.definition.schema.description ?? "";
  const head = comment([newest, only(having, all)], "");
  return `${head}export ${body(name, seen)}\n`;
}

function body(name: string, seen: readonly Sighting[]): string {
  const kinds = new Set(seen.map(({ definition }) => definition.schema.kind));
  const [kind] = kinds;
  if (kinds.size > 1 || seen.some(({ definition }) => scalarOfType(definition.id) !== undefined)) {
    return alias(name, seen);
  }
  switch (kind) {
    case "object":
      return `interface ${name} {\n${members(seen)}}`;
    case "map":
      return `interface ${name} {\n  [key: string]: ${union(seen, (schema) => (schema.kind === "map" ? schema.values : schema))};\n}`;
    case "array":
      return `interface ${name} extends Array<${union(seen, (schema) => (schema.kind === "array" ? schema.items : schema))}> {}`;
    default:
      return alias(name, seen);
  }
}

function alias(name: string, seen: readonly Sighting[]): string {
  const texts = seen.map(({ definition, names }) => {
    const scalar = scalarOfType(definition.id);
    return scalar === undefined ? typeText(definition.schema, names) : names.scalar(scalar);
  });
  return `type ${name} = ${distinct(texts)};`;
}

function union(seen: readonly Sighting[], part: (schema: Schema) => Schema): string {
  return distinct(seen.map(({ definition, names }) => typeText(part(definition.schema), names)));
}

function distinct(texts: readonly string[]): string {
  return [...new Set(texts)].join(" | ");
}

interface MemberSighting extends Sighting {
  readonly property: Property;
}

function members(seen: readonly Sighting[]): string {
  const byName = new Map<string, MemberSighting[]>();
  for (const sighting of seen) {
    const { schema } = sighting.definition;
    for (const property of schema.kind === "object" ? schema.properties : []) {
      const before = byName.get(property.name) ?? [];
      byName.set(property.name, [...before, { ...sighting, property }]);
    }
  }
  const having = seen.map(({ release }) => release);
  return [...byName.keys()]
    .sort()
    .map((name) => member(name, byName.get(name) ?? [], having))
    .join("");
}

/** `having`: the releases that have the type. */
function member(name: string, seen: readonly MemberSighting[], having: readonly string[]): string {
  const optional = seen.some(({ property }) => !property.required);
  const type = distinct(seen.map(({ property, names }) => typeText(property.schema, names)));
  const documentation = seen.at(-1)?.property.schema.description ?? "";
  const own = seen.map(({ release }) => release);
  const head = comment([documentation, only(own, having)], "  ");
  return `${head}  ${memberText(name, optional ? "?" : "", type)};\n`;
}

/** The line that says which releases have something, where not all do. */
function only(some: readonly string[], all: readonly string[]): string {
  return some.length === all.length
    ? ""
    : `Available in Kubernetes ${describeReleases(some, all)}.`;
}
