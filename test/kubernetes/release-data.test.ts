import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dataFileName, releases } from "../../src/kubernetes/data-files.js";
import { mergeInlined } from "../../src/kubernetes/inline.js";
import { inflate, openPack } from "../../src/kubernetes/pack.js";
import { dataFile, hasShared, newest, release, shared } from "./data.js";
import { type Node, toNode } from "./schema-json.js";

describe.skipIf(!hasShared)("the data is what controller-tools reads", () => {
  it.each(releases)("%s", (name) => {
    const pack = openPack(dataFile(dataFileName(name)));
    for (const part of ["types", "metadata"] as const) {
      const file = join(shared, "kubernetes", part, `v${name}.json`);
      const expected = JSON.parse(readFileSync(file, "utf8"));
      const found = Object.fromEntries(pack[part].ids.map((id) => [id, pack[part].schema(id)]));
      expect(found).toEqual(expected);
    }
  });
});

describe("the data", () => {
  it.each(releases)("of %s has no number that JavaScript would print otherwise", (name) => {
    const text = inflate(dataFile(dataFileName(name)));
    const outside = text.replace(/"(?:[^"\\]|\\.)*"/g, '""');
    const numbers = outside.match(/-?\d[\d.eE+-]*/g) ?? [];
    expect(numbers.length).toBeGreaterThan(1000);
    expect(numbers.filter((number) => String(Number(number)) !== number)).toEqual([]);
  });

  it("loses nothing on the way into the model", () => {
    const pack = openPack(dataFile(dataFileName(newest)));
    for (const id of pack.types.ids) {
      const node = pack.types.schema(id);
      const schema = release(newest).type(id)?.schema;
      if (node === undefined || schema === undefined) throw new Error(`no type ${id}`);
      // Inlined structs are merged; embedded-types.test.ts says how well.
      if ("allOf" in node) continue;
      expect(toNode(schema, keepReference), id).toEqual(
        withoutRepeatedTypes(withSlashes(node, id)),
      );
    }
  });
});

const keepReference = (target: string, facets: Node): Node => ({ $ref: target, ...facets });

/** References by id, as the model has them. */
function withSlashes(value: unknown, id: string): unknown {
  const path = id.slice(0, id.lastIndexOf("."));
  const text = JSON.stringify(value).replace(
    /"\$ref":"#\/definitions\/([^"]+)"/g,
    (_, target: string) => {
      const full = target.includes("~0") ? target.replace("~0", ".") : `${path}.${target}`;
      return `"$ref":"${full.replaceAll("~1", "/")}"`;
    },
  );
  return JSON.parse(text);
}

/** controller-tools repeats the type of a named string beside each reference to it. */
function withoutRepeatedTypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutRepeatedTypes);
  if (typeof value !== "object" || value === null) return value;
  const isRepeated = "$ref" in value && typeof value.$ref === "string" && "type" in value;
  const entries = Object.entries(value).filter(([key]) => !(isRepeated && key === "type"));
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutRepeatedTypes(inner)]));
}

describe("inlined structs", () => {
  it("give way to a type's own properties, and add to what is required", () => {
    const text = { kind: "string" } as const;
    const merged = mergeInlined(
      {
        kind: "object",
        properties: [{ name: "b", schema: { ...text, format: "own" }, required: false }],
      },
      [
        {
          kind: "object",
          description: "dropped",
          mapType: "atomic",
          validations: [{ rule: "true" }],
          properties: [
            { name: "b", schema: text, required: true },
            { name: "a", schema: text, required: false },
          ],
        },
      ],
    );
    expect(merged).toEqual({
      kind: "object",
      mapType: "atomic",
      validations: [{ rule: "true" }],
      properties: [
        { name: "a", schema: text, required: false },
        { name: "b", schema: { ...text, format: "own" }, required: true },
      ],
    });
  });
});
