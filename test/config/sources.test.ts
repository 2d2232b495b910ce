import { expect, it } from "vitest";
import type { FileLookup } from "../../src/config/file-lookup.js";
import { checkFiles } from "../../src/config/files.js";
import { resolveSources } from "../../src/config/sources.js";
import { createCollector } from "../../src/diagnostics/collector.js";
import { changed, inWords, load, tree, valid } from "./helpers.js";

/** The files of each API version, and what is reported. */
function resolved(source: string, lookup: FileLookup, more = "") {
  const text = changed("apis/kubeflow.org/v1\n", `${source}\n${more}`);
  const collector = createCollector();
  const apis = resolveSources(load(text), lookup, collector.report);
  return {
    files: apis.map(({ files }) => files),
    problems: collector.diagnostics().map((diagnostic) => inWords(diagnostic, text)),
  };
}

const files = [
  "apis/v1/job.ts",
  "apis/v1/common/status.ts",
  "apis/v1/job.test.ts",
  "apis/v1/types.d.ts",
  "apis/v1/notes.md",
  "apis/v1/node_modules/x/x.ts",
  "apis/v2/job.ts",
  "apis/[v3]/job.ts",
  "apis/empty/README.md",
];

it.each([
  ["a folder", "apis/v1", ["apis/v1/common/status.ts", "apis/v1/job.test.ts", "apis/v1/job.ts"]],
  [
    "a folder written otherwise",
    "./apis/v1/",
    ["apis/v1/common/status.ts", "apis/v1/job.test.ts", "apis/v1/job.ts"],
  ],
  ["a file", "apis/v1/job.ts", ["apis/v1/job.ts"]],
  ["a declaration file that is named", "apis/v1/types.d.ts", ["apis/v1/types.d.ts"]],
  ["a glob", "apis/v*/job.ts", ["apis/v1/job.ts", "apis/v2/job.ts"]],
  ["a glob over all kinds of files", '"apis/v1/*"', ["apis/v1/job.test.ts", "apis/v1/job.ts"]],
  ["a folder that looks like a glob", '"apis/[v3]"', ["apis/[v3]/job.ts"]],
  ["a list, each file once", "[apis/v2, apis/v*/job.ts]", ["apis/v1/job.ts", "apis/v2/job.ts"]],
  [
    "the whole folder",
    ".",
    [
      "apis/[v3]/job.ts",
      "apis/v1/common/status.ts",
      "apis/v1/job.test.ts",
      "apis/v1/job.ts",
      "apis/v2/job.ts",
    ],
  ],
])("finds the files of %s", (_, source, expected) => {
  expect(resolved(source, tree(files))).toStrictEqual({ files: [expected], problems: [] });
});

it("leaves out what is excluded", () => {
  const exclude = '    exclude: ["**/*.test.ts", ./apis/v1/common/**]\n';
  expect(resolved("apis/v1", tree(files), exclude)).toStrictEqual({
    files: [["apis/v1/job.ts"]],
    problems: [],
  });
});

it.each([
  [
    "a folder that is not there",
    "apis/v4",
    'missing-source @ apis/v4: there is no file or folder "apis/v4" that can be read (write "apis/v1")',
  ],
  [
    "a folder that is nowhere near",
    "source",
    'missing-source @ source: there is no file or folder "source" that can be read',
  ],
  [
    "a folder without sources",
    "apis/empty",
    'empty-source @ apis/empty: "apis/empty" gives no TypeScript file',
  ],
  [
    "a file of another kind",
    "apis/v1/notes.md",
    'empty-source @ apis/v1/notes.md: "apis/v1/notes.md" gives no TypeScript file',
  ],
  [
    "a glob without matches",
    "apis/*/kind.ts",
    'empty-source @ apis/*/kind.ts: "apis/*/kind.ts" gives no TypeScript file',
  ],
])("reports %s", (_, source, problem) => {
  expect(resolved(source, tree(files))).toStrictEqual({ files: [[]], problems: [problem] });
});

it.each([
  [
    "apis/v2/**",
    "apis/v2",
    '"apis/v2" gives no TypeScript file, as "exclude" leaves out the only one',
  ],
  ["apis/**", "apis", '"apis" gives no TypeScript file, as "exclude" leaves out all 5'],
])("says where exclude %s leaves nothing", (pattern, source, message) => {
  const { problems } = resolved(source, tree(files), `    exclude: ["${pattern}"]\n`);
  expect(problems).toStrictEqual([`empty-source @ ${source}: ${message}`]);
});

it("reports a file of two API versions", () => {
  const more = "  - { group: kubeflow.org, version: v2, source: [apis/v2, apis/v1/job.ts] }\n";
  expect(resolved("apis/v1", tree(files), more).problems).toStrictEqual([
    'shared-source @ { group: kubeflow.org, version: v2, source: [apis/v2, apis/v1/job.ts] }: "apis/v1/job.ts" belongs to both "kubeflow.org/v1" and "kubeflow.org/v2"',
  ]);
});

it.each([
  ["a linked folder", "apis", 'the path "apis" leads to "../elsewhere"'],
  ["a folder below a linked one", "apis/v1", 'the path "apis/v1" leads to "../elsewhere/v1"'],
  ["a glob below a linked folder", '"apis/*.ts"', 'the path "apis" leads to "../elsewhere"'],
])("refuses %s outside", (_, source, message) => {
  const lookup = tree(["x.ts", "../elsewhere/a.ts", "../elsewhere/v1/b.ts"], {
    apis: "../elsewhere",
  });
  expect(resolved(source, lookup)).toStrictEqual({
    files: [[]],
    problems: [
      `path-outside-folder @ ${source}: ${message}, outside the folder of the configuration`,
    ],
  });
});

it("refuses a linked file outside, and keeps the others", () => {
  const lookup = tree(["apis/a.ts", "../b.ts"], { "apis/b.ts": "../../b.ts" });
  expect(resolved("apis", lookup)).toStrictEqual({
    files: [["apis/a.ts"]],
    problems: [
      'path-outside-folder @ apis: the path "apis/b.ts" leads to "../b.ts", outside the folder of the configuration',
    ],
  });
});

it("takes links that stay inside", () => {
  const lookup = tree(["real/a.ts"], { apis: "real" });
  expect(resolved("apis", lookup)).toStrictEqual({ files: [["apis/a.ts"]], problems: [] });
});

function fileProblems(text: string, lookup: FileLookup): readonly string[] {
  const collector = createCollector();
  checkFiles(load(text), lookup, collector.report);
  return collector.diagnostics().map((diagnostic) => inWords(diagnostic, text));
}

it("reports header files that are missing or folders", () => {
  const text = `${valid}    header: hack\nheader: LICENSE.txt\n`;
  expect(fileProblems(text, tree(["hack/a.ts"]))).toStrictEqual([
    'missing-header @ hack: there is no header file "hack"',
    'missing-header @ LICENSE.txt: there is no header file "LICENSE.txt"',
  ]);
  expect(fileProblems(text, tree(["hack", "LICENSE.txt"]))).toStrictEqual([]);
  expect(fileProblems(`${valid}header: false\n`, tree([]))).toStrictEqual([]);
});

it("refuses headers and directories that a link leads outside", () => {
  const lookup = tree(["a.ts", "../LICENSE", "../out/x"], {
    LICENSE: "../LICENSE",
    generated: "../out",
  });
  expect(fileProblems(`${valid}header: LICENSE\n`, lookup)).toStrictEqual([
    'path-outside-folder @ generated/crds: the path "generated/crds" leads to "../out/crds", outside the folder of the configuration',
    'path-outside-folder @ LICENSE: the path "LICENSE" leads to "../LICENSE", outside the folder of the configuration',
  ]);
});
