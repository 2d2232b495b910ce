import type { Code } from "../../diagnostics/catalog.js";
import type { Finding, Report } from "../../diagnostics/diagnostic.js";
import { apply } from "../../output/apply.js";
import type { Change } from "../../output/compare.js";
import { type Disk, systemCode } from "../../output/disk.js";
import { locate } from "../../output/locate.js";

export interface WriteTarget {
  readonly disk: Disk;
  /** Absolute, free of links. It need not exist. */
  readonly root: string;
  /** Whether a file with another text may be replaced. */
  readonly overwrite: boolean;
}

/**
 * Writes one file of an import, and says what that changed; nothing comes back, and a report, if it was
 * not written. A file with another text stays as it is, unless it may be replaced.
 */
export function writeFile(
  path: string,
  text: string,
  target: WriteTarget,
  report: Report,
): Change | undefined {
  const change = changeOf(path, text, target, report);
  if (change === undefined || change.kind === "same") return change;
  return apply(target.disk, target.root, [change], report) ? forget(change) : undefined;
}

function changeOf(
  path: string,
  text: string,
  { disk, root, overwrite }: WriteTarget,
  report: Report,
): Change | undefined {
  const location = locate(disk, root, path);
  switch (location.kind) {
    case "absent":
      return { kind: "missing", path, text, target: location.target, mode: undefined };
    case "file": {
      const { target, mode } = location;
      const before = readBytes(disk, target, path, report);
      if (before === undefined) return undefined;
      if (Buffer.from(text).equals(before)) return { kind: "same", path };
      if (overwrite) return { kind: "stale", path, text, target, mode, before };
      report({ code: "existing-file", position: undefined, arguments: { path } });
      return undefined;
    }
    case "folder":
      return refuse({ code: "output-blocked", arguments: { path, by: "a folder" } }, report);
    case "outside":
      return refuse({ code: "output-leaves-folder", arguments: { path: location.at } }, report);
    case "blocked":
      return refuse(
        { code: "output-blocked", arguments: { path: location.at, by: location.by } },
        report,
      );
  }
}

function refuse<C extends Code>(finding: Omit<Finding<C>, "position">, report: Report): undefined {
  report({ ...finding, position: undefined });
}

function readBytes(
  disk: Disk,
  target: string,
  path: string,
  report: Report,
): Uint8Array | undefined {
  try {
    return disk.read(target);
  } catch (error) {
    const reason = systemCode(error);
    if (reason === undefined) throw error;
    report({ code: "output-unreadable", position: undefined, arguments: { path, reason } });
    return undefined;
  }
}

/** What was written is not needed any more, and many files are more than memory should hold. */
function forget(change: Change): Change {
  switch (change.kind) {
    case "missing":
      return { ...change, text: "" };
    case "stale":
      return { ...change, text: "", before: new Uint8Array() };
    default:
      return change;
  }
}
