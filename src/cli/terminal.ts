import process from "node:process";

/** Where the command prints to. */
export interface Terminal {
  /** Results: text for people, or the one document that `--format` asks for. */
  out(text: string): void;
  /** Everything else. */
  error(text: string): void;
  /** Tells how far the work is, where a person watches. */
  progress(text: string): void;
  /** Whether results may be coloured. */
  readonly color: boolean;
}

export function currentTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  const isWatched = stderr.isTTY === true && !isSet(env.CI);
  return {
    out: (text) => stdout.write(text),
    error: (text) => stderr.write(text),
    progress: (text) => {
      if (isWatched) stderr.write(`${text}\n`);
    },
    color: wantsColor(env, stdout.isTTY === true),
  };
}

/**
 * `FORCE_COLOR` asks for colours and `NO_COLOR` forbids them, which weighs more.
 *
 * @see https://no-color.org and https://force-color.org
 */
export function wantsColor(
  variables: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = variables;
  if (isSet(NO_COLOR)) return false;
  if (isSet(FORCE_COLOR)) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return isTerminal && TERM !== "dumb";
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== "";
}
