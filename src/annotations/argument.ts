import type { JsonValue } from "../model/json.js";

/** Where a doc comment stands. `kind` is a root interface with `@kind`; it takes every tag of a `type` too. */
export type Place = "kind" | "type" | "property";

/** What stands behind a tag's name, in the form that the table declares for it. */
export type Argument =
  | { readonly form: "flag" }
  | { readonly form: "text"; readonly text: string }
  | { readonly form: "value"; readonly value: JsonValue }
  | { readonly form: "fields"; readonly fields: ReadonlyMap<string, JsonValue> };
