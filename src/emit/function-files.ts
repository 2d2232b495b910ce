import type { Api, Kind, TypeDefinition } from "../model/api.js";
import { definitionOf } from "../model/resolve.js";
import type { OutputFile } from "./emitter.js";
import { folderOf, homeOf } from "./homes.js";
import { createModule, type Module, type ModuleOptions } from "./module.js";
import { rootTypes } from "./reach.js";

/** The text of a function for each kind and each named type, in one file. */
export interface FunctionPrinter {
  kind(kind: Kind, root: TypeDefinition): string;
  type(definition: TypeDefinition): string;
}

/** What an output of functions consists of. */
export interface FunctionOutput<HelperName extends string> extends ModuleOptions<HelperName> {
  readonly preamble: string;
  /** The named types that have a function beside the kinds; those that no import can name are passed over. */
  readonly types: readonly TypeDefinition[];
  printer(module: Module<HelperName>): FunctionPrinter;
}

/** One file for each API version, and one for each version of Kubernetes' own types. */
export function functionFiles<HelperName extends string>(
  api: Api,
  output: FunctionOutput<HelperName>,
): readonly OutputFile[] {
  return [...contents(api, output.types)].map(([folder, { kinds, types }]) => {
    const module = createModule(folder, output);
    const printer = output.printer(module);
    const body = [
      ...kinds.map((kind) => printer.kind(kind, definitionOf(api, kind.type))),
      ...types.map(printer.type),
    ];
    return {
      path: `${folder}/${output.fileName}`,
      text: module.text(output.preamble, body.join("")),
    };
  });
}

interface FolderContent {
  readonly kinds: Kind[];
  readonly types: TypeDefinition[];
}

/** What stands in the file of each folder: kinds in the order of their names, and then the types that they need. */
function contents(api: Api, named: readonly TypeDefinition[]): ReadonlyMap<string, FolderContent> {
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
  const roots = new Set(rootTypes(api).map(({ id }) => id));
  for (const definition of named) {
    // A kind that another type holds has its function already.
    if (roots.has(definition.id)) continue;
    const home = homeOf(definition);
    if (home !== undefined) contentOf(home.folder).types.push(definition);
  }
  return folders;
}
