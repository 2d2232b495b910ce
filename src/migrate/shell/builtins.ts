import { resolvePath } from "../paths.js";
import { isKnown, unknown } from "../text.js";
import { deepest } from "./budget.js";
import { ended, type Flow, type Frame, failed, succeeded } from "./frame.js";
import { holdsWords } from "./tests.js";

/** What a builtin of the shell works with. */
export interface BuiltinCall {
  /** Behind its name. */
  readonly words: readonly string[];
  readonly frame: Frame;
  /** Does the assignments among the words. */
  assignAll(): void;
  /** Notes the words as a command of their own. */
  record(): void;
  runText(text: string): Flow;
  /** Runs a file of the repository in the same state; undefined if there is none. */
  runFile(path: string): Flow | undefined;
}

export type Builtin = (call: BuiltinCall) => Flow;

const declare: Builtin = ({ words, frame, assignAll }) => {
  for (const word of words) keepOuter(/^[A-Za-z_]\w*/.exec(word)?.[0], frame);
  assignAll();
  for (const word of words) {
    // `local name` alone, and `declare -a list`, make an empty variable.
    if (/^[A-Za-z_]\w*$/.test(word) && !frame.state.variables.has(word)) {
      frame.state.variables.set(word, words.includes("-a") || words.includes("-A") ? [] : "");
    }
  }
  return succeeded;
};

/** Notes what a variable holds outside of the function that makes it local. */
function keepOuter(name: string | undefined, { locals, state }: Frame): void {
  if (name === undefined || locals === undefined || locals.has(name)) return;
  locals.set(name, state.variables.get(name));
}

/** `export NAME` and `readonly NAME` leave the value alone. */
const mark: Builtin = ({ assignAll }) => {
  assignAll();
  return succeeded;
};

const exportAll: Builtin = (call) => {
  for (const word of call.words) {
    const name = /^[A-Za-z_]\w*/.exec(word)?.[0];
    if (name !== undefined) call.frame.state.exported.add(name);
  }
  return mark(call);
};

const source: Builtin = ({ words, frame, runFile, record }) => {
  const [path] = words;
  if (path === undefined || frame.depth > deepest) return ended;
  const flow = runFile(path);
  // A file from elsewhere may be a generator: `source generate-groups.sh all …`.
  if (flow === undefined) record();
  return flow === undefined || flow.leaves === "return" ? ended : flow;
};

const changeDirectory: Builtin = ({ words, frame }) => {
  const path = words.find((word) => !word.startsWith("-"));
  const { state } = frame;
  state.directory = path === undefined ? unknown("$HOME") : resolvePath(state.directory, path);
  return succeeded;
};

const previousDirectory: Builtin = ({ frame }) => {
  frame.state.directory = unknown("$OLDPWD");
  return succeeded;
};

const leave =
  (leaves: NonNullable<Flow["leaves"]>): Builtin =>
  ({ words }) => ({ succeeded: statusOf(words[0]), leaves });

function statusOf(word: string | undefined): boolean | undefined {
  if (word === undefined) return undefined;
  return /^\d+$/.test(word) ? word === "0" : undefined;
}

const test: Builtin = ({ words, frame }) => {
  const operands = words.at(-1) === "]" ? words.slice(0, -1) : words;
  return { succeeded: holdsWords(operands, frame) };
};

/** What comes from a terminal, a pipe or a file. */
const read: Builtin = ({ words, frame }) => {
  for (const name of words) {
    if (/^[A-Za-z_]\w*$/.test(name)) frame.state.variables.set(name, unknown(`\${${name}}`));
  }
  return ended;
};

const evaluate: Builtin = ({ words, runText }) => {
  const text = words.join(" ");
  return isKnown(text) ? runText(text) : ended;
};

const set: Builtin = ({ words, frame }) => {
  const at = words.indexOf("--");
  if (at >= 0) frame.state.positional = words.slice(at + 1);
  return succeeded;
};

const shift: Builtin = ({ words, frame }) => {
  const count = Number(words[0] ?? "1");
  frame.state.positional = frame.state.positional.slice(Number.isInteger(count) ? count : 1);
  return succeeded;
};

const unset: Builtin = ({ words, frame }) => {
  for (const name of words) frame.state.variables.delete(name);
  return succeeded;
};

/** The builtins that change what follows, or that only the shell itself can do. */
export const builtins: Readonly<Record<string, Builtin>> = Object.assign(Object.create(null), {
  ":": () => succeeded,
  true: () => succeeded,
  false: () => failed,
  local: declare,
  declare,
  typeset: declare,
  export: exportAll,
  readonly: mark,
  source,
  ".": source,
  cd: changeDirectory,
  pushd: changeDirectory,
  popd: previousDirectory,
  exit: leave("exit"),
  return: leave("return"),
  break: leave("break"),
  continue: leave("continue"),
  "[": test,
  test,
  read,
  mapfile: read,
  readarray: read,
  eval: evaluate,
  set,
  shift,
  unset,
  shopt: () => succeeded,
  trap: () => succeeded,
  wait: () => ended,
});
