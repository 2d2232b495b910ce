import type { Api } from "../../src/model/api.js";
import type { Facts, Truth } from "./facts.js";

/** `kubeflow.org/v1 PyTorchJob` */
export function kindsOf({ groups }: Api): readonly string[] {
  return groups.flatMap(({ name: group, versions }) =>
    versions.flatMap(({ name, kinds }) => kinds.map((kind) => `${group}/${name} ${kind.name}`)),
  );
}

export type SameText = (found: string, wanted: string) => boolean;

/** Every place of which the model and an output say different things. */
export function disagreements(
  wanted: Truth,
  found: Truth,
  sameText: SameText = (a, b) => a === b,
): readonly string[] {
  const paths = [...new Set([...wanted.keys(), ...found.keys()])];
  return paths.flatMap((path) => {
    const [model, output] = [wanted.get(path), found.get(path)];
    if (model === undefined) return [`${path} is not in the model`];
    if (output === undefined) return [`${path} is in the model only`];
    return factNames.flatMap((fact) => {
      const [a, b] = [model[fact], output[fact]];
      const same = fact === "documentation" ? sameText(`${b}`, `${a}`) : a === b;
      return same ? [] : [`${path}: ${fact} is ${a} in the model, and ${b}`];
    });
  });
}

const factNames: readonly (keyof Facts)[] = [
  "required",
  "nullable",
  "enum",
  "bounds",
  "pattern",
  "default",
  "documentation",
];
