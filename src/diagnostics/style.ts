import type { Severity } from "./diagnostic.js";

/** How parts of a report look on a terminal; each function gives the text back, coloured or not. */
export interface Style {
  readonly severity: (severity: Severity, text: string) => string;
  readonly place: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly mark: (text: string) => string;
  readonly strong: (text: string) => string;
}

const plain = (text: string) => text;

/** @see https://en.wikipedia.org/wiki/ANSI_escape_code#Select_Graphic_Rendition_parameters */
const ansi = (on: number, off: number) => (text: string) => `\u001b[${on}m${text}\u001b[${off}m`;

const foreground = 39;
const red = ansi(31, foreground);
const yellow = ansi(33, foreground);

export const coloured: Style = {
  severity: (severity, text) => (severity === "error" ? red(text) : yellow(text)),
  place: ansi(36, foreground),
  dim: ansi(90, foreground),
  mark: red,
  strong: ansi(1, 22),
};

export const uncoloured: Style = {
  severity: (_, text) => text,
  place: plain,
  dim: plain,
  mark: plain,
  strong: plain,
};
