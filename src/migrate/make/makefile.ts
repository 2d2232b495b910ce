import { dirname, inRepository } from "../paths.js";
import type { Project } from "../project.js";
import { isKnown, lastPart, repository, unknown } from "../text.js";
import { condition } from "./conditions.js";
import { expand, type Scope } from "./expand.js";
import { type Line, linesOf } from "./lines.js";
import { type Piece, slicePiece } from "./piece.js";
import { mergeVariables, type Variables } from "./variables.js";

/** A line that make gives to a shell. */
export interface Recipe {
  readonly file: string;
  readonly piece: Piece;
  /** What `$@` and `$<` stand for. */
  readonly target: string;
  readonly prerequisite: string;
  /** Variables of the target alone. */
  readonly own: Variables;
}

/** A Makefile with all files that it includes. */
export interface Makefile {
  readonly scope: Scope;
  readonly recipes: readonly Recipe[];
  readonly files: readonly string[];
}

type Surroundings = Pick<Scope, "shell" | "step">;

interface Reading {
  variables: Variables;
  isComplete: boolean;
  readonly recipes: Recipe[];
  /** Variables of single targets. */
  readonly owned: Map<string, Variables>;
  readonly files: string[];
  readonly directory: string;
  readonly project: Project;
  readonly surroundings: Surroundings;
}

/** Reads a Makefile. Recipes are what its lines were; expand them with the scope that comes back. */
export function readMakefile(
  file: string,
  project: Project,
  surroundings: Surroundings,
): Makefile | undefined {
  const directory = dirname(`${repository}/${file}`);
  const reading: Reading = {
    variables: new Map([
      ["MAKE", { text: "make", isExpanded: true }],
      ["SHELL", { text: "/bin/sh", isExpanded: true }],
      ["CURDIR", { text: directory, isExpanded: true }],
      ["MAKEFILE_LIST", { text: `${repository}/${file}`, isExpanded: true }],
    ]),
    isComplete: true,
    recipes: [],
    owned: new Map(),
    files: [],
    directory,
    project,
    surroundings,
  };
  if (!readFile(file, reading)) return undefined;
  return { scope: scopeOf(reading), recipes: reading.recipes, files: reading.files };
}

function scopeOf({ variables, isComplete, surroundings }: Reading): Scope {
  return { variables, isComplete, depth: 0, ...surroundings };
}

function readFile(file: string, reading: Reading): boolean {
  const text = reading.project.read(file);
  if (text === undefined || reading.files.includes(file)) return false;
  reading.files.push(file);
  readLines(linesOf(text), file, reading);
  return true;
}

interface Branch {
  /** Whether the lines count; undefined if nobody can know. */
  holds: boolean | undefined;
  readonly before: Variables;
  /** What the other branches leave, where none is known to hold. */
  others: Variables | undefined;
}

/** The rule whose recipe the lines may belong to. */
interface Rule {
  readonly target: string;
  readonly prerequisite: string;
  readonly own: Variables;
}

function readLines(lines: readonly Line[], file: string, reading: Reading): void {
  const branches: Branch[] = [];
  let rule: Rule | undefined;
  const isOn = () => branches.every(({ holds }) => holds !== false);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || !reading.surroundings.step()) return;
    const { text } = line.piece;
    if (changeBranch(text.trim(), branches, reading)) continue;
    const define = /^\s*define\s+(\S+)/.exec(text)?.[1];
    if (define !== undefined) {
      const end = lines.findIndex((one, at) => at > index && one.piece.text.trim() === "endef");
      const body = lines.slice(index + 1, end < 0 ? lines.length : end);
      if (isOn()) reading.variables.set(define, { text: textOf(body), isExpanded: false });
      index = end < 0 ? lines.length : end;
    } else if (isOn()) {
      if (line.kind === "recipe" && rule !== undefined) addRecipe(line.piece, rule, file, reading);
      else rule = readPlain(line.piece, file, rule, reading);
    }
  }
}

function textOf(lines: readonly Line[]): string {
  return lines.map(({ piece }) => piece.text).join("\n");
}

function addRecipe(piece: Piece, rule: Rule, file: string, reading: Reading): void {
  if (piece.text.trim() !== "") reading.recipes.push({ file, piece, ...rule });
}

/** Follows `ifeq`, `else` and `endif`. Says whether the line is one of them. */
function changeBranch(line: string, branches: Branch[], reading: Reading): boolean {
  const isElse = /^else\b/.test(line);
  const isEnd = /^endif\b/.test(line);
  const branch = branches.at(-1);
  if (branch !== undefined && isElse) {
    turn(branch, line.replace(/^else\s*/, ""), reading);
    return true;
  }
  if (branch !== undefined && isEnd) {
    branches.pop();
    close(branch, reading);
    return true;
  }
  const test = condition(line, scopeOf(reading));
  if (test === undefined) return false;
  branches.push({ holds: test.holds, before: new Map(reading.variables), others: undefined });
  return true;
}

function turn(branch: Branch, rest: string, reading: Reading): void {
  if (branch.holds === undefined) {
    branch.others = merged(branch.others, reading.variables, reading);
    reading.variables = new Map(branch.before);
    return;
  }
  const next = rest === "" ? { holds: true } : condition(rest, scopeOf(reading));
  branch.holds = branch.holds ? false : next?.holds;
}

function close(branch: Branch, reading: Reading): void {
  if (branch.holds !== undefined) return;
  const others = branch.others ?? branch.before;
  reading.variables = merged(others, reading.variables, reading);
}

function merged(one: Variables | undefined, other: Variables, reading: Reading): Variables {
  if (one === undefined) return other;
  return mergeVariables(one, other, (text, variables) => {
    return expand(text, { ...scopeOf(reading), variables });
  });
}

const assignment =
  /^\s*(?:(?:export|override|private)\s+)*([^\s:#=!?+]+)\s*(:::?=|:=|\?=|\+=|!=|=)\s*(.*)$/s;

function readPlain(
  piece: Piece,
  file: string,
  rule: Rule | undefined,
  reading: Reading,
): Rule | undefined {
  const { text } = piece;
  if (text.trim() === "") return rule;
  const include = /^\s*-?s?include\s+(.*)$/.exec(text);
  if (include?.[1] !== undefined) return readIncluded(include[1], reading);
  const assigned = assignment.exec(text);
  if (assigned !== null) {
    assign(assigned, reading.variables, reading);
    return undefined;
  }
  return readRule(piece, file, reading);
}

function readIncluded(names: string, reading: Reading): undefined {
  for (const name of expand(names, scopeOf(reading)).split(/\s+/)) {
    if (name === "") continue;
    const path = inRepository(reading.directory, name);
    if (path === undefined || !readFile(path, reading)) reading.isComplete = false;
  }
}

function assign(match: RegExpExecArray, variables: Variables, reading: Reading): void {
  const [, written = "", operator = "", text = ""] = match;
  const scope = { ...scopeOf(reading), variables };
  const name = expand(written, scope);
  if (!isKnown(name)) return;
  const before = variables.get(name);
  switch (operator) {
    case "?=":
      if (before === undefined) variables.set(name, { text, isExpanded: false });
      break;
    case "+=":
      variables.set(name, {
        text:
          before === undefined
            ? text
            : `${before.text} ${before.isExpanded ? expand(text, scope) : text}`,
        isExpanded: before?.isExpanded ?? false,
      });
      break;
    case "=":
      variables.set(name, { text, isExpanded: false });
      break;
    case "!=":
      variables.set(name, { text: scope.shell(expand(text, scope)), isExpanded: true });
      break;
    default:
      variables.set(name, { text: expand(text, scope), isExpanded: true });
  }
}

/** `target: prerequisites ; recipe`, or a variable of the target. */
function readRule(piece: Piece, file: string, reading: Reading): Rule | undefined {
  const match = /^([^:]+?)\s*::?(.*)$/s.exec(piece.text);
  if (match === null) return undefined;
  const [, targets = "", rest = ""] = match;
  const [target = ""] = expand(targets, scopeOf(reading)).trim().split(/\s+/);
  const own = reading.owned.get(target) ?? new Map();
  const assigned = assignment.exec(rest);
  if (assigned !== null) {
    assign(assigned, own, reading);
    reading.owned.set(target, own);
    return { target, prerequisite: "", own };
  }
  const [prerequisites = "", inline] = rest.split(";", 2);
  const [prerequisite = ""] = expand(prerequisites, scopeOf(reading)).trim().split(/\s+/);
  const rule = { target, prerequisite, own };
  if (inline !== undefined) {
    addRecipe(slicePiece(piece, piece.text.indexOf(";") + 1), rule, file, reading);
  }
  return rule;
}

/** The variables that a recipe sees. */
export function recipeScope({ scope }: Makefile, recipe: Recipe): Scope {
  const variables: Variables = new Map(scope.variables);
  for (const [name, value] of recipe.own) variables.set(name, value);
  const set = (name: string, text: string) => variables.set(name, { text, isExpanded: true });
  set("@", recipe.target);
  set("@D", dirname(recipe.target));
  set("@F", lastPart(recipe.target));
  set("<", recipe.prerequisite);
  for (const name of ["^", "?", "*", "+"]) set(name, unknown(`$${name}`));
  return { ...scope, variables };
}
