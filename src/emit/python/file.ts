import { called, statement, width } from "../../print/python/expressions.js";
import { identifier } from "../../print/python/names.js";
import type { ModuleContent } from "./library.js";

/** A generated Python file while its code is made: it collects what that code imports. */
export interface PythonFile {
  /** How the file calls something of `source`, which it imports from then on. */
  from(source: ImportSource, name: string): string;
  /** How the file calls another module of the package, which it imports from then on. */
  module(content: ModuleContent): string;
  /** A free name for a declaration of the file's own. */
  declare(name: string): string;
  /** The whole text, around declarations. */
  text(preamble: string, meaning: readonly string[], declarations: readonly string[]): string;
}

/** Where names come from: other packages by their name, files of this package with a dot before theirs. */
export type ImportSource = "typing" | "pydantic" | ".model" | ".client" | ".regex";

/** Names that annotations use without an import. */
const builtins: readonly string[] = ["bool", "dict", "float", "int", "list", "str", "object"];

/**
 * @param content is the module that the file holds
 * @param names of the declarations that the file will have in any case
 * @param isCircular tells whether a module imports this one, so that neither is complete when the other starts
 */
export function createFile(
  content: ModuleContent,
  names: Iterable<string>,
  isCircular: (other: ModuleContent) => boolean,
): PythonFile {
  const taken = new Set([...builtins, ...names]);
  const imported = new Map<ImportSource, Map<string, string>>();
  const modules = new Set<ModuleContent>();
  const declare = (name: string): string => {
    const free = identifier(name, (each) => taken.has(each));
    taken.add(free);
    return free;
  };

  function from(source: ImportSource, name: string): string {
    const known = imported.get(source) ?? new Map<string, string>();
    imported.set(source, known);
    const local = known.get(name) ?? declare(name);
    known.set(name, local);
    return local;
  }

  function importLines(): readonly string[] {
    const own = [...modules].filter((other) => !isCircular(other));
    const local = new Map<string, readonly string[]>([
      ...[...imported].flatMap(([source, names]) =>
        source.startsWith(".") ? ([[`.${source}`, itemsOf(names)]] as const) : [],
      ),
      ...moduleImports(content, own),
    ]);
    const parts = [
      ["from __future__ import annotations"],
      ...(["typing", "pydantic"] as const).map((source) =>
        importFrom(source, itemsOf(imported.get(source) ?? new Map())),
      ),
      [...local].sort(byDepth).flatMap(([source, items]) => importFrom(source, items)),
    ];
    return parts.filter((part) => part.length > 0).flatMap((part) => ["", ...part]);
  }

  function lateImports(): readonly string[] {
    const late = [...moduleImports(content, [...modules].filter(isCircular))];
    if (late.length === 0) return [];
    const lines = late
      .sort(byDepth)
      .flatMap(([source, items]) => items.map((item) => `from ${source} import ${item}`));
    const reason = "# These modules need this one too, so they come when its types are there.";
    return ["", "", reason, ...lines];
  }

  return {
    from,
    module: (other) => {
      modules.add(other);
      return other.alias;
    },
    declare,
    text(preamble, meaning, declarations) {
      const lines = [...meaning, ...importLines(), ...declarations, ...lateImports()];
      return `${preamble}${preamble === "" ? "" : "\n"}${lines.join("\n")}\n`;
    },
  };
}

function itemsOf(names: ReadonlyMap<string, string>): readonly string[] {
  return [...names].map(([name, local]) => (name === local ? name : `${name} as ${local}`));
}

/** The imports of one source: a statement for all names, and one for each that is renamed. */
function importFrom(source: string, items: readonly string[]): readonly string[] {
  const plain = items.filter((item) => !item.includes(" as ")).sort(byPythonOrder);
  const renamed = items.filter((item) => item.includes(" as ")).map((item) => [item]);
  const statements = plain.length > 0 ? [plain, ...renamed] : renamed;
  return statements
    .sort(([a = ""], [b = ""]) => byPythonOrder(a, b))
    .flatMap((names) => {
      const line = `from ${source} import ${names.join(", ")}`;
      if (line.length <= width) return [line];
      return statement(`from ${source} import `, called("", names), "", 0);
    });
}

/** What is imported of other modules, by where they lie. */
function moduleImports(
  from: ModuleContent,
  modules: readonly ModuleContent[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const {
    path: [folder, name],
    alias,
  } of modules) {
    const source = from.path[0] === folder ? "." : `..${folder}`;
    const items = found.get(source) ?? [];
    found.set(source, items);
    items.push(name === alias ? name : `${name} as ${alias}`);
  }
  return found;
}

/** Files further away come first, as import sorters of Python have it. */
function byDepth([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  const depth = (source: string) => /^\.*/.exec(source)?.[0].length ?? 0;
  return depth(b) - depth(a) || (a < b ? -1 : 1);
}

/** Constants, classes, functions: as import sorters of Python order names. */
function byPythonOrder(a: string, b: string): number {
  const rank = (name: string) => (/^[A-Z0-9_]+$/.test(name) ? 0 : /^[A-Z]/.test(name) ? 1 : 2);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
