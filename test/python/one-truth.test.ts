/** The Python models say what the model says; the other outputs are compared in `test/one-truth`. */
import { expect, test } from "vitest";
import { disagreements, kindsOf } from "../one-truth/compare.js";
import { cases } from "../one-truth/made.js";
import { asPython, sameWords } from "../one-truth/projections.js";
import { readPython } from "../one-truth/python.js";

test.each([...cases])("of %s, the Python models say what the model says", async (_, make) => {
  const { api, files } = await make();
  const found = readPython(files("python/kubeflow_training", ".py"), kindsOf(api));
  expect(disagreements(asPython(api), found, sameWords)).toEqual([]);
});
