import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileLookup } from "../../src/cli/disk-access.js";
import type { FileLookup } from "../../src/config/file-lookup.js";
import { type LoadedConfig, readConfig } from "../../src/config/read.js";
import { createCollector } from "../../src/diagnostics/collector.js";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { nodeDisk } from "../../src/output/disk.js";
import { newFolder } from "../folders.js";

export const valid = `version: 1
kubernetes: "1.36"
apis:
  - group: kubeflow.org
    version: v1
    source: apis/kubeflow.org/v1
outputs:
  crds:
    directory: generated/crds
`;

/** The valid config with one part replaced; a test that replaces nothing is a mistake. */
export function changed(part: string, replacement: string): string {
  if (!valid.includes(part)) throw new Error(`the config has no ${JSON.stringify(part)}`);
  return valid.replace(part, replacement);
}

/** What reading `text` reports: `code @ the text at the place: message (help)`, sorted by place. */
export function problems(text: string): readonly string[] {
  const collector = createCollector();
  const loaded = readConfig(text, "gen-apis.yaml", collector.report);
  const found = collector.diagnostics();
  if ((loaded === undefined) !== found.length > 0) throw new Error("a config or errors, not both");
  return found.map((diagnostic) => inWords(diagnostic, text));
}

export function inWords({ code, message, help, position }: Diagnostic, text: string): string {
  const covered = position === undefined ? "" : text.slice(position.start, position.end);
  return `${code} @ ${covered}: ${message}${help === undefined ? "" : ` (${help})`}`;
}

/** A config that has to be valid. */
export function load(text: string): LoadedConfig {
  const collector = createCollector();
  const loaded = readConfig(text, "gen-apis.yaml", collector.report);
  if (loaded === undefined) throw new Error(JSON.stringify(collector.diagnostics()));
  return loaded;
}

/**
 * A folder on the disk with these files and symbolic links (path → target), and the lookup that the
 * command uses.
 */
export function tree(
  files: readonly string[],
  links: Readonly<Record<string, string>> = {},
): FileLookup {
  const root = newFolder();
  const folder = join(root, "repository");
  const place = (path: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    return join(folder, path);
  };
  for (const file of files) writeFileSync(place(file), "");
  for (const [path, target] of Object.entries(links)) symlinkSync(target, place(path));
  return fileLookup(nodeDisk, folder);
}
