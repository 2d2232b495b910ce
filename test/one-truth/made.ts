import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, stringify } from "yaml";
import { generate } from "../../src/index.js";
import type { Api } from "../../src/model/api.js";
import { copyFixture } from "../fixture.js";
import { read } from "../source/read.js";

/** An API as the model has it, and as every output says it. */
export interface Made {
  readonly name: string;
  readonly api: Api;
  /** The texts of the files of an output, by their path in its directory. */
  files(directory: string, ending: string): ReadonlyMap<string, string>;
}

/** What every output is compared on. */
export const cases = new Map<string, () => Made | Promise<Made>>([
  ["the example", example],
  ["every kind of reference", () => fixture("openapi-references")],
  ["defaults in every place", () => fixture("defaults-places")],
]);

const repository = fileURLToPath(new URL("../..", import.meta.url));

/** The example of this repository, with the files that are committed. */
export function example(): Made {
  const config = parse(readFileSync(join(repository, "gen-apis.yaml"), "utf8"));
  const sources = textsIn(join(repository, "apis", "kubeflow.org", "v1"));
  const generated = textsIn(join(repository, "generated"));
  return made("the example", sources, config, generated);
}

/** A fixture with one API, with every output of the example made of it. */
async function fixture(name: string): Promise<Made> {
  const folder = copyFixture(name);
  try {
    const path = join(folder, "gen-apis.yaml");
    const config = parse(readFileSync(path, "utf8"));
    writeFileSync(path, stringify({ ...config, outputs, header: undefined }));
    const { files } = await generate({ directory: folder, cache: false, dryRun: true });
    const texts = new Map(files.map((file) => [file.path, file.text ?? ""]));
    return made(name, textsIn(folder), config, texts);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** In the directories that the example has, without `generated/`. */
const outputs = {
  crds: { directory: "crds" },
  openapi: { directory: "openapi" },
  client: { directory: "client" },
  python: { directory: "python", package: "kubeflow_training" },
};

function made(
  name: string,
  sources: ReadonlyMap<string, string>,
  config: {
    readonly kubernetes: string;
    readonly apis: readonly { group: string; version: string }[];
  },
  texts: ReadonlyMap<string, string>,
): Made {
  const files = [...sources].filter(([path]) => path.endsWith(".ts"));
  const apis = config.apis.map(({ group, version }) => ({
    group,
    version,
    files: files.map(([path]) => path),
  }));
  const { api } = read(Object.fromEntries(files), { kubernetes: config.kubernetes, apis });
  return {
    name,
    api,
    files: (directory, ending) =>
      new Map(
        [...texts].flatMap(([path, text]): [string, string][] =>
          path.startsWith(`${directory}/`) && path.endsWith(ending)
            ? [[path.slice(directory.length + 1), text]]
            : [],
        ),
      ),
  };
}

function textsIn(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]));
}
