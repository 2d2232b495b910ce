import { expect, it } from "vitest";
import { catalog, entryOf, isCode } from "../../src/diagnostics/catalog.js";
import { changed, problems, valid } from "./helpers.js";

it.each([
  ["kubeflow", "it has no dot"],
  ["Kubeflow.org", "it has upper-case letters"],
  ["kubeflow.org/v1", 'the part behind the slash belongs under "version"'],
  ["kube_flow.org", '"kube_flow" is not made of letters, digits and inner dashes'],
  ["kubeflow..org", "a part between dots is empty"],
  ["-a.org", '"-a" is not made of letters, digits and inner dashes'],
  [`${"a".repeat(250)}.org`, "it is longer than 253 characters"],
])("refuses the group %s", (group, reason) => {
  expect(problems(changed("kubeflow.org\n", `${group}\n`))).toStrictEqual([
    `invalid-group @ ${group}: "${group}" cannot be a group: ${reason}`,
  ]);
});

it.each([
  ["1v", "it does not start with a letter"],
  ["V1", "it has upper-case letters"],
  ["v1-", "it is not made of letters, digits and inner dashes"],
  ["v1.2", "it is not made of letters, digits and inner dashes"],
  ["kubeflow.org/v1", 'the part before the slash belongs under "group"'],
  ["v".repeat(64), "it is longer than 63 characters"],
])("refuses the version %s", (version, reason) => {
  expect(problems(changed("version: v1", `version: ${version}`))).toStrictEqual([
    `invalid-version @ ${version}: "${version}" cannot be an API version: ${reason}`,
  ]);
});

it.each(["v1", "v1beta1", "v2alpha1", "stable", "v1-2"])("takes the version %s", (version) => {
  expect(problems(changed("version: v1", `version: ${version}`))).toStrictEqual([]);
});

it("reports an API version that is listed twice, and only that", () => {
  const again = "  - { group: kubeflow.org, version: v1, source: b }\n";
  const other = "  - { group: kubeflow.org, version: v2, source: c }\n";
  expect(problems(changed("outputs:", `${other}${again}outputs:`))).toStrictEqual([
    'duplicate-api @ v1: "kubeflow.org/v1" is listed twice',
  ]);
});

it.each([
  "/etc/apis",
  "../apis",
  "apis/../../apis",
  "C:\\apis",
  "C:/apis",
  "./..",
])("refuses the path %s", (path) => {
  const found = [
    changed("apis/kubeflow.org/v1", path),
    changed("generated/crds", path),
    `${valid}header: ${path}\n`,
    changed("    source:", `    exclude: ["**/*.x.ts", '${path}']\n    source:`),
  ].map(problems);
  const quoted = `path-outside-folder @ '${path}': the path "${path}" leaves the folder of the configuration`;
  const bare = quoted.replaceAll("'", "");
  expect(found).toStrictEqual([[bare], [bare], [bare], [quoted]]);
});

it.each(["a/../b", "./a", "a/b/../..", "..a/b", "a/..b"])("takes the path %s", (path) => {
  expect(problems(changed("apis/kubeflow.org/v1", path))).toStrictEqual([]);
});

it("refuses backslashes", () => {
  expect(problems(changed("generated/crds", "generated\\crds"))).toStrictEqual([
    'backslash-in-path @ generated\\crds: the path "generated\\crds" has a backslash (write "generated/crds")',
  ]);
});

it("reports one output twice in one directory", () => {
  const twice = "  crds:\n    - directory: a/b\n    - directory: ./a//b/\n    - directory: a";
  expect(problems(changed("  crds:\n    directory: generated/crds", twice))).toStrictEqual([
    'shared-directory @ ./a//b/: two "crds" outputs write to "a/b"',
  ]);
});

it("reports unknown codes, and severities that a code may not have", () => {
  const text = `${valid}diagnostics:\n  invalid-yml: off\n  zzz: off\n  invalid-yaml: warning\n`;
  expect(problems(text)).toStrictEqual([
    'unknown-diagnostic-code @ invalid-yml: there is no diagnostic "invalid-yml" (write "invalid-yaml")',
    'unknown-diagnostic-code @ zzz: there is no diagnostic "zzz"',
    'fixed-severity @ warning: "invalid-yaml" cannot be set to "warning"',
  ]);
});

it("takes every severity that a code may have", () => {
  const codes = Object.keys(catalog).filter(isCode);
  for (const severity of ["off", "warning", "error"]) {
    const allowed = codes.filter((code) => entryOf(code).silenceable || severity === "error");
    const lines = allowed.map((code) => `  ${code}: ${severity}\n`).join("");
    expect(problems(`${valid}diagnostics:\n${lines}`)).toStrictEqual([]);
  }
});
