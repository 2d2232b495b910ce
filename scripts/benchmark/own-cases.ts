import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Case, Step } from "./case.js";
import type { NodeBinary } from "./node-versions.js";

export const repository = fileURLToPath(new URL("../..", import.meta.url));
const program = join(repository, "bin", "gen-apis.js");

/** The names of what gen-apis, and an empty Node.js, are measured for. */
export const ownNames = {
  empty: "node -e 0",
  verify: "verify, unchanged",
  crds: "generate --no-cache --only crds",
  all: "generate --no-cache",
} as const;

/** The yardstick for the unchanged run: a Node.js that does nothing. */
export function emptyNodeCase(node: NodeBinary): Case {
  const step = { command: node.path, args: ["-e", "0"], directory: repository };
  return { name: ownNames.empty, steps: [step] };
}

/** What every commit and every CI run pays when nothing has changed. */
export function verifyCase(node: NodeBinary): Case {
  return { name: ownNames.verify, steps: [genApis(node, repository, ["verify"])] };
}

/** A cold run for the six kinds' CRDs, into the folder `output`, which is emptied before. */
export function coldCrdsCase(node: NodeBinary, output: string): Case {
  return coldCase(node, ownNames.crds, output);
}

/** A cold run for everything that the example's config asks for. */
export function coldAllCase(node: NodeBinary, output: string): Case {
  return coldCase(node, ownNames.all, output);
}

/** A cold run in another folder than this repository. */
export function generateStep(node: NodeBinary, directory: string, output: string): Step {
  return genApis(node, directory, ["generate", "--no-cache", "--output-root", output]);
}

/** The name of a cold run is what is passed to the command. */
function coldCase(node: NodeBinary, name: string, output: string): Case {
  return {
    name,
    steps: [genApis(node, repository, [...name.split(" "), "--output-root", output])],
    before: () => rmSync(output, { recursive: true, force: true }),
  };
}

function genApis(node: NodeBinary, directory: string, args: readonly string[]): Step {
  return { command: node.path, args: [program, ...args], directory };
}
