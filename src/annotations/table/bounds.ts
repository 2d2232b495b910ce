import { type NumberValue, numberText } from "../../model/json.js";
import { isIntegral } from "../../model/number.js";
import type { Schema, SchemaKind } from "../../model/schema.js";
import { type Use, value } from "./entry.js";
import { lists, numbers, objects, texts } from "./fits.js";

const places = ["type", "property"] as const;

/** How large values may be. Each has a variant for the items of a list. */
export const boundAnnotations = {
  minimum: bound("minimum", "Minimum", "The least value that is allowed.", ["k8s:minimum"]),
  maximum: bound("maximum", "Maximum", "The greatest value that is allowed.", ["k8s:maximum"]),
  multipleOf: bound("multipleOf", "MultipleOf", "Every value is a multiple of this number."),
  exclusiveMinimum: exclusive("exclusiveMinimum", "ExclusiveMinimum", "minimum"),
  exclusiveMaximum: exclusive("exclusiveMaximum", "ExclusiveMaximum", "maximum"),
  minLength: count("minLength", texts, "MinLength", "The least number of characters."),
  maxLength: count("maxLength", texts, "MaxLength", "The greatest number of characters."),
  minItems: count("minItems", lists, "MinItems", "The least number of items."),
  maxItems: count("maxItems", lists, "MaxItems", "The greatest number of items.", ["k8s:maxItems"]),
  minProperties: count("minProperties", objects, "MinProperties", "The least number of members."),
  maxProperties: count(
    "maxProperties",
    objects,
    "MaxProperties",
    "The greatest number of members.",
  ),
  uniqueItems: value({
    places,
    type: "boolean",
    empty: true,
    meaning:
      "No item occurs twice. The API server refuses `true`, because comparing all items takes too long; `@listType set` does what is meant.",
    example: "@uniqueItems false",
    sets: "uniqueItems",
    markers: ["kubebuilder:validation:UniqueItems"],
    schema: {
      fits: lists,
      apply: (schema, uniqueItems) => ({ ...schema, uniqueItems }),
    },
  }),
};

/** The facets that hold one number. */
export type NumberFacet =
  | "minimum"
  | "maximum"
  | "multipleOf"
  | "minLength"
  | "maxLength"
  | "minItems"
  | "maxItems"
  | "minProperties"
  | "maxProperties";

function bound(
  facet: NumberFacet,
  marker: string,
  meaning: string,
  otherMarkers: readonly string[] = [],
) {
  return value({
    places,
    type: "number",
    meaning: `${meaning} A whole number for integers.`,
    example: `@${facet} 1`,
    sets: facet,
    markers: [`kubebuilder:validation:${marker}`, ...otherMarkers],
    schema: {
      fits: numbers,
      apply: (schema, number, use) => {
        checkWhole(number, use);
        return withNumber(schema, facet, number);
      },
    },
  });
}

function count(
  facet: NumberFacet,
  fits: readonly SchemaKind[],
  marker: string,
  meaning: string,
  otherMarkers: readonly string[] = [],
) {
  return value({
    places,
    type: "count",
    meaning,
    example: `@${facet} 1`,
    sets: facet,
    markers: [`kubebuilder:validation:${marker}`, ...otherMarkers],
    schema: { fits, apply: (schema, number) => withNumber(schema, facet, number) },
  });
}

function exclusive(
  facet: "exclusiveMinimum" | "exclusiveMaximum",
  marker: string,
  limit: "minimum" | "maximum",
) {
  return value({
    places,
    type: "boolean",
    empty: true,
    meaning: `The value of \`@${limit}\` itself is not allowed. As in every CRD it is a boolean beside \`@${limit}\`, not a number of its own.`,
    example: `@${limit} 0\n@${facet}`,
    sets: facet,
    markers: [`kubebuilder:validation:${marker}`],
    schema: {
      fits: numbers,
      apply: (schema, excluded) => ({ ...schema, [facet]: excluded }),
    },
  });
}

function withNumber(schema: Schema, facet: NumberFacet, number: NumberValue): Schema {
  return { ...schema, [facet]: number };
}

/** A bound with a fraction on an integer allows nothing that the next whole number would not. */
function checkWhole(number: NumberValue, use: Use): void {
  if (use.target?.kind !== "integer" || isIntegral(number)) return;
  use.report({
    code: "malformed-argument",
    position: use.position,
    arguments: {
      name: use.name,
      problem: `an integer needs a whole number, and ${numberText(number)} is none`,
    },
  });
}
