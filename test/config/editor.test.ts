import { expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { getLanguageService } from "yaml-language-server/lib/umd/languageservice/yamlLanguageService.js";
import { publishedSchema } from "../../scripts/config/published.js";
import { releases } from "../../src/config/config.generated.js";
import { changed, valid } from "./helpers.js";

const modeline =
  "# yaml-language-server: $schema=./node_modules/gen-apis/schema/gen-apis.schema.json\n";
const schemaUri = "file:///repository/node_modules/gen-apis/schema/gen-apis.schema.json";

const service = getLanguageService({
  schemaRequestService: async (uri) => {
    if (uri !== schemaUri) throw new Error(`unexpected request of ${uri}`);
    return JSON.stringify(publishedSchema());
  },
  workspaceContext: {
    resolveRelativePath: (path, resource) => new URL(path, resource).toString(),
  },
});
service.configure({ completion: true, hover: true, validate: true, schemas: [] });

let version = 0;

/** The document with the modeline that `init` writes, and the place that `‸` marks in `text`. */
function open(text: string) {
  version += 1;
  const content = modeline + text.replace("‸", "");
  // The server keeps what it parsed by name and version.
  const document = TextDocument.create(
    "file:///repository/gen-apis.yaml",
    "yaml",
    version,
    content,
  );
  return { document, position: document.positionAt((modeline + text).indexOf("‸")) };
}

async function completed(text: string): Promise<readonly string[]> {
  const { document, position } = open(text);
  const { items } = await service.doComplete(document, position, false);
  return items.map(({ label }) => label);
}

it.each([
  ["the keys of the file", "‸", ["version", "kubernetes", "apis", "outputs", "diagnostics"]],
  ["the keys of an API version", changed("    source", "    ‸\n    source"), ["exclude"]],
  ["the outputs", changed("  crds:\n    directory: generated/crds\n", "  ‸"), ["crds"]],
  [
    "the keys of an output",
    `${valid}    ‸`,
    ["descriptions", "embeddedObjectMeta", "sizeLimit", "header"],
  ],
  [
    "the keys of an output in a list",
    changed("  crds:\n    directory: generated/crds\n", "  crds:\n    - ‸"),
    ["directory", "descriptions"],
  ],
  ["the releases, in quotes", changed('"1.36"', "‸"), releases.map((one) => `"${one}"`)],
  ["the choices of descriptions", `${valid}    descriptions: ‸`, ["full", "none"]],
  ["the parts of descriptions", `${valid}    descriptions:\n      ‸`, ["own", "embedded"]],
  ["the codes", `${valid}diagnostics:\n  ‸`, ["invalid-yaml", "unknown-config-key"]],
  ["the severities of a code", `${valid}diagnostics:\n  invalid-yaml: ‸`, ["error"]],
])("editors complete %s", async (_, text, labels) => {
  expect(await completed(text)).toEqual(expect.arrayContaining([...labels]));
});

it.each([
  [changed("kubernetes", "kube‸rnetes"), "Changing this line is the whole upgrade"],
  [changed("source", "sou‸rce"), "a folder (all its"],
  [changed("crds:", "cr‸ds:"), "One CustomResourceDefinition as YAML"],
  [changed("directory", "dire‸ctory"), "The folder that the output is written to"],
  [`${valid}diagnostics:\n  invalid-yaml‸: error\n`, "Configuration is not YAML"],
])("editors explain the key in %j", async (text, words) => {
  const { document, position } = open(text);
  const hover = await service.doHover(document, position);
  expect(JSON.stringify(hover?.contents).replaceAll("\\\\", "")).toContain(words);
});

it("editors accept what is valid and mark what is not", async () => {
  const marked = async (text: string) => {
    const { document } = open(text);
    const problems = await service.doValidation(document, false);
    return problems.map(({ range }) => document.getText(range));
  };
  expect(await marked(valid)).toStrictEqual([]);
  expect(await marked(`${valid}    descriptions: { own: full, embedded: 400 }\n`)).toStrictEqual(
    [],
  );
  expect(await marked(changed("group:", "gruop:"))).toContain("gruop");
  expect(await marked(changed('"1.36"', '"1.27"'))).toStrictEqual(['"1.27"']);
  expect(await marked(`${valid}diagnostics: { invalid-yaml: off }\n`)).toStrictEqual(["off"]);
});
