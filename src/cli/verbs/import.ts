import { formatCounts } from "../import/counts.js";
import { exitCodeOf } from "../outcome.js";
import { present } from "../present/present.js";
import type { AddVerb } from "../run.js";
import { addFormat, type FormatFlag } from "./format-option.js";

interface ImportFlags extends FormatFlag {
  readonly outputRoot: string;
  readonly kubernetes?: string;
  readonly overwrite?: boolean;
  readonly prune?: boolean;
}

export const addImport: AddVerb = (program, surroundings, end) => {
  const verb = program
    .command("import")
    .description("write annotated types, and a configuration, that say what CRDs say")
    .argument("<files...>", "files with CRDs, as YAML or JSON")
    .option("--output-root <folder>", "where everything is written to", ".")
    .option(
      "--kubernetes <release>",
      "the Kubernetes release of the types to recognise, instead of the one that fits most: 1.31",
    )
    .option("--prune", "leave out keywords that no API server knows")
    .option("--overwrite", "replace files that have another text");
  addFormat(verb).action(async (files: readonly string[], flags: ImportFlags) => {
    const { terminal, environment } = surroundings;
    const { format, outputRoot, kubernetes, overwrite = false, prune } = flags;
    // Whatever takes long to load is loaded where it is needed.
    const { runImport } = await import("../import/run-import.js");
    const { outcome, counts } = runImport(
      {
        files,
        outputRoot,
        overwrite,
        configuration: "write",
        unknownKeywords: prune === true ? "prune" : "keep",
        ...(kubernetes !== undefined && { kubernetes }),
      },
      environment,
    );
    terminal.out(present(outcome, { format, color: terminal.color, mend: "" }, environment));
    if (format === "pretty") terminal.out(formatCounts(counts));
    end(exitCodeOf(outcome.diagnostics));
  });
};
