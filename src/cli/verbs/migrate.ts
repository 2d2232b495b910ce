import { existsSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { createCollector } from "../../diagnostics/collector.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { locate } from "../../diagnostics/locate.js";
import { formatters } from "../../diagnostics/reporters/formatters.js";
import type { Migration } from "../../migrate/migrate.js";
import type { LookAtCrds } from "../../migrate/plan/making.js";
import { nodeDisk } from "../../output/disk.js";
import { readText, toSlashes } from "../disk-access.js";
import { editorSetup, schemaPath, usesNpm } from "../editor-setup.js";
import type { ImportRequest } from "../import/request.js";
import { diskProject } from "../migrate/project.js";
import { type NewFile, writeNew } from "../migrate/write.js";
import { exitCodeOf } from "../outcome.js";
import { readTemplate } from "../package-files.js";
import type { AddVerb, Surroundings } from "../run.js";
import { addFormat, type FormatFlag } from "./format-option.js";

interface MigrateFlags extends FormatFlag {
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly report?: string;
}

export const addMigrate: AddVerb = (program, surroundings, end) => {
  const verb = program
    .command("migrate")
    .description(
      "read the scripts of the old generators and write a configuration that says the same",
    )
    .argument("[paths...]", "the folder of the repository, or the files to read in it")
    .option("--dry-run", "say what would be written, and write nothing")
    .option("--force", "overwrite an existing configuration")
    .option("--report <file>", "write the report as Markdown too; - prints it");
  addFormat(verb).action(async (paths: readonly string[], flags: MigrateFlags) => {
    end(await run(paths, flags, surroundings));
  });
};

interface ImportedTypes {
  readonly written: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const nothing: ImportedTypes = { written: [], diagnostics: [] };

/** Where CRDs stand in the tree, the types are made of them, so that `generate` gives them back. */
async function importTypes(
  request: ImportRequest,
  folder: string,
  environment: Surroundings["environment"],
): Promise<ImportedTypes> {
  const { runImport } = await import("../import/run-import.js");
  const { outcome } = runImport(request, { ...environment, directory: folder });
  const written = outcome.changes.filter(({ kind }) => kind !== "same").map(({ path }) => path);
  return { written, diagnostics: outcome.diagnostics };
}

/** Where to look, and at which files; undefined for all that may matter. */
interface Target {
  readonly folder: string;
  readonly only: readonly string[] | undefined;
}

async function run(
  paths: readonly string[],
  flags: MigrateFlags,
  surroundings: Surroundings,
): Promise<number> {
  // The reader of scripts is large, and no other verb needs it.
  const { migrate } = await import("../../migrate/migrate.js");
  const { environment, terminal } = surroundings;
  const { folder, only } = targetOf(paths, environment.directory);
  const collector = createCollector();
  const { importRequest, lookAtCrds } = await import("../migrate/look.js");
  const overwrite = flags.force === true ? "overwrite" : "keep existing";
  let request: ImportRequest | undefined;
  const look: LookAtCrds = (crdFiles, said) => {
    request = importRequest(crdFiles, said, overwrite);
    return lookAtCrds(folder, crdFiles, said);
  };
  const project = diskProject(folder, only);
  const migration = migrate(project, schemaPath(folder), collector.report, look);
  const texts = textsIn(folder);
  const markdown = await markdownOf(migration, collector.diagnostics(), texts);
  const files: readonly NewFile[] = [
    ...(migration.config === undefined ? [] : [{ path: "gen-apis.yaml", text: migration.config }]),
    ...(migration.config === undefined ? [] : editorFiles(folder)),
    ...(flags.report === undefined || flags.report === "-"
      ? []
      : [
          {
            path: toSlashes(relative(folder, resolve(environment.directory, flags.report))),
            text: markdown,
          },
        ]),
  ];
  const own = flags.dryRun === true ? [] : writeNew(folder, files, overwrite, collector.report);
  const imported =
    own.includes("gen-apis.yaml") && request !== undefined
      ? await importTypes(request, folder, environment)
      : nothing;
  const written = [...own, ...imported.written];
  const diagnostics = [...collector.diagnostics(), ...imported.diagnostics];
  const isPartial = imported.diagnostics.some(({ severity }) => severity === "error");
  const shown = { migration, diagnostics, texts, folder, written, isPartial, markdown };
  terminal.out(await present(shown, flags, surroundings));
  return exitCodeOf(diagnostics);
}

/** What editors need beside the configuration, where nothing stands there. */
function editorFiles(folder: string): readonly NewFile[] {
  const setup = usesNpm(folder) ? [] : editorSetup("apis", readTemplate);
  return setup.filter(({ path }) => !existsSync(join(folder, path)));
}

/** One folder is the repository; files are read as parts of the repository around the working folder. */
function targetOf(paths: readonly string[], directory: string): Target {
  const [first] = paths;
  if (first === undefined) return { folder: directory, only: undefined };
  const path = resolve(directory, first);
  if (paths.length === 1 && statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    return { folder: path, only: undefined };
  }
  return {
    folder: directory,
    only: paths.map((one) => toSlashes(relative(directory, resolve(directory, one)))),
  };
}

type Texts = (file: string) => string | undefined;

function textsIn(folder: string): Texts {
  const texts = new Map<string, string | undefined>();
  return (file) => {
    if (!texts.has(file)) texts.set(file, readText(nodeDisk, join(folder, file)));
    return texts.get(file);
  };
}

async function markdownOf(
  { report, config }: Migration,
  diagnostics: readonly Diagnostic[],
  texts: Texts,
): Promise<string> {
  const { markdownReport } = await import("../../migrate/report/markdown.js");
  const open = diagnostics.map(({ message, position }) => {
    if (position === undefined) return message;
    const { line } = locate(texts(position.file) ?? "", position);
    return `${position.file}:${line}: ${message}`;
  });
  return markdownReport(report, open, config);
}

interface Shown {
  readonly migration: Migration;
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: Texts;
  readonly folder: string;
  readonly written: readonly string[];
  /** Whether the import of types had errors. */
  readonly isPartial: boolean;
  readonly markdown: string;
}

async function present(
  shown: Shown,
  flags: MigrateFlags,
  { terminal, environment }: Surroundings,
): Promise<string> {
  const { migration, diagnostics, texts, folder, written, markdown } = shown;
  if (flags.report === "-" && flags.format === "pretty") return markdown;
  const pathOf = (file: string) => toSlashes(relative(environment.directory, join(folder, file)));
  const options = { color: terminal.color, pathOf };
  const findings = formatters[flags.format](diagnostics, texts, options);
  switch (flags.format) {
    case "pretty": {
      const { prettyReport } = await import("../../migrate/report/pretty.js");
      const parts = [prettyReport(migration.report), findings, ending(shown, flags)];
      return parts.filter((part) => part !== "").join("\n");
    }
    case "json": {
      const { report, config } = migration;
      const said: object = JSON.parse(findings);
      const all = { ...said, migration: { ...report, config: config ?? null, written } };
      return `${JSON.stringify(all, null, 2)}\n`;
    }
    case "github":
    case "sarif":
      return findings;
  }
}

function ending({ migration, written, isPartial }: Shown, flags: MigrateFlags): string {
  const { config, crdFiles } = migration;
  if (config === undefined) return "No gen-apis.yaml: too little is known for a valid one.\n";
  if (flags.dryRun === true) {
    const types = crdFiles.map((file) => `  ${file}\n`).join("");
    const imported = types === "" ? "" : `Types would be imported from\n${types}\n`;
    return `gen-apis.yaml would be:\n\n${config}\n${imported}Nothing was written (--dry-run).\n`;
  }
  const lines = [
    ...written.map((path) => `wrote   ${path}`),
    ...(isPartial
      ? ["", "Not all types could be made, see above: gen-apis.yaml is ahead of them."]
      : []),
  ];
  return lines.length === 0 ? "Nothing was written.\n" : `${lines.join("\n")}\n`;
}
