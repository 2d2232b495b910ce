import type { Api, Kind, TypeDefinition } from "../../model/api.js";
import type { EmitContext, Emitter, OutputFile } from "../emitter.js";
import { definitionOf } from "./facts.js";
import { printKind, printType } from "./functions.js";
import { fileOf, homeOf } from "./homes.js";
import { createModule } from "./module.js";
import { createHasWork } from "./work.js";

/** `outputs.defaults` as it stands in `gen-apis.yaml`. */
export interface ConfiguredDefaults {
  readonly directory: string;
}

/**
 * Functions that set what an object leaves out: one file for each API version with the three functions
 * of every kind and one of every named type, and one for each version of Kubernetes' own types.
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
  const files = new Map<string, FileContent>();
  const contentOf = (path: string): FileContent => {
    const known = files.get(path) ?? { kinds: [], types: [] };
    files.set(path, known);
    return known;
  };
  const roots = new Set<string>();
  for (const { name: group, versions } of api.groups) {
    for (const { name: version, kinds } of versions) {
      for (const kind of kinds) roots.add(kind.type);
      if (kinds.length > 0) contentOf(fileOf(group, version)).kinds.push(...kinds);
    }
  }
  for (const definition of api.types.values()) {
    const home = homeOf(definition);
    const isWanted = !roots.has(definition.id) && hasWork(definition.schema);
    if (home !== undefined && isWanted) contentOf(home.file).types.push(definition);
  }
  return [...files].map(([path, { kinds, types }]) => {
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
