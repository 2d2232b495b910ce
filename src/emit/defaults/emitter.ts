import type { Api, Kind, TypeDefinition } from "../../model/api.js";
import type { EmitContext, Emitter, OutputFile } from "../emitter.js";
import { folderOf, homeOf } from "../homes.js";
import { createModule } from "../module.js";
import { definitionOf } from "./facts.js";
import { printKind, printType } from "./functions.js";
import { helpers } from "./helpers.js";
import { calledTypes } from "./reach.js";
import { createHasWork, type HasWork } from "./work.js";

/** `outputs.defaults` as it stands in `gen-apis.yaml`. */
export interface ConfiguredDefaults {
  readonly directory: string;
}

/**
 * Functions that set what an object leaves out: one file for each API version with a function for
 * every kind and every named type, and one for each version of Kubernetes' own types.
 */
export const defaults: Emitter<ConfiguredDefaults> = {
  comment: "//",
  emit,
  // Without our line, a file of this name may be anybody's.
  claims: () => false,
};

function emit(
  api: Api,
  { directory }: ConfiguredDefaults,
  context: EmitContext,
): readonly OutputFile[] {
  const hasWork = createHasWork(api);
  const options = { fileName: "defaults.ts", directory, helpers };
  return [...contents(api, hasWork)].map(([folder, { kinds, types }]) => {
    const module = createModule(folder, options);
    const scope = { api, module, hasWork };
    const body = [
      ...kinds.map((kind) => printKind(kind, definitionOf(api, kind.type), scope)),
      ...types.map((definition) => printType(definition, scope)),
    ];
    return {
      path: `${folder}/${options.fileName}`,
      text: module.text(context.preamble, body.join("")),
    };
  });
}

interface FolderContent {
  readonly kinds: Kind[];
  readonly types: TypeDefinition[];
}

/** What stands in the file of each folder: kinds in the order of their names, and then the types that they need. */
function contents(api: Api, hasWork: HasWork): ReadonlyMap<string, FolderContent> {
  const folders = new Map<string, FolderContent>();
  const contentOf = (folder: string): FolderContent => {
    const content = folders.get(folder) ?? { kinds: [], types: [] };
    folders.set(folder, content);
    return content;
  };
  for (const { name: group, versions } of api.groups) {
    for (const { name: version, kinds } of versions) {
      if (kinds.length > 0) contentOf(folderOf(group, version)).kinds.push(...kinds);
    }
  }
  for (const definition of calledTypes(api, hasWork)) {
    const home = homeOf(definition);
    if (home !== undefined) contentOf(home.folder).types.push(definition);
  }
  return folders;
}
