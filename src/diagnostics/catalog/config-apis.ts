import { error } from "../entry.js";

/** What can be wrong with the API versions and paths of `gen-apis.yaml`. */
export const configApiEntries = {
  "invalid-version": error<{ version: string; reason: string }>({
    title: "Invalid API version",
    cause:
      "The API server takes a version's name only if it is a DNS label (RFC 1035): lowercase letters, digits and `-`, starting with a letter, ending with a letter or digit, 63 characters at most.",
    fix: "Use a name such as `v1`, `v1beta1` or `v2alpha1`. The group belongs under `group:`.",
    message: ({ version, reason }) => `"${version}" cannot be an API version: ${reason}`,
  }),
  "duplicate-api": error<{ group: string; version: string }>({
    title: "API version twice",
    cause: "Two entries of `apis:` have the same group and version.",
    fix: "Make one entry of the two; its `source:` may be a list.",
    message: ({ group, version }) => `"${group}/${version}" is listed twice`,
  }),
  "path-outside-folder": error<{ path: string; target: string }>({
    title: "Path leaves the configuration's folder",
    cause:
      "Everything that gen-apis reads and writes lies in the folder of `gen-apis.yaml`, symbolic links followed. A path that leaves it could read or overwrite files that do not belong to the project.",
    fix: "Move the files into the folder, or move `gen-apis.yaml` up to the folder that holds both. Write paths relative to that folder.",
    message: ({ path, target }) =>
      target === path
        ? `the path "${path}" leaves the folder of the configuration`
        : `the path "${path}" leads to "${target}", outside the folder of the configuration`,
  }),
  "backslash-in-path": error<{ path: string }>({
    title: "Backslash in a path",
    cause:
      "Paths in `gen-apis.yaml` are written with `/` on every platform, so that the file means the same everywhere.",
    fix: "Write `/` instead. In a glob, put a special character in brackets to take its meaning away: `[*]`.",
    message: ({ path }) => `the path "${path}" has a backslash`,
  }),
  "missing-source": error<{ path: string }>({
    title: "Source does not exist",
    cause: "A `source:` names a file or folder that is not there, or a file that may not be read.",
    fix: "Correct the path, or the permissions of the file. The path is relative to the folder of `gen-apis.yaml`.",
    message: ({ path }) => `there is no file or folder "${path}" that can be read`,
  }),
  "empty-source": error<{ path: string; excluded: number }>({
    title: "Source without TypeScript files",
    cause:
      "A `source:` gives no file to read: the folder has no `.ts` files (`.d.ts` files do not count), the glob matches none, the file is of another kind, or `exclude:` leaves out all of them.",
    fix: "Correct the path or the glob. `**` stands for any number of folders: `apis/v1/**/*.ts`.",
    message: ({ path, excluded }) =>
      excluded === 0
        ? `"${path}" gives no TypeScript file`
        : `"${path}" gives no TypeScript file, as "exclude" leaves out ${excluded === 1 ? "the only one" : `all ${excluded}`}`,
  }),
  "shared-source": error<{ path: string; first: string; second: string }>({
    title: "Source file of two API versions",
    cause:
      "A file is read for two API versions. Every type belongs to one group and version, so its kinds and types would exist twice.",
    fix: "Keep each version's types in a folder of their own, or narrow `source:` and `exclude:`. A version may import types of another one without listing its files.",
    message: ({ path, first, second }) => `"${path}" belongs to both "${first}" and "${second}"`,
  }),
  "missing-header": error<{ path: string }>({
    title: "Header file does not exist",
    cause: "A `header:` names a file that is not there, or a folder.",
    fix: "Correct the path, or write `header: false` if the files shall have no header at all.",
    message: ({ path }) => `there is no header file "${path}"`,
  }),
  "shared-directory": error<{ directory: string; output: string }>({
    title: "Two outputs of one kind in one directory",
    cause:
      "The same output is listed twice with one directory, so both would write the same files, with different contents.",
    fix: "Give each entry a directory of its own.",
    message: ({ directory, output }) => `two "${output}" outputs write to "${directory}"`,
  }),
  "unusable-package": error<{ package: string; problem: string }>({
    title: "Python package that cannot be imported",
    cause:
      "`package:` under `outputs.python` is the name that Python code imports. No part of it can be a keyword of Python, and its first part cannot be the name of a package that the generated code imports itself, such as `kubernetes` or `pydantic`.",
    fix: "Choose another name, such as that of your project with `_sdk` behind it.",
    message: ({ package: name, problem }) =>
      `the Python package "${name}" could not be imported: ${problem}`,
  }),
};
