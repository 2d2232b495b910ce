import type {
  AndOr,
  Case,
  CommandNode,
  CompoundList,
  For,
  If,
  ParsedScript,
  Pipeline,
  Redirected,
  Statement,
} from "unbash";
import { isKnown, unknown } from "../text.js";
import { deepest } from "./budget.js";
import { redirectedTo, runCommand } from "./commands.js";
import { expandText, expandWord } from "./expand.js";
import { ended, type Flow, type Frame, positionOf, succeeded } from "./frame.js";
import { forgetAssigned } from "./loops.js";
import { matches } from "./patterns.js";
import { copyState, mergeInto } from "./state.js";
import { holds } from "./tests.js";

/** Runs the text of the frame's script in the frame's state. */
export function runText(frame: Frame): Flow {
  const { script, shell } = frame;
  const parsed = shell.parse(script.text);
  for (const { message, pos } of parsed.errors?.slice(0, 1) ?? []) {
    shell.doubt({
      position: script.position(pos, pos + 1),
      reason: `the shell cannot read it: ${message}`,
    });
  }
  return runStatements(parsed.commands, frame);
}

/** Runs statements one after the other, until one of them ends the run. */
function runStatements(statements: readonly Statement[], frame: Frame): Flow {
  let flow: Flow = succeeded;
  for (const { command } of statements) {
    if (!frame.shell.budget.step()) return { succeeded: undefined, leaves: "exit" };
    flow = runNode(command, frame);
    if (flow.leaves !== undefined) return flow;
  }
  return flow;
}

/** Runs the script of a substitution. Its `exit` ends only itself. */
function runNested(script: ParsedScript, frame: Frame): void {
  if (frame.depth > deepest) {
    if (frame.printed !== undefined) frame.printed.isKnown = false;
    return;
  }
  runStatements(script.commands, { ...frame, depth: frame.depth + 1 });
}

type Node = CommandNode | Pipeline | AndOr;

function runNode(node: Node, frame: Frame): Flow {
  switch (node.type) {
    case "Command":
      return runCommand(node, frame, { runNested, runBody, runText });
    case "AndOr":
      return runAndOr(node, frame);
    case "Pipeline":
      return runPipeline(node, frame);
    case "If":
      return runIf(node, frame);
    case "For":
      return runFor(node, frame);
    case "Select":
    case "ArithmeticFor":
      return runUnknownTimes(node, node.body, frame);
    case "While":
      runStatements(node.clause.commands, unsure(frame));
      return runUnknownTimes(node, node.body, frame);
    case "Subshell":
      runStatements(node.body.commands, { ...frame, state: copyState(frame.state) });
      return ended;
    case "BraceGroup":
      return runStatements(node.body.commands, frame);
    case "Case":
      return runCase(node, frame);
    case "TestCommand":
      return { succeeded: holds(node.expression, frame, runNested) };
    case "ArithmeticCommand":
      return ended;
    case "Redirected":
      return runRedirected(node, frame);
    case "Function":
      frame.state.functions.set(node.name.value, { node, script: frame.script });
      return succeeded;
    case "Coproc":
      return runBody(node.body, frame);
  }
}

/** The body of a function or a coprocess. */
function runBody(body: CommandNode | CompoundList, frame: Frame): Flow {
  return body.type === "CompoundList" ? runStatements(body.commands, frame) : runNode(body, frame);
}

function unsure(frame: Frame): Frame {
  return frame.isConditional ? frame : { ...frame, isConditional: true };
}

function runAndOr({ commands, operators }: AndOr, frame: Frame): Flow {
  const [first, ...rest] = commands;
  if (first === undefined) return succeeded;
  let flow = runNode(first, frame);
  for (const [index, command] of rest.entries()) {
    if (flow.leaves !== undefined) return flow;
    const wanted = operators[index] === "&&";
    if (flow.succeeded === !wanted) continue;
    if (flow.succeeded === wanted) flow = runNode(command, frame);
    else {
      // After a program that was run, `&&` is the usual way; `||` and what follows a test are not.
      const isUsual = wanted && commands[index]?.type === "Command";
      flow = runNode(command, isUsual ? frame : unsure(frame));
      flow = ended;
    }
  }
  return flow;
}

function runPipeline({ commands, operators, prefixes }: Pipeline, frame: Frame): Flow {
  if (operators.length === 0) {
    const [only] = commands;
    const flow = only === undefined ? succeeded : runNode(only, frame);
    const isNegated = prefixes.some(({ type }) => type === "Negation");
    if (!isNegated || flow.succeeded === undefined) return flow;
    return { ...flow, succeeded: !flow.succeeded };
  }
  // What goes through a pipe cannot be known, so what comes out cannot either.
  if (frame.printed !== undefined) frame.printed.isKnown = false;
  for (const command of commands) runNode(command, { ...frame, state: copyState(frame.state) });
  return ended;
}

function runIf(node: If, frame: Frame): Flow {
  return runWays([node, ...node.elif], node.else, frame);
}

type Way = Pick<If, "clause" | "then">;

function runWays(
  [way, ...rest]: readonly Way[],
  otherwise: CompoundList | undefined,
  frame: Frame,
): Flow {
  if (way === undefined) {
    return otherwise === undefined ? succeeded : runStatements(otherwise.commands, frame);
  }
  const test = runStatements(way.clause.commands, frame);
  if (test.succeeded === true) return runStatements(way.then.commands, frame);
  if (test.succeeded === false) return runWays(rest, otherwise, frame);
  return either(
    (side) => runStatements(way.then.commands, side),
    (side) => runWays(rest, otherwise, side),
    frame,
  );
}

type Run = (frame: Frame) => Flow;

/** Takes both ways, and keeps what both agree on. A way that ends the script does not lead on. */
function either(one: Run, other: Run, frame: Frame): Flow {
  const states = [one, other].flatMap((run) => {
    const state = copyState(frame.state);
    const flow = run({ ...unsure(frame), state });
    return flow.leaves === undefined ? [state] : [];
  });
  const [first, second] = states;
  if (first !== undefined) mergeInto(frame.state, first, second ?? first);
  return ended;
}

function runCase(node: Case, frame: Frame): Flow {
  const word = expandText(node.word, frame, runNested);
  let flow: Flow = ended;
  for (const { pattern, body } of node.items) {
    const fits = isKnown(word)
      ? anyOf(pattern.map((one) => matches(expandText(one, frame, runNested), word)))
      : undefined;
    if (fits === true) return runStatements(body.commands, frame);
    if (fits === undefined) {
      flow = either(
        (side) => runStatements(body.commands, side),
        () => succeeded,
        frame,
      );
    }
  }
  return flow;
}

function anyOf(values: readonly (boolean | undefined)[]): boolean | undefined {
  if (values.includes(true)) return true;
  return values.includes(undefined) ? undefined : false;
}

function runFor(node: For, frame: Frame): Flow {
  const words =
    node.wordlist === undefined
      ? frame.state.positional
      : node.wordlist.flatMap((word) => expandWord(word, frame, runNested));
  const name = node.name.value;
  for (const word of words) {
    if (!frame.shell.budget.step()) return { succeeded: undefined, leaves: "exit" };
    // A pattern stands for files that nobody looks up here.
    const isPattern = /[*?[]/.test(word) && isKnown(word);
    frame.state.variables.set(name, isPattern ? unknown(`\${${name}}`) : word);
    const flow = runStatements(node.body.commands, isKnown(word) ? frame : unsure(frame));
    if (flow.leaves === "break") break;
    if (flow.leaves === "exit" || flow.leaves === "return") return flow;
  }
  return ended;
}

/** A loop whose end nobody can know is read once, with everything that it changes unknown. */
function runUnknownTimes(
  node: { readonly pos: number; readonly end: number },
  body: CompoundList,
  frame: Frame,
): Flow {
  forgetAssigned(body, frame.state);
  runStatements(body.commands, unsure(frame));
  forgetAssigned(body, frame.state);
  if (frame.printed !== undefined) frame.printed.isKnown = false;
  if (frame.depth > deepest) {
    frame.shell.doubt({ position: positionOf(frame, node), reason: "it is nested too deeply" });
  }
  return ended;
}

function runRedirected({ command, redirects }: Redirected, frame: Frame): Flow {
  const outputFile = redirectedTo(redirects, frame, runNested);
  return runNode(command, outputFile === undefined ? frame : { ...frame, outputFile });
}
