import { traitsOf } from "./analyze.js";
import { escapeText } from "./escape.js";
import { fold, foldDouble } from "./fold.js";
import { printLiteral } from "./literal.js";
import { isAmbiguous } from "./resolve.js";

type Style = "plain" | "single" | "double" | "literal";

/** How a text is printed. */
interface Analysis {
  readonly style: Style;
  /** The text as it stands between the quotes; for a literal, the text itself. */
  readonly body: string;
  readonly multiline: boolean;
}

/** Texts recur: the fields of a pod stand in every kind, often several times. */
const analyses = new Map<string, Analysis>();
/** Enough for the Kubernetes types of a release; beyond it the memory would cost more than the work. */
const maxAnalyses = 50_000;

/** Libyaml's bound for keys without `?`, in bytes of UTF-8. */
const maxKeyBytes = 128;

/** A text as a value, with its line feed; it begins at `column` and goes on at `indent`. */
export function printScalar(text: string, indent: number, column: number): string {
  const { style, body } = analysisOf(text);
  switch (style) {
    case "plain":
      return `${fold(body, indent, column)}\n`;
    case "single":
      return `'${fold(body, indent, column + 1)}'\n`;
    case "double":
      return `"${foldDouble(body, indent, column + 1)}"\n`;
    case "literal":
      return printLiteral(body, indent);
  }
}

/** A text as a key on one line, without the colon; undefined if only the form with `?` can hold it. */
export function printKey(key: string): string | undefined {
  const { style, body, multiline } = analysisOf(key);
  if (multiline || byteLength(key) > maxKeyBytes) return undefined;
  if (style === "plain") return body;
  return style === "single" ? `'${body}'` : `"${body}"`;
}

function analysisOf(text: string): Analysis {
  const known = analyses.get(text);
  if (known !== undefined) return known;
  if (analyses.size >= maxAnalyses) analyses.clear();
  const made = analyze(text);
  analyses.set(text, made);
  return made;
}

function analyze(text: string): Analysis {
  if (text === "") return { style: "double", body: "", multiline: false };
  const { plain, singleQuoted, literal, multiline } = traitsOf(text);
  if (text.includes("\n")) {
    return literal
      ? { style: "literal", body: text, multiline }
      : { style: "double", body: escapeText(text), multiline };
  }
  if (!isAmbiguous(text)) {
    if (plain) return { style: "plain", body: text, multiline };
    if (singleQuoted) return { style: "single", body: text.replaceAll("'", "''"), multiline };
  }
  return { style: "double", body: escapeText(text), multiline };
}

function byteLength(text: string): number {
  if (text.length * 3 <= maxKeyBytes) return text.length;
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
