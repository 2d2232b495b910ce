import type { JsonValue } from "../model/json.js";
import type { Annotation } from "./annotation.js";

export function fieldsOf(annotation: Annotation): ReadonlyMap<string, JsonValue> {
  return annotation.argument.form === "fields" ? annotation.argument.fields : new Map();
}
