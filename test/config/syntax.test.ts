import { expect, it } from "vitest";
import { changed, load, problems, valid } from "./helpers.js";

it("reads a valid configuration", () => {
  expect(problems(valid)).toStrictEqual([]);
  expect(load(valid).config.apis[0]?.group).toBe("kubeflow.org");
});

it.each([
  ["nothing", "", "empty-config @ : the configuration is empty"],
  ["comments only", "# a\n\n", "empty-config @ : the configuration is empty"],
  ["an empty document", "---\n", "empty-config @ : the configuration is empty"],
  [
    "several documents",
    `${valid}---\n${valid}`,
    "several-config-documents @ ---: a second YAML document starts here, and a configuration is one document",
  ],
  [
    "a tab as indentation",
    changed("    directory", "\tdirectory"),
    "invalid-yaml @ \t: this is not valid YAML: a tab is used as indentation",
  ],
  [
    "an open quote",
    changed("kubeflow.org\n", '"kubeflow.org\n'),
    'invalid-yaml @ "kubeflow.org: this is not valid YAML: the closing quote is missing',
  ],
  [
    "an open bracket",
    `${valid}diagnostics: {a: off\n`,
    "invalid-yaml @ f: this is not valid YAML: a bracket or brace is not closed, or its content is not indented",
  ],
  [
    "indentation that fits nothing",
    changed("    directory", "    header: a\n   directory"),
    "invalid-yaml @ a: this is not valid YAML: the indentation fits none of the lines above",
  ],
  [
    "a text with a colon",
    changed("source: apis", "source: a: apis"),
    "invalid-yaml @ a: this is not valid YAML: a mapping cannot start on the line of its key, and a text with a colon needs quotes",
  ],
  [
    "a key that is a list",
    `${valid}? [a]\n: b\n`,
    "invalid-yaml @ [a]: this is not valid YAML: a key is not a single word",
  ],
  [
    "an alias of nothing",
    changed('"1.36"', "*release"),
    'invalid-yaml @ *release: this is not valid YAML: no anchor "&release" stands above this alias (if "*release" is meant as a text, put it in quotes)',
  ],
  [
    "an alias inside its anchor",
    changed("source: apis/kubeflow.org/v1", "source: &a [*a]"),
    'invalid-yaml @ *a: this is not valid YAML: "*a" contains itself',
  ],
  [
    "an unknown tag",
    changed("kubeflow.org\n", "!group kubeflow.org\n"),
    "invalid-yaml @ !group: this is not valid YAML: unresolved tag: !group",
  ],
])("reports %s once", (_, text, problem) => {
  expect(problems(text)).toStrictEqual([problem]);
});

it("does not expand aliases without end", () => {
  const levels = Array.from({ length: 9 }, (_, index) => {
    const inner = index === 0 ? "x" : `*a${index - 1}`;
    return `a${index}: &a${index} [${Array(9).fill(inner).join(", ")}]`;
  });
  expect(problems(levels.join("\n"))).toStrictEqual([
    "invalid-yaml @ : this is not valid YAML: its aliases expand to too much data",
  ]);
});

it("allows aliases, and follows them to positions", () => {
  const crds = "  crds:\n    directory: generated/crds";
  const text = changed(crds, "  crds:\n    - &crds {directory: a, headr: b}\n    - *crds");
  expect(problems(text)).toStrictEqual([
    'unknown-config-key @ headr: unknown key "headr" in "outputs.crds[0]" (write "header")',
    'unknown-config-key @ headr: unknown key "headr" in "outputs.crds[1]" (write "header")',
  ]);
  const loaded = load(`${valid}    header: &header LICENSE\nheader: *header\n`);
  expect(loaded.config.header).toBe("LICENSE");
  const { start, end } = loaded.positionOf(["header"]);
  expect(loaded.text.slice(start, end)).toBe("*header");
});

it("points to both places of a key that stands twice", () => {
  expect(problems(`${valid}version: 1\n`)).toStrictEqual([
    'duplicate-config-key @ version: the key "version" stands twice in one mapping',
  ]);
});

it("keeps positions right behind a byte order mark and CRLF", () => {
  const text = `\uFEFF${changed("source:", "sorce:").replaceAll("\n", "\r\n")}`;
  expect(problems(text)).toStrictEqual([
    'unknown-config-key @ sorce: unknown key "sorce" in "apis[0]" (write "source")',
  ]);
});

it("knows where every value and key stands", () => {
  const loaded = load(valid);
  const covered = (path: readonly (string | number)[], part?: "key") => {
    const { start, end } = loaded.positionOf(path, part);
    return valid.slice(start, end);
  };
  expect(covered(["kubernetes"])).toBe('"1.36"');
  expect(covered(["kubernetes"], "key")).toBe("kubernetes");
  expect(covered(["apis", 0, "source"])).toBe("apis/kubeflow.org/v1");
  // Blocks over several lines are shown by their key, or by their first one.
  expect(covered(["outputs"])).toBe("outputs");
  expect(covered(["apis", 0])).toBe("group");
  // What does not exist is shown by what lacks it.
  expect(covered(["outputs", "crds", "header"])).toBe("crds");
});
