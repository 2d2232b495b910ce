import type { Api, Kind } from "../../model/api.js";
import { docComment } from "../../print/typescript/doc-comment.js";
import { indent } from "../../print/typescript/lines.js";
import { clientFile, definitionName, type GroupVersion, groupVersionName } from "./client-file.js";
import { fieldSchemas } from "./field-schemas.js";
import { fileText } from "./file-text.js";
import { createImports } from "./imports.js";
import { jsonText, type Literal, members, printed } from "./literal.js";
import { runtimePath } from "./runtime.js";
import type { FolderContent } from "./type-file.js";

export const fakeFile = "fake.ts";

/** The text of the file with what the fake has to know of the kinds of an API version. */
export function fakeResources(
  api: Api,
  version: GroupVersion,
  { folder, kinds }: FolderContent,
): string {
  const name = `${groupVersionName(version)}Resources`;
  const exported = name.charAt(0).toLowerCase() + name.slice(1);
  const imports = createImports(`${folder}/${fakeFile}`, [exported, "types"]);
  const resourceType = imports.type(runtimePath("fake/resource.ts"), "FakeResource");
  const tableType = imports.type(runtimePath("fake/schema.ts"), "TypeTable");
  const sorted = [...kinds].sort((a, b) => (a.name < b.name ? -1 : 1));
  const types = fieldSchemas(
    api,
    sorted.map(({ type }) => type),
  );
  const resources = sorted.flatMap((kind) => {
    const definition = imports.value(`${folder}/${clientFile}`, definitionName(kind));
    return printed("", resource(kind, definition), ",");
  });
  return fileText(imports, [
    "",
    ...docComment(
      "What the fields of each type may be, how they merge, and what they are when they are absent.",
    ),
    ...printed(`const types: ${tableType} = `, types, ";"),
    "",
    ...docComment(`The kinds of ${version.group}/${version.version}, for \`createFake\`.`),
    `export const ${exported}: readonly ${resourceType}[] = [`,
    ...indent(resources),
    "];",
  ]);
}

function resource({ type, subresources, selectableFields }: Kind, definition: string): Literal {
  const { scale } = subresources;
  const fields = selectableFields.map(({ jsonPath }) => jsonPath.replace(/^\./, ""));
  return members([
    ["definition", definition],
    ["hasStatus", String(subresources.status)],
    [
      "scale",
      scale &&
        members([
          ["specReplicasPath", JSON.stringify(scale.specReplicasPath)],
          ["statusReplicasPath", JSON.stringify(scale.statusReplicasPath)],
          ["labelSelectorPath", scale.labelSelectorPath && JSON.stringify(scale.labelSelectorPath)],
        ]),
    ],
    ["selectableFields", fields.length === 0 ? undefined : jsonText(fields)],
    ["schema", members([["ref", JSON.stringify(type)]])],
    ["types", "types"],
  ]);
}
