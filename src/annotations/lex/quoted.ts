/** A quoted text that was read, or what is wrong with it and where. */
export type Quoted =
  | { readonly kind: "text"; readonly text: string; readonly end: number }
  | { readonly kind: "unfinished" }
  | { readonly kind: "malformed"; readonly problem: string; readonly at: number };

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["/", "/"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);

/**
 * Reads the quoted text that starts at `start`: between double quotes with the escapes of JSON, between
 * single quotes with `''` for one quote and no escapes. A line break in it stands for itself.
 */
export function readQuoted(text: string, start: number): Quoted {
  return text[start] === "'" ? readSingle(text, start) : readDouble(text, start);
}

function readSingle(text: string, start: number): Quoted {
  const match = /'((?:[^']|'')*)'(?!')/y;
  match.lastIndex = start;
  const inner = match.exec(text)?.[1];
  if (inner === undefined) return { kind: "unfinished" };
  return { kind: "text", text: inner.replaceAll("''", "'"), end: match.lastIndex };
}

function readDouble(text: string, start: number): Quoted {
  const end = endOfDouble(text, start);
  if (end === undefined) return { kind: "unfinished" };
  let decoded = "";
  let at = start + 1;
  while (at < end - 1) {
    if (text[at] !== "\\") {
      decoded += text[at];
      at += 1;
      continue;
    }
    const escaped = escapeAt(text, at);
    if (escaped === undefined) {
      return { kind: "malformed", problem: badEscape(text.slice(at, at + 2)), at };
    }
    decoded += escaped.text;
    at += escaped.length;
  }
  return { kind: "text", text: decoded, end };
}

function badEscape(found: string): string {
  return `"${found}" is not an escape of JSON; a backslash in double quotes is written "\\\\"`;
}

function endOfDouble(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return undefined;
}

function escapeAt(text: string, at: number): { text: string; length: number } | undefined {
  const short = shortEscapes.get(text[at + 1] ?? "");
  if (short !== undefined) return { text: short, length: 2 };
  const digits = /^u([0-9A-Fa-f]{4})/.exec(text.slice(at + 1, at + 6))?.[1];
  if (digits === undefined) return undefined;
  return { text: String.fromCharCode(Number.parseInt(digits, 16)), length: 6 };
}
