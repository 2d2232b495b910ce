/** How much work a script may cost. What goes beyond is reported and left alone. */
export interface Budget {
  /** Takes one step; false when there is none left. */
  step(): boolean;
  readonly isSpent: boolean;
}

/** Enough for every script that a person wrote, and read in a fraction of a second. */
const mostSteps = 30_000;

/** The deepest nesting of calls, sourced files and substitutions. */
export const deepest = 40;
/** The longest text of one variable, in UTF-16 code units. */
export const longestText = 65_536;
/** The most entries of one list. */
export const mostItems = 2_000;

export function createBudget(steps: number = mostSteps): Budget {
  let left = steps;
  return {
    step() {
      if (left > 0) left -= 1;
      return left > 0;
    },
    get isSpent() {
      return left === 0;
    },
  };
}
