import type { JsonObject, JsonValue, NumberValue } from "./json.js";
import type { Position } from "./position.js";

/**
 * What a value may be: a structural schema, told apart by `kind`.
 *
 * A reference is not resolved: it keeps what its place says (its facets) apart from what the named
 * type says. Emitters that want no names merge both as controller-tools does (`emit/crd/flatten.ts`).
 */
export type Schema =
  | ObjectSchema
  | MapSchema
  | ArraySchema
  | StringSchema
  | IntegerSchema
  | NumberSchema
  | BooleanSchema
  | IntOrStringSchema
  | AnySchema
  | ReferenceSchema;

export type SchemaKind = Schema["kind"];

/** `type: object` with named properties, or with none. */
export interface ObjectSchema extends Facets {
  readonly kind: "object";
  /** In the order of the source; names are unique. */
  readonly properties: readonly Property[];
}

/** `type: object` with `additionalProperties`. */
export interface MapSchema extends Facets {
  readonly kind: "map";
  readonly values: Schema;
}

/** `type: array`. */
export interface ArraySchema extends Facets {
  readonly kind: "array";
  readonly items: Schema;
}

/** `type: string`. */
export interface StringSchema extends Facets {
  readonly kind: "string";
}

/** `type: integer`. */
export interface IntegerSchema extends Facets {
  readonly kind: "integer";
}

/** `type: number`. */
export interface NumberSchema extends Facets {
  readonly kind: "number";
}

/** `type: boolean`. */
export interface BooleanSchema extends Facets {
  readonly kind: "boolean";
}

/** `x-kubernetes-int-or-string: true` without a type. Its usual `anyOf` stands in the facet of that name. */
export interface IntOrStringSchema extends Facets {
  readonly kind: "int-or-string";
}

/** No `type` at all: any value, which a structural schema allows with `x-kubernetes-preserve-unknown-fields`. */
export interface AnySchema extends Facets {
  readonly kind: "any";
}

/** A named type, and what the place that names it says besides. */
export interface ReferenceSchema extends Facets {
  readonly kind: "reference";
  /** The `id` of a {@link TypeDefinition} of the same `Api`. */
  readonly target: string;
}

export interface Property {
  readonly name: string;
  readonly schema: Schema;
  readonly required: boolean;
  /** Whether it is declared `readonly`, which TypeScript holds against code that sets defaults. */
  readonly isReadonly?: boolean;
  readonly position?: Position;
}

/**
 * Everything a schema says beside its shape. Each key is the keyword of a CRD's schema; those that a
 * CRD spells `x-kubernetes-…` stand without that prefix, in camelCase.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/extend-resources/custom-resource-definition-v1/#JSONSchemaProps
 */
export interface Facets {
  /** Where the user wrote it. Absent on nodes that come from Kubernetes' own types. */
  readonly position?: Position;

  readonly title?: string;
  readonly description?: string;
  readonly externalDocs?: ExternalDocs;
  readonly example?: JsonValue;

  readonly default?: JsonValue;
  readonly nullable?: boolean;
  /** In the order in which the values were written. */
  readonly enum?: readonly JsonValue[];
  readonly format?: string;

  readonly minimum?: NumberValue;
  readonly maximum?: NumberValue;
  /** Draft 4 form, as CRDs have it: whether `minimum` itself is excluded. */
  readonly exclusiveMinimum?: boolean;
  readonly exclusiveMaximum?: boolean;
  readonly multipleOf?: NumberValue;
  /** Lengths count Unicode code points. */
  readonly minLength?: NumberValue;
  readonly maxLength?: NumberValue;
  /** A regular expression of RE2, unanchored. */
  readonly pattern?: string;
  readonly minItems?: NumberValue;
  readonly maxItems?: NumberValue;
  readonly uniqueItems?: boolean;
  readonly minProperties?: NumberValue;
  readonly maxProperties?: NumberValue;

  /** `atomic`, `set` or `map`; any text is kept, `check` judges it. */
  readonly listType?: string;
  readonly listMapKeys?: readonly string[];
  /** `granular` or `atomic`. */
  readonly mapType?: string;
  readonly preserveUnknownFields?: boolean;
  readonly embeddedResource?: boolean;
  /** On a kind other than `int-or-string`: the marker beside an explicit type. */
  readonly intOrString?: boolean;
  readonly validations?: readonly ValidationRule[];

  /** Logical parts hold value validations only, so they are kept as they are written in a CRD. */
  readonly allOf?: readonly JsonObject[];
  readonly anyOf?: readonly JsonObject[];
  readonly oneOf?: readonly JsonObject[];
  readonly not?: JsonObject;

  /** Keywords, spelled as in a CRD, that this kind of node has no other place for. They win over all others. */
  readonly raw?: JsonObject;
}

export interface ExternalDocs {
  readonly url: string;
  readonly description?: string;
}

/** One rule of `x-kubernetes-validations`, in the language CEL. */
export interface ValidationRule {
  readonly rule: string;
  readonly message?: string;
  readonly messageExpression?: string;
  /** `FieldValueRequired`, `FieldValueForbidden`, `FieldValueInvalid` or `FieldValueDuplicate`. */
  readonly reason?: string;
  readonly fieldPath?: string;
  readonly optionalOldSelf?: boolean;
  readonly position?: Position;
}
