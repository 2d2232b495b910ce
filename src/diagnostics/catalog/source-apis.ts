import { error, warning } from "../entry.js";

/** What can be wrong with the API files as a whole. */
export const apiEntries = {
  "typescript-error": error<{ message: string; number: number }>({
    title: "TypeScript does not understand a file",
    cause:
      "An API file, or a file that it imports types from, has an error that TypeScript itself reports: a name that does not exist, an import that leads nowhere, a type that does not fit. What depends on it cannot be read.",
    fix: "Correct the error; an editor shows the same one. API files are read with gen-apis' own settings and global names: of `tsconfig.json`, only `paths` and `baseUrl` count.",
    message: ({ message, number }) => `${message} (TS${number})`,
  }),
  "other-gen-apis": warning<{ installed: string; running: string }>({
    title: "Another gen-apis is installed",
    cause:
      "Editors take `gen-apis/types` and `gen-apis/kubernetes/…` from the installed package, gen-apis from itself. If the two are different versions, an editor may accept what gen-apis refuses, and the other way round.",
    fix: "Install the version that runs, or run the installed one: `npx gen-apis`.",
    message: ({ installed, running }) =>
      `this is gen-apis ${running}, and ${installed} is installed: editors see its types`,
  }),
  "no-kinds": warning<{ version: string }>({
    title: "API version without kinds",
    cause:
      "No exported interface in the source files of this version has the tag `@kind`, so nothing is generated for it.",
    fix: "Write `@kind` in the doc comment of each root interface, which extends `Resource` of `gen-apis/types`.",
    message: ({ version }) => `the source files of "${version}" have no kind`,
  }),
  "kind-without-resource": error<{ kind: string }>({
    title: "Kind that is no resource",
    cause:
      "Every object of Kubernetes has `apiVersion`, `kind` and `metadata`. A kind gets them from `Resource`.",
    fix: 'Write `export interface Job extends Resource`, with `import type { Resource } from "gen-apis/types"`.',
    message: ({ kind }) => `the kind "${kind}" does not extend "Resource" of gen-apis/types`,
  }),
  "resource-without-kind": error<{ name: string }>({
    title: "Resource without @kind",
    cause:
      "An exported interface extends `Resource` and is neither a kind nor the base of one, so nothing is generated for it.",
    fix: "Write `@kind` in its doc comment; if it is not meant to be a kind, do not export it.",
    message: ({ name }) => `"${name}" extends "Resource" and has no "@kind"`,
  }),
  "unsupported-kind": error<{ kind: string; problem: string }>({
    title: "Declaration that cannot be a kind",
    cause:
      "A kind is an exported interface without type parameters, at the top level of a file: other declarations have no members of their own, or no name that others can use.",
    fix: "Write `export interface Job extends Resource { … }`.",
    message: ({ kind, problem }) => `"${kind}" cannot be a kind: ${problem}`,
  }),
  "duplicate-kind": error<{ kind: string; version: string }>({
    title: "Two kinds of one name",
    cause: "In one version of an API, the name of a kind stands for one type.",
    fix: "Rename one of the two, or remove it.",
    message: ({ kind, version }) => `there are two kinds "${kind}" in "${version}"`,
  }),
  "changed-root-member": error<{ member: string; expected: string }>({
    title: "Root member of another type",
    cause:
      "`apiVersion` and `kind` of an object are fixed by its API. An interface may name their values, for programs that tell objects apart by them, but may not change them.",
    fix: "Write the type that the message names, or leave the member to `Resource`.",
    message: ({ member, expected }) => `"${member}" of a kind is ${expected}`,
  }),
  "unused-type": warning<{ name: string; reason: string }>({
    title: "Annotated type that nothing uses",
    cause:
      "The doc comments of this type carry annotations that nothing is made of: no kind leads to the type, or only to parts of it. `Pick`, `Omit`, `Partial` and other computed types take over properties with their annotations, and none of the annotations of the type itself.",
    fix: "Use the type in a kind, repeat the annotations where they are needed, or remove them.",
    message: ({ name, reason }) => `annotations of "${name}" have no effect: ${reason}`,
  }),
};
