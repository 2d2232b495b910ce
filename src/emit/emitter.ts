import type { Report } from "../diagnostics/diagnostic.js";
import type { Api } from "../model/api.js";
import type { Position } from "../model/position.js";

/** A file that an output consists of. */
export interface OutputFile {
  /** Relative to the output's directory, with `/` on every platform. */
  readonly path: string;
  readonly text: string;
  /** What a person may want to know of it, such as its size where that is limited. */
  readonly note?: string;
}

/** What the run gives to every emitter. */
export interface EmitContext {
  /**
   * What stands at the top of every file, line ends included; empty where the configuration leaves it
   * out. See {@link Emitter.comment}.
   */
  readonly preamble: string;
  /** The text of a file of `templates/`, by its path there: code that is the same for every API. */
  template(name: string): string;
  /** Where a value of the output's configuration stands: `["include", 0]`. */
  positionOf(path: readonly (string | number)[]): Position;
  readonly report: Report;
}

/**
 * One output: a pure function from the model to files.
 *
 * `Configured` is the output's value in `gen-apis.yaml`, already valid against its schema.
 */
export interface Emitter<Configured> {
  /** How the files of this output say whose they are. */
  readonly comment: CommentForm;
  emit(api: Api, configured: Configured, context: EmitContext): readonly OutputFile[];
  /**
   * Whether a file of the output's directory belongs to the output although it does not carry our line.
   * Such a file is reported as an orphan when this run does not make it, and never removed.
   */
  claims(path: string, text: string, api: Api, configured: Configured): boolean;
  /** Reports what only all outputs of this key together show, such as a kind that none of them has. */
  checkTogether?(api: Api, configured: readonly Configured[], report: Report): void;
}

/**
 * The sign before each line of a comment. JSON has no comments: its documents are objects whose first
 * member `x-generated-by` says it, and a licence text has no place in them.
 */
export type CommentForm = "#" | "//" | "json";
