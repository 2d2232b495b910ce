import { error } from "../entry.js";

/** What `gen-apis verify` says of the CRDs that another tool still makes, see `against:`. */
export const againstEntries = {
  "drifted-schema": {
    ...error<{ kind: string; difference: string }>({
      title: "The types and another tool's CRD differ",
      cause:
        "`against:` names CRDs that another tool makes of the same API, such as controller-gen of Go types. Their schema says something else than that of the TypeScript types, so the two have drifted apart. Descriptions are not compared.",
      fix: "Change the side that is wrong. The message names both places.",
      message: ({ kind, difference }) => `${kind}: ${difference}`,
    }),
    silenceable: true,
  },
  "drifted-kind": {
    ...error<{ kind: string; only: string }>({
      title: "A kind that only one side has",
      cause:
        "`against:` names CRDs that another tool makes of the same API, and a kind or a version of it is missing there, or in the TypeScript types.",
      fix: "Add the kind or its version to the other side, or remove it.",
      message: ({ kind, only }) =>
        `only ${only === "the types" ? only : `"${only}"`} ${only === "the types" ? "have" : "has"} ${kind}`,
    }),
    silenceable: true,
  },
  "no-crds-against": error<{ groups: readonly string[] }>({
    title: "Nothing to compare with",
    cause:
      "`against:` names a folder without any CRD of the configured groups, so nothing would ever be compared.",
    fix: "Name the folder that the other tool writes its CRDs to, or remove `against:`.",
    message: ({ groups }) =>
      `there is no CRD of ${groups.map((group) => `"${group}"`).join(" or ")} here`,
  }),
};
