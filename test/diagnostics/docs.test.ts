import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { docPages } from "../../scripts/docs/pages.js";
import { annotationFacts, explainAnnotation } from "../../src/annotations/explain.js";
import { annotationNames } from "../../src/annotations/table.js";

const pages = [...docPages()];

it.each(pages)("%s says what the code says; `npm run docs` writes it", (path, text) => {
  const file = join(import.meta.dirname, "../..", path);
  if (process.env.UPDATE === "1") writeFileSync(file, text);
  expect(readFileSync(file, "utf8") === text).toBe(true);
});

it.each(pages)("%s has no link to a heading that there is not", (_, text) => {
  const anchors = [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\w\- ]/g, "")
      .replaceAll(" ", "-"),
  );
  const links = [...text.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor]) => anchor);
  expect(links.filter((link) => !anchors.includes(link ?? ""))).toStrictEqual([]);
  expect(new Set(anchors).size).toBe(anchors.length);
});

it.each(pages)("%s has tables whose rows have as many cells as their head", (_, text) => {
  const cells = (line: string) => line.split(/(?<!\\)\|/).length;
  for (const block of text.split("\n\n").filter((one) => one.startsWith("| "))) {
    const [head = "", ...rows] = block.split("\n");
    expect(rows.map(cells)).toStrictEqual(rows.map(() => cells(head)));
  }
});

it.each(annotationNames)("explains @%s", (name) => {
  const facts = annotationFacts(name);
  const explanation = explainAnnotation(name);
  const parts = [`@${name} `, facts.meaning, ...facts.fields.map((field) => field.meaning)];
  for (const part of parts) expect(explanation).toContain(part);
  for (const line of facts.example.split("\n")) expect(explanation).toContain(`  ${line}`);
});
