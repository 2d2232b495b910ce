import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { publishedSchema } from "../../scripts/config/published.js";
import { dereferenced, type JsonSchema } from "../../scripts/config/schema.js";
import { configTypes } from "../../scripts/config/types.js";
import { validatorModule } from "../../scripts/config/validator.js";
import { outputKeys, releases } from "../../src/config/config.generated.js";
import { catalog } from "../../src/diagnostics/catalog.js";
import { emitters } from "../../src/emit/registry.js";
import { releases as dataReleases } from "../../src/kubernetes/releases.generated.js";
import { valid } from "./helpers.js";

const folder = join(import.meta.dirname, "../../src/config");

it("has the config's type as the schema gives it", async () => {
  const path = join(folder, "config.generated.ts");
  const types = await configTypes();
  if (process.env.UPDATE === "1") writeFileSync(path, types);
  expect(readFileSync(path, "utf8")).toBe(types);
});

it("runs the validator of this schema; `npm run build:config` makes it", async () => {
  const text = readFileSync(join(folder, "validator.generated.mjs"), "utf8");
  expect(text === (await validatorModule())).toBe(true);
  // The package does not bring ajv.
  expect(text).not.toMatch(/^import |__require/m);
});

it("offers the releases that there is data for, and the outputs that there are", () => {
  expect(releases).toStrictEqual(dataReleases);
  expect([...outputKeys].sort()).toStrictEqual(Object.keys(emitters).sort());
});

const published = publishedSchema();
const ajv = new Ajv({ strict: true, formats: { path: true } });
const isValid = ajv.compile(published);

it("publishes a schema of draft-07 that takes and refuses configurations", () => {
  expect(published.$schema).toBe("http://json-schema.org/draft-07/schema#");
  expect(ajv.validateSchema(published)).toBe(true);
  expect(isValid(parse(valid))).toBe(true);
  expect(isValid(parse(`${valid}diagnostics: { invalid-yaml: error }`))).toBe(true);
  expect(isValid(parse(`${valid}diagnostics: { invalid-yaml: off }`))).toBe(false);
  expect(isValid(parse(`${valid}diagnostics: { invalid-yml: off }`))).toBe(false);
  expect(isValid(parse(`${valid}plugins: []`))).toBe(false);
});

it("publishes every code with the severities that it may have", () => {
  const codes = published.properties?.diagnostics?.properties ?? {};
  expect(Object.keys(codes)).toStrictEqual(Object.keys(catalog).sort());
});

/** Every key of every mapping, with its schema. */
function keys(schema: JsonSchema, path = ""): readonly (readonly [string, JsonSchema])[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const key = path === "" ? name : `${path}.${name}`;
    return [[key, property] as const, ...keys(property, key)];
  });
  const inner = [...(schema.items ? [schema.items] : []), ...(schema.anyOf ?? [])];
  return [...own, ...inner.flatMap((one) => keys(one, path))];
}

const everyKey = [...new Map(keys(dereferenced(published)))];

it("documents at least the keys that the design names", () => {
  const names = everyKey.map(([key]) => key);
  expect(names).toEqual(
    expect.arrayContaining([
      "kubernetes",
      "apis.group",
      "apis.exclude",
      "outputs.crds.directory",
      "outputs.crds.descriptions.embedded",
    ]),
  );
});

it.each(everyKey)("explains %s, and its examples and default are valid", (_, schema) => {
  expect(schema.title).toMatch(/\S/);
  expect(schema.description).toMatch(/^[A-Z`@].*[.)`]$/s);
  const isOne = ajv.compile(schema);
  const samples = [
    ...(schema.examples ?? []),
    ...(schema.default === undefined ? [] : [schema.default]),
  ];
  for (const sample of samples) expect([sample, isOne(sample)]).toStrictEqual([sample, true]);
});

it("takes no key that it does not list", () => {
  const open: string[] = [];
  const visit = (schema: JsonSchema, path: string): void => {
    if (schema.type === "object" && schema.additionalProperties !== false) open.push(path);
    for (const [name, one] of Object.entries(schema.properties ?? {}))
      visit(one, `${path}/${name}`);
    for (const one of schema.anyOf ?? []) visit(one, path);
    if (schema.items) visit(schema.items, `${path}[]`);
  };
  visit(dereferenced(published), "");
  expect(open).toStrictEqual([]);
});
