import type { Api } from "../model/api.js";

/** The API as programs see it: with the whole of every object's metadata, of which CRDs state five properties. */
export function withFullMetadata(api: Api): Api {
  const types = [...api.types, ...api.metadata].sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...api, types: new Map(types) };
}
