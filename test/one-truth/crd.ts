import { parseAllDocuments } from "yaml";
import type { Keywords, Truth } from "./facts.js";
import { readSchema } from "./schemas.js";

interface Definition {
  readonly spec: {
    readonly group: string;
    readonly names: { readonly kind: string };
    readonly versions: readonly {
      readonly name: string;
      readonly schema: { readonly openAPIV3Schema: Keywords };
    }[];
  };
}

/** What CRDs say, read from their YAML. */
export function readCrds(texts: readonly string[]): Truth {
  // A real API server takes these CRDs in other tests.
  const definitions = texts.flatMap((text) =>
    parseAllDocuments(text).map((document) => document.toJS() as Definition),
  );
  return new Map(
    definitions.flatMap(({ spec: { group, names, versions } }) =>
      versions.flatMap(({ name, schema }) => [
        ...readSchema(schema.openAPIV3Schema, `${group}/${name} ${names.kind}`),
      ]),
    ),
  );
}
