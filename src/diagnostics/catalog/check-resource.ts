import { error, warning } from "../entry.js";

/** Rules of the API server about a resource as a whole. */
export const checkResourceEntries = {
  "invalid-name": error<{
    readonly what: string;
    readonly name: string;
    readonly problem: string;
  }>({
    title: "Name that Kubernetes does not allow",
    cause:
      "Names of versions, kinds and resources are parts of URLs: at most 63 lower-case letters, digits and `-`, with a letter first and no `-` last. Kinds may have capitals.",
    fix: "Choose another name.",
    message: ({ what, name, problem }) => `"${name}" cannot be ${what}: ${problem}`,
  }),
  "invalid-group": error<{ readonly group: string; readonly problem: string }>({
    title: "Group that Kubernetes does not allow",
    cause: "A group is a domain of yours, such as `example.com`, with at least one dot.",
    fix: "Correct `group` in `gen-apis.yaml`.",
    message: ({ group, problem }) => `"${group}" cannot be a group: ${problem}`,
  }),
  "unapproved-group": error<{ readonly group: string; readonly kind: string }>({
    title: "Group that belongs to the Kubernetes community",
    cause:
      "Groups below `k8s.io` and `kubernetes.io` are reviewed. The API server asks for the annotation `api-approved.kubernetes.io` with the URL of the review, or with a reason that begins with `unapproved`.",
    fix: "Choose a group of your own, or add the annotation with `@metadata`.",
    message: ({ group, kind }) =>
      `"${kind}" is in the group "${group}" and lacks a valid annotation "api-approved.kubernetes.io"`,
  }),
  "storage-version": error<{
    readonly kind: string;
    readonly versions: string;
    readonly problem: string;
  }>({
    title: "Not exactly one version is stored",
    cause: "The API server stores all objects of a kind in one of its versions.",
    fix: "Write `@storageVersion` at exactly one version of the kind.",
    message: ({ kind, versions, problem }) =>
      `"${kind}" has the versions ${versions}, and ${problem}`,
  }),
  "versions-disagree": error<{
    readonly kind: string;
    readonly what: string;
    readonly values: string;
  }>({
    title: "Versions of a kind disagree",
    cause: "All versions of a kind share one CRD, which has one scope and one set of names.",
    fix: "Say the same in all versions.",
    message: ({ kind, what, values }) =>
      `the versions of "${kind}" have different ${what}: ${values}`,
  }),
  "duplicate-resource": error<{
    readonly group: string;
    readonly plural: string;
    readonly kinds: string;
  }>({
    title: "Two kinds with one plural",
    cause: "The plural is the resource's name in URLs, and must be the only one of its group.",
    fix: "Give one of them another name with `@resource plural=…`.",
    message: ({ group, plural, kinds }) =>
      `the kinds ${kinds} of "${group}" have the same plural "${plural}"`,
  }),
  "invalid-deprecation-warning": error<{ readonly problem: string }>({
    title: "Deprecation warning that clients cannot be sent",
    cause: "The warning is sent in a header: 1 to 256 bytes of printable characters, on one line.",
    fix: "Shorten or correct it.",
    message: ({ problem }) => `the deprecation warning ${problem}`,
  }),
  "invalid-printer-column": error<{ readonly column: string; readonly problem: string }>({
    title: "Printer column that the API server refuses",
    cause:
      "A column has a name, a type, a JSON path that begins with `.`, and a known format if any.",
    fix: "Correct `@printColumn`.",
    message: ({ column, problem }) => `the printer column "${column}" ${problem}`,
  }),
  "invalid-scale-path": error<{
    readonly field: string;
    readonly path: string;
    readonly problem: string;
  }>({
    title: "Path of the scale subresource in the wrong place",
    cause:
      "The wanted number of replicas lies below `.spec`, the observed one below `.status`, and the label selector below either. The API server refuses other paths.",
    fix: "Correct the path in `@subresource scale`.",
    message: ({ field, path, problem }) => `"${path}" cannot be the "${field}": ${problem}`,
  }),
  "unknown-scale-path": warning<{
    readonly field: string;
    readonly path: string;
    readonly problem: string;
  }>({
    title: "Path of the scale subresource that leads nowhere",
    cause:
      "The API server accepts the path and finds nothing there, so that scaling does not work, or always reads 0.",
    fix: "Correct the path in `@subresource scale`, or add the property.",
    message: ({ field, path, problem }) => `the "${field}" "${path}" leads nowhere: ${problem}`,
  }),
  "invalid-selectable-field": error<{ readonly path: string; readonly problem: string }>({
    title: "Field that cannot be selected by",
    cause:
      "Field selectors compare texts, so they take at most eight fields a version, each a string, a boolean or an integer outside of metadata and lists.",
    fix: "Correct or remove `@selectableField`.",
    message: ({ path, problem }) => `"${path}" cannot be a selectable field: ${problem}`,
  }),
  "unsupported-by-release": error<{
    readonly feature: string;
    readonly since: string;
    readonly release: string;
  }>({
    title: "Feature that the Kubernetes release lacks",
    cause:
      "The API server of an older release drops what it does not know, so that the API would not do what it says.",
    fix: "Raise `kubernetes` in `gen-apis.yaml`, or do without the feature.",
    message: ({ feature, since, release }) =>
      `${feature} needs Kubernetes ${since}, and "kubernetes" says ${release}`,
  }),
};
