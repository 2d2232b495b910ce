import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { pluralOf } from "../../src/model/plural.js";

/** Words and their plurals as flect gives them, made by `npm run plural-rules`. */
const table: Record<string, string> = JSON.parse(
  readFileSync(new URL("plurals.json", import.meta.url), "utf8"),
);

it("gives the plurals of flect", () => {
  const words = Object.keys(table);
  expect(words.length).toBeGreaterThan(3000);
  const ours = Object.fromEntries(words.map((word) => [word, pluralOf(word)]));
  expect(ours).toEqual(table);
});

it.each([
  ["PyTorchJob", "pytorchjobs"],
  ["NetworkPolicy", "networkpolicies"],
  ["Ingress", "ingresses"],
  ["TestQuota", "testquotas"],
  ["Kafka", "kafkas"],
])("%s → %s", (kind, plural) => {
  expect(pluralOf(kind)).toBe(plural);
});
