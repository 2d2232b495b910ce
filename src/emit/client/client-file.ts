import type { Kind } from "../../model/api.js";
import { docComment } from "../../print/typescript/doc-comment.js";
import { indent, width } from "../../print/typescript/lines.js";
import { variableName } from "../../print/typescript/names.js";
import { applyFile, configurationName } from "./apply-file.js";
import { fileText } from "./file-text.js";
import { createImports, type Imports } from "./imports.js";
import { typeName } from "./places.js";
import { type RuntimeFile, runtimePath } from "./runtime.js";
import { type FolderContent, typesFile } from "./type-file.js";
import type { ClientView } from "./view.js";

export const clientFile = "client.ts";

export interface GroupVersion {
  readonly group: string;
  readonly version: string;
}

/** The text of the file with the client of an API version. */
export function client(
  { group, version }: GroupVersion,
  { folder, kinds }: FolderContent,
  view: ClientView,
): string {
  const name = `${groupVersionName({ group, version })}Client`;
  const sorted = [...kinds].sort((a, b) => (a.name < b.name ? -1 : 1));
  const own = [
    name,
    `create${name}`,
    ...sorted.flatMap((kind) => [apiName(kind), definitionName(kind)]),
  ];
  const imports = createImports(`${folder}/${clientFile}`, own);
  const printer: Printer = {
    imports,
    runtime: (kind, file, exported) => imports[kind](runtimePath(file), exported),
    typeOf: (kind) => imports.type(`${folder}/${typesFile}`, typeName(view.definition(kind.type))),
    configurationOf: (kind) =>
      imports.type(
        `${folder}/${applyFile}`,
        configurationName(typeName(view.definition(kind.type))),
      ),
  };
  return fileText(imports, [
    ...sorted.flatMap((kind) => ["", ...resourceDefinition({ group, version }, kind, printer)]),
    ...sorted.flatMap((kind) => ["", ...apiType(kind, printer)]),
    "",
    ...docComment(`The API of ${group}/${version}.`),
    `export interface ${name} {`,
    ...indent(
      sorted.map((kind) => `readonly ${collectionName(kind)}: ${collectionType(kind, printer)};`),
    ),
    "}",
    "",
    ...docComment("", ["@param transport what `connect` gives for a kubeconfig, or a fake"]),
    `export function create${name}(transport: ${printer.runtime("type", "transport.ts", "Transport")}): ${name} {`,
    "  return {",
    ...indent(indent(sorted.flatMap((kind) => collectionValue(kind, printer)))),
    "  };",
    "}",
  ]);
}

interface Printer {
  readonly imports: Imports;
  runtime(kind: "type" | "value", file: RuntimeFile, exported: string): string;
  typeOf(kind: Pick<Kind, "type">): string;
  configurationOf(kind: Pick<Kind, "type">): string;
}

/** `KubeflowV1`: the group's first label is enough, as it is in client-go. */
export function groupVersionName({ group, version }: GroupVersion): string {
  const [label = ""] = group.split(".");
  const name = `${pascal(label)}${pascal(version)}`;
  return /^\d/.test(name) ? `Group${name}` : name;
}

function pascal(text: string): string {
  return text
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

function apiName(kind: Kind): string {
  return `${kind.name}Api`;
}

export function definitionName(kind: Kind): string {
  return variableName(`${kind.name}Resource`);
}

/** `pyTorchJobs`: the plural with the upper case letters of the kind, as far as both are the same. */
function collectionName({ name, names }: Kind): string {
  const lower = name.toLowerCase();
  let shared = 0;
  while (shared < lower.length && lower[shared] === names.plural[shared]) shared += 1;
  const words = `${variableName(name).slice(0, shared)}${names.plural.slice(shared)}`;
  return words.replace(/-+(.)/g, (_, letter: string) => letter.toUpperCase());
}

function resourceDefinition(
  { group, version }: GroupVersion,
  kind: Kind,
  { runtime }: Printer,
): readonly string[] {
  const fields = { group, version, kind: kind.name, plural: kind.names.plural, scope: kind.scope };
  return [
    `export const ${definitionName(kind)}: ${runtime("type", "resource.ts", "ResourceDefinition")} = {`,
    ...indent(Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)},`)),
    "};",
  ];
}

function apiType(kind: Kind, printer: Printer): readonly string[] {
  const { runtime } = printer;
  const types = typesOf(kind, printer);
  const parts = [
    `${runtime("type", "resource-api.ts", "ResourceApi")}${types}`,
    ...(kind.subresources.status
      ? [`${runtime("type", "subresources.ts", "WithStatus")}${types}`]
      : []),
    ...(kind.subresources.scale ? [runtime("type", "subresources.ts", "WithScale")] : []),
  ];
  const where =
    kind.scope === "Namespaced"
      ? `the ${collectionName(kind)} of one namespace`
      : `${collectionName(kind)}`;
  return [
    ...docComment(`What can be done to ${where}.`),
    ...extending(`export interface ${apiName(kind)}`, parts),
  ];
}

function extending(head: string, parts: readonly string[]): readonly string[] {
  const line = `${head} extends ${parts.join(", ")} {}`;
  if (line.length <= width) return [line];
  const [first, ...others] = parts;
  if (others.length === 0) return [head, ...indent([`extends ${first} {}`])];
  const last = others.length - 1;
  const rest = others.map((part, index) => `${part}${index === last ? " {}" : ","}`);
  return [head, ...indent([`extends ${first},`, ...indent(rest)])];
}

function collectionType(kind: Kind, { runtime, typeOf }: Printer): string {
  if (kind.scope === "Cluster") return apiName(kind);
  return `${runtime("type", "resource-api.ts", "NamespacedApi")}<${typeOf(kind)}, ${apiName(kind)}>`;
}

function collectionValue(kind: Kind, printer: Printer): readonly string[] {
  const name = collectionName(kind);
  const definition = definitionName(kind);
  switch (kind.scope) {
    case "Cluster":
      return property(name, calls(kind, `{ resource: ${definition} }`, printer));
    case "Namespaced": {
      const open = printer.runtime("value", "resource-api.ts", "namespacedApi");
      const head = `${name}: ${open}(transport, ${definition}, (collection) =>`;
      const { object, others } = calls(kind, "collection", printer);
      return others.length === 0
        ? [head, ...indent([`${object},`]), "),"]
        : [`${head} ({`, ...indent([`...${object},`, ...others]), "})),"];
    }
  }
}

/** What makes the API of a kind: that of its objects, and those of its subresources as members. */
interface Calls {
  readonly object: string;
  readonly others: readonly string[];
}

function calls({ subresources, ...kind }: Kind, collection: string, printer: Printer): Calls {
  const { runtime } = printer;
  const types = typesOf(kind, printer);
  const call = (file: RuntimeFile, name: string, generics: string) =>
    `${runtime("value", file, name)}${generics}(transport, ${collection})`;
  return {
    object: call("resource-api.ts", "resourceApi", types),
    others: [
      ...(subresources.status ? [`status: ${call("subresources.ts", "statusApi", types)},`] : []),
      ...(subresources.scale ? [`scale: ${call("subresources.ts", "scaleApi", "")},`] : []),
    ],
  };
}

function property(name: string, { object, others }: Calls): readonly string[] {
  if (others.length === 0) return [`${name}: ${object},`];
  return [`${name}: {`, ...indent([`...${object},`, ...others]), "},"];
}

/** The two types that the calls of a kind are about. */
function typesOf(kind: Pick<Kind, "type">, printer: Printer): string {
  return `<${printer.typeOf(kind)}, ${printer.configurationOf(kind)}>`;
}
