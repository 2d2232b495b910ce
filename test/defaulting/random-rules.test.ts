import { transformSync } from "esbuild";
import fc from "fast-check";
import { expect, test } from "vitest";
import { check } from "../../src/check/check.js";
import { defaults } from "../../src/emit/defaults/emitter.js";
import type { Api, Kind } from "../../src/model/api.js";
import { orderRules } from "../../src/model/defaulting/order.js";
import { type FieldPath, parseFieldPath } from "../../src/model/defaulting/path.js";
import type { Condition, DefaultingRule } from "../../src/model/defaulting/rule.js";
import type { Schema } from "../../src/model/schema.js";
import { at, kind, list, map, object, property, root, scalar, text } from "../check/models.js";
import { canonical, copy } from "../emit/defaults-compare.js";
import type { JsonMap } from "../emit/defaults-values.js";
import { applyRule } from "./interpreter.js";

const numRuns = Number(process.env.GEN_APIS_DEFAULTING_RUNS ?? 100) * 3;
const seed = Number(process.env.GEN_APIS_DEFAULTING_SEED ?? Date.now() % 2 ** 31);

const number = scalar("integer");
const counts = [property("x", number), property("y", number)];
const withDefault = property("z", scalar("integer", { default: 3 }));
const shape: Schema = object([
  ...counts,
  property("o", object([...counts, withDefault, property("p", object([...counts, withDefault]))])),
  property("m", map(object([...counts, property("o", object(counts))]))),
  property("l", list(object([property("name", text), ...counts]))),
]);

const fields = [
  ...[".x", ".y", ".o.x", ".o.y", ".o.z", ".o.p.x", ".o.p.z", ".m[*].x", ".m[*].y", ".m[*].o.x"],
  ...[
    ".m.K.x",
    ".m.W.y",
    ".m.W.o.x",
    ".l[*].x",
    ".l[*].y",
    ".l[name=a].x",
    ".l[name=b or first].y",
  ],
];
const objects = [".o", ".o.p", ".m", ".m.K", ".m[*]", ".m[*].o", ".l", ".l[name=b]"];

const field = fc.constantFrom(...fields).map(path);
const condition: fc.Arbitrary<Condition> = fc
  .tuple(
    fc.constantFrom("absent", "present", "equals"),
    fc.constantFrom(...fields, ...objects).map(path),
  )
  .map(([how, each]) =>
    how === "equals" ? { kind: "equals", path: each, value: 1 } : { kind: how, path: each },
  );
const setting = {
  owner: fc.constant({ name: "Widget", path: [] }),
  position: fc.nat({ max: 1000 }).map(at),
  conditions: fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(condition, { minLength: 1, maxLength: 2 }) },
  ),
  createParents: fc.boolean(),
};

const rule: fc.Arbitrary<DefaultingRule> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      ...setting,
      kind: fc.constant("field" as const),
      targets: fc.oneof(
        { weight: 5, arbitrary: fc.tuple(field) },
        { weight: 1, arbitrary: fc.tuple(field, field) },
      ),
      source: fc.oneof(
        fc.integer({ min: 0, max: 2 }).map((value) => ({ kind: "constant" as const, value })),
        fc
          .uniqueArray(field, { minLength: 1, maxLength: 2 })
          .map((from) => ({ kind: "copy" as const, from })),
      ),
      replaceZero: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...setting,
      kind: fc.constant("item" as const),
      path: fc.constant(path(".l")),
      item: fc.constantFrom("a", "b").map((name) => ({ name, x: 5 })),
      match: fc.constant(["name"]),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      owner: setting.owner,
      position: setting.position,
      kind: fc.constant("keys" as const),
      path: fc.constant(path(".m")),
      keys: fc.constantFrom(["K"], ["K", "W"]),
    }),
  },
);

const maybe = fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined });
const small = { x: maybe, y: maybe };
const entry = fc.record({ ...small, o: fc.option(fc.record(small), { nil: undefined }) });
const values: fc.Arbitrary<JsonMap> = fc
  .record({
    ...small,
    o: fc.option(
      fc.record({ ...small, z: maybe, p: fc.option(fc.record({ x: maybe }), { nil: undefined }) }),
      { nil: undefined },
    ),
    m: fc.option(fc.dictionary(fc.constantFrom("K", "W", "k", "w", "other"), entry), {
      nil: undefined,
    }),
    l: fc.option(
      fc.array(fc.record({ ...small, name: fc.constantFrom("a", "b", "c") }), { maxLength: 2 }),
      { nil: undefined },
    ),
  })
  // Without what is undefined, it is a value of JSON.
  .map((value) => JSON.parse(JSON.stringify(value)) as JsonMap);

test(`the functions for random rules do what the rules say, twice as once (GEN_APIS_DEFAULTING_SEED=${seed})`, async () => {
  let sound = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(rule, { minLength: 1, maxLength: 5 }),
      fc.array(values, { minLength: 8, maxLength: 8 }),
      async (rules, objects) => {
        const api = apiOf(rules);
        fc.pre(isSound(api));
        sound += 1;
        const functions = await functionsFor(api);
        const inOrder = orderRules(rules).rules;
        for (const each of objects) {
          const ours = functions.applyDefaultingRules(copy(each));
          const wanted = copy(each);
          for (const one of inOrder) applyRule(one, wanted);
          expect(canonical(ours)).toBe(canonical(wanted));
          expect(canonical(functions.applyDefaultingRules(copy(ours)))).toBe(canonical(ours));
          const all = functions.setDefaults(copy(each));
          expect(canonical(functions.setDefaults(copy(all)))).toBe(canonical(all));
        }
      },
    ),
    { numRuns, seed, maxSkipsPerRun: 1000 },
  );
  expect(sound).toBeGreaterThanOrEqual(numRuns);
});

function path(given: string): FieldPath {
  const parsed = parseFieldPath(given);
  if (typeof parsed === "string") throw new Error(parsed);
  return parsed;
}

/** An API whose one kind has the shape itself for its root, beside the metadata. */
function apiOf(rules: readonly DefaultingRule[]): Api {
  const widget: Kind = { ...kind(), defaulting: rules, storage: true };
  const properties = shape.kind === "object" ? shape.properties : [];
  return {
    kubernetes: "1.36",
    groups: [{ name: "example.com", versions: [{ name: "v1", kinds: [widget] }] }],
    types: new Map([
      [
        "Widget",
        {
          id: "Widget",
          name: "Widget",
          origin: {
            kind: "source" as const,
            group: "example.com",
            version: "v1",
            position: at(0),
            exportedAs: "Widget",
          },
          schema: root(properties),
        },
      ],
    ]),
    metadata: new Map(),
    requests: new Map(),
  };
}

function isSound(api: Api): boolean {
  let errors = 0;
  check(api, ({ code }) => {
    if (code !== "defaulting-beside-default") errors += 1;
  });
  return errors === 0;
}

interface Functions {
  readonly applyDefaultingRules: (value: JsonMap) => JsonMap;
  readonly setDefaults: (value: JsonMap) => JsonMap;
}

async function functionsFor(api: Api): Promise<Functions> {
  const context = {
    preamble: "",
    report: () => undefined,
    template: () => "",
    positionOf: () => ({ file: "gen-apis.yaml", start: 0, end: 0 }),
  };
  const [file] = defaults.emit(api, { directory: "generated" }, context);
  const { code } = transformSync(file?.text ?? "", { loader: "ts", format: "esm" });
  const module = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return {
    applyDefaultingRules: module.applyDefaultingRulesWidget,
    setDefaults: module.setDefaultsWidget,
  };
}
