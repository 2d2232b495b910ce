import { describe, expect, test } from "vitest";
import { checkPlaces, type Place } from "../../src/annotations/comment.js";
import { readLines } from "./reading.js";

describe("places", () => {
  test.each<[line: string, place: Place, misplaced: boolean]>([
    ["@kind", "kind", false],
    ["@kind", "property", true],
    ["@printColumn name=a type=string jsonPath=.a", "kind", false],
    ["@printColumn name=a type=string jsonPath=.a", "type", true],
    ["@storageVersion", "property", true],
    ["@minimum 0", "property", false],
    ["@minimum 0", "type", false],
    ["@validation rule=a", "kind", false],
    ["@immutable", "property", false],
    ["@immutable", "type", true],
    ["@immutable", "kind", true],
    ["@schemaless", "kind", false],
    ["@items:minimum 0", "type", false],
    ["@see a", "property", false],
  ])("%s at a %s", (line, place, misplaced) => {
    const reported: string[] = [];
    checkPlaces(readLines(line).comment, place, ({ code }) => reported.push(code));
    expect(reported).toEqual(misplaced ? ["misplaced-annotation"] : []);
  });
});
