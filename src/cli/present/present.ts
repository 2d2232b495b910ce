import { join, relative } from "node:path";
import type { Code } from "../../diagnostics/catalog.js";
import type { Texts } from "../../diagnostics/locate.js";
import type { ReportOptions } from "../../diagnostics/reporters/format.js";
import { type Format, formatters } from "../../diagnostics/reporters/formatters.js";
import { nodeDisk } from "../../output/disk.js";
import { readText, toSlashes } from "../disk-access.js";
import type { Environment } from "../environment.js";
import type { Outcome } from "../outcome.js";
import { coloured, formatChanges, plain } from "./changes.js";
import { shortDiff } from "./diff.js";
import { repositoryRoot } from "./repository.js";
import { formatUpgrade, upgradeJson } from "./upgrade.js";

export interface Presentation {
  readonly format: Format;
  readonly color: boolean;
  /** The call that makes everything right, such as `npx gen-apis generate`. */
  readonly mend: string;
}

/** What the command prints on standard output, line ends included. */
export function present(
  outcome: Outcome,
  presentation: Presentation,
  environment: Environment,
): string {
  const folder = outcome.place?.folder ?? environment.directory;
  const texts = textsIn(folder);
  const options = reportOptions(presentation, folder, environment);
  const { diagnostics } = outcome;
  switch (presentation.format) {
    case "pretty": {
      const shown = diagnostics.filter(({ code }) => !listed.has(code));
      return joined(formatters.pretty(shown, texts, options), summary(outcome, presentation));
    }
    case "github":
      return summary(outcome, presentation) + formatters.github(diagnostics, texts, options);
    case "json": {
      const report: object = JSON.parse(formatters.json(diagnostics, texts, options));
      const files = jsonFiles(outcome, options);
      const { upgrade } = outcome;
      const all = { ...report, files, ...(upgrade && { upgrade: upgradeJson(upgrade) }) };
      return `${JSON.stringify(all, null, 2)}\n`;
    }
    case "sarif":
      return formatters.sarif(diagnostics, texts, options);
  }
}

/** Findings about outputs, which people read in the list of changes. */
const listed: ReadonlySet<Code> = new Set<Code>([
  "stale-file",
  "missing-file",
  "orphaned-file",
  "interrupted-run",
]);

function joined(first: string, second: string): string {
  return first === "" || second === "" ? first + second : `${first}\n${second}`;
}

/** The changes; where errors came before them, that nothing was done. */
function summary(outcome: Outcome, { color, mend }: Presentation): string {
  const { place, diagnostics, changes, mode } = outcome;
  if (place === undefined) return "";
  if (changes.length > 0 || diagnostics.every(({ severity }) => severity !== "error")) {
    const paint = color ? coloured : plain;
    const { upgrade } = outcome;
    const before = upgrade === undefined ? "" : `${formatUpgrade(upgrade, paint)}\n`;
    return before + formatChanges(outcome, mend, paint);
  }
  if (mode === "verify") return "Nothing was compared.\n";
  const isPartial = diagnostics.some(({ code }) => code === "output-unwritable");
  return isPartial ? "Not everything was written.\n" : "Nothing was written.\n";
}

/**
 * People and programs get paths from the working directory, services that show findings at a change's
 * lines from the root of the repository.
 */
function reportOptions(
  { format, color }: Presentation,
  folder: string,
  environment: Environment,
): Required<ReportOptions> {
  const fromRoot = format === "github" || format === "sarif";
  const base = fromRoot ? repositoryRoot(folder, environment) : environment.directory;
  return { color, pathOf: (file) => toSlashes(relative(base, join(folder, file))) };
}

function textsIn(folder: string): Texts {
  const texts = new Map<string, string | undefined>();
  return (file) => {
    if (!texts.has(file)) texts.set(file, readText(nodeDisk, join(folder, file)));
    return texts.get(file);
  };
}

interface JsonFile {
  readonly file: string;
  readonly state: Outcome["changes"][number]["kind"];
  readonly note?: string;
  readonly diff?: string;
}

function jsonFiles(
  { changes, notes, place }: Outcome,
  { pathOf }: Required<ReportOptions>,
): readonly JsonFile[] {
  if (place === undefined) return [];
  const root = relative(place.folder, place.outputRoot);
  return changes.map((change) => {
    const note = notes.get(change.path);
    return {
      file: pathOf(join(root, change.path)),
      state: change.kind,
      ...(note !== undefined && { note }),
      ...(change.kind === "stale" && {
        diff: shortDiff(new TextDecoder().decode(change.before), change.text).join("\n"),
      }),
    };
  });
}
