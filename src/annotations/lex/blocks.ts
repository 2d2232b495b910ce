import type { Report } from "../../diagnostics/diagnostic.js";
import { adviceForMarker, markerIn } from "../markers.js";
import { lineEnd } from "./extent.js";
import { type Fence, fenceAfter } from "./fences.js";
import { startsTag } from "./line-starts.js";
import type { SourceText } from "./source-text.js";
import { readTag, type Tag } from "./tag.js";

/** One line of prose. */
export interface Line {
  readonly text: string;
  readonly start: number;
  /** Whether it is the fence of a code block or in one. */
  readonly code: boolean;
}

/** A doc comment as prose and tags. */
export interface Blocks {
  /** The lines above the first tag. */
  readonly description: readonly Line[];
  readonly tags: readonly TagBlock[];
}

export interface TagBlock {
  readonly tag: Tag;
  /** The lines from the end of its argument to the next tag. */
  readonly tail: readonly Line[];
}

/** Takes a doc comment apart. What is no line of prose and no tag is reported. */
export function readBlocks(source: SourceText, report: Report): Blocks {
  const description: Line[] = [];
  const tags: { tag: Tag; tail: Line[] }[] = [];
  let fence: Fence | undefined;
  for (let at = 0; at <= source.text.length; at += 1) {
    const start = at;
    const text = source.text.slice(start, lineEnd(source.text, start));
    at = start + text.length;
    const before = fence;
    fence = fenceAfter(text, fence, start);
    const code = before !== undefined || fence !== undefined;
    if (!code && startsTag(text)) {
      const tag = readTag(source, start + text.indexOf("@"), report);
      tags.push({ tag, tail: [] });
      at = lineEnd(source.text, tag.end);
    } else if (code || !reportMarker(source, { text, start }, report)) {
      (tags.at(-1)?.tail ?? description).push({ text, start, code });
    }
  }
  if (fence !== undefined) reportFence(source, fence, report);
  return { description, tags };
}

/** Reports a line that is a marker of Go. */
function reportMarker(
  source: SourceText,
  line: { readonly text: string; readonly start: number },
  report: Report,
): boolean {
  const text = line.text.trimStart();
  const marker = markerIn(text);
  if (marker === undefined) return false;
  const end = line.start + line.text.length;
  const help = adviceForMarker(marker);
  report({
    code: "go-marker",
    position: source.position(end - text.length, end),
    arguments: { marker },
    ...(help !== undefined && { help }),
  });
  return true;
}

/** Reports a fence that is never closed if it hides what looks like tags. */
function reportFence(source: SourceText, fence: Fence, report: Report): void {
  const hidden = source.text.slice(fence.start).split("\n");
  if (!hidden.some((line) => startsTag(line) || markerIn(line.trimStart()) !== undefined)) return;
  const start = source.text.indexOf(fence.marks, fence.start);
  report({
    code: "unfinished-fence",
    position: source.position(start, start + fence.marks.length),
    arguments: { fence: fence.marks },
  });
}
