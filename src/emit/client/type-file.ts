import { listMetaId } from "../../kubernetes/release.js";
import type { Api, Kind, TypeDefinition } from "../../model/api.js";
import type { Schema } from "../../model/schema.js";
import { docComment } from "../../print/typescript/doc-comment.js";
import { indent } from "../../print/typescript/lines.js";
import { freeName } from "../../print/typescript/names.js";
import { documentation } from "./documentation.js";
import { fileText } from "./file-text.js";
import { createImports } from "./imports.js";
import { folderOfType, typeName } from "./places.js";
import { memberLines, type Reference, typeText } from "./type-text.js";
import type { ClientView } from "./view.js";

export const typesFile = "types.ts";

/** What the types of one folder are made of. */
export interface FolderContent {
  readonly folder: string;
  readonly types: readonly TypeDefinition[];
  readonly kinds: readonly Kind[];
}

/** Where every type goes: one folder for each API version, of the user's and of Kubernetes' own. */
export function folderContents(api: Api, view: ClientView): readonly FolderContent[] {
  const kinds = new Map(
    api.groups
      .flatMap(({ versions }) => versions.flatMap((each) => each.kinds))
      .map((kind) => [kind.type, kind]),
  );
  const folders = new Map<string, { types: TypeDefinition[]; kinds: Kind[] }>();
  for (const definition of view.types) {
    const folder = folderOfType(definition);
    const content = folders.get(folder) ?? { types: [], kinds: [] };
    folders.set(folder, content);
    content.types.push(definition);
    const kind = kinds.get(definition.id);
    if (kind !== undefined) content.kinds.push(kind);
  }
  return [...folders].map(([folder, content]) => ({ folder, ...content }));
}

/** The text of a file with types. */
export function typeFile({ folder, types, kinds }: FolderContent, view: ClientView): string {
  const file = `${folder}/${typesFile}`;
  const own = new Set(types.map(typeName));
  // A type of the user's may be called like a list; it keeps its name.
  const lists = new Map(kinds.map(({ type, names }) => [type, freeName(names.listKind, own)]));
  const imports = createImports(file, [...own, ...lists.values()]);
  const reference: Reference = (id) => {
    const definition = view.definition(id);
    return imports.type(`${folderOfType(definition)}/${typesFile}`, typeName(definition));
  };
  const declarations = types.flatMap((definition) => {
    const name = lists.get(definition.id);
    const list =
      name === undefined ? [] : ["", ...listDeclaration(name, reference(definition.id), reference)];
    return ["", ...declaration(definition, reference), ...list];
  });
  return fileText(imports, declarations);
}

function declaration(definition: TypeDefinition, reference: Reference): readonly string[] {
  const { schema } = definition;
  const name = typeName(definition);
  const comment = documentation(schema);
  if (isInterface(schema)) {
    const members = memberLines(schema, (property) => typeText(property.schema, reference));
    return [...comment, `export interface ${name} {`, ...indent(members), "}"];
  }
  return [...comment, ...`export type ${name} = ${typeText(schema, reference)};`.split("\n")];
}

function isInterface(schema: Schema): schema is Extract<Schema, { kind: "object" }> {
  return schema.kind === "object" && schema.properties.length > 0 && schema.nullable !== true;
}

/** @see https://kubernetes.io/docs/reference/using-api/api-concepts/#collections */
function listDeclaration(name: string, item: string, reference: Reference): readonly string[] {
  return [
    ...docComment(`A list of ${item} objects.`),
    `export interface ${name} {`,
    "  apiVersion?: string;",
    "  kind?: string;",
    `  metadata?: ${reference(listMetaId)};`,
    `  items: ${item}[];`,
    "}",
  ];
}
