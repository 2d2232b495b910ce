import { eitherOf, unknown } from "../text.js";

/** A variable of make: expanded when it is used, or already when it was set. */
export interface Variable {
  readonly text: string;
  readonly isExpanded: boolean;
}

export type Variables = Map<string, Variable>;

/** What holds after a condition of which nobody can know whether it does. */
export function mergeVariables(
  one: Variables,
  other: Variables,
  expand: (text: string, variables: Variables) => string,
): Variables {
  const merged: Variables = new Map(one);
  for (const name of new Set([...one.keys(), ...other.keys()])) {
    const [a, b] = [one.get(name), other.get(name)];
    if (a?.text === b?.text && a?.isExpanded === b?.isExpanded) continue;
    if (isMark(a) && isMark(b)) {
      merged.set(name, { text: "", isExpanded: true });
      continue;
    }
    const source = `$(${name})`;
    const text =
      a === undefined || b === undefined
        ? unknown(source)
        : eitherOf(textIn(a, one, expand), textIn(b, other, expand), source);
    merged.set(name, { text, isExpanded: true });
  }
  return merged;
}

/** Nothing, or the signs in front of a recipe's line that never reach the shell, as `QUIET = @` has them. */
function isMark(variable: Variable | undefined): boolean {
  return /^[@+-]?\s*$/.test(variable?.text ?? "");
}

function textIn(
  { text, isExpanded }: Variable,
  variables: Variables,
  expand: (text: string, variables: Variables) => string,
): string {
  return isExpanded ? text : expand(text, variables);
}
