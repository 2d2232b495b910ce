/** The comparison with real API servers notices what it is there to notice. */
import { expect, test } from "vitest";
import { expectedFiles } from "../fixture.js";
import { kindDifferences, operationDifferences } from "./agreement.js";
import type { Document } from "./document.js";

const text = expectedFiles("openapi-references").get("openapi/lab.example.com_v1.json") ?? "";
const name = "com.example.lab.v1.Probe";

function differences(changed: string): readonly string[] {
  // Both are documents of our own, the second one with a fault.
  const [server, ours] = [text, changed].map((each) => JSON.parse(each)) as [Document, Document];
  const pair = { server, ours, release: "1.37" };
  return [...kindDifferences(pair, name), ...operationDifferences(pair)];
}

test("nothing differs from itself", () => {
  expect(differences(text)).toEqual([]);
});

test.each([
  ["an enum", '"Fast"', '"Quick"'],
  ["a bound of a type", '"maximum": 100', '"maximum": 99'],
  ["a bound of a property", '"maximum": 50', '"maximum": 49'],
  ["a default", '"default": "Slow"', '"default": "Fast"'],
  ["a text", "The mode at night.", "The mode by night."],
  ["null", '"nullable": true', '"nullable": false'],
  ["a pattern", "^[a-z]+$", "^[a-z]*$"],
  ["a required property", '"limit",', '"formerMode",'],
  ["a list type", '"x-kubernetes-list-type": "map"', '"x-kubernetes-list-type": "set"'],
  ["a rule", "self.replicas <=", "self.replicas <"],
  ["an operation", "readLabExampleComV1Probe", "getLabExampleComV1Probe"],
  ["a media type", "application/merge-patch+json", "application/json"],
  ["a parameter", '"name": "fieldManager"', '"name": "manager"'],
  ["an answer", '"202": {', '"204": {'],
])("%s that differs is noticed", (_, from, to) => {
  expect(text).toContain(from);
  expect(differences(text.replace(from, to))).not.toEqual([]);
});
