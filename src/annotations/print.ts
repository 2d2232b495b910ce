import type { Argument } from "./argument.js";
import { readComment } from "./comment.js";
import { type Fence, fenceAfter } from "./lex/fences.js";
import { argumentParts } from "./print-argument.js";
import { escapeEnd, frame, hasInvisible, quoteOverLines } from "./print-text.js";
import { printValueOverLines } from "./print-value.js";
import { type AnnotationName, entryFor } from "./table.js";

/** An annotation that is to be written. */
export interface PrintedAnnotation {
  readonly name: AnnotationName;
  readonly argument: Argument;
}

export interface PrintedComment {
  readonly description?: string;
  readonly annotations: readonly PrintedAnnotation[];
}

/** What is longer, with its indentation, goes on several lines where it can. */
const lineWidth = 100;

/**
 * A doc comment that `readComment` reads back to exactly the same description and arguments, without a
 * line break at its end. The arguments must be such as their annotations take.
 *
 * @param indent - the white space that every line but the first starts with
 */
export function printComment(comment: PrintedComment, indent: string): string {
  const width = lineWidth - indent.length - " * ".length;
  const tags = comment.annotations.flatMap((annotation) => tagLines(annotation, width));
  const lines = [...descriptionLines(comment.description, tags), ...tags];
  const [only = ""] = lines;
  const single = `/** ${escapeEnd(only)} */`;
  // On one line, blanks at the start are not part of the text.
  const fits =
    lines.length === 1 && only === only.trim() && indent.length + single.length <= lineWidth;
  return fits ? single : frame(lines, indent);
}

function tagLines({ name, argument }: PrintedAnnotation, width: number): readonly string[] {
  const parts = argumentParts(argument, entryFor(name).form);
  const line = [`@${name}`, ...parts].join(" ");
  const isLong = line.split("\n").some((each) => each.length > width);
  if (argument.form === "value" && isLong) {
    return `@${name} ${printValueOverLines(argument.value, width)}`.split("\n");
  }
  if (argument.form !== "fields" || !isLong || parts.length < 2) return line.split("\n");
  const [first = "", ...others] = parts;
  // A value without its name stays beside the annotation: at the start of a line it might be a tag.
  const head = /^[A-Za-z]+=/.test(first) ? [`@${name}`, `  ${first}`] : [`@${name} ${first}`];
  return [...head, ...others.map((part) => `  ${part}`)].flatMap((part) => part.split("\n"));
}

/** The description as plain lines where they say the same, else as a tag; a blank line before tags. */
function descriptionLines(
  description: string | undefined,
  tags: readonly string[],
): readonly string[] {
  if (description === undefined) return [];
  const lines = plainLines(description);
  if (!readsAs(lines, description))
    return `@description ${quoteOverLines(description)}`.split("\n");
  return tags.length > 0 ? [...lines, ""] : lines;
}

function plainLines(description: string): readonly string[] {
  let fence: Fence | undefined;
  return description.split("\n").map((line) => {
    const before = fence;
    fence = fenceAfter(line, fence, 0);
    return before === undefined && fence === undefined ? line.replace(/^([ \t]*)@/, "$1\\@") : line;
  });
}

/** Whether lines are read as just this description, without a finding and with tags below it. */
function readsAs(lines: readonly string[], description: string): boolean {
  if (hasInvisible(description)) return false;
  let findings = 0;
  const text = frame([...lines, "", "@kind"], "");
  const read = readComment({ file: "", text, start: 0 }, () => {
    findings += 1;
  });
  return (
    findings === 0 &&
    read.description === description &&
    read.annotations.map(({ name }) => name).join() === "kind"
  );
}
