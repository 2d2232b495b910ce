/** The Python models say what the model says; the other outputs are compared in `one-truth.test.ts`. */
import { expect, test } from "vitest";
import { disagreements, kindsOf } from "./compare.js";
import { cases } from "./made.js";
import { asPython, sameWords } from "./projections.js";
import { readPython } from "./python.js";

test.each([...cases])("of %s, the Python models say what the model says", async (_, make) => {
  const { api, files } = await make();
  const found = readPython(files("python/kubeflow_training", ".py"), kindsOf(api));
  expect(disagreements(asPython(api), found, sameWords)).toEqual([]);
});
