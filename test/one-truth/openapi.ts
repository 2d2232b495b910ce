import type { Document } from "../openapi/document.js";
import { expand } from "../openapi/expand.js";
import { isKeywords, type Truth } from "./facts.js";
import { readSchema } from "./schemas.js";

/** What OpenAPI documents say of kinds, read from their JSON. Lists are no part of the model. */
export function readDocuments(texts: readonly string[]): Truth {
  // openapi-generator has found them valid in other tests.
  const documents = texts.map((text) => JSON.parse(text) as Document);
  return new Map(
    documents.flatMap((document) => [...kindsOf(document)].flatMap((truth) => [...truth])),
  );
}

function kindsOf(document: Document): readonly Truth[] {
  return Object.values(document.components.schemas).flatMap((schema) => {
    const kinds = schema["x-kubernetes-group-version-kind"];
    const [kind] = Array.isArray(kinds) ? kinds : [];
    if (!isKeywords(kind) || isList(schema)) return [];
    const expanded = expand(schema, { document, stub: () => undefined });
    return [readSchema(expanded, `${kind.group}/${kind.version} ${kind.kind}`)];
  });
}

function isList(schema: object): boolean {
  return JSON.stringify(schema).includes('meta.v1.ListMeta"');
}
