import type { Cases } from "../table.js";

export const kubernetesTypes: Cases = {
  "by name": {
    type: "PodTemplateSpec",
    is: "PodTemplateSpec",
  },
  "a named string": {
    type: "Protocol",
    is: "Protocol",
  },
  "a named map": {
    type: "ResourceList",
    is: "ResourceList",
  },
  "a named string in a generic type": {
    type: "Box<Protocol>",
    given: "type Box<T> = { x?: T; y: T };",
    is: "{ x?: Protocol, y: Protocol }",
  },
  property: {
    type: `PodSpec["containers"]`,
    is: `list of Container (description "List of containers b…", listMapKeys ["name"], listType "map")`,
  },
  "property that is a reference": {
    type: `PodTemplateSpec["spec"]`,
    is: `?PodSpec (description "Specification of the…")`,
  },
  "item of a property": {
    type: `PodSpec["containers"][number]`,
    is: "Container",
  },
  "property of a property": {
    type: `NonNullable<PodTemplateSpec["spec"]>["hostAliases"]`,
    is: `?list of HostAlias (description "HostAliases is an op…", listMapKeys ["ip"], listType "map")`,
  },
  "value of a map": {
    type: "ResourceList[string]",
    is: "Quantity",
  },
  "without undefined": {
    type: `NonNullable<PodSpec["volumes"]>`,
    is: `list of Volume (description "List of volumes that…", listMapKeys ["name"], listType "map")`,
  },
  Pick: {
    type: `Pick<PodSpec, "restartPolicy" | "containers">`,
    is: `{ containers: list of Container (description "List of containers b…", listMapKeys ["name"], listType "map"), restartPolicy?: RestartPolicy (description "Restart policy for a…") }`,
  },
  "Partial of Pick": {
    type: `Partial<Pick<PodSpec, "containers">>`,
    is: `{ containers?: list of Container (description "List of containers b…", listMapKeys ["name"], listType "map") }`,
  },
  "Required of Pick": {
    type: `Required<Pick<PodSpec, "volumes">>`,
    is: `{ volumes: list of Volume (description "List of volumes that…", listMapKeys ["name"], listType "map") }`,
  },
  "extends Pick, with a property of its own": {
    type: "X",
    given: `interface X extends Pick<PodSpec, "hostAliases"> {
  /** Mine. */
  extra: string;
}`,
    is: "X",
    types: {
      X: `{ extra: string (description "Mine."), hostAliases?: list of HostAlias (description "HostAliases is an op…", listMapKeys ["ip"], listType "map") }`,
    },
  },
  "extends Omit, with another type": {
    type: "X",
    given: `interface X extends Omit<Pick<PodSpec, "volumes" | "hostname">, "hostname"> {
  /** Mine. */
  hostname: "a" | "b";
}`,
    is: "X",
    types: {
      X: `{ hostname: string (enum ["a","b"], description "Mine."), volumes?: list of Volume (description "List of volumes that…", listMapKeys ["name"], listType "map") }`,
    },
  },
  intersection: {
    type: `Pick<PodSpec, "hostname"> & { own: string }`,
    is: `{ hostname?: string (description "Specifies the hostna…"), own: string }`,
  },
  mapped: {
    type: `{ [K in "containers" | "volumes"]: PodSpec[K] }`,
    is: `{ containers: list of Container (description "List of containers b…", listMapKeys ["name"], listType "map"), volumes?: list of Volume (description "List of volumes that…", listMapKeys ["name"], listType "map") }`,
  },
  "mapped over keys of its own": {
    type: `{ [K in "b" | "a"]?: PodSpec["containers"] }`,
    is: `{ b?: list of Container (description "List of containers b…", listMapKeys ["name"], listType "map"), a?: list of Container (description "List of containers b…", listMapKeys ["name"], listType "map") }`,
  },
  "map of properties": {
    type: `Record<string, PodSpec["containers"]>`,
    is: `map of list of Container (description "List of containers b…", listMapKeys ["name"], listType "map")`,
  },
  "own description and tags": {
    type: "Box",
    given: `interface Box {
  /**
   * Mine.
   * @minItems 1
   */
  containers?: PodSpec["containers"];
  /** @maxItems 2 */
  volumes?: PodSpec["volumes"];
}`,
    is: "Box",
    types: {
      Box: `{ containers?: list of Container (description "Mine.", listMapKeys ["name"], listType "map", minItems 1), volumes?: list of Volume (description "List of volumes that…", listMapKeys ["name"], listType "map", maxItems 2) }`,
    },
  },
  "import type": {
    type: `import("gen-apis/kubernetes/core/v1").Probe`,
    is: "Probe",
  },
  "the full ObjectMeta": {
    type: `Pick<import("gen-apis/kubernetes/meta/v1").ObjectMeta, "generateName" | "labels">`,
    is: `{ generateName?: string (description "GenerateName is an o…"), labels?: map of string (description "Map of string keys a…") }`,
  },
  "a resource inside another": {
    type: "Resource",
    is: `{ apiVersion?: string (description "APIVersion defines t…"), kind?: string (description "Kind is a string val…"), metadata?: ObjectMeta }`,
  },
  "a property that is not there": {
    type: `PodSpec["nope"]`,
    is: "any (preserveUnknownFields)",
    reports: [`missing-kubernetes-property: "nope"`],
  },
  "a property that another release has": {
    type: `PodSpec["workloadRef"]`,
    is: "any (preserveUnknownFields)",
    reports: [`missing-kubernetes-property: "workloadRef"`],
  },
  "a key that is not there": {
    type: `Pick<PodSpec, "nope" | "hostname">`,
    is: `{ nope: any (preserveUnknownFields), hostname?: string (description "Specifies the hostna…") }`,
    reports: [`missing-kubernetes-property: "nope" | "hostname"`],
  },
  "a key that no release has, left out": {
    type: `Omit<Pick<PodSpec, "hostname" | "hostIPC">, "hostname" | "nope">`,
    is: `{ hostIPC?: boolean (description "Use the host's ipc n…") }`,
    reports: [`unknown-key: "hostname" | "nope"`],
  },
  "a key that another release has, left out": {
    type: `Pick<Omit<PodSpec, "workloadRef">, "hostname">`,
    is: `{ hostname?: string (description "Specifies the hostna…") }`,
  },
};
