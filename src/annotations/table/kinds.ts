import { fields, flag, value } from "./entry.js";

const places = ["kind"] as const;

/** What the root interface of a kind says about the resource as a whole. */
export const kindAnnotations = {
  kind: flag({
    places,
    meaning:
      "Makes an interface that extends `Resource` a kind of the API, with a CustomResourceDefinition of its own.",
    example: "@kind",
    sets: "names.kind",
    markers: ["kubebuilder:object:root", "genclient"],
  }),
  resource: fields({
    places,
    fields: {
      plural: {
        type: "string",
        meaning: "Its name in URLs; made from the kind's name if left out.",
        otherwise: "path",
      },
      singular: { type: "string", meaning: "The kind's name in lower case if left out." },
      shortNames: {
        type: "strings",
        meaning: "Abbreviations for `kubectl`.",
        otherwise: "shortName",
      },
      categories: {
        type: "strings",
        meaning: "Groups such as `all` with which `kubectl get` lists it.",
      },
      scope: {
        type: "string",
        values: ["Namespaced", "Cluster"],
        meaning: "`Namespaced` if left out.",
      },
      listKind: { type: "string", meaning: "The kind's name and `List` if left out." },
      kind: {
        type: "string",
        meaning: "The kind's name, where no interface can have it; the interface's if left out.",
      },
      omit: {
        type: "strings",
        meaning:
          "Which of `singular` and `listKind` the definition leaves out, for the API server to fill in.",
      },
      versions: {
        type: "strings",
        meaning: "The order of the versions in the definition; by name if left out.",
      },
    },
    check: checkOmitted,
    meaning:
      "Names of the resource, and whether its objects live in namespaces. All versions of a kind share them.",
    example: "@resource plural=indices shortNames=[idx] categories=[all] scope=Cluster",
    sets: "names",
    markers: ["kubebuilder:resource", "genclient:nonNamespaced"],
  }),
  subresource: fields({
    places,
    repeatable: true,
    key: "name",
    positional: "name",
    fields: {
      name: {
        type: "string",
        required: true,
        values: ["status", "scale"],
        meaning: "Which of the two that Kubernetes knows.",
      },
      specReplicasPath: {
        type: "string",
        meaning: "For `scale`: the JSON path, below `.spec`, of the wanted number of replicas.",
        otherwise: "specpath",
      },
      statusReplicasPath: {
        type: "string",
        meaning: "For `scale`: the JSON path, below `.status`, of the observed number of replicas.",
        otherwise: "statuspath",
      },
      labelSelectorPath: {
        type: "string",
        meaning:
          "For `scale`: the JSON path of a label selector in its text form. Autoscalers need it.",
        otherwise: "selectorpath",
      },
    },
    check: checkSubresource,
    meaning:
      "`status` keeps `.status` apart: it is changed through its own endpoint only. `scale` lets `kubectl scale` and autoscalers change the number of replicas.",
    example:
      "@subresource status\n@subresource scale specReplicasPath=.spec.replicas statusReplicasPath=.status.replicas",
    sets: "subresources",
    markers: [
      "kubebuilder:subresource:status",
      "kubebuilder:subresource:scale",
      "genclient:noStatus",
    ],
  }),
  printColumn: fields({
    places,
    repeatable: true,
    fields: {
      name: { type: "string", required: true, meaning: "The column's heading." },
      type: {
        type: "string",
        required: true,
        values: ["integer", "number", "string", "boolean", "date"],
        meaning: "How the value is shown; a `date` as the time that has passed since.",
      },
      jsonPath: {
        type: "string",
        required: true,
        meaning: "Where the value stands in the object.",
      },
      description: { type: "string", meaning: "What the column shows." },
      format: {
        type: "string",
        meaning:
          "A format of OpenAPI that the API server knows: `int32`, `int64`, `float`, `double`, `byte`, `date`, `date-time` or `password`.",
      },
      priority: {
        type: "integer",
        meaning: "Columns above 0 are shown by `kubectl get -o wide` only.",
      },
    },
    meaning: "A column of what `kubectl get` shows, in the order in which they are written.",
    example:
      "@printColumn name=State type=string jsonPath=.status.conditions[-1:].type\n@printColumn name=Age type=date jsonPath=.metadata.creationTimestamp",
    sets: "additionalPrinterColumns",
    markers: ["kubebuilder:printcolumn"],
  }),
  selectableField: fields({
    places,
    repeatable: true,
    positional: "jsonPath",
    fields: {
      jsonPath: { type: "string", required: true, meaning: "A path to one value, without lists." },
    },
    meaning: "A field by which objects can be selected with `--field-selector`.",
    example: "@selectableField .spec.color",
    sets: "selectableFields",
    markers: ["kubebuilder:selectablefield"],
  }),
  storageVersion: flag({
    places,
    meaning:
      "Of several versions, the one that the API server stores. With a single version there is nothing to say.",
    example: "@storageVersion",
    sets: "storage",
    markers: ["kubebuilder:storageversion"],
  }),
  unservedVersion: flag({
    places,
    meaning: "The version stays in the definition, and the API server does not offer it any more.",
    example: "@unservedVersion",
    sets: "served",
    markers: ["kubebuilder:unservedversion"],
  }),
  deprecatedVersion: fields({
    places,
    positional: "warning",
    fields: {
      warning: {
        type: "string",
        meaning: "What clients are told; Kubernetes has a sentence of its own if left out.",
      },
    },
    meaning: "The API server warns whoever uses this version.",
    example: '@deprecatedVersion warning="kubeflow.org/v1alpha1 is deprecated; use v1"',
    sets: "deprecated, deprecationWarning",
    markers: ["kubebuilder:deprecatedversion"],
  }),
  omitMembers: value({
    places,
    type: "names",
    meaning:
      "Members that every object has and that the definition's schema leaves out: some of `apiVersion`, `kind` and `metadata`. The API server knows them anyway.",
    example: "@omitMembers [apiVersion, kind, metadata]",
    sets: "schema.openAPIV3Schema.properties",
    markers: [],
  }),
  conversion: value({
    places,
    type: "object",
    meaning:
      "How the API server converts objects between versions: `spec.conversion` as it stands in a CRD. Write it at the version that is stored.",
    example:
      "@conversion {strategy: Webhook, webhook: {clientConfig: {service: {namespace: system, name: webhook, path: /convert}}, conversionReviewVersions: [v1]}}",
    sets: "spec.conversion",
    markers: [],
  }),
  crd: value({
    places,
    type: "object",
    meaning:
      "What the definition says besides, as it stands in a CRD: a merge patch (RFC 7396) that is laid over the document, in which `null` removes what would be there. Write it at the version that is stored.",
    example: "@crd {spec: {preserveUnknownFields: false}}",
    markers: [],
  }),
  crdVersion: value({
    places,
    type: "object",
    meaning:
      "The same as `@crd` for the entry of this version in `spec.versions`. Its schema is written with the types.",
    example: "@crdVersion {subresources: {}}",
    markers: [],
  }),
  skipVersion: flag({
    places,
    meaning: "This version is left out of the definition.",
    example: "@skipVersion",
    markers: ["kubebuilder:skipversion"],
  }),
  metadata: fields({
    places,
    fields: {
      annotations: { type: "map", meaning: "Added to the annotations of the definition." },
      labels: { type: "map", meaning: "Added to the labels of the definition." },
    },
    check: (given) =>
      given.size === 0 ? 'write "annotations={…}", "labels={…}" or both' : undefined,
    meaning: "Annotations and labels of the CustomResourceDefinition object itself.",
    example: "@metadata annotations={example.com/team: training} labels={tier: core}",
    sets: "metadata",
    markers: ["kubebuilder:metadata"],
  }),
};

function checkSubresource(given: ReadonlyMap<string, unknown>): string | undefined {
  const scale = ["specReplicasPath", "statusReplicasPath", "labelSelectorPath"];
  if (given.get("name") === "status") {
    const extra = scale.find((field) => given.has(field));
    return extra === undefined ? undefined : `"${extra}" belongs to "scale", not to "status"`;
  }
  const missing = scale.slice(0, 2).find((field) => !given.has(field));
  return missing === undefined ? undefined : `"scale" needs "${missing}"`;
}

/** Kubernetes requires all other names. */
function checkOmitted(given: ReadonlyMap<string, unknown>): string | undefined {
  const omitted = given.get("omit");
  if (!Array.isArray(omitted)) return undefined;
  const required = omitted.find((name) => name !== "singular" && name !== "listKind");
  return required === undefined
    ? undefined
    : `only "singular" and "listKind" can be left out, not "${required}"`;
}
