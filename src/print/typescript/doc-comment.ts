/**
 * A documentation comment, line by line; no line where there is nothing to say.
 *
 * @param tags lines that begin with `@`, below the text
 */
export function docComment(text: string, tags: readonly string[] = []): readonly string[] {
  const prose = escapedTags(text.trim()).split("\n");
  const isEmpty = prose.join("") === "";
  const between = isEmpty || tags.length === 0 ? [] : [""];
  const lines = [...(isEmpty ? [] : prose), ...between, ...tags].map(escapedEnd);
  const [first] = lines;
  if (first === undefined) return [];
  if (lines.length === 1) return [`/** ${first} */`];
  return ["/**", ...lines.map((line) => ` * ${line}`.trimEnd()), " */"];
}

/** What would end the comment. */
function escapedEnd(line: string): string {
  return line.replaceAll("*/", "*\\/");
}

/** What would begin a tag of JSDoc. */
function escapedTags(text: string): string {
  return text.replace(/^(\s*)@/gm, "$1\\@");
}
