import { expect, test } from "vitest";
import { environment } from "../../src/migrate/tools/environment.js";
import { flagNamed, tools } from "../../src/migrate/tools/table.js";
import known from "./known-flags.json" with { type: "json" };

const { environment: variables, ...flags } = known;

test.each(Object.entries(flags))("the tables have every flag of %s", (name, expected) => {
  const tool = tools.find((one) => one.name === name);
  expect(tool).toBeDefined();
  expect(expected.filter((flag) => tool && flagNamed(tool, flag) === undefined)).toEqual([]);
});

test("the tables have every variable of the environment", () => {
  const names = environment.map(({ name }) => name);
  expect(variables.filter((name) => !names.includes(name))).toEqual([]);
});

test("every tool of the tables is in the list of known flags, so that none is added unseen", () => {
  expect(tools.map(({ name }) => name).sort()).toEqual(Object.keys(flags).sort());
});

test.each(tools)("$name names each of its flags once and says what it means", ({ flags }) => {
  const names = flags.flatMap((flag) => flag.names);
  expect(names).toEqual([...new Set(names)]);
  expect(flags.filter(({ meaning }) => meaning === "")).toEqual([]);
});
