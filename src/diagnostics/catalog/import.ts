import { error, warning } from "../entry.js";

/** What `gen-apis import` finds in its input, beside what an API server would refuse. */
export const importEntries = {
  "unreadable-input": error<{ reason: string }>({
    title: "A file to import cannot be read",
    cause: "The file does not exist, is no file, or the file system refuses to read it.",
    fix: "Check the path. Folders are not searched: name the files, `crds/*.yaml` for example.",
    message: ({ reason }) => `the file cannot be read (${reason})`,
  }),
  "invalid-input": error<{ problem: string }>({
    title: "A document to import is no YAML",
    cause:
      "The document is neither YAML nor JSON, or says something that JSON has no value for. Other documents are imported all the same.",
    fix: "Correct it at the place that is shown. `kubectl apply --dry-run=server` reads the same notation.",
    message: ({ problem }) => `this is no valid document: ${problem}`,
  }),
  "template-input": error({
    title: "A document to import is a template",
    cause: "The document has `{{ … }}` in it, which Helm or another program fills in first.",
    fix: "Import what the program makes of it: `helm template --include-crds CHART > crds.yaml`.",
    message: () => "this is a template, and no document yet",
  }),
  "no-crd": error<{ found: string }>({
    title: "A document to import is no CRD",
    cause: "Only documents of the kind CustomResourceDefinition describe types.",
    fix: "Leave the file out, or take the document out of it.",
    message: ({ found }) => `a CustomResourceDefinition was expected, and ${found} found`,
  }),
  "incomplete-crd": error<{ problem: string }>({
    title: "A CRD to import is incomplete",
    cause: "The document lacks what every CRD of `apiextensions.k8s.io/v1` needs.",
    fix: "Import the complete CRD. `kubectl get crd NAME -o yaml` shows one that an API server has taken.",
    message: ({ problem }) => `this CRD cannot be imported: ${problem}`,
  }),
  "duplicate-crd": error<{ name: string }>({
    title: "Two documents to import describe the same CRD",
    cause:
      "Two documents of one call have the same group and kind, so their types would have the same names.",
    fix: "Import one of them, or both by a call each with another `--output-root`.",
    message: ({ name }) => `"${name}" is described by another document, too`,
  }),
  "existing-file": error<{ path: string }>({
    title: "An import would overwrite a file",
    cause: "A file with another text stands where the import wants to write. Nothing was written.",
    fix: "Choose another `--output-root`, move the file away, or add `--overwrite` if it may be replaced.",
    message: ({ path }) => `"${path}" exists and has another text`,
  }),
  "other-release": warning<{ type: string; releases: readonly string[]; kubernetes: string }>({
    title: "A part of a CRD is a type of another Kubernetes release",
    cause:
      "One call takes Kubernetes' types from one release: the one that fits most, or that of `--kubernetes`. Here the CRD has a type in a form that only others have, so it stays spelled out.",
    fix: "Nothing has to be done. Import CRDs that were built on another release by a call of their own, or with `--kubernetes`.",
    message: ({ type, releases, kubernetes }) =>
      `this is "${type}" of Kubernetes ${releases.join(", ")}, and not of ${kubernetes}`,
  }),
  "pruned-keyword": warning<{ keyword: string }>({
    title: "A keyword of a schema was left out",
    cause:
      "`--prune` leaves out what no API server knows. Servers drop such keywords when the CRD is applied.",
    fix: "Nothing has to be done. Without `--prune` the keyword is kept, in an annotation `@schema`.",
    message: ({ keyword }) => `"${keyword}" is no keyword of a CRD's schema, and was left out`,
  }),
};
