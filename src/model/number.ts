import { type NumberValue, numberText } from "./json.js";

const numberParts = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** Whether `text` is a number as JSON writes it. */
export function isJsonNumber(text: string): boolean {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text);
}

/**
 * Negative, zero or positive as `a` is less than, equal to or greater than `b`: by all their digits,
 * because bounds of `int64` differ where `number` sees none.
 */
export function compareNumbers(a: NumberValue, b: NumberValue): number {
  const left = decimalOf(a);
  const right = decimalOf(b);
  if (left.sign !== right.sign) return left.sign - right.sign;
  return left.sign * compareMagnitudes(left, right);
}

/** Whether the number has no fraction: `1.0` and `1e3` have none. */
export function isIntegral(value: NumberValue): boolean {
  const { digits, exponent } = decimalOf(value);
  return digits.length <= exponent;
}

/** `sign * 0.digits * 10^exponent`, without zeros at either end of `digits`. */
interface Decimal {
  readonly sign: -1 | 0 | 1;
  readonly digits: string;
  readonly exponent: number;
}

const zero: Decimal = { sign: 0, digits: "", exponent: 0 };

function decimalOf(value: NumberValue): Decimal {
  const [, minus, whole = "", fraction = "", exponent = "0"] =
    numberParts.exec(numberText(value)) ?? [];
  const all = whole + fraction;
  const leading = all.length - all.replace(/^0+/, "").length;
  const digits = all.slice(leading).replace(/0+$/, "");
  if (digits === "") return zero;
  return {
    sign: minus === "-" ? -1 : 1,
    digits,
    exponent: whole.length - leading + Number(exponent),
  };
}

function compareMagnitudes(a: Decimal, b: Decimal): number {
  if (a.exponent !== b.exponent) return a.exponent - b.exponent;
  if (a.digits === b.digits) return 0;
  return a.digits < b.digits ? -1 : 1;
}
