import type { Unreadable } from "./read-documents.js";

/** The text of a file, without its byte order mark. */
export interface Decoded {
  readonly text: string;
  /** Where, in what can be read of it, something else than text stands. */
  readonly problem?: Unreadable;
}

/**
 * Decodes UTF-8, and UTF-16 by its byte order mark, which some shells write where output goes to a file.
 *
 * @see https://yaml.org/spec/1.2.2/#52-character-encodings
 */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    const text = new TextDecoder(encoding).decode(bytes);
    const start = Math.max(0, text.indexOf("\ufffd"));
    const problem = `it is not encoded as ${encoding.toUpperCase()}`;
    return { text, problem: { problem, span: { start, end: start + 1 } } };
  }
}

function encodingOf([first, second]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
