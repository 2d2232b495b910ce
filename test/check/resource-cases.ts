import type { Kind } from "../../src/model/api.js";
import { type Case, it, names, pair, rule, scale, selectable, widget } from "./case.js";
import { kind, type Model, scalar } from "./models.js";

export const nameCases: readonly Case[] = [
  ["nothing wrong", {}],
  ["a plural with a capital", widget({ names: { ...names, plural: "Widgets" } }), "invalid-name"],
  ["an empty singular", widget({ names: { ...names, singular: "" } })],
  ["a kind with an underscore", widget({ name: "My_Widget" }), "invalid-name"],
  ["a short name with a dot", widget({ names: { ...names, shortNames: ["w.x"] } }), "invalid-name"],
  [
    "a category with a digit first",
    widget({ names: { ...names, categories: ["1a"] } }),
    "invalid-name",
  ],
  ["a name of 64 letters", widget({ names: { ...names, plural: "a".repeat(64) } }), "invalid-name"],
  ["a name of 63 letters", widget({ names: { ...names, plural: "a".repeat(63) } })],
  [
    "a list named like its item",
    widget({ names: { ...names, listKind: "Widget" } }),
    "invalid-name",
  ],
  ["a version with a dot", { versions: { "v1.0": [kind()] } }, "invalid-name"],
  ["a group without a dot", { group: "example" }, "invalid-group"],
  ["a group with a capital", { group: "Example.com" }, "invalid-group"],
  ["a group of Kubernetes", { group: "apps.k8s.io" }, "unapproved-group"],
  ["another group of Kubernetes", { group: "kubernetes.io" }, "unapproved-group"],
  ["nearly a group of Kubernetes", { group: "x-k8s.io" }],
  [
    "a group of Kubernetes, approved",
    widget({ metadata: approval("https://github.com/kubernetes/enhancements/pull/1111") }, k8s()),
  ],
  [
    "a group of Kubernetes, not approved",
    widget({ metadata: approval("unapproved, an experiment") }, k8s()),
  ],
  [
    "a group of Kubernetes, approved by nobody",
    widget({ metadata: approval("yes") }, k8s()),
    "unapproved-group",
  ],
];

function k8s(): Model {
  return { group: "apps.k8s.io" };
}

function approval(value: string): Kind["metadata"] {
  return { annotations: new Map([["api-approved.kubernetes.io", value]]), labels: new Map() };
}

export const resourceCases: readonly Case[] = [
  ["two versions, none stored", { versions: { v1: [kind()], v2: [kind()] } }, "storage-version"],
  [
    "two versions, both stored",
    { versions: { v1: [kind({ storage: true })], v2: [kind({ storage: true })] } },
    "storage-version",
  ],
  ["two versions, one stored", { versions: { v1: [kind()], v2: [kind({ storage: true })] } }],
  ["a deprecation without words", widget({ deprecation: {} })],
  ["an empty warning", widget({ deprecation: { warning: "" } }), "invalid-deprecation-warning"],
  [
    "a warning of 257 bytes",
    widget({ deprecation: { warning: `é${"a".repeat(255)}` } }),
    "invalid-deprecation-warning",
  ],
  [
    "a warning of two lines",
    widget({ deprecation: { warning: "a\nb" } }),
    "invalid-deprecation-warning",
  ],
  ["a warning with an emoji", widget({ deprecation: { warning: "use v2 😀" } })],
  ["a column of type float", column({ type: "float" }), "invalid-printer-column"],
  ["a column with format name", column({ format: "name" }), "invalid-printer-column"],
  ["a column whose path lacks the dot", column({ jsonPath: "spec" }), "invalid-printer-column"],
  ["a column without a name", column({ name: "" }), "invalid-printer-column"],
  ["a column", column({ format: "int32", type: "integer" })],
];

function column(overrides: Partial<Kind["printerColumns"][number]>): Model {
  const plain = { name: "Age", type: "string", jsonPath: ".spec.age" };
  return widget({ printerColumns: [{ ...plain, ...overrides }] });
}

/** Cases that no API server refuses, or that cannot be told from one CRD. */
export const ownCases: readonly Case[] = [
  [
    "versions with different scopes",
    { versions: { v1: [kind({ storage: true })], v2: [kind({ scope: "Cluster" })] } },
    "versions-disagree",
  ],
  [
    "versions with different short names",
    {
      versions: {
        v1: [kind({ storage: true })],
        v2: [kind({ names: { ...names, shortNames: ["w"] } })],
      },
    },
    "versions-disagree",
  ],
  [
    "two kinds with one plural",
    { versions: { v1: [kind(), kind({ name: "Wodget" })] } },
    "duplicate-resource",
  ],
  ["a scale path to nothing", scale(".spec.count", ".status.replicas"), "unknown-scale-path"],
  ["a scale path into a list", scale(".spec.list.count", ".status.replicas"), "unknown-scale-path"],
  [
    "selectable fields in 1.30",
    { ...selectable(".spec.color"), kubernetes: "1.30" },
    "unsupported-by-release",
  ],
  [
    "optionalOldSelf in 1.29",
    ruleAt({ rule: "oldSelf.hasValue()", optionalOldSelf: true }, "1.29"),
    "unsupported-by-release",
  ],
  ["a reason in 1.27", ruleAt({ reason: "FieldValueInvalid" }, "1.27"), "unsupported-by-release"],
  ["a reason in 1.28", ruleAt({ reason: "FieldValueInvalid" }, "1.28")],
  [
    "an int32 beyond its range by default",
    it(scalar("integer", { format: "int32", default: 2 ** 31 })),
    "invalid-default",
  ],
];

function ruleAt(fields: Parameters<typeof rule>[0], kubernetes: string): Model {
  return it({ ...pair, ...rule(fields) }, { kubernetes });
}

export const pathCases: readonly Case[] = [
  ["scale", scale(".spec.replicas", ".status.replicas", ".status.selector")],
  ["scale into an open object", scale(".spec.open.replicas", ".status.replicas")],
  ["scale of the status", scale(".status.replicas", ".status.replicas"), "invalid-scale-path"],
  ["scale without a dot", scale("spec.replicas", ".status.replicas"), "invalid-scale-path"],
  [
    "scale with its selector elsewhere",
    scale(".spec.replicas", ".status.replicas", ".metadata.name"),
    "invalid-scale-path",
  ],
  ["selectable fields", selectable(".spec.color", ".spec.replicas", ".spec.flags.x")],
  ["a selectable field that is not there", selectable(".spec.colour"), "invalid-selectable-field"],
  ["a selectable number", selectable(".spec.size"), "invalid-selectable-field"],
  ["a selectable field in brackets", selectable(".spec['color']"), "invalid-selectable-field"],
  ["a selectable field without a dot", selectable("spec.color"), "invalid-selectable-field"],
  ["a selectable field in a list", selectable(".spec.list.name"), "invalid-selectable-field"],
  ["a selectable name", selectable(".metadata.name"), "invalid-selectable-field"],
  [
    "a selectable field twice",
    selectable(".spec.color", ".spec.color"),
    "invalid-selectable-field",
  ],
  [
    "nine selectable fields",
    selectable(...[..."abcdefghi"].map((key) => `.spec.flags.${key}`)),
    "invalid-selectable-field",
  ],
  ["eight selectable fields", selectable(...[..."abcdefgh"].map((key) => `.spec.flags.${key}`))],
];
