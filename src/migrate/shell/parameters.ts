import type { ParameterExpansionPart, ParameterOperation, Word } from "unbash";
import { goPath, isKnown, repository, unknown } from "../text.js";
import type { Frame } from "./frame.js";
import { replaceMatch, withoutMatch } from "./patterns.js";
import type { Value } from "./state.js";

type Expand = (word: Word) => string;

/** The value of `$name`. */
export function simpleParameter(text: string, frame: Frame): Value {
  const name = text.slice(1);
  const value = valueNamed(name, frame);
  return value === undefined ? unknown(text) : unindexed(name, value);
}

/** The value of `${…}` in any of its forms. */
export function parameter(part: ParameterExpansionPart, frame: Frame, expand: Expand): Value {
  const value = indexed(part, valueNamed(part.parameter, frame), expand, separator(frame));
  if (part.prefix === "!") return unknown(part.text);
  if (part.prefix === "#") return lengthOf(value) ?? unknown(part.text);
  if (part.operation === undefined) return value ?? absent(part);
  return operate(part.operation, part, value, frame, expand);
}

/** An array that nothing was put into is empty; any other variable may come from the environment. */
function absent(part: ParameterExpansionPart): Value {
  return part.index === undefined ? unknown(part.text) : [];
}

/** Undefined where the script does not set it. */
function valueNamed(name: string, frame: Frame): Value | undefined {
  const { state, script, hasArguments } = frame;
  if (/^\d+$/.test(name)) {
    if (name === "0") return `${repository}/${script.file}`;
    return state.positional[Number(name) - 1];
  }
  switch (name) {
    case "@":
    case "*":
      // Where nobody knows the arguments, the script is read as if it were called without any.
      return state.positional;
    case "#":
      return hasArguments ? String(state.positional.length) : undefined;
    case "PWD":
      return state.directory;
    case "BASH_SOURCE":
      return `${repository}/${script.file}`;
    default:
      return state.variables.get(name) ?? (name === "GOPATH" ? goPath : undefined);
  }
}

function indexed(
  { index, parameter }: ParameterExpansionPart,
  value: Value | undefined,
  expand: Expand,
  between: string,
): Value | undefined {
  if (value === undefined) return undefined;
  if (index === undefined) return unindexed(parameter, value);
  if (index.value === "@" || index.value === "*") {
    const list = typeof value === "string" ? [value] : value;
    return index.value === "*" ? list.join(between) : list;
  }
  const at = expand(index);
  if (!/^\d+$/.test(at)) return undefined;
  return typeof value === "string" ? (at === "0" ? value : undefined) : value[Number(at)];
}

/** What stands between the entries of a list in `"$*"`: the first character of `IFS`, by default a space. */
export function separator({ state }: Frame): string {
  const value = state.variables.get("IFS");
  return typeof value === "string" && isKnown(value) ? value.slice(0, 1) : " ";
}

/** `$@` and `$*` stay lists; of an array without an index, the shell takes the first entry. */
function unindexed(name: string, value: Value): Value {
  return typeof value === "string" || name === "@" || name === "*" ? value : (value[0] ?? "");
}

function lengthOf(value: Value | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "string") return isKnown(value) ? String(value.length) : undefined;
  return value.every(isKnown) ? String(value.length) : undefined;
}

function operate(
  operation: ParameterOperation,
  part: ParameterExpansionPart,
  value: Value | undefined,
  frame: Frame,
  expand: Expand,
): Value {
  if (operation.type === "Default") {
    return withDefault(operation.operator, value, part, frame, () => expand(operation.operand));
  }
  if (value === undefined) return unknown(part.text);
  if (operation.type === "Slice") {
    const length = operation.length === undefined ? undefined : expand(operation.length);
    return slice(value, part, expand(operation.offset), length) ?? unknown(part.text);
  }
  return eachText(value, (text) => changed(operation, text, expand) ?? unknown(part.text));
}

/** `${name:offset:length}`: of a list its entries, of a text its characters. Counts from the end are left alone. */
function slice(
  value: Value,
  { parameter: name }: ParameterExpansionPart,
  offset: string,
  length: string | undefined,
): Value | undefined {
  const isCount = (text: string) => /^\s*\d{1,5}\s*$/.test(text);
  if (!isCount(offset) || (length !== undefined && !isCount(length))) return undefined;
  if (typeof value === "string" && !isKnown(value)) return undefined;
  // The first argument has the number 1.
  const start = Number(offset) - (name === "@" || name === "*" ? 1 : 0);
  if (start < 0) return undefined;
  return value.slice(start, length === undefined ? undefined : start + Number(length));
}

type DefaultOperator = "-" | ":-" | "=" | ":=" | "+" | ":+" | "?" | ":?";

function withDefault(
  operator: DefaultOperator,
  value: Value | undefined,
  { parameter: name, text }: ParameterExpansionPart,
  { state }: Frame,
  other: () => string,
): Value {
  const isEmpty = value === "" || (typeof value === "object" && value.length === 0);
  const isSet = value !== undefined && !(operator.startsWith(":") && isEmpty);
  switch (operator) {
    case "-":
    case ":-":
      return isSet ? value : other();
    case "=":
    case ":=": {
      const result = isSet ? value : other();
      if (!isSet && /^[A-Za-z_]/.test(name)) state.variables.set(name, result);
      return result;
    }
    case "+":
    case ":+":
      return isSet ? other() : "";
    case "?":
    case ":?":
      return value ?? unknown(text);
  }
}

function eachText(value: Value, change: (text: string) => string): Value {
  return typeof value === "string" ? change(value) : value.map(change);
}

/** The text after an operation; undefined where that is not known. */
function changed(operation: ParameterOperation, text: string, expand: Expand): string | undefined {
  switch (operation.type) {
    case "Remove":
      return partlyKnown(text, () =>
        withoutMatch(text, expand(operation.operand), operation.operator),
      );
    case "Replace": {
      const replacement = expand(operation.replacement);
      return partlyKnown(text, () =>
        replaceMatch(text, expand(operation.pattern), replacement, operation.operator),
      );
    }
    case "CaseModification":
      return partlyKnown(text, () => inCase(text, operation.operator));
    case "Slice":
    case "Default":
    case "Transform":
    case "Names":
    case "Unknown":
      return undefined;
  }
}

function partlyKnown(text: string, change: () => string | undefined): string | undefined {
  return isKnown(text) ? change() : undefined;
}

function inCase(text: string, operator: "^" | "^^" | "," | ",,"): string {
  switch (operator) {
    case "^^":
      return text.toUpperCase();
    case ",,":
      return text.toLowerCase();
    case "^":
      return text.slice(0, 1).toUpperCase() + text.slice(1);
    case ",":
      return text.slice(0, 1).toLowerCase() + text.slice(1);
  }
}
