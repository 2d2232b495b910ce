import { describe, expect, test } from "vitest";
import { annotationNames } from "../src/annotations/table.js";
import { catalog } from "../src/diagnostics/catalog.js";
import { expectedFiles, fixtureNames, runFixture, sourceTexts, updateExpected } from "./fixture.js";

const names = fixtureNames();
const updating = process.env.UPDATE === "1";

test("CI does not rewrite expectations", () => {
  expect(updating && process.env.CI !== undefined).toBe(false);
});

describe.concurrent("fixture", () => {
  test.each(names)("%s", async (name) => {
    const files = await runFixture(name);
    if (updating && process.env.CI === undefined) updateExpected(name, files);
    expect(Object.fromEntries(files)).toEqual(Object.fromEntries(expectedFiles(name)));
  });
});

test("every diagnostic code has a fixture that causes it", () => {
  const said = names.flatMap((name) => [...expectedFiles(name).values()]).join("\n");
  const missing = Object.keys(catalog).filter(
    (code) => !new RegExp(`\\b(error|warning) ${code}:`).test(said),
  );
  expect(missing).toEqual([]);
});

test("every annotation has a fixture that uses it without a mistake", () => {
  const sources = names.filter(hasOutput).flatMap(sourceTexts).join("\n");
  const missing = annotationNames.filter(
    (name) => !new RegExp(`^\\s*(/\\*)?\\*+ @${name}(?![\\w:])`, "m").test(sources),
  );
  expect(missing).toEqual([]);
});

function hasOutput(name: string): boolean {
  return [...expectedFiles(name).keys()].some((path) => path.endsWith(".yaml"));
}
