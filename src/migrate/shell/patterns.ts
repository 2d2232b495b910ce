/**
 * A pattern of the shell as a regular expression: `*`, `?` and sets. Undefined where the pattern has more
 * than that, such as the extended forms.
 */
function patternSource(pattern: string): string | undefined {
  let source = "";
  for (let index = 0; index < pattern.length; index += 1) {
    const character = pattern[index] ?? "";
    if (/[?*+@!]/.test(character) && pattern[index + 1] === "(") return undefined;
    if (character === "[") {
      const end = pattern.indexOf("]", index + 2);
      if (end < 0) return undefined;
      source += setSource(pattern.slice(index + 1, end));
      index = end;
    } else if (character === "*") source += ".*";
    else if (character === "?") source += ".";
    else source += escaped(character === "\\" ? (pattern[++index] ?? "\\") : character);
  }
  return source;
}

function setSource(body: string): string {
  const negated = /^[!^]/.test(body);
  const members = negated ? body.slice(1) : body;
  return `[${negated ? "^" : ""}${members.replace(/[\\\]^]/g, "\\$&")}]`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

/** Longer texts than any path or list of packages take too long to match. */
const longestSubject = 2_000;

/** Whether a text fits a pattern as a whole. */
export function matches(pattern: string, text: string): boolean | undefined {
  if (text.length > longestSubject) return undefined;
  const source = safeSource(pattern);
  return source === undefined ? undefined : new RegExp(`^(?:${source})$`, "s").test(text);
}

/** Takes the shortest or longest start or end off that fits the pattern, as `${name#…}` and its kin do. */
export function withoutMatch(
  text: string,
  pattern: string,
  operator: "#" | "##" | "%" | "%%",
): string | undefined {
  if (text.length > longestSubject) return undefined;
  const ends = Array.from({ length: text.length + 1 }, (_, index) => index);
  const isStart = operator.startsWith("#");
  const wantsShort = operator.length === 1;
  const order = isStart === wantsShort ? ends : ends.reverse();
  for (const at of order) {
    const part = isStart ? text.slice(0, at) : text.slice(at);
    const isMatch = matches(pattern, part);
    if (isMatch === undefined) return undefined;
    if (isMatch) return isStart ? text.slice(at) : text.slice(0, at);
  }
  return text;
}

/** `${name/pattern/replacement}` and its kin. */
export function replaceMatch(
  text: string,
  pattern: string,
  replacement: string,
  operator: "/" | "//" | "/#" | "/%",
): string | undefined {
  if (pattern === "") return text;
  if (text.length > longestSubject) return undefined;
  const source = safeSource(pattern);
  if (source === undefined) return undefined;
  const [before, after] = [operator === "/#" ? "^" : "", operator === "/%" ? "$" : ""];
  const flags = operator === "//" ? "gs" : "s";
  return text.replace(new RegExp(`${before}(?:${source})${after}`, flags), () => replacement);
}

/** Several stars in one pattern make a search that may take very long; such patterns are left alone. */
function safeSource(pattern: string): string | undefined {
  const stars = pattern.split("*").length - 1;
  if (stars > 3 || pattern.length > 200) return undefined;
  try {
    const source = patternSource(pattern);
    if (source !== undefined) new RegExp(source);
    return source;
  } catch {
    // A set such as `[z-a]` is none.
    return undefined;
  }
}
