export type Severity = "error" | "warning";

/** What the catalogue knows of one code. An entry without one of these does not compile. */
export interface Entry<Arguments> {
  readonly severity: Severity;
  /**
   * Whether the configuration and `@suppress` may silence it. Errors that make an output wrong cannot
   * be silenced, nor can anything that would be wrong to ignore.
   */
  readonly silenceable: boolean;
  /** A few words, without a full stop. */
  readonly title: string;
  /** Why it is reported. Markdown; whole sentences. */
  readonly cause: string;
  /** What the user does about it. Markdown; whole sentences. */
  readonly fix: string;
  /** The line that is shown: one sentence without a full stop, values in double quotes. */
  readonly message: (values: Arguments) => string;
}

/** An error that makes the output wrong, and so cannot be silenced. */
export function error<Arguments = Record<never, never>>(
  entry: Omit<Entry<Arguments>, "severity" | "silenceable">,
): Entry<Arguments> {
  return { ...entry, severity: "error", silenceable: false };
}

/** A warning: the output is what was asked for, and probably not what was meant. */
export function warning<Arguments = Record<never, never>>(
  entry: Omit<Entry<Arguments>, "severity" | "silenceable">,
): Entry<Arguments> {
  return { ...entry, severity: "warning", silenceable: true };
}
