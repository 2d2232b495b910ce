import { NumberText, type NumberValue, numberText } from "../../model/json.js";
import { compareNumbers } from "../../model/number.js";

/** The keywords that bound numbers, as facets of the model and as keywords of a logical part. */
export interface NumberBounds {
  readonly minimum?: NumberValue;
  readonly maximum?: NumberValue;
  readonly exclusiveMinimum?: boolean;
  readonly exclusiveMaximum?: boolean;
  readonly multipleOf?: NumberValue;
  readonly format?: string;
}

/** The ranges of formats. Releases before 1.36 do not enforce them, but no client can hold more. */
const ranges: Readonly<Record<string, readonly [NumberValue, NumberValue]>> = {
  int32: [-2147483648, 2147483647],
  int64: [new NumberText("-9223372036854775808"), new NumberText("9223372036854775807")],
};

/** Which bound a number breaks. */
export function numberProblem(value: NumberValue, bounds: NumberBounds): string | undefined {
  const { minimum, maximum, multipleOf, format } = bounds;
  if (minimum !== undefined) {
    const difference = compareNumbers(value, minimum);
    if (difference < 0) return `it is less than ${numberText(minimum)}`;
    if (difference === 0 && bounds.exclusiveMinimum)
      return `it is not more than ${numberText(minimum)}`;
  }
  if (maximum !== undefined) {
    const difference = compareNumbers(value, maximum);
    if (difference > 0) return `it is more than ${numberText(maximum)}`;
    if (difference === 0 && bounds.exclusiveMaximum)
      return `it is not less than ${numberText(maximum)}`;
  }
  if (multipleOf !== undefined && !isMultiple(value, multipleOf)) {
    return `it is no multiple of ${numberText(multipleOf)}`;
  }
  return rangeProblem(value, format ?? "");
}

function rangeProblem(value: NumberValue, format: string): string | undefined {
  const range = ranges[format];
  if (range === undefined) return undefined;
  const [least, most] = range;
  const fits = compareNumbers(value, least) >= 0 && compareNumbers(value, most) <= 0;
  return fits ? undefined : `it does not fit into ${format}`;
}

/** As the API server does it, with floating-point numbers. */
function isMultiple(value: NumberValue, divisor: NumberValue): boolean {
  const quotient = Number(numberText(value)) / Number(numberText(divisor));
  return Math.abs(quotient - Math.round(quotient)) < 1e-9;
}
