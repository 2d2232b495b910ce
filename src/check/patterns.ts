import { createRequire } from "node:module";
import type { RE2JS } from "re2js";

/** Patterns as the API server reads them. */
export interface Patterns {
  /** What is wrong with a pattern; undefined if it compiles. */
  readonly problemOf: (pattern: string) => string | undefined;
  /** Whether a pattern finds a match anywhere in a text; a pattern that does not compile matches all. */
  readonly matches: (pattern: string, text: string) => boolean;
}

export function createPatterns(): Patterns {
  const compiled = new Map<string, RE2JS | string>();

  function compile(pattern: string): RE2JS | string {
    const known = compiled.get(pattern);
    if (known !== undefined) return known;
    const made = compileAnew(pattern);
    compiled.set(pattern, made);
    return made;
  }

  return {
    problemOf: (pattern) => {
      if (isSimple(pattern)) return undefined;
      const made = compile(pattern);
      return typeof made === "string" ? made : undefined;
    },
    matches: (pattern, text) => {
      const made = compile(pattern);
      return typeof made === "string" || made.matcher(text).find();
    },
  };
}

function compileAnew(pattern: string): RE2JS | string {
  const library = engine();
  try {
    return library.compile(pattern);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return message.replace(/^error parsing regexp: /, "");
  }
}

let loaded: typeof RE2JS | undefined;

/** Loaded only when needed, which for most APIs is never, and without making every caller wait for it. */
function engine(): typeof RE2JS {
  if (loaded === undefined) {
    const module: { RE2JS: typeof RE2JS } = createRequire(import.meta.url)("re2js");
    loaded = module.RE2JS;
  }
  return loaded;
}

/**
 * Patterns of which RE2 and JavaScript make the same: plain characters, the usual classes, groups
 * without `?`, one small repetition, no nesting that could exceed RE2's bound of 1,000.
 */
const simple =
  /^(?:[\w \-/:@,;=<>~!%&"'#]|\\[.dDwW\-/^$*+?()[\]{}|\\]|\[\^?-?(?:[A-Za-z0-9]-[A-Za-z0-9](?!-)|[A-Za-z0-9_.:/@ ](?!-[^\]])|\\[dw.\-/\\](?!-[^\]]))+-?\]|[.^$|*+?]|\((?!\?)|\))*(?:\{\d{1,2}(?:,\d{0,3})?\}\$?)?$/;

function isSimple(pattern: string): boolean {
  if (!simple.test(pattern)) return false;
  try {
    new RegExp(pattern);
    return true;
  } catch {
    return false;
  }
}
