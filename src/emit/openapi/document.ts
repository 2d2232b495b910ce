import type { Api } from "../../model/api.js";
import { type JsonObject, jsonObject } from "../../model/json.js";
import { createComponents } from "./components.js";
import type { PlacedKind } from "./kinds.js";
import type { Names } from "./names.js";
import { pathsOf } from "./paths.js";

/** What a document says of itself. */
export interface Info {
  readonly title: string;
  readonly version: string;
}

/**
 * A document with the paths of the kinds and every schema that they reach, and no other.
 *
 * @see https://spec.openapis.org/oas/v3.0.3
 */
export function openApiDocument(
  api: Api,
  names: Names,
  kinds: readonly PlacedKind[],
  info: Info,
): JsonObject {
  const components = createComponents(api, names, kinds);
  const paths = kinds.flatMap((placed) => pathsOf(api, components, placed));
  return {
    openapi: "3.0.3",
    info: { ...info },
    paths: jsonObject(paths.sort(([a], [b]) => (a < b ? -1 : 1))),
    components: { schemas: components.schemas() },
  };
}
