import { runMakefile } from "./make/run.js";
import { type Project, plainProject } from "./project.js";
import { recognise, type Step } from "./recognise.js";
import { wholeFile } from "./script.js";
import { createBudget } from "./shell/budget.js";
import type { Doubt, RunCommand } from "./shell/command.js";
import type { Shell } from "./shell/frame.js";
import { runScript } from "./shell/run-script.js";
import { runGoGenerate } from "./sources/go-generate.js";
import { runPreCommit } from "./sources/pre-commit.js";
import { runWorkflow } from "./sources/workflow.js";
import { lastPart } from "./text.js";

/** What the files of a repository say about generation. */
export interface Readings {
  readonly steps: readonly Step[];
  readonly doubts: readonly Doubt[];
  /** Every file that was read, sorted. */
  readonly files: readonly string[];
}

/** How a file is read. */
type Kind = "makefile" | "workflow" | "pre-commit" | "script" | "go";

/** What kind of a file it is that may call generators; undefined for all others. */
function kindOf(path: string, project: Project): Kind | undefined {
  const name = lastPart(path);
  if (/^(?:GNU)?[Mm]akefile$/.test(name) || name.endsWith(".mk")) return "makefile";
  if (/^\.github\/(?:workflows\/[^/]+|actions\/.+\/action)\.ya?ml$/.test(path)) return "workflow";
  if (/^\.pre-commit-config\.ya?ml$/.test(name)) return "pre-commit";
  if (/\.(?:ba)?sh$/.test(name)) return "script";
  if (name.endsWith(".go")) return "go";
  const isBare = !name.includes(".") && /^#!.*\b(?:ba)?sh\b/.test(project.read(path) ?? "");
  return isBare ? "script" : undefined;
}

/** Callers come first: the scripts that they run are then read with the arguments that they give. */
const order: readonly Kind[] = ["makefile", "workflow", "pre-commit", "script", "go"];

/** Reads everything in `project.files` that may call a generator. Runs nothing. */
export function readProject(source: Project): Readings {
  const project = plainProject(source);
  const steps = new Map<string, Step>();
  const doubts = new Map<string, Doubt>();
  const done = new Set<string>();

  const doubt = (one: Doubt) => {
    doubts.set(`${one.position.file}:${one.position.start}:${one.reason}`, one);
  };
  const record = (command: RunCommand) => {
    const step = recognise(command);
    if (step !== undefined) steps.set(keyOf(step, command), step);
  };
  const byRank = project.files.flatMap((path) => {
    const kind = kindOf(path, project);
    return kind === undefined ? [] : [{ path, kind, rank: rankOf(path, kind) }];
  });
  byRank.sort((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1));
  for (const { path, kind } of byRank) {
    if (done.has(path)) continue;
    const text = project.read(path);
    if (text === undefined) {
      doubt({ position: { file: path, start: 0, end: 0 }, reason: "it cannot be read" });
      continue;
    }
    done.add(path);
    const refusal = refusalOf(text);
    if (refusal !== undefined) {
      doubt({ position: { file: path, start: 0, end: 0 }, reason: refusal });
      continue;
    }
    const budget = createBudget();
    const shell: Shell = { project, budget, record, doubt, ran: (file) => done.add(file) };
    for (const read of readFile(shell, path, kind, text)) done.add(read);
    if (budget.isSpent) {
      doubt({
        position: { file: path, start: 0, end: 0 },
        reason: "it has too many steps to follow, so what comes late in it was not read",
      });
    }
  }
  return { steps: [...steps.values()], doubts: [...doubts.values()], files: [...done].sort() };
}

/** A script that a person wrote is shorter; in UTF-16 code units. */
const longestScript = 300_000;

function refusalOf(text: string): string | undefined {
  if (text.includes("\0")) return "it is no text file";
  return text.length > longestScript ? "it is longer than a script that a person wrote" : undefined;
}

/** The main Makefile comes before those that it may include. */
function rankOf(path: string, kind: Kind): number {
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
      return [];
  }
}

/** A step that is met on several ways through a script is one step. */
function keyOf(step: Step, { words, position }: RunCommand): string {
  const place = `${position.file}:${position.start}:${position.end}`;
  return `${step.kind} ${place} ${words.map(({ text }) => text).join(" ")}`;
}
