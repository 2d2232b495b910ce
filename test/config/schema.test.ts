import { expect, it } from "vitest";
import { outputKeys } from "../../src/config/config.generated.js";
import { changed, problems, valid } from "./helpers.js";

const crds = "  crds:\n    directory: generated/crds";
const keys = outputKeys.join(", ");
const source = "source: apis/kubeflow.org/v1";

const cases: readonly (readonly [string, string, ...string[]])[] = [
  [
    "a list for a mapping",
    "- a",
    "wrong-config-type @ - a: the configuration is a list, expected a mapping",
  ],
  [
    "a text for a mapping",
    "hello",
    'wrong-config-type @ hello: the configuration is the text "hello", expected a mapping',
  ],
  [
    "a missing key",
    changed("version: 1\n", ""),
    'missing-config-key @ kubernetes: the key "version" is missing',
  ],
  [
    "a missing key in a list",
    changed(`    ${source}\n`, ""),
    'missing-config-key @ group: the key "source" is missing in "apis[0]"',
  ],
  [
    "a misspelt key, which is not missing besides",
    changed("group:", "gruop:"),
    'unknown-config-key @ gruop: unknown key "gruop" in "apis[0]" (write "group")',
  ],
  [
    "a key that is like none",
    `${valid}plugins: []\n`,
    'unknown-config-key @ plugins: unknown key "plugins" (the keys here are version, kubernetes, header, apis, against, outputs, diagnostics)',
  ],
  [
    "an output that does not exist",
    changed(crds, `${crds}\n  documents: {directory: a}`),
    `unknown-config-key @ documents: unknown key "documents" in "outputs" (the keys here are ${keys})`,
  ],
  [
    "a number as text",
    changed("version: 1\n", 'version: "1"\n'),
    'wrong-config-type @ "1": "version" is the text "1", expected 1',
  ],
  [
    "another version",
    changed("version: 1\n", "version: 2\n"),
    'invalid-config-value @ 2: "version" is the number 2, expected 1',
  ],
  [
    "a release without quotes",
    changed('"1.36"', "1.30"),
    'unquoted-release @ 1.30: the release 1.30 stands without quotes, which makes it the number 1.3 (write kubernetes: "1.30")',
  ],
  [
    "a release without quotes that stays itself",
    changed('"1.36"', "1.36"),
    'unquoted-release @ 1.36: the release 1.36 stands without quotes, which makes it a number (write kubernetes: "1.36")',
  ],
  [
    "an unknown release",
    changed('"1.36"', '"1.27"'),
    'unknown-release @ "1.27": the Kubernetes release "1.27" is not known, there are 1.28, 1.29, 1.30, 1.31, 1.32, 1.33, 1.34, 1.35, 1.36, 1.37',
  ],
  [
    "a release with its patch number",
    changed('"1.36"', "v1.30.7"),
    'unknown-release @ v1.30.7: the Kubernetes release "v1.30.7" is not known, there are 1.28, 1.29, 1.30, 1.31, 1.32, 1.33, 1.34, 1.35, 1.36, 1.37 (write "1.30")',
  ],
  [
    "a key without a value",
    changed(`outputs:\n${crds}`, "outputs:"),
    `wrong-config-type @ outputs: "outputs" is empty, expected a mapping with at least one of ${keys}`,
  ],
  [
    "no output",
    changed(`outputs:\n${crds}`, "outputs: {}"),
    `invalid-config-value @ {}: "outputs" is an empty mapping, expected a mapping with at least one of ${keys}`,
  ],
  [
    "a source of another type",
    changed(source, "source: 5"),
    'wrong-config-type @ 5: "apis[0].source" is the number 5, expected a path or a list',
  ],
  [
    "bad entries of a list",
    changed(source, "source: [a, 5, '']"),
    'wrong-config-type @ 5: "apis[0].source[1]" is the number 5, expected a path',
    "invalid-config-value @ '': \"apis[0].source[2]\" is an empty text, expected a path",
  ],
  [
    "an empty list",
    changed(source, "source: []"),
    'invalid-config-value @ []: "apis[0].source" is an empty list, expected a list with at least one entry',
  ],
  [
    "a value near an allowed one",
    `${valid}    descriptions: ful\n`,
    'invalid-config-value @ ful: "outputs.crds.descriptions" is the text "ful", expected "full", "none", a whole number or a mapping (write "full")',
  ],
  [
    "mistakes in one branch of several",
    `${valid}    descriptions: { own: -1, embeded: 3 }\n`,
    'invalid-config-value @ -1: "outputs.crds.descriptions.own" is the number -1, expected "full", "none" or a whole number of at least 0',
    'unknown-config-key @ embeded: unknown key "embeded" in "outputs.crds.descriptions" (write "embedded")',
  ],
  [
    "several mistakes at once",
    `${valid}    sizeLimit: 1.5\n    header: true\n    embeddedObjectMeta: "yes"\n`,
    'wrong-config-type @ 1.5: "outputs.crds.sizeLimit" is the number 1.5, expected a whole number of at least 1',
    'invalid-config-value @ true: "outputs.crds.header" is true, expected a path or false',
    'wrong-config-type @ "yes": "outputs.crds.embeddedObjectMeta" is the text "yes", expected true or false',
  ],
  [
    "mistakes in a list of outputs",
    changed(crds, "  crds:\n    - directory: a\n    - dir: b\n    - 5"),
    'unknown-config-key @ dir: unknown key "dir" in "outputs.crds[1]" (write "directory")',
    'wrong-config-type @ 5: "outputs.crds[2]" is the number 5, expected a mapping',
  ],
  [
    "a severity that there is not",
    `${valid}diagnostics: { large-crd: ignore }\n`,
    'invalid-config-value @ ignore: "diagnostics.large-crd" is the text "ignore", expected "off", "warning" or "error"',
  ],
  [
    "a key that is a name of JavaScript's",
    `${valid}__proto__: 1\n`,
    'unknown-config-key @ __proto__: unknown key "__proto__" (the keys here are version, kubernetes, header, apis, against, outputs, diagnostics)',
  ],
];

it.each(cases)("reports %s", (_, text, ...expected) => {
  expect(problems(text)).toStrictEqual(expected);
});

it.each([
  "    descriptions: none\n",
  "    descriptions: 0\n",
  "    descriptions: { embedded: 400 }\n",
  "    descriptions: {}\n",
  "    header: false\n",
  "    header: hack/boilerplate.txt\n",
  "    sizeLimit: 262144\n    embeddedObjectMeta: false\n",
  "header: LICENSE\ndiagnostics: {}\n",
])("takes %j", (addition) => {
  expect(problems(valid + addition)).toStrictEqual([]);
});
