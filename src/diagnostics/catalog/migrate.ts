import { error, warning } from "../entry.js";

/** What `gen-apis migrate` says of the scripts of the old way. */
export const migrateEntries = {
  "nothing-to-migrate": error({
    title: "No call of a generator",
    cause:
      "`gen-apis migrate` looks through shell scripts, Makefiles, `go:generate` lines, pre-commit hooks and GitHub workflows for calls of controller-gen, code-generator, openapi-generator and their kin. It found none.",
    fix: "Run it in the root of the repository, or name the files that call the generators.",
    message: () => "nothing that was read calls a generator",
  }),
  "script-not-followed": warning<{ reason: string }>({
    title: "Something in a script cannot be known",
    cause:
      "`gen-apis migrate` runs nothing. What depends on the machine, on the network or on how a script is called is not known then, nor what comes behind more steps than it follows.",
    fix: "Look at the place and complete `gen-apis.yaml` where it matters.",
    message: ({ reason }) => reason,
  }),
  "unknown-generator-flag": warning<{ flag: string; tool: string }>({
    title: "Unknown flag of a generator",
    cause:
      "A call has a flag that the tables of `gen-apis migrate` do not have: it belongs to another version of the tool, or is misspelt.",
    fix: "Look up what the flag does, and whether `docs/configuration.md` has a key that says the same.",
    message: ({ flag, tool }) => `${tool} has no flag "${flag}" that is known`,
  }),
  "migration-gap": warning<{ reason: string }>({
    title: "The configuration needs a person",
    cause:
      "What was read does not say everything that `gen-apis.yaml` needs, or says it in a way that one configuration cannot express. Nothing is guessed.",
    fix: "Complete the configuration as the message says.",
    message: ({ reason }) => reason,
  }),
};
