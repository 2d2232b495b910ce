import { entryOf } from "../../diagnostics/catalog.js";
import type { Change } from "../../output/compare.js";
import type { Mode, Outcome } from "../outcome.js";
import { shortDiff } from "./diff.js";
import { upToDate } from "./up-to-date.js";

/** Colours for a terminal, or none. */
export interface Paint {
  added(text: string): string;
  removed(text: string): string;
  strong(text: string): string;
}

export const plain: Paint = {
  added: (text) => text,
  removed: (text) => text,
  strong: (text) => text,
};

const esc = String.fromCharCode(27);

/** @see https://en.wikipedia.org/wiki/ANSI_escape_code#Select_Graphic_Rendition_parameters */
export const coloured: Paint = {
  added: (text) => `${esc}[32m${text}${esc}[39m`,
  removed: (text) => `${esc}[31m${text}${esc}[39m`,
  strong: (text) => `${esc}[1m${text}${esc}[22m`,
};

/** Every file that differs, with a short diff where `verify` asks for it, and the sum. */
export function formatChanges(outcome: Outcome, mend: string, paint: Paint): string {
  const { changes, mode } = outcome;
  const different = changes.filter(({ kind }) => kind !== "same");
  if (mode !== "verify") {
    const lines = different.map((change) => doneLine(change, outcome, paint));
    return [...lines, total(changes, mode), ""].join("\n");
  }
  const lines = different.flatMap((change) => [foundLine(change, paint), ...diffOf(change, paint)]);
  const space = lines.length > 0 ? [""] : [];
  return [...lines, ...space, verdict(different, changes.length, mend), ""].join("\n");
}

const codes = {
  stale: "stale-file",
  missing: "missing-file",
  orphan: "orphaned-file",
  leftover: "interrupted-run",
} as const;

/** As the reporters begin a diagnostic. */
function foundLine({ kind, path }: Change, paint: Paint): string {
  if (kind === "same") return "";
  const code = codes[kind];
  return `${paint.removed(`error ${code}`)}: ${entryOf(code).message({ path })}`;
}

function doneLine(change: Change, { mode, notes }: Outcome, paint: Paint): string {
  const note = notes.get(change.path);
  const word = wordOf(change, mode).padEnd(mode === "preview" ? 12 : 7);
  return `${paint.strong(word)} ${change.path}${note === undefined ? "" : `  (${note})`}`;
}

function wordOf(change: Change, mode: Mode): string {
  if (change.kind === "orphan" && !change.removable) return "kept";
  const isWritten = change.kind === "stale" || change.kind === "missing";
  if (mode === "preview") return isWritten ? "would write" : "would remove";
  return isWritten ? "wrote" : "removed";
}

function diffOf(change: Change, paint: Paint): readonly string[] {
  if (change.kind !== "stale") return [];
  const before = new TextDecoder().decode(change.before);
  return shortDiff(before, change.text).map((line) => {
    const painted = line.startsWith("+")
      ? paint.added(line)
      : line.startsWith("-")
        ? paint.removed(line)
        : line;
    return `    ${painted}`;
  });
}

function verdict(different: readonly Change[], all: number, mend: string): string {
  const count = different.length;
  if (count === 0) return upToDate(all);
  if (different.every((change) => change.kind === "orphan" && !change.removable)) {
    const object = count === 1 ? "the file" : "the files";
    return `Remove ${object} by hand: without our line, gen-apis does not.`;
  }
  const subject = count === 1 ? "1 file is" : `${count} files are`;
  return `${subject} not as generated. Run \`${mend}\` and commit the result.`;
}

function total(changes: readonly Change[], mode: Mode): string {
  const count = (...kinds: readonly Change["kind"][]) =>
    changes.filter(({ kind }) => kinds.includes(kind)).length;
  const written = count("stale", "missing");
  const removed = changes.filter((change) => change.kind === "orphan" && change.removable).length;
  if (written + removed + count("leftover") === 0) return upToDate(count("same"));
  const files = written + count("same");
  const parts = [`${files} ${files === 1 ? "file" : "files"}`, `${written} written`];
  if (removed > 0) parts.push(`${removed} removed`);
  return mode === "preview" ? "Nothing was written (--dry-run)." : `${parts.join(", ")}.`;
}
