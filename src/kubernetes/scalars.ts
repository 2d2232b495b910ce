import type { Schema } from "../model/schema.js";

/** A type of `gen-apis/types` that stands for one schema. */
export interface Scalar {
  /** As users import it: `int32`. */
  readonly name: string;
  /**
   * The optional property that tells the type from a plain `number` or `string`, wherever the checker
   * meets it: it survives generics, `Pick` and indexed access. Of a union, every member has it, but for
   * `null`, booleans, numbers, strings and arrays in `JSONValue`.
   */
  readonly brand: string;
  /** Its declaration's right side. */
  readonly typescript: string;
  readonly schema: Schema;
  /** What editors show; lines without a comment's stars. */
  readonly documentation: readonly string[];
}

/** @see https://pkg.go.dev/k8s.io/apimachinery/pkg/api/resource#Quantity for the grammar of the pattern */
const quantityPattern =
  "^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$";

const integerOrString = [{ type: "integer" }, { type: "string" }];

/** Every scalar of `gen-apis/types`, with the schema that controller-gen writes for its Go counterpart. */
export const scalars: readonly Scalar[] = [
  number("integer", { kind: "integer" }, "A whole number without a format: Go's `int`."),
  number(
    "int32",
    { kind: "integer", format: "int32" },
    "A whole number from -2,147,483,648 to 2,147,483,647: the usual type for counts and ports.",
  ),
  number(
    "int64",
    { kind: "integer", format: "int64" },
    "A whole number of 64 bits. JavaScript keeps it exactly up to 2^53 only.",
  ),
  number(
    "float64",
    { kind: "number" },
    "A number without a format, as controller-gen writes Go's.",
  ),
  number(
    "float",
    { kind: "number", format: "float" },
    "A number with the format `float`: 32 bits.",
  ),
  number(
    "double",
    { kind: "number", format: "double" },
    "A number with the format `double`: 64 bits.",
  ),
  string("Bytes", { kind: "string", format: "byte" }, "Bytes, written in base64."),
  string(
    "Time",
    { kind: "string", format: "date-time" },
    "A moment, to the second: `2026-05-01T12:00:00Z`. On the wire it is a string, not a `Date`.",
  ),
  string(
    "MicroTime",
    { kind: "string", format: "date-time" },
    "A moment, to the microsecond: `2026-05-01T12:00:00.000000Z`.",
  ),
  string("Duration", { kind: "string" }, "A span of time as Go writes it: `1h30m`, `500ms`."),
  {
    ...branded("Quantity", "(string | number)"),
    schema: {
      kind: "int-or-string",
      anyOf: integerOrString,
      pattern: quantityPattern,
    },
    documentation: ["An amount of a resource with an optional unit: `500m`, `1Gi`, `2`."],
  },
  {
    ...branded("IntOrString", "(number | string)"),
    schema: { kind: "int-or-string", anyOf: integerOrString },
    documentation: [
      "A whole number or a string, such as a port's number or name, or `25%`: users may write either.",
    ],
  },
  {
    ...branded("JSONValue", "{ readonly [key: string]: JSONValue }"),
    typescript:
      "| null\n  | boolean\n  | number\n  | string\n  | readonly JSONValue[]\n" +
      "  | ({ readonly [key: string]: JSONValue } & { readonly __JSONValue?: never })",
    schema: { kind: "any", preserveUnknownFields: true },
    documentation: [
      "Any value of JSON. Kubernetes stores it as it is and validates nothing in it.",
    ],
  },
  {
    ...branded("RawExtension", "{ readonly [key: string]: JSONValue }"),
    schema: { kind: "object", properties: [], preserveUnknownFields: true },
    documentation: ["Any object of JSON, often a whole resource of another kind."],
  },
];

const byName: ReadonlyMap<string, Scalar> = new Map(scalars.map((scalar) => [scalar.name, scalar]));

export function scalarNamed(name: string): Scalar | undefined {
  return byName.get(name);
}

const byBrand: ReadonlyMap<string, Scalar> = new Map(
  scalars.map((scalar) => [scalar.brand, scalar]),
);

/** The scalar whose types have the property `brand`, such as `__int32`. */
export function scalarBranded(brand: string): Scalar | undefined {
  return byBrand.get(brand);
}

/** The scalars that Kubernetes declares itself, by the id of its type. */
const byId: ReadonlyMap<string, string> = new Map([
  ["k8s.io/apimachinery/pkg/api/resource.Quantity", "Quantity"],
  ["k8s.io/apimachinery/pkg/util/intstr.IntOrString", "IntOrString"],
  ["k8s.io/apimachinery/pkg/runtime.RawExtension", "RawExtension"],
  ["k8s.io/apimachinery/pkg/apis/meta/v1.Time", "Time"],
  ["k8s.io/apimachinery/pkg/apis/meta/v1.MicroTime", "MicroTime"],
  ["k8s.io/apimachinery/pkg/apis/meta/v1.Duration", "Duration"],
  ["k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.JSON", "JSONValue"],
]);

/** The name of the scalar that stands for a type of Kubernetes' own: `Quantity`. */
export function scalarOfType(id: string): string | undefined {
  return byId.get(id);
}

function number(name: string, schema: Schema, documentation: string): Scalar {
  return { ...branded(name, "number"), schema, documentation: [documentation] };
}

function string(name: string, schema: Schema, documentation: string): Scalar {
  return { ...branded(name, "string"), schema, documentation: [documentation] };
}

/** Literals stay assignable to an intersection with an optional property; a plain alias would be lost. */
function branded(name: string, base: string): Pick<Scalar, "name" | "brand" | "typescript"> {
  const brand = `__${name}`;
  return { name, brand, typescript: `${base} & { readonly ${brand}?: never }` };
}
