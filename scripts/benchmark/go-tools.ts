import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { cacheFolder } from "../apiserver/cache.js";

/** The last release of the system that gen-apis is compared with, and the generator it uses. */
const operator = { path: "github.com/kubeflow/training-operator", version: "v1.9.4" };
const controllerTools = "v0.16.5";

const codeGenerators = [
  "applyconfiguration-gen",
  "client-gen",
  "deepcopy-gen",
  "defaulter-gen",
  "informer-gen",
  "lister-gen",
] as const;

/** What the comparison needs, built once and kept in the cache. */
export interface GoTools {
  /** A writable copy of the operator's Go module. */
  readonly module: string;
  /** The folder of the built generators. */
  readonly programs: string;
}

/**
 * Copies the operator's module and builds its generators, unless the cache holds them.
 *
 * @throws Error when Go is missing, or a download or build fails
 */
export function prepareGoTools(log: (line: string) => void): GoTools {
  const name = `go-${operator.version}-${controllerTools}`;
  const folder = join(cacheFolder("benchmark"), name);
  const tools = { module: join(folder, "module"), programs: join(folder, "programs") };
  if (existsSync(folder)) {
    return tools;
  }
  log("building the Go generators, which takes a minute or two the first time");
  const unfinished = `${folder}.${process.pid}.tmp`;
  try {
    copyModule(join(unfinished, "module"));
    buildPrograms(join(unfinished, "module"), join(unfinished, "programs"));
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return tools;
}

function copyModule(target: string): void {
  mkdirSync(target, { recursive: true });
  const query = `${operator.path}@${operator.version}`;
  const answer = go(target, ["mod", "download", "-json", query], {});
  // https://go.dev/ref/mod#go-mod-download: `Dir` is the folder with the module's files.
  const { Dir } = JSON.parse(answer) as { readonly Dir: string };
  for (const part of ["go.mod", "go.sum", "pkg", "hack/boilerplate"]) {
    copy(join(Dir, part), join(target, part));
  }
}

/** Copies without the modes: the files of Go's module cache are read-only. */
function copy(from: string, to: string): void {
  const entries = readdirSync(dirname(from), { withFileTypes: true });
  if (entries.find((entry) => join(dirname(from), entry.name) === from)?.isDirectory() !== true) {
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, readFileSync(from));
    return;
  }
  for (const name of readdirSync(from)) {
    copy(join(from, name), join(to, name));
  }
}

function buildPrograms(module: string, programs: string): void {
  const packages = [
    ...codeGenerators.map((name) => `k8s.io/code-generator/cmd/${name}`),
    "k8s.io/kube-openapi/cmd/openapi-gen",
  ];
  mkdirSync(programs, { recursive: true });
  go(module, ["build", "-mod=readonly", "-o", `${programs}/`, ...packages], {});
  const controllerGen = `sigs.k8s.io/controller-tools/cmd/controller-gen@${controllerTools}`;
  go(module, ["install", controllerGen], { GOBIN: programs });
}

function go(directory: string, args: readonly string[], env: Record<string, string>): string {
  return execFileSync("go", args, {
    cwd: directory,
    env: { ...process.env, GOFLAGS: "-buildvcs=false", GOWORK: "off", ...env },
    encoding: "utf8",
  });
}
