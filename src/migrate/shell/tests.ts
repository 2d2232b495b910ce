import type { TestExpression } from "unbash";
import { inRepository } from "../paths.js";
import { isKnown } from "../text.js";
import { expandText, type RunNested } from "./expand.js";
import type { Frame } from "./frame.js";
import { matches } from "./patterns.js";

/** Whether `[[ … ]]` holds; undefined if nobody can know. */
export function holds(test: TestExpression, frame: Frame, run: RunNested): boolean | undefined {
  switch (test.type) {
    case "TestGroup":
      return holds(test.expression, frame, run);
    case "TestNot":
      return negated(holds(test.operand, frame, run), test.negations.length);
    case "TestLogical":
      return joined(
        test.operator,
        test.operands.map((operand) => holds(operand, frame, run)),
      );
    case "TestUnary":
      return unary(test.operator, expandText(test.operand, frame, run), frame);
    case "TestBinary": {
      const left = expandText(test.left, frame, run);
      const right = expandText(test.right, frame, run);
      return binary(test.operator, left, right, matches);
    }
  }
}

/** Whether `[ … ]` or `test …` holds, for the forms with one operator. */
export function holdsWords(words: readonly string[], frame: Frame): boolean | undefined {
  const [first, second, third] = words;
  if (first === "!") return negated(holdsWords(words.slice(1), frame), 1);
  if (words.length === 1 && first !== undefined) return unary("-n", first, frame);
  if (words.length === 2 && second !== undefined) return unary(first ?? "", second, frame);
  if (words.length !== 3 || second === undefined) return undefined;
  return binary(second, first ?? "", third ?? "", (a, b) => a === b);
}

function negated(value: boolean | undefined, times: number): boolean | undefined {
  if (value === undefined) return undefined;
  return times % 2 === 0 ? value : !value;
}

function joined(
  operator: "&&" | "||",
  values: readonly (boolean | undefined)[],
): boolean | undefined {
  const deciding = operator === "||";
  if (values.includes(deciding)) return deciding;
  return values.includes(undefined) ? undefined : !deciding;
}

function unary(operator: string, operand: string, { shell, state }: Frame): boolean | undefined {
  if (operator === "-n" || operator === "-z") {
    // Any known letter makes a text that is not empty.
    const isEmpty = isKnown(operand) ? operand === "" : undefined;
    return operator === "-z" ? isEmpty : negated(isEmpty, 1);
  }
  if (!/^-[efd]$/.test(operator)) return undefined;
  const path = inRepository(state.directory, operand);
  // What is not there may be made while the script runs.
  return path !== undefined && shell.project.exists(path) ? true : undefined;
}

type Equals = (pattern: string, text: string) => boolean | undefined;

function binary(
  operator: string,
  left: string,
  right: string,
  equals: Equals,
): boolean | undefined {
  if (!isKnown(left) || !isKnown(right)) return undefined;
  switch (operator) {
    case "=":
    case "==":
      return equals(right, left);
    case "!=":
      return negated(equals(right, left), 1);
    case "-eq":
      return left === right;
    case "-ne":
      return left !== right;
    default:
      return undefined;
  }
}
