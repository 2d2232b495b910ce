import { error, warning } from "../entry.js";

export const emitEntries = {
  "large-crd": warning<{ kind: string; size: number; limit: number }>({
    title: "A CRD is too large for client-side apply",
    cause:
      "`kubectl apply` without `--server-side` stores the whole object as compact JSON in an annotation, and the API server takes at most 262,144 bytes of annotations.",
    fix: "Leave out or cut the descriptions of embedded Kubernetes types (`descriptions: { own: full, embedded: none }` under `outputs.crds`), or apply with `--server-side` and set `large-crd: off`.",
    message: ({ kind, size, limit }) =>
      `the CRD of "${kind}" is ${size} bytes as compact JSON, more than the ${limit} that client-side apply can store`,
  }),
  "crd-too-large": error<{ kind: string; size: number; limit: number }>({
    title: "A CRD is larger than the configured limit",
    cause: "`sizeLimit` under `outputs.crds` says how many bytes of compact JSON a CRD may have.",
    fix: "Cut descriptions (`descriptions:` under `outputs.crds`), split the kind, or raise `sizeLimit`.",
    message: ({ kind, size, limit }) =>
      `the CRD of "${kind}" is ${size} bytes as compact JSON, more than "sizeLimit" allows (${limit})`,
  }),
  "unknown-included-kind": error<{ selector: string }>({
    title: "No kind to include",
    cause:
      "`include` under `outputs.crds` names a group, an API version or a kind that `apis` does not lead to, so nothing of it would be written.",
    fix: "Write `group`, `group/version` or `group/version/Kind` as the configuration and the types have them, or remove the line.",
    message: ({ selector }) => `"${selector}" names no kind of this configuration`,
  }),
  "kind-not-included": warning<{ kind: string }>({
    title: "A kind that no output of CRDs includes",
    cause:
      "Every output under `outputs.crds` has `include`, and none of them names the kind, so it gets no CRD.",
    fix: "Add the kind, its API version or its group to an `include`, or `@suppress` this at the kind.",
    message: ({ kind }) => `"${kind}" is in no "include", so no CRD of it is written`,
  }),
};
