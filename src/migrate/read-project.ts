import { runMakefile } from "./make/run.js";
import { type Project, plainProject } from "./project.js";
import { recognise, type Step } from "./recognise.js";
import { hasToDoWithGenerators, relevantFiles } from "./relevance.js";
import { wholeFile } from "./script.js";
import { createBudget } from "./shell/budget.js";
import type { Doubt, RunCommand } from "./shell/command.js";
import type { Shell } from "./shell/frame.js";
import { createParser } from "./shell/parser.js";
import { runScript } from "./shell/run-script.js";
import { runGoGenerate } from "./sources/go-generate.js";
import { runPreCommit } from "./sources/pre-commit.js";
import { reportNamed, startsPrograms } from "./sources/unread.js";
import { runWorkflow } from "./sources/workflow.js";
import { lastPart } from "./text.js";
import { toolNamed } from "./tools/table.js";

/** What the files of a repository say about generation. */
export interface Readings {
  readonly steps: readonly Step[];
  readonly doubts: readonly Doubt[];
  /** Every file that was read, sorted. */
  readonly files: readonly string[];
}

/** How a file is read. */
type Kind = "makefile" | "workflow" | "pre-commit" | "script" | "go" | "other";

/** What kind of a file it is that may call generators; undefined for all others. */
function kindOf(path: string, project: Project): Kind | undefined {
  const name = lastPart(path);
  if (/^(?:GNU)?[Mm]akefile$/.test(name) || name.endsWith(".mk")) return "makefile";
  if (/^\.github\/(?:workflows\/[^/]+|actions\/.+\/action)\.ya?ml$/.test(path)) return "workflow";
  if (/^\.pre-commit-config\.ya?ml$/.test(name)) return "pre-commit";
  // A copy of a generator is known as that generator.
  if (toolNamed(name) !== undefined) return undefined;
  if (/\.(?:ba)?sh$/.test(name)) return "script";
  if (name.endsWith(".go")) return isCaller(project.read(path) ?? "") ? "go" : undefined;
  if (
    /^(?:Taskfile.*|BUILD(?:\.bazel)?|[Jj]ustfile|Earthfile|Tiltfile|.*\.(?:py|bzl))$/.test(name)
  ) {
    return "other";
  }
  const isBare = !name.includes(".") && /^#!.*\b(?:ba)?sh\b/.test(project.read(path) ?? "");
  return isBare ? "script" : undefined;
}

function isCaller(goFile: string): boolean {
  return /^\/\/go:generate\s/m.test(goFile) || startsPrograms(goFile);
}

/** Callers come first: the scripts that they run are then read with the arguments that they give. */
const order: readonly Kind[] = ["makefile", "workflow", "pre-commit", "script", "go", "other"];

/** Reads everything in `project.files` that may call a generator. Runs nothing. */
export function readProject(source: Project): Readings {
  const project = plainProject(source);
  const steps = new Map<string, Step>();
  const doubts = new Map<string, Doubt>();
  const done = new Set<string>();

  const doubt = (one: Doubt) => {
    doubts.set(`${one.position.file}:${one.position.start}:${one.reason}`, one);
  };
  const callers = callersIn(project);
  const many = callers.filter(({ kind }) => kind === "script" || kind === "workflow");
  const relevant = relevantFiles(
    many.map(({ path }) => path),
    project,
  );
  const shared: Omit<Shell, "budget"> = {
    project,
    parse: createParser(),
    isRelevant: (path, words) => (relevant?.has(path) ?? true) || words.some(hasToDoWithGenerators),
    isGenerator: (name) => toolNamed(name) !== undefined,
    doubt,
    record: (command) => {
      const step = recognise(command);
      if (step !== undefined) steps.set(keyOf(step, command), step);
    },
    ran: (path) => done.add(path),
  };
  for (const { path, kind } of callers) {
    const isPassedOver = (kind === "script" || kind === "workflow") && !shared.isRelevant(path, []);
    if (done.has(path) || isPassedOver) continue;
    done.add(path);
    const text = project.read(path);
    const problem = text === undefined ? "it cannot be read" : refusalOf(text, kind);
    if (text === undefined || problem !== undefined) {
      doubt({ position: { file: path, start: 0, end: 0 }, reason: problem ?? "" });
      continue;
    }
    const budget = createBudget();
    for (const read of readFile({ ...shared, budget }, path, kind, text)) done.add(read);
    if (budget.isSpent) {
      doubt({
        position: { file: path, start: 0, end: 0 },
        reason: "it has too many steps to follow, so what comes late in it was not read",
      });
    }
  }
  return { steps: [...steps.values()], doubts: [...doubts.values()], files: [...done].sort() };
}

interface Caller {
  readonly path: string;
  readonly kind: Kind;
}

/** The files that may call generators, in the order in which they are read. */
function callersIn(project: Project): readonly Caller[] {
  const callers = project.files.flatMap((path): readonly Caller[] => {
    const kind = kindOf(path, project);
    return kind === undefined ? [] : [{ path, kind }];
  });
  return callers.sort((a, b) => rankOf(a) - rankOf(b) || (a.path < b.path ? -1 : 1));
}

/** A script that a person wrote is shorter; in UTF-16 code units. */
const longestScript = 300_000;

/** Why a file is not read. */
function refusalOf(text: string, kind: Kind): string | undefined {
  // Of Go and other languages, only single lines are looked for.
  if (kind === "go" || kind === "other") return undefined;
  if (text.includes("\0")) return "it is no text file";
  return text.length > longestScript ? "it is longer than a script that a person wrote" : undefined;
}

/** The main Makefile comes before those that it may include. */
function rankOf({ path, kind }: Caller): number {
  return order.indexOf(kind) + (path.endsWith(".mk") ? 0.5 : 0);
}

function readFile(shell: Shell, path: string, kind: Kind, text: string): readonly string[] {
  switch (kind) {
    case "makefile":
      return runMakefile(shell, path, shell.project);
    case "workflow":
      runWorkflow(shell, path, text);
      return [];
    case "pre-commit":
      runPreCommit(shell, path, text);
      return [];
    case "script":
      runScript(shell, wholeFile(path, text));
      return [];
    case "go":
      runGoGenerate(shell, path, text);
      if (startsPrograms(text)) reportNamed(shell, path, text);
      return [];
    case "other":
      reportNamed(shell, path, text);
      return [];
  }
}

/** A step that is met on several ways through a script is one step. */
function keyOf(step: Step, { words, position }: RunCommand): string {
  const place = `${position.file}:${position.start}:${position.end}`;
  return `${step.kind} ${place} ${words.map(({ text }) => text).join(" ")}`;
}
