import type { Project } from "./project.js";
import { lastPart } from "./text.js";
import { goFormatter } from "./tools/formatters.js";
import { tools } from "./tools/table.js";

/** Names of generators, and words of what surrounds them; `_` counts as `-`, and case does not. */
const words = new RegExp(
  [
    ...tools.filter((tool) => tool !== goFormatter).flatMap(({ programs }) => programs),
    ...["codegen", "code-generator", "controller-tools", "gengo", "swagger", "openapi"],
    ...["generate", "manifests", "boilerplate", "paths=", "--input-dirs", "diff --exit-code"],
  ]
    .map((name) => name.replace(/\.(?:sh|jar)$/, "").replaceAll(".", "\\."))
    .join("|"),
);

/** Whether a text names a generator, or something that is seen only around one. */
export function hasToDoWithGenerators(text: string): boolean {
  return words.test(text.toLowerCase().replaceAll("_", "-"));
}

/**
 * The scripts and workflows that may have to do with generators: those that say so, and those that name one of them.
 * Repositories have many others, for tests and releases, and following them all takes longer than anybody
 * wants to wait. Undefined where none says so: all are then read.
 */
export function relevantFiles(
  files: readonly string[],
  { read }: Project,
): ReadonlySet<string> | undefined {
  const texts = new Map(files.map((path) => [path, read(path) ?? ""]));
  const relevant = new Set(files.filter((path) => hasToDoWithGenerators(texts.get(path) ?? "")));
  if (relevant.size === 0) return undefined;
  // A set that is being walked also gives what is added to it.
  for (const path of relevant) {
    const name = lastPart(path);
    for (const [other, text] of texts) if (text.includes(name)) relevant.add(other);
  }
  return relevant;
}
