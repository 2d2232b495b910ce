/** A program, script or shell function of the old way, with everything that it can be told. */
export interface Tool {
  /** As reports call it. */
  readonly name: string;
  /** What it makes. */
  readonly makes: string;
  /** The names that a call of it has; of a path the last part counts. */
  readonly programs: readonly string[];
  readonly flags: readonly Flag[];
  /** What becomes of flags that are not listed, for programs that have too many, or ones of their own. */
  readonly otherFlags?: Fate;
  /** What words without a dash are, in their order; the last one stands for all that follow. */
  readonly positionals: readonly Positional[];
  /** How its arguments are written. */
  readonly syntax: "flags" | "markers";
  /** What becomes of a call of it as a whole. */
  readonly verdict: Verdict;
}

export interface Flag {
  /** All spellings, the long one first. */
  readonly names: readonly string[];
  readonly argument: "value" | "none";
  readonly meaning: string;
  readonly fate: Fate;
}

export interface Positional {
  readonly name: string;
  readonly meaning: string;
  readonly fate: Fate;
}

/** What becomes of a flag. */
export type Fate =
  /** A key of the configuration, or another call, says the same. */
  | { readonly kind: "becomes"; readonly what: string }
  /** It answered a question that no longer comes up. */
  | { readonly kind: "gone"; readonly why: string }
  /** gen-apis has nothing like it. */
  | { readonly kind: "missing"; readonly why: string }
  /** The call stays, and so does its flag. */
  | { readonly kind: "stays" };

export type Verdict =
  /** gen-apis makes what the call made; its lines can be deleted. */
  | { readonly kind: "replace"; readonly why: string }
  /** Nothing needs the call any more. */
  | { readonly kind: "drop"; readonly why: string }
  /** The project compiles or ships what the call makes, and gen-apis does not make it. */
  | { readonly kind: "keep"; readonly why: string }
  /** A part of the call is replaced; a person has to take that part out. */
  | { readonly kind: "shorten"; readonly why: string }
  /** A person has to decide. */
  | { readonly kind: "person"; readonly why: string };

export function becomes(names: string, meaning: string, what: string): Flag {
  return flag(names, meaning, { kind: "becomes", what });
}

export function gone(names: string, meaning: string, why: string): Flag {
  return flag(names, meaning, { kind: "gone", why });
}

export function missing(names: string, meaning: string, why: string): Flag {
  return flag(names, meaning, { kind: "missing", why });
}

/** A flag of a call that stays as it is. */
export function stays(names: string, meaning: string): Flag {
  return flag(names, meaning, { kind: "stays" });
}

/** `names` are all spellings, `--output-file-base -O`; an equals sign behind them says that a value follows. */
function flag(names: string, meaning: string, fate: Fate): Flag {
  const takesValue = names.endsWith("=");
  return {
    names: names.replace(/=$/, "").split(" "),
    argument: takesValue ? "value" : "none",
    meaning,
    fate,
  };
}

export const goCode: Verdict = {
  kind: "keep",
  why: "the project compiles its Go code, and gen-apis writes no Go",
};
