import { error } from "../entry.js";

/** `having` says in words which releases have what the chosen one lacks; it is empty if none has it. */
interface Missing {
  readonly release: string;
  readonly having: string;
}

/** What an API asks of Kubernetes that its release does not have. */
export const kubernetesEntries = {
  "unknown-kubernetes-module": error<Missing & { module: string }>({
    title: "Kubernetes has no such group and version",
    cause:
      "An import names a module below `gen-apis/kubernetes/` that the chosen release does not have. Each stands for one group and version of Kubernetes' API, such as `gen-apis/kubernetes/core/v1`; the group is called as its folder in `k8s.io/api` is.",
    fix: "Correct the module's name, import the type from a version that the release has, or choose another release on the line `kubernetes:` of `gen-apis.yaml`.",
    message: ({ module, release, having }) =>
      `${lacks(release, "module", module)}${others(having)}`,
  }),
  "missing-kubernetes-type": error<Missing & { module: string; type: string }>({
    title: "Kubernetes has no such type",
    cause:
      "An import names a type that the chosen release of Kubernetes does not have. Releases add types and now and then remove some; the declarations that editors show are those of all supported releases together.",
    fix: "Correct the type's name, use another type, or choose a release that has it on the line `kubernetes:` of `gen-apis.yaml`.",
    message: ({ module, type, release, having }) =>
      `${lacks(release, "type", type)} in "${module}"${others(having)}`,
  }),
  "missing-kubernetes-property": error<Missing & { type: string; property: string }>({
    title: "Kubernetes' type has no such property",
    cause:
      "A property of one of Kubernetes' types is asked for, by an indexed access or by a type such as `Pick`, and the chosen release does not have it. The declarations that editors show are those of all supported releases together.",
    fix: "Correct the property's name, do without it, or choose a release that has it on the line `kubernetes:` of `gen-apis.yaml`.",
    message: ({ type, property, release, having }) =>
      `${lacks(release, "property", property)} in "${type}"${others(having)}`,
  }),
};

function lacks(release: string, what: string, name: string): string {
  return `Kubernetes ${release} has no ${what} "${name}"`;
}

function others(having: string): string {
  return having === "" ? ", and no other supported release has it" : `; it is in ${having}`;
}
