import type { Fate, Verdict } from "../tools/tool.js";

/** What becomes of a flag, in a few words. */
export function fateText(fate: Fate | undefined): string {
  switch (fate?.kind) {
    case "becomes":
      return `→ ${fate.what}`;
    case "gone":
      return `gone: ${fate.why}`;
    case "missing":
      return `no counterpart: ${fate.why}`;
    case "stays":
      return "stays with the call";
    case undefined:
      return "not known";
  }
}

export const verdictWords: Readonly<Record<Verdict["kind"], string>> = {
  replace: "replaced",
  drop: "no longer needed",
  keep: "keep",
  shorten: "shorten",
  person: "to decide",
};
