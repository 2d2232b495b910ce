import { accepts, agree } from "../../annotations/accepts.js";
import type { AnnotationName, Argument } from "../../annotations/comment.js";
import type { PrintedAnnotation } from "../../annotations/print.js";
import { annotationNames } from "../../annotations/table.js";
import { keywords } from "../../emit/keywords.js";
import { type JsonObject, type JsonValue, jsonObject } from "../../model/json.js";
import type { Facets, Schema, ValidationRule } from "../../model/schema.js";

/** What says facets: annotations of their own, and keywords for which there are none. */
export interface Said {
  /** In the order of the table. */
  readonly annotations: readonly PrintedAnnotation[];
  /** Keywords as a CRD spells them. */
  readonly escaped: JsonObject;
}

export type Resolve = (id: string) => Schema | undefined;

type FacetName = Exclude<keyof Facets, "position" | "raw" | "description" | "nullable">;

/** How a facet is written; undefined for those that have no annotation. */
const forms: Readonly<Record<FacetName, ((value: never) => readonly Argument[]) | undefined>> = {
  title: text,
  externalDocs: (docs: { url: string; description?: string }) => [fieldsOf({ ...docs })],
  example: value,
  default: value,
  enum: value,
  format: text,
  minimum: value,
  maximum: value,
  exclusiveMinimum: value,
  exclusiveMaximum: value,
  multipleOf: value,
  minLength: value,
  maxLength: value,
  pattern: text,
  minItems: value,
  maxItems: value,
  uniqueItems: value,
  minProperties: value,
  maxProperties: value,
  listType: text,
  listMapKeys: (keys: readonly string[]) => keys.flatMap(text),
  mapType: text,
  preserveUnknownFields: flag,
  embeddedResource: flag,
  intOrString: flag,
  validations: (rules: readonly ValidationRule[]) => rules.map(ruleFields),
  allOf: undefined,
  anyOf: undefined,
  oneOf: undefined,
  not: undefined,
};

/** Annotations that are called otherwise than their facet. */
const otherNames: Readonly<Partial<Record<FacetName, AnnotationName>>> = {
  listMapKeys: "listMapKey",
  validations: "validation",
};

function text(value: string): readonly Argument[] {
  return [{ form: "text", text: value }];
}

function value(value: JsonValue): readonly Argument[] {
  return [{ form: "value", value }];
}

function flag(): readonly Argument[] {
  return [{ form: "flag" }];
}

function fieldsOf(fields: JsonObject): Argument {
  return { form: "fields", fields: new Map(Object.entries(fields)) };
}

function ruleFields({ position: _, ...rule }: ValidationRule): Argument {
  return fieldsOf({ ...rule });
}

/** Those that mean something together, and are refused together where they contradict each other. */
const related: ReadonlySet<string> = new Set<FacetName>([
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "minProperties",
  "maxProperties",
  "listType",
  "listMapKeys",
]);

/**
 * How `facets` are said of a type that says `base` itself, so that reading it gives them back. The
 * description and `nullable` are said otherwise.
 */
export function sayFacets(base: Schema, facets: Facets, resolve: Resolve): Said {
  const names = facetNames(facets);
  const plain = names.filter((name) => isAccepted(base, name, facets, resolve));
  const all = plain.flatMap((name) => annotationsFor(name, facets));
  const kept = agree(base, all, resolve) ? plain : plain.filter((name) => !related.has(name));
  return {
    annotations: sorted(kept.flatMap((name) => annotationsFor(name, facets))),
    escaped: escapedOf(
      names.filter((name) => !kept.includes(name)),
      facets,
    ),
  };
}

function facetNames(facets: Facets): readonly FacetName[] {
  // Only the names of facets are keys of the table.
  return Object.keys(facets).filter((key) => Object.hasOwn(forms, key)) as FacetName[];
}

function annotationsFor(name: FacetName, facets: Facets): readonly PrintedAnnotation[] {
  // The table's functions take the type of the facet under whose name they stand.
  const form = forms[name] as ((value: unknown) => readonly Argument[]) | undefined;
  const annotation = otherNames[name] ?? (name as AnnotationName);
  return form?.(facets[name]).map((argument) => ({ name: annotation, argument })) ?? [];
}

function isAccepted(base: Schema, name: FacetName, facets: Facets, resolve: Resolve): boolean {
  const annotations = annotationsFor(name, facets);
  return (
    annotations.length > 0 &&
    !haveTwins(annotations) &&
    annotations.every((annotation) => accepts(base, annotation, resolve))
  );
}

function haveTwins(annotations: readonly PrintedAnnotation[]): boolean {
  if (annotations.length < 2) return false;
  const texts = annotations.map(({ argument }) =>
    JSON.stringify(argument.form === "fields" ? [...argument.fields] : argument),
  );
  return new Set(texts).size < texts.length;
}

function escapedOf(names: readonly FacetName[], facets: Facets): JsonObject {
  const left = Object.fromEntries(names.map((name) => [name, facets[name]]));
  return jsonObject([
    // A reference has no keywords of its own.
    ...Object.entries(keywords("reference", left)),
    ...Object.entries(facets.raw ?? {}),
  ]);
}

const ranks: ReadonlyMap<string, number> = new Map(
  annotationNames.map((name, index) => [name, index]),
);

export function sorted(annotations: readonly PrintedAnnotation[]): readonly PrintedAnnotation[] {
  const rank = ({ name }: PrintedAnnotation) => ranks.get(name) ?? ranks.size;
  return [...annotations].sort((a, b) => rank(a) - rank(b));
}
