import { error } from "../entry.js";
import { configApiEntries } from "./config-apis.js";

/** What can be wrong with `gen-apis.yaml` as a document, and against its schema. */
export const configEntries = {
  "invalid-yaml": error<{ reason: string }>({
    title: "Configuration is not YAML",
    cause: "`gen-apis.yaml` is read as YAML 1.2, and cannot be parsed from this place on.",
    fix: "Mend the syntax at the place shown. Indent with spaces, never with tabs, and put texts with `: `, ` #` or a special first character in quotes.",
    message: ({ reason }) => `this is not valid YAML: ${reason}`,
  }),
  "duplicate-config-key": error<{ key: string }>({
    title: "Key twice in one mapping",
    cause:
      "A mapping in `gen-apis.yaml` has the same key twice. YAML forbids it, and only one of the two values could count.",
    fix: "Keep one of the two. Where an output is wanted twice, give its key a list.",
    message: ({ key }) => `the key "${key}" stands twice in one mapping`,
  }),
  "several-config-documents": error({
    title: "Several YAML documents",
    cause: "`gen-apis.yaml` holds one YAML document. A line `---` starts another one.",
    fix: "Remove the `---`, and list all API versions under one `apis:`.",
    message: () => "a second YAML document starts here, and a configuration is one document",
  }),
  "empty-config": error({
    title: "Empty configuration",
    cause: "`gen-apis.yaml` holds nothing but white space and comments.",
    fix: "Write the keys `version`, `kubernetes`, `apis` and `outputs`, or let `gen-apis init` write a first version.",
    message: () => "the configuration is empty",
  }),
  "unknown-config-key": error<{ key: string; place: string }>({
    title: "Unknown key in the configuration",
    cause:
      "`gen-apis.yaml` has a key that gen-apis does not know at this place. It is refused because a misspelt key would otherwise have no effect.",
    fix: "Correct the spelling, move the key to the mapping that it belongs to, or remove it. `docs/configuration.md` lists every key.",
    message: ({ key, place }) =>
      place === "" ? `unknown key "${key}"` : `unknown key "${key}" in "${place}"`,
  }),
  "missing-config-key": error<{ key: string; place: string }>({
    title: "Missing key in the configuration",
    cause: "A mapping in `gen-apis.yaml` lacks a key that is always needed.",
    fix: "Add the key. `docs/configuration.md` says what it means and gives an example.",
    message: ({ key, place }) =>
      place === "" ? `the key "${key}" is missing` : `the key "${key}" is missing in "${place}"`,
  }),
  "wrong-config-type": error<{ key: string; actual: string; expected: string }>({
    title: "Wrong type in the configuration",
    cause: "A value in `gen-apis.yaml` has another type than its key takes.",
    fix: "Write a value of the expected type. In YAML, quotes make a text of a number, and of `true` and `false`.",
    message: ({ key, actual, expected }) => `${subject(key)} is ${actual}, expected ${expected}`,
  }),
  "invalid-config-value": error<{ key: string; actual: string; expected: string }>({
    title: "Value that its key does not take",
    cause: "A value in `gen-apis.yaml` has the right type and is not one that its key takes.",
    fix: "Write one of the expected values.",
    message: ({ key, actual, expected }) => `${subject(key)} is ${actual}, expected ${expected}`,
  }),
  "unquoted-release": error<{ written: string; number: number }>({
    title: "Kubernetes release without quotes",
    cause:
      "Without quotes, a release is a number to YAML, and the number `1.30` is `1.3`. Other programs that read the file, editors included, would see another release.",
    fix: 'Put the release in quotes: `kubernetes: "1.30"`.',
    message: ({ written, number }) =>
      written === String(number)
        ? `the release ${written} stands without quotes, which makes it a number`
        : `the release ${written} stands without quotes, which makes it the number ${number}`,
  }),
  "unknown-release": error<{ release: string; known: readonly string[] }>({
    title: "Unknown Kubernetes release",
    cause:
      "The `kubernetes:` line names a release that this version of gen-apis has no type definitions of. Releases are written as major and minor version, without `v` and without a patch number.",
    fix: "Name one of the releases that the message lists, or update gen-apis if the release is newer.",
    message: ({ release, known }) =>
      `the Kubernetes release "${release}" is not known, there are ${known.join(", ")}`,
  }),
  "unknown-diagnostic-code": error<{ code: string }>({
    title: "Unknown code under `diagnostics:`",
    cause: "`diagnostics:` sets the severity of a code that no diagnostic has.",
    fix: "Correct the spelling, or remove the line. `docs/diagnostics.md` lists every code.",
    message: ({ code }) => `there is no diagnostic "${code}"`,
  }),
  "fixed-severity": error<{ code: string; severity: string }>({
    title: "Severity that cannot be changed",
    cause:
      "`diagnostics:` makes a diagnostic milder without which wrong files would be written. Such errors cannot be silenced.",
    fix: "Remove the line, and mend what the diagnostic reports.",
    message: ({ code, severity }) => `"${code}" cannot be set to "${severity}"`,
  }),
  ...configApiEntries,
};

function subject(key: string): string {
  return key === "" ? "the configuration" : `"${key}"`;
}
