import type { Report } from "../diagnostics/diagnostic.js";
import type { Blocks, Line, TagBlock } from "./lex/blocks.js";
import { lineEnd } from "./lex/extent.js";
import type { SourceText } from "./lex/source-text.js";
import { annotationNames, entryFor } from "./table.js";

/** The text that lines of prose make, without blank lines at its ends. `\@` at a line's start means `@`. */
export function proseOf(lines: readonly Line[]): string {
  return lines
    .map(({ text, code }) => (code ? text : text.replace(/^([ \t]*)\\@/, "$1@")))
    .join("\n")
    .replace(/^(?:[ \t]*\n)+|\s+$/g, "");
}

/** Reports text below an annotation that takes none. */
export function reportTextAfter(source: SourceText, { tag, tail }: TagBlock, report: Report): void {
  if (tag.name === undefined || tag.argument === undefined) return;
  const { form } = entryFor(tag.name);
  if (form.form === "text" && form.prose === true) return;
  const line = tail.find(({ text }) => text.trim() !== "");
  if (line === undefined) return;
  const start = line.start + line.text.length - line.text.trimStart().length;
  report({
    code: "text-after-annotation",
    position: source.position(start, line.start + line.text.length),
    arguments: { name: tag.name },
  });
}

/** Names that are only seen in text by mistake. Those of documentation tags are words of prose too. */
const suspicious = new Set<string>(
  annotationNames.filter((name) => {
    const { form } = entryFor(name);
    return name !== "description" && !(form.form === "text" && form.prose === true);
  }),
);

/** Reports annotations in the middle of a line, where they are text. */
export function reportTagsInText(source: SourceText, blocks: Blocks, report: Report): void {
  const lines = [
    ...blocks.description.filter(({ code }) => !code),
    ...blocks.tags.flatMap((block) => plainTextOf(source, block)),
  ];
  for (const { text, start } of lines) {
    if (text.includes("@")) reportTagsIn(source, { text, start }, report);
  }
}

/** The text of an argument that was taken as it stands. */
function plainTextOf(
  source: SourceText,
  { tag }: TagBlock,
): readonly { text: string; start: number }[] {
  if (tag.argument?.form !== "text" || tag.name === undefined || tag.name === "suppress") return [];
  const { form } = entryFor(tag.name);
  if (form.form === "text" && form.prose === true) return [];
  const start = tag.argumentStart;
  const text = source.text.slice(start, lineEnd(source.text, start));
  return text.trimStart().startsWith('"') ? [] : [{ text, start }];
}

function reportTagsIn(
  source: SourceText,
  line: { readonly text: string; readonly start: number },
  report: Report,
): void {
  const withoutCode = line.text.replaceAll(/`[^`]*`/g, (code) => "x".repeat(code.length));
  for (const { index, 1: name = "" } of withoutCode.matchAll(/(?<=\s)@([A-Za-z][\w:-]*)/g)) {
    if (!suspicious.has(name)) continue;
    const start = line.start + index;
    report({
      code: "annotation-in-text",
      position: source.position(start, start + 1 + name.length),
      arguments: { name },
    });
  }
}
