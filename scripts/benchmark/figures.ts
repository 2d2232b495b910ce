import { availableParallelism, cpus } from "node:os";

const marks = { begin: "<!-- figures: begin -->", end: "<!-- figures: end -->" };

/** Where the figures were taken: a sentence. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  return `Medians on ${availableParallelism()} cores (${model}), ${process.platform} ${process.arch}.`;
}

/**
 * A page with other figures between its marks.
 *
 * @throws Error if it has none
 */
export function withFigures(page: string, figures: string): string {
  const begin = page.indexOf(marks.begin);
  const end = page.indexOf(marks.end);
  if (begin < 0 || end < begin) {
    throw new Error(`the page lacks the lines ${marks.begin} and ${marks.end}`);
  }
  return `${page.slice(0, begin + marks.begin.length)}\n\n${figures}\n\n${page.slice(end)}`;
}
