import fc from "fast-check";
import type { Api } from "../../../src/model/api.js";
import { isJsonObject, type JsonValue, NumberText, numberText } from "../../../src/model/json.js";
import { resolveSchema } from "../../../src/model/resolve.js";
import type { ObjectSchema, Schema } from "../../../src/model/schema.js";

/** A value of JSON. */
export type Json = null | boolean | number | string | Json[] | JsonMap;
/** Keys of every kind, `__proto__` among them, are own properties. */
export interface JsonMap {
  [key: string]: Json;
}

/**
 * Random values of a schema, and what a copy has to keep besides: `null` and values of other types in every
 * place, fields that the type does not know, and keys that every object inherits something under.
 */
export function valuesOf(api: Api, schema: Schema): fc.Arbitrary<Json> {
  const made = new Map<Schema, fc.Arbitrary<Json>>();
  const values = (of: Schema): fc.Arbitrary<Json> => {
    const known = made.get(of) ?? makeValues(of);
    made.set(of, known);
    return known;
  };

  function makeValues(of: Schema): fc.Arbitrary<Json> {
    return fc.oneof({ weight: 40, arbitrary: valuesOfItsType(of) }, { weight: 1, arbitrary: free });
  }

  function valuesOfItsType(of: Schema): fc.Arbitrary<Json> {
    const shape = resolveSchema(api, of);
    if (shape.enum !== undefined && shape.enum.length > 0) {
      return fc.constantFrom(...shape.enum.map(plain));
    }
    switch (shape.kind) {
      case "object":
        return objects(shape);
      case "map":
        return fc
          .array(fc.tuple(keys, orNull(shape.values)), { maxLength: 3 })
          .map((entries) => Object.fromEntries(entries));
      case "array":
        return fc.array(orNull(shape.items), { maxLength: 3 });
      case "string":
        return fc.string({ maxLength: 8 });
      case "integer":
        return fc.integer();
      case "number":
        return fc.double({ noNaN: true, noDefaultInfinity: true });
      case "boolean":
        return fc.boolean();
      case "int-or-string":
        return fc.oneof(fc.integer(), fc.string({ maxLength: 8 }));
      case "any":
        return free;
    }
  }

  function objects({ properties }: ObjectSchema): fc.Arbitrary<Json> {
    const names = new Set(properties.map(({ name }) => name));
    const known = fc
      .subarray([...properties], { maxLength: Math.min(properties.length, mostProperties) })
      .chain((chosen) =>
        fc.tuple(...chosen.map((each) => orNull(each.schema).map((value) => [each.name, value]))),
      );
    return fc.tuple(known, unknownMembers).map(([members, unknown]) => {
      const others = unknown.filter(([name]) => !names.has(name));
      return Object.fromEntries([...members, ...others]);
    });
  }

  function orNull(of: Schema): fc.Arbitrary<Json> {
    // Made when it is needed: a pod has hundreds of schemas.
    const some = fc.constant(of).chain(values);
    return fc.oneof({ weight: 12, arbitrary: some }, { weight: 1, arbitrary: fc.constant(null) });
  }

  return values(schema);
}

/** At most this many of an object's known properties: a pod has too many to have them all. */
const mostProperties = 6;

const inheritedKeys = fc.constantFrom("__proto__", "constructor", "toString", "hasOwnProperty");

const keys = fc.oneof(
  { weight: 6, arbitrary: fc.string({ maxLength: 6 }) },
  { weight: 1, arbitrary: inheritedKeys },
);

const free: fc.Arbitrary<Json> = fc.letrec<{ value: Json; leaf: Json }>((tie) => ({
  leaf: fc.oneof(fc.constant(null), fc.boolean(), fc.integer(), fc.string({ maxLength: 6 })),
  value: fc.oneof(
    { maxDepth: 3 },
    tie("leaf"),
    fc.array(tie("value"), { maxLength: 3 }),
    fc
      .array(fc.tuple(keys, tie("value")), { maxLength: 3 })
      .map((entries): Json => Object.fromEntries(entries)),
  ),
})).value;

const unknownMembers = fc.oneof(
  { weight: 3, arbitrary: fc.constant<[string, Json][]>([]) },
  { weight: 1, arbitrary: fc.array(fc.tuple(keys, free), { maxLength: 2 }) },
);

function plain(value: JsonValue): Json {
  if (typeof value === "number" || value instanceof NumberText) return Number(numberText(value));
  if (Array.isArray(value)) return value.map(plain);
  if (!isJsonObject(value)) return value as Exclude<typeof value, readonly JsonValue[]>;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}
