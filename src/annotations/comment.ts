import type { Report } from "../diagnostics/diagnostic.js";
import type { Suppression } from "../diagnostics/suppress.js";
import type { Annotation } from "./annotation.js";
import { type Blocks, readBlocks, type TagBlock } from "./lex/blocks.js";
import { readQuoted } from "./lex/quoted.js";
import { type SourceText, unframe } from "./lex/source-text.js";
import { proseOf, reportTagsInText, reportTextAfter } from "./prose.js";
import { withoutRepeats } from "./repeats.js";
import { readSuppressions } from "./suppressions.js";
import { entryFor } from "./table.js";

export type { Annotation } from "./annotation.js";
export type { Argument, Place } from "./argument.js";
export { checkPlaces } from "./places.js";
export type { AnnotationName } from "./table.js";

/** A doc comment as it stands in its file. */
export interface CommentSource {
  readonly file: string;
  /** Raw, from the slash that opens it to the slash that closes it. */
  readonly text: string;
  /** Where `text` starts in the file, in UTF-16 code units. */
  readonly start: number;
}

export interface DocComment {
  /** The text above the first annotation, or the argument of `@description`. */
  readonly description?: string;
  /** In the order of the source; `@description` and `@suppress` stand in places of their own. */
  readonly annotations: readonly Annotation[];
  readonly suppressions: readonly Suppression[];
}

/**
 * Reads a doc comment. Whatever cannot be understood is reported, with its exact place, and left out.
 *
 * Each line loses its ` *` and one blank, and the blanks at its end; everything else is kept. A line
 * that starts with `@`, outside of code fences and of quotes and brackets in an argument, is a tag.
 */
export function readComment(source: CommentSource, report: Report): DocComment {
  const text = unframe(source);
  const blocks = readBlocks(text, report);
  reportTagsInText(text, blocks, report);
  for (const block of blocks.tags) reportTextAfter(text, block, report);
  const all = withoutRepeats(
    blocks.tags.flatMap((block) => annotationFrom(text, block)),
    report,
  );
  const description = descriptionOf(blocks, all, report);
  return {
    ...(description !== undefined && { description }),
    annotations: all.filter(({ name }) => name !== "description" && name !== "suppress"),
    suppressions: readSuppressions(all, report),
  };
}

function annotationFrom(source: SourceText, { tag, tail }: TagBlock): readonly Annotation[] {
  const { name, argument, start, end } = tag;
  if (name === undefined || argument === undefined) return [];
  const position = source.position(start, end);
  const { form } = entryFor(name);
  if (argument.form !== "text" || form.form !== "text" || form.prose !== true) {
    return [{ name, argument, position }];
  }
  const prose = proseOf([{ text: argument.text, start, code: false }, ...tail]);
  return [{ name, argument: { form: "text", text: unquoted(prose) }, position }];
}

/** Prose that is one string of JSON as a whole stands for that string, as every other text does. */
function unquoted(prose: string): string {
  if (!prose.startsWith('"')) return prose;
  const quoted = readQuoted(prose, 0);
  return quoted.kind === "text" && quoted.end === prose.length ? quoted.text : prose;
}

function descriptionOf(
  blocks: Blocks,
  annotations: readonly Annotation[],
  report: Report,
): string | undefined {
  const text = proseOf(blocks.description);
  const given = annotations.find(({ name }) => name === "description");
  if (given?.argument.form !== "text") return text === "" ? undefined : text;
  if (text !== "") {
    report({
      code: "contradictory-annotations",
      position: given.position,
      arguments: { problem: '"@description" stands below a text that is the description already' },
      help: "Keep one of the two.",
    });
  }
  return given.argument.text;
}
