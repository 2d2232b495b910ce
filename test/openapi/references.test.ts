/** References lead to schemas, and every schema is led to. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { expectedFiles } from "../fixture.js";
import { type Document, referencesIn } from "./document.js";

const generated = new URL("../../generated/openapi/", import.meta.url).pathname;
const texts = new Map([
  ...readdirSync(generated).map(
    (file) => [file, readFileSync(join(generated, file), "utf8")] as const,
  ),
  ...["openapi-references", "openapi-documents"].flatMap((name) =>
    [...expectedFiles(name)].filter(([path]) => path.endsWith(".json")),
  ),
]);
// What is written is what is tested.
const documents = [...texts].map(([path, text]) => [path, JSON.parse(text) as Document] as const);

test.each(documents)("%s holds what it refers to, and nothing else", (_, document) => {
  const reached = new Set<string>();
  const waiting = [...referencesIn(document.paths)];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    waiting.push(...referencesIn(document.components.schemas[name]));
  }
  expect([...reached].sort()).toEqual(Object.keys(document.components.schemas));
  expect(reached.size).toBeGreaterThan(10);
});

test.each(documents)("%s has no two operations of one name", (_, { paths }) => {
  const ids = [...JSON.stringify(paths).matchAll(/"operationId":"(\w+)"/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(5);
  expect(new Set(ids).size).toBe(ids.length);
});
