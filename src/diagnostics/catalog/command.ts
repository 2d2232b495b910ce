import { error } from "../entry.js";

export const commandEntries = {
  "missing-config": error<{ file: string; reason?: string }>({
    title: "No configuration",
    cause:
      "gen-apis looks for `gen-apis.yaml` in the working directory and in every folder above it, or takes the file that `--config` names. There is none, or the file system refuses to read it.",
    fix: "Run the command inside the repository, name the file with `--config`, or write one with `gen-apis init`.",
    message: ({ file, reason }) =>
      reason === undefined ? `there is no file "${file}"` : `"${file}" cannot be read (${reason})`,
  }),
  "config-exists": error<{ path: string }>({
    title: "There is a configuration already",
    cause:
      "`gen-apis migrate` writes files that do not exist yet: `gen-apis.yaml`, types and a report. One of them stands there, and it may hold work of yours.",
    fix: "Look at what would be written with `--dry-run`, then write it with `--force`, or move the file away.",
    message: ({ path }) => `"${path}" exists, and is overwritten only with --force`,
  }),
  "wrong-usage": error<{ reason: string }>({
    title: "The command is called wrongly",
    cause: "An option or a verb does not exist, lacks its value, or has one too many.",
    fix: "`gen-apis --help` lists the verbs and their options.",
    message: ({ reason }) => reason,
  }),
  "unknown-output": error<{ output: string; known: readonly string[] }>({
    title: "`--only` names an output that does not exist",
    cause:
      "`--only` takes keys that stand under `outputs:` in the configuration, separated by commas.",
    fix: "Name one of the outputs that the message lists, or add the output to the configuration.",
    message: ({ output, known }) =>
      `the configuration has no output "${output}", only ${known.map((key) => `"${key}"`).join(", ")}`,
  }),
  "unknown-release-option": error<{ release: string; known: readonly string[] }>({
    title: "`--kubernetes` names an unknown release",
    cause:
      "`--kubernetes` takes the place of the `kubernetes:` line for one run. Releases are written as major and minor version, without `v` and without a patch number.",
    fix: "Name one of the releases that the message lists, or update gen-apis if the release is newer.",
    message: ({ release, known }) =>
      `the Kubernetes release "${release}" is not known, there are ${known.join(", ")}`,
  }),
  "unknown-topic": error<{ topic: string }>({
    title: "Nothing to explain",
    cause: "`gen-apis explain` takes the code of a diagnostic, or an annotation with its `@`.",
    fix: "Check the spelling. Codes stand in each diagnostic, and `docs/` lists all of them and all annotations.",
    message: ({ topic }) => `there is neither a diagnostic nor an annotation "${topic}"`,
  }),
};
