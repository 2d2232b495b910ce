import { isKnown } from "../text.js";
import { closing, expand, type Scope } from "./expand.js";

/** Whether `ifeq …` and its kin hold; undefined if nobody can know. Nothing if the line is no condition. */
export function condition(
  line: string,
  scope: Scope,
): { readonly holds: boolean | undefined } | undefined {
  const match = /^\s*(ifeq|ifneq|ifdef|ifndef)\s+(.*)$/.exec(line);
  if (match === null) return undefined;
  const [, kind = "", rest = ""] = match;
  if (kind === "ifdef" || kind === "ifndef") {
    const isSet = (scope.variables.get(expand(rest.trim(), scope))?.text ?? "") !== "";
    return { holds: isSet === (kind === "ifdef") };
  }
  const sides = sidesOf(rest.trim());
  if (sides === undefined) return { holds: undefined };
  const [left, right] = sides.map((side) => expand(side, scope).trim());
  if (left === undefined || right === undefined) return { holds: undefined };
  if (!isKnown(left) || !isKnown(right)) return { holds: undefined };
  return { holds: (left === right) === (kind === "ifeq") };
}

/** `(a,b)`, `"a" "b"` or `'a' 'b'`. */
function sidesOf(text: string): readonly [string, string] | undefined {
  if (text.startsWith("(")) {
    const body = text.slice(1, closing(text, 0));
    const comma = commaOutside(body);
    return comma < 0 ? undefined : [body.slice(0, comma), body.slice(comma + 1)];
  }
  const quoted = /^(["'])(.*?)\1\s+(["'])(.*?)\3$/.exec(text);
  return quoted === null ? undefined : [quoted[2] ?? "", quoted[4] ?? ""];
}

function commaOutside(text: string): number {
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === "$" && /[({]/.test(text[index + 1] ?? "")) index = closing(text, index + 1);
    else if (text[index] === ",") return index;
  }
  return -1;
}
