import { equalJson, isJsonObject, type JsonObject, type JsonValue } from "../../model/json.js";

type Keywords = Readonly<Record<string, JsonValue>>;

const integerOrString = [{ type: "integer" }, { type: "string" }];

/**
 * The two types of an int-or-string, which a CRD may leave out: the API server adds them when it
 * publishes a schema.
 *
 * @see https://github.com/kubernetes/apiextensions-apiserver/blob/master/pkg/apiserver/schema/unfold.go
 */
export function withBothTypes(said: Keywords): Keywords {
  if (said["x-kubernetes-int-or-string"] !== true) return said;
  if (said.anyOf === undefined) return { ...said, anyOf: integerOrString };
  const parts = listOf(said.allOf);
  const [first] = parts;
  const known = [said.anyOf, isJsonObject(first) ? first.anyOf : undefined];
  if (known.some((one) => one !== undefined && equalJson(one, integerOrString))) return said;
  return { ...said, allOf: [{ anyOf: integerOrString }, ...parts] };
}

/** OpenAPI 3.0 asks that an `enum` beside `nullable` lists null; in a CRD null must not be there. */
export function withNull(said: Keywords): Keywords {
  const { nullable, enum: values } = said;
  if (nullable !== true || !Array.isArray(values) || values.includes(null)) return said;
  return { ...said, enum: [...values, null] };
}

/** An embedded resource has these members, whatever else its schema says; what it says of them stands. */
export function withMembers(said: Keywords, members: JsonObject): Keywords {
  if (said["x-kubernetes-embedded-resource"] !== true) return said;
  const required = new Set([...listOf(said.required), "apiVersion", "kind"]);
  const own = isJsonObject(said.properties) ? said.properties : {};
  return { ...said, required: [...required].sort(), properties: { ...members, ...own } };
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}
