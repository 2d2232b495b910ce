/** Two API versions that need each other's types can be imported in either order. */
import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { environments, newestEnvironment } from "./environments.js";
import { type GeneratedTree, generateTree, pythonVariables } from "./packages.js";

let tree: GeneratedTree;
beforeAll(async () => {
  tree = await generateTree(join(import.meta.dirname, "circle"));
});
afterAll(() => tree.remove());

const orders = [
  ["example_com.v1", "other_example_com.v2"],
  ["other_example_com.v2", "example_com.v1"],
];
const cases = environments().flatMap((each) => orders.map((order) => ({ ...each, order })));

test.each(cases)("$order with $name", ({ python, order }) => {
  const program = [
    ...order.map((module) => `import circ.${module}`),
    "value = {'spec': {'inner': {'leaf': {'text': 'a'}, 'leaves': {'x': {}}}, 'many': [{}], 'both': 'a'}}",
    "alpha = circ.example_com.v1.Alpha.from_dict(value)",
    "assert alpha.to_dict() == value",
    "print(type(alpha.spec.inner.leaf).__name__)",
  ].join("\n");
  const env = { ...process.env, ...pythonVariables([join(tree.folder, "out")]) };
  const said = execFileSync(python, ["-W", "error", "-c", program], { env, encoding: "utf8" });
  expect(said).toBe("Leaf\n");
});

test.each([["format", "--check"], ["check"]])("ruff %s finds nothing", (...call) => {
  const { python } = newestEnvironment();
  const ruff = ["-m", "ruff", ...call, "."];
  const { status, stdout } = spawnSync(python, ruff, { cwd: tree.folder, encoding: "utf8" });
  expect(status, stdout).toBe(0);
});
