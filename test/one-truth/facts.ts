/** What one place says of its value, in a form in which two outputs can be compared. */
export interface Facts {
  readonly required: boolean;
  readonly nullable: boolean;
  /** The values in their order, as JSON; those of several enums that all hold, each by itself. */
  readonly enum: string;
  /** `maximum 5, minimum 1, minimum 2`: every bound that holds. */
  readonly bounds: string;
  readonly pattern: string;
  readonly default: string;
  readonly documentation: string;
}

/**
 * Every place of every kind: `kubeflow.org/v1 PyTorchJob.spec.runPolicy`, with `[]` for the items of a
 * list and `{}` for the values of a map.
 */
export type Truth = ReadonlyMap<string, Facts>;

const bounds = [
  "minimum",
  "maximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "minProperties",
  "maxProperties",
];

const exclusive: Readonly<Record<string, string>> = {
  minimum: "exclusiveMinimum",
  maximum: "exclusiveMaximum",
};

/** A schema, of which only the keywords of the facts are looked at. */
export type Keywords = Readonly<Record<string, unknown>>;

export function isKeywords(value: unknown): value is Keywords {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The facts of a schema, what it says in `allOf` included. */
export function factsOf(schema: Keywords, required: boolean): Facts {
  const parts = [schema, ...(Array.isArray(schema.allOf) ? schema.allOf.filter(isKeywords) : [])];
  const nullable = schema.nullable === true;
  return {
    required,
    nullable,
    enum: distinct(parts.map((part) => valuesText(part.enum, nullable))),
    bounds: distinct(parts.flatMap(boundsOf)),
    pattern: distinct(parts.map((part) => String(part.pattern ?? ""))),
    default: schema.default === undefined ? "" : jsonText(schema.default),
    documentation: String(schema.description ?? ""),
  };
}

/** That a value may be null is one fact, said by `nullable`, whether or not an enum repeats it. */
function valuesText(values: unknown, nullable: boolean): string {
  if (!Array.isArray(values)) return "";
  return jsonText(values.filter((value) => value !== null || !nullable));
}

function boundsOf(schema: Keywords): readonly string[] {
  return bounds.flatMap((bound) => {
    if (schema[bound] === undefined) return [];
    const isExclusive = schema[exclusive[bound] ?? ""] === true;
    return [`${isExclusive ? "exclusive " : ""}${bound} ${numberOf(schema[bound])}`];
  });
}

/** Numbers by their value: the model keeps `1.0` apart from `1`, and readers of JSON do not. */
function numberOf(value: unknown): number {
  return Number(isKeywords(value) ? value.text : value);
}

/** JSON with sorted keys, and numbers by their value. */
function jsonText(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => {
    if (!isKeywords(each)) return each;
    if (typeof each.text === "string" && each.constructor.name === "NumberText")
      return Number(each.text);
    return Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function distinct(texts: readonly string[]): string {
  return [...new Set(texts)]
    .filter((text) => text !== "")
    .sort()
    .join(", ");
}

/** Of several bounds of one sort, the one that leaves fewest values. */
export function strictest(text: string): string {
  const kept = new Map<string, number>();
  for (const bound of text.split(", ").filter((each) => each !== "")) {
    const [, name = "", value = ""] = /^(.+) (\S+)$/.exec(bound) ?? [];
    const known = kept.get(name) ?? Number(value);
    const choose = name.includes("max") ? Math.min : Math.max;
    kept.set(name, choose(known, Number(value)));
  }
  return [...kept]
    .map(([name, value]) => `${name} ${value}`)
    .sort()
    .join(", ");
}
