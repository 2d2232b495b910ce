import type { Command, CommandNode, CompoundList, Redirection } from "unbash";
import { inRepository } from "../paths.js";
import { inside, wholeFile } from "../script.js";
import { isKnown, lastPart } from "../text.js";
import { assign } from "./assign.js";
import { deepest, mostItems } from "./budget.js";
import { type Builtin, builtins } from "./builtins.js";
import type { Argument } from "./command.js";
import { expandText, expandWord, type RunNested } from "./expand.js";
import { ended, type Flow, type Frame, positionOf, succeeded } from "./frame.js";
import { answer } from "./programs.js";
import { createState, type DefinedFunction, type Value } from "./state.js";

/** What running a command needs of the file that runs statements. */
export interface Runners {
  readonly runNested: RunNested;
  runBody(body: CommandNode | CompoundList, frame: Frame): Flow;
  /** Runs the text of the frame's script. */
  runText(frame: Frame): Flow;
}

/** Runs a simple command: assignments, a builtin, a function, a script of the repository, or a program. */
export function runCommand(node: Command, frame: Frame, runners: Runners): Flow {
  const { runNested } = runners;
  const assignments = node.prefix.filter((one) => one.type === "Assignment");
  const words = wordsOf(node, frame, runNested);
  const [first] = words;
  if (first === undefined) {
    for (const one of assignments) assign(one, frame, runNested);
    return succeeded;
  }
  const texts = words.map(({ text }) => text);
  const builtin = builtins[first.text];
  if (builtin !== undefined) return runBuiltin(builtin, node, words, frame, runners);
  const defined = frame.state.functions.get(first.text);
  if (defined !== undefined && !first.text.startsWith(upstream)) {
    const inner = frame.shell.isGenerator(first.text) ? standsAt(frame, node) : frame;
    return callFunction(defined, texts.slice(1), inner, runners);
  }
  const nested = runShell(words, frame, runners);
  if (nested !== undefined) return nested;
  return runProgram(node, words, frame, runNested);
}

/** Functions of code-generator's own library, which a repository may have a copy of. */
const upstream = "kube::codegen::gen_";

/** What a function with a generator's name runs is the call of that generator, where the function is called. */
function standsAt(frame: Frame, node: Command): Frame {
  const position = positionOf(frame, node);
  const { shell } = frame;
  return { ...frame, shell: { ...shell, record: (one) => shell.record({ ...one, position }) } };
}

function wordsOf(node: Command, frame: Frame, run: RunNested): readonly Argument[] {
  const nodes = [...(node.name === undefined ? [] : [node.name]), ...node.args];
  return nodes.flatMap((one): readonly Argument[] => {
    const position = positionOf(frame, one);
    if (one.type === "Assignment") return [{ text: assignmentText(one, frame, run), position }];
    return expandWord(one, frame, run).map((text) => ({ text, position }));
  });
}

/** `key=value` behind a program is a word like any other. */
function assignmentText(
  one: Extract<Command["args"][number], { type: "Assignment" }>,
  frame: Frame,
  run: RunNested,
): string {
  if (one.value.type === "ArrayValue") return one.text;
  return `${one.name}${one.append === true ? "+" : ""}=${expandText(one.value, frame, run)}`;
}

function runBuiltin(
  builtin: Builtin,
  node: Command,
  words: readonly Argument[],
  frame: Frame,
  runners: Runners,
): Flow {
  const assignments = node.suffix.filter((one) => one.type === "Assignment");
  return builtin({
    words: words.slice(1).map(({ text }) => text),
    frame,
    assignAll: () => {
      for (const one of assignments) assign(one, frame, runners.runNested);
    },
    record: () => record(node, words.slice(1), undefined, frame, runners.runNested),
    runText: (text) => runInside(text, node, frame, runners),
    runFile: (path) => runFile(path, [], "same state", frame, runners),
  });
}

function callFunction(
  { node, script }: DefinedFunction,
  positional: readonly string[],
  frame: Frame,
  runners: Runners,
): Flow {
  if (frame.depth > deepest || !frame.shell.budget.step()) return notFollowed(frame);
  const outer = frame.state.positional;
  const locals = new Map<string, Value | undefined>();
  frame.state.positional = positional.slice(0, mostItems);
  const flow = runners.runBody(node.body, {
    ...frame,
    script,
    depth: frame.depth + 1,
    hasArguments: true,
    locals,
  });
  frame.state.positional = outer;
  for (const [name, value] of locals) {
    if (value === undefined) frame.state.variables.delete(name);
    else frame.state.variables.set(name, value);
  }
  return flow.leaves === "return" ? { succeeded: flow.succeeded } : flow;
}

function notFollowed(frame: Frame): Flow {
  if (frame.printed !== undefined) frame.printed.isKnown = false;
  return ended;
}

/** `bash -c TEXT`, `bash FILE`, `./FILE`: another shell, with a state of its own. */
function runShell(words: readonly Argument[], frame: Frame, runners: Runners): Flow | undefined {
  const texts = words.map(({ text }) => text);
  const [program = "", ...rest] = texts;
  if (!/^(?:ba|da|z)?sh$/.test(lastPart(program))) {
    return program.includes("/") ? runFile(program, rest, "own state", frame, runners) : undefined;
  }
  const at = rest.findIndex((word) => !/^-[^c]*$/.test(word));
  const text = rest[at + 1];
  if (rest[at] === "-c" || /^-\w*c$/.test(rest[at] ?? "")) {
    const word = words[at + 2];
    if (text === undefined || word === undefined || !isKnown(text)) return undefined;
    if (frame.depth > deepest) return notFollowed(frame);
    const script = { ...wholeFile(frame.script.file, text), position: () => word.position };
    const state = createState(frame.state.directory);
    return settled(runners.runText({ ...frame, script, depth: frame.depth + 1, state }));
  }
  return runFile(rest[at] ?? "", rest.slice(at + 1), "own state", frame, runners);
}

/** A shell of its own ends only itself. */
function settled({ succeeded }: Flow): Flow {
  return { succeeded };
}

function runInside(text: string, node: Command, frame: Frame, runners: Runners): Flow {
  if (frame.depth > deepest) return notFollowed(frame);
  const script = inside(frame.script, text, node.pos, node.end);
  return runners.runText({ ...frame, script, depth: frame.depth + 1 });
}

/** Runs a script of the repository; undefined if there is none at this path. */
function runFile(
  path: string,
  positional: readonly string[],
  where: "own state" | "same state",
  frame: Frame,
  runners: Runners,
): Flow | undefined {
  const file = inRepository(frame.state.directory, path);
  if (file === undefined || !/\.(?:ba)?sh$/.test(file)) return undefined;
  if (frame.shell.isGenerator(lastPart(file))) return undefined;
  const text = frame.shell.project.read(file);
  if (text === undefined) return undefined;
  if (where === "own state" && !frame.shell.isRelevant(file, positional)) return notFollowed(frame);
  if (frame.depth > deepest || !frame.shell.budget.step()) return notFollowed(frame);
  const { outputFile: _, printed: __, ...rest } = frame;
  const inner = { ...rest, script: wholeFile(file, text), depth: frame.depth + 1 };
  if (where === "same state") return runners.runText(inner);
  frame.shell.ran(file);
  const state = createState(frame.state.directory, positional);
  if (frame.printed !== undefined) frame.printed.isKnown = false;
  return settled(runners.runText({ ...inner, state, hasArguments: true }));
}

function runProgram(node: Command, words: readonly Argument[], frame: Frame, run: RunNested): Flow {
  const output = redirectedTo(node.redirects, frame, run) ?? frame.outputFile;
  print(words, output, frame);
  record(node, words, output, frame, run);
  return ended;
}

function record(
  node: Command,
  words: readonly Argument[],
  output: string | undefined,
  frame: Frame,
  run: RunNested,
): void {
  frame.shell.record({
    words,
    position: positionOf(frame, node),
    directory: frame.state.directory,
    variables: variablesOf(node, frame, run),
    isConditional: frame.isConditional,
    ...(output !== undefined && { output }),
  });
}

function print(words: readonly Argument[], output: string | undefined, frame: Frame): void {
  const { printed } = frame;
  if (printed === undefined || output !== undefined) return;
  const text = answer(
    words.map((word) => word.text),
    frame,
  );
  if (text === undefined) printed.isKnown = false;
  else printed.text += `${text}\n`;
}

function variablesOf(node: Command, frame: Frame, run: RunNested): ReadonlyMap<string, string> {
  const { variables, exported } = frame.state;
  const found = new Map<string, string>();
  for (const name of exported) {
    const value = variables.get(name);
    if (typeof value === "string") found.set(name, value);
  }
  for (const one of node.prefix) {
    if (one.type !== "Assignment" || one.value.type === "ArrayValue") continue;
    found.set(one.name, expandText(one.value, frame, run));
  }
  return found;
}

/** The file that takes standard output. */
export function redirectedTo(
  redirects: readonly Redirection[],
  frame: Frame,
  run: RunNested,
): string | undefined {
  for (const redirect of redirects) {
    if (redirect.type !== "Redirect" || redirect.target === undefined) continue;
    const { descriptor, operator } = redirect;
    const isOutput =
      descriptor === undefined || (descriptor.type === "FileDescriptor" && descriptor.value === 1);
    if (isOutput && /^(?:>|>>|>\||&>)$/.test(operator))
      return expandText(redirect.target, frame, run);
  }
  return undefined;
}
