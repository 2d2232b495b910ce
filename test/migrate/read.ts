import { createCollector } from "../../src/diagnostics/collector.js";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { type Migration, migrate } from "../../src/migrate/migrate.js";
import type { Project } from "../../src/migrate/project.js";

export interface Read extends Migration {
  readonly diagnostics: readonly Diagnostic[];
}

/** Migrates a repository that exists only here. */
export function readFiles(files: Readonly<Record<string, string>>): Read {
  const project: Project = {
    files: Object.keys(files).sort(),
    read: (path) => (Object.hasOwn(files, path) ? files[path] : undefined),
    exists: (path) =>
      Object.keys(files).some((file) => file === path || file.startsWith(`${path}/`)),
  };
  const { report, diagnostics } = createCollector();
  const migration = migrate(project, "./schema.json", report);
  return { ...migration, diagnostics: diagnostics() };
}

/** The calls that a script makes, each in one line: place, tool, and arguments as `name=value`. */
export function callsOf(files: Readonly<Record<string, string>>): readonly string[] {
  return readFiles(files).report.calls.map(({ tool, version, place, flags, isConditional }) => {
    const words = flags.map(({ name, value }) => (value === undefined ? name : `${name}=${value}`));
    const name = version === undefined ? tool : `${tool}@${version}`;
    return [`${place.file}:${place.line}${isConditional ? "?" : ""}`, name, ...words].join(" ");
  });
}

/** The calls of one script, without the file's name. */
export function callsIn(script: string): readonly string[] {
  return callsOf({ "hack/update.sh": script }).map((call) =>
    call.replace(/^hack\/update\.sh:/, ""),
  );
}
