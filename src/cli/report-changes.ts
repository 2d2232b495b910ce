import { join, relative } from "node:path";
import type { Report } from "../diagnostics/diagnostic.js";
import type { Position } from "../model/position.js";
import type { Change } from "../output/compare.js";
import { toSlashes } from "./disk-access.js";
import type { Place } from "./place.js";

/** For `verify`: every difference is a finding, at the file that it concerns. */
export function reportChanges(changes: readonly Change[], place: Place, report: Report): void {
  for (const change of changes) {
    const { path } = change;
    const position = positionOf(change, place);
    const finding = { position, arguments: { path } };
    switch (change.kind) {
      case "same":
        break;
      case "stale":
        report({ code: "stale-file", ...finding });
        break;
      case "missing":
        report({ code: "missing-file", ...finding });
        break;
      case "orphan":
        report({ code: "orphaned-file", ...finding, ...(!change.removable && byHand) });
        break;
      case "leftover":
        report({ code: "interrupted-run", ...finding });
        break;
    }
  }
}

const byHand = {
  help: "Remove the file by hand: it does not carry our line, so gen-apis will not.",
};

/** For `generate`: orphans that it may not remove. */
export function reportKept(changes: readonly Change[], place: Place, report: Report): void {
  for (const change of changes) {
    if (change.kind !== "orphan" || change.removable) continue;
    const { path } = change;
    report({ code: "orphan-kept", position: positionOf(change, place), arguments: { path } });
  }
}

/** In a stale file, the first line that differs. */
function positionOf(change: Change, { folder, outputRoot }: Place): Position {
  const file = toSlashes(relative(folder, join(outputRoot, change.path)));
  if (change.kind !== "stale") return { file, start: 0, end: 0 };
  const before = new TextDecoder().decode(change.before);
  return { file, ...firstDifference(before, change.text) };
}

function firstDifference(before: string, after: string): { start: number; end: number } {
  let index = 0;
  while (index < before.length && before[index] === after[index]) index += 1;
  const start = before.lastIndexOf("\n", index - 1) + 1;
  const end = before.indexOf("\n", index);
  return { start, end: end === -1 ? before.length : end };
}
