import type { Api, Kind, TypeDefinition } from "../../model/api.js";
import type { EmitContext, Emitter, OutputFile } from "../emitter.js";
import { definitionOf } from "./facts.js";
import { printKind, printType } from "./functions.js";
import { fileOf, homeOf } from "./homes.js";
import { createModule } from "./module.js";
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
  return [...contents(api, hasWork)].map(([path, { kinds, types }]) => {
    const module = createModule(path, directory);
    const scope = { api, module, hasWork };
    const body = [
      ...kinds.map((kind) => printKind(kind, definitionOf(api, kind.type), scope)),
      ...types.map((definition) => printType(definition, scope)),
    ];
    return { path, text: module.text(context.preamble, body.join("")) };
  });
}

interface FileContent {
  readonly kinds: Kind[];
  readonly types: TypeDefinition[];
}

/** What stands in each file, by path: kinds in the order of their names, and then the types that they need. */
function contents(api: Api, hasWork: HasWork): ReadonlyMap<string, FileContent> {
  const files = new Map<string, FileContent>();
  const contentOf = (path: string): FileContent => {
    const content = files.get(path) ?? { kinds: [], types: [] };
    files.set(path, content);
    return content;
  };
  for (const { name: group, versions } of api.groups) {
    for (const { name: version, kinds } of versions) {
      if (kinds.length > 0) contentOf(fileOf(group, version)).kinds.push(...kinds);
    }
  }
  for (const definition of calledTypes(api, hasWork)) {
    const home = homeOf(definition);
    if (home !== undefined) contentOf(home.file).types.push(definition);
  }
  return files;
}
