import type { ArithmeticExpression } from "unbash";
import type { Frame } from "./frame.js";

/** The value of an arithmetic expression without assignments; undefined if it is not known. */
export function arithmetic(
  expression: ArithmeticExpression | undefined,
  frame: Frame,
): string | undefined {
  const value = expression === undefined ? undefined : numberOf(expression, frame);
  return value === undefined || !Number.isSafeInteger(value) ? undefined : String(value);
}

function numberOf(expression: ArithmeticExpression, frame: Frame): number | undefined {
  switch (expression.type) {
    case "ArithmeticWord":
      return wordValue(expression.value, frame);
    case "ArithmeticGroup":
      return numberOf(expression.expression, frame);
    case "ArithmeticBinary": {
      const left = numberOf(expression.left, frame);
      const right = numberOf(expression.right, frame);
      if (left === undefined || right === undefined) return undefined;
      return operators[expression.operator]?.(left, right);
    }
    case "ArithmeticUnary":
    case "ArithmeticTernary":
    case "ArithmeticCommandExpansion":
      return undefined;
  }
}

function wordValue(word: string, { state }: Frame): number | undefined {
  if (/^\d{1,9}$/.test(word)) return Number(word);
  const value = state.variables.get(word.replace(/^\$\{?|\}$/g, ""));
  return typeof value === "string" && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
}

const operators: Readonly<Record<string, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
};
