import fc from "fast-check";
import { expect, it } from "vitest";
import { differences, expected, nameOf, originals } from "../original.js";
import { generate, importTexts } from "../round-trip.js";
import { crdOf } from "./crds.js";

/** How many calls there are, and the seed of the first: the same CRDs in each run of the tests. */
const calls = Number(process.env.GEN_APIS_RANDOM_IMPORTS ?? 4);
const seed = Number(process.env.GEN_APIS_RANDOM_SEED ?? 1);

/** How many CRDs one call imports. */
const size = 20;

it.each(
  Array.from({ length: calls }, (_, index) => seed + index),
)("random CRDs come back, whether API servers take them or not (seed %i)", (seed) => {
  const crds = Array.from({ length: size }, (_, index) =>
    fc.sample(crdOf(`g${index}.example.com`), { numRuns: 1, seed: seed * size + index }),
  ).flat();
  const texts = crds.map((crd) => JSON.stringify(crd));

  const made = generate(importTexts(texts)).crds.flatMap(originals);

  const byName = new Map(made.map((crd) => [nameOf(crd), crd]));
  const found = texts
    .flatMap(originals)
    .flatMap((crd) => differences(expected(crd), byName.get(nameOf(crd)) ?? null));
  expect(found).toEqual([]);
});
