import type { CrdSchema, Json, JsonMap } from "./defaults-values.js";

/** Text that is the same for two values that are the same document. */
export function canonical(value: Json | undefined): string {
  if (value === undefined) return "absent";
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(",")}}`;
}

/** The value without the fields that its schema does not know, islands aside. */
export function known(value: Json, schema: CrdSchema | undefined): Json {
  if (value === null || typeof value !== "object" || schema === undefined) return value;
  if (Array.isArray(value)) return value.map((item) => known(item, schema.items));
  const isIsland = schema["x-kubernetes-preserve-unknown-fields"] === true;
  const isEmbedded = schema["x-kubernetes-embedded-resource"] === true;
  const schemaOf = (key: string) => own(schema.properties, key) ?? schema.additionalProperties;
  const isKept = (key: string) =>
    isIsland ||
    schemaOf(key) !== undefined ||
    (isEmbedded && ["apiVersion", "kind", "metadata"].includes(key));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => isKept(key))
      .map(([key, each]) => [key, known(each, schemaOf(key))]),
  );
}

function own<T>(map: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return map !== undefined && Object.hasOwn(map, key) ? map[key] : undefined;
}

/** An object without what the API server itself sets. */
export function withoutMeta(object: JsonMap): JsonMap {
  return Object.fromEntries(
    Object.entries(object).filter(([key]) => !["apiVersion", "kind", "metadata"].includes(key)),
  );
}

/** A copy that shares nothing, keys like `__proto__` included. */
export function copy<T extends Json>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}
