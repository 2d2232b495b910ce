/** A documentation comment with the given paragraphs, indented by `indent`; empty for none. */
export function comment(paragraphs: readonly string[], indent: string): string {
  const text = paragraphs.filter((paragraph) => paragraph !== "").join("\n\n");
  if (text === "") return "";
  const lines = escaped(text).split("\n");
  const [first] = lines;
  if (lines.length === 1) return `${indent}/** ${first} */\n`;
  const body = lines.map((line) => `${indent} * ${line}`.trimEnd());
  return `${[`${indent}/**`, ...body, `${indent} */`].join("\n")}\n`;
}

/** What would end the comment or begin a tag, as gen-apis reads it back. */
function escaped(text: string): string {
  return text.replaceAll("*/", "*\\/").replace(/^(\s*)@/gm, "$1\\@");
}
