import type { Report } from "../diagnostics/diagnostic.js";
import { celName } from "../model/cel-name.js";
import type { Facets, ReferenceSchema, Schema, ValidationRule } from "../model/schema.js";
import type { Annotation } from "./annotation.js";
import type { Argument } from "./argument.js";
import { reportContradictions } from "./contradictions.js";
import { type Effect, order } from "./table/entry.js";
import { type AnnotationName, entryFor } from "./table.js";
import { kindInWords, kindsInWords } from "./words.js";

export interface ApplyContext {
  readonly report: Report;
  /** The schema of a named type, where it is known. */
  resolve(id: string): Schema | undefined;
}

/** What {@link parentRules} needs to know of a property. */
export interface AnnotatedProperty {
  readonly name: string;
  readonly required: boolean;
  readonly annotations: readonly Annotation[];
}

/**
 * Sets everything that `annotations` say about a schema; tags that say nothing about schemas are passed
 * over. What does not fit the schema, or contradicts it, is reported. A reference stays a reference: it
 * carries what is said at its place, and is judged by the type that it leads to.
 *
 * The order is controller-gen's: shape and type first, rules about several properties and the items of
 * lists last, else as in the source.
 */
export function annotateSchema(
  schema: Schema,
  annotations: readonly Annotation[],
  context: ApplyContext,
): Schema {
  const uses = annotations.flatMap(useOf);
  if (uses.length === 0) return schema;
  const own = uses.filter(({ ofItems }) => !ofItems);
  const ofItems = uses.filter(({ ofItems }) => ofItems);
  return applyToItems(applyAll(schema, own, context), ofItems, context);
}

/** The rules that a property's annotations add to the object around it. */
export function parentRules(property: AnnotatedProperty): readonly ValidationRule[] {
  const immutable = property.annotations.find(({ name }) => name === "immutable");
  if (immutable === undefined || property.required) return [];
  // A rule at the property itself does not run when the property is removed.
  const name = celName(property.name) ?? property.name;
  return [
    {
      rule: `!has(oldSelf.${name}) || has(self.${name})`,
      message: `field ${property.name} is immutable once set`,
      position: immutable.position,
    },
  ];
}

/** One annotation with what it does. */
interface SchemaUse {
  readonly annotation: Annotation;
  readonly effect: Effect<Argument>;
  readonly ofItems: boolean;
}

function useOf(annotation: Annotation): readonly SchemaUse[] {
  const { schema: effect, ofItems = false } = entryFor(annotation.name);
  return effect === undefined ? [] : [{ annotation, effect, ofItems }];
}

function applyAll(schema: Schema, uses: readonly SchemaUse[], context: ApplyContext): Schema {
  const sorted = [...uses].sort((a, b) => orderOf(a.effect) - orderOf(b.effect));
  const applied = sorted.reduce((current, use) => applyOne(current, use, context), schema);
  if (uses.length > 0) {
    const target = targetOf(applied, context.resolve);
    const positions = new Map(uses.map(({ annotation: { name, position } }) => [name, position]));
    reportContradictions(applied, target, positions, context.report);
  }
  return applied;
}

function orderOf(effect: Effect<Argument>): number {
  return effect.order ?? order.usual;
}

function applyOne(
  schema: Schema,
  { annotation, effect }: SchemaUse,
  context: ApplyContext,
): Schema {
  const { name, position, argument } = annotation;
  const target = targetOf(schema, context.resolve);
  if (target !== undefined && !fits(target, effect)) {
    context.report({
      code: "annotation-type-mismatch",
      position,
      arguments: {
        name,
        expected: kindsInWords(effect.fits),
        found: kindInWords(target.kind),
      },
    });
    return schema;
  }
  return effect.apply(schema, argument, { name, position, target, report: context.report });
}

function fits(target: Schema, { fits }: Effect<Argument>): boolean {
  return (
    fits.includes(target.kind) || (target.intOrString === true && fits.includes("int-or-string"))
  );
}

/**
 * What a schema is in the end, behind all references, with what the references on the way say of it;
 * `undefined` if one leads nowhere or in a circle.
 */
function targetOf(schema: Schema, resolve: ApplyContext["resolve"]): Schema | undefined {
  if (schema.kind !== "reference") return schema;
  const seen = new Set<string>();
  let said: Facets = {};
  let current: Schema | undefined = schema;
  while (current?.kind === "reference" && !seen.has(current.target)) {
    seen.add(current.target);
    current = resolve(current.target);
    if (current?.kind === "reference") said = { ...factsOf(current), ...said };
  }
  if (current === undefined || current.kind === "reference") return undefined;
  return { ...current, ...said };
}

function factsOf({ kind: _, target: __, ...facts }: ReferenceSchema): Facets {
  return facts;
}

function applyToItems(schema: Schema, uses: readonly SchemaUse[], context: ApplyContext): Schema {
  if (uses.length === 0) return schema;
  if (schema.kind === "array") {
    return { ...schema, items: applyAll(schema.items, uses, context) };
  }
  for (const { annotation } of uses) reportNoItems(schema, annotation, context);
  return schema;
}

/** The items of a named list belong to the named type, where this place cannot change them. */
function reportNoItems(
  schema: Schema,
  { name, position }: { readonly name: AnnotationName; readonly position: Annotation["position"] },
  { report }: ApplyContext,
): void {
  report({
    code: "annotation-type-mismatch",
    position,
    arguments: { name, expected: "lists that are written here", found: kindInWords(schema.kind) },
    ...(schema.kind === "reference" && {
      help: "Annotate the named type, or write the list type in place of its name.",
    }),
  });
}
