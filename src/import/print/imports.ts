import { importOf } from "../../kubernetes/modules.js";
import { scalarOfType } from "../../kubernetes/scalars.js";
import type { JsonObject } from "../../model/json.js";
import { width } from "../../print/typescript/lines.js";
import { freeName } from "../../print/typescript/names.js";
import type { Names } from "./expression.js";
import type { Resolve } from "./facets.js";

/** What a file calls the types that it names, and the imports which that takes. */
export interface FileNames extends Names {
  /** The base of every kind. */
  resource(): string;
  imports(): readonly string[];
}

/** What a file's names depend on. */
export interface NameSources {
  /** The names of types that the file declares, by their ids. It may grow while the file is written. */
  readonly own: ReadonlyMap<string, string>;
  /** Names of the file's version, none of which an import may take. They may grow, too. */
  readonly taken: ReadonlySet<string>;
  /** The name of a type of another file of the version. */
  sharedName(id: string): string | undefined;
  /** The schema of a named type. */
  readonly resolve: Resolve;
  /** Is told of keywords that only `@schema` can say. */
  onEscape(keywords: JsonObject): void;
}

/** The file, in the folder of a version, with the types that several of its kinds have. */
export const sharedFile = "shared-types.ts";

const typesModule = "gen-apis/types";
const sharedModule = `./${sharedFile.replace(/ts$/, "js")}`;

export function createFileNames(sources: NameSources): FileNames {
  const { own, resolve, onEscape, sharedName } = sources;
  const locals = new Set<string>();
  const modules = new Map<string, Map<string, string>>();

  function imported(module: string, name: string): string {
    const names = modules.get(module) ?? new Map<string, string>();
    modules.set(module, names);
    const known = names.get(name);
    if (known !== undefined) return known;
    const taken = new Set([...sources.taken, ...locals]);
    const local = freeName(taken.has(name) ? `Kubernetes${name}` : name, taken);
    locals.add(local);
    names.set(name, local);
    return local;
  }

  function shared(name: string): string {
    const names = modules.get(sharedModule) ?? new Map<string, string>();
    modules.set(sharedModule, names.set(name, name));
    return name;
  }

  return {
    resolve,
    onEscape,
    resource: () => imported(typesModule, "Resource"),
    scalar: (name) => imported(typesModule, name),
    reference(id) {
      const declared = own.get(id);
      if (declared !== undefined) return declared;
      const common = sharedName(id);
      if (common !== undefined) return shared(common);
      const scalar = scalarOfType(id);
      if (scalar !== undefined) return imported(typesModule, scalar);
      const home = importOf(id);
      if (home === undefined) throw new Error(`no import can name "${id}"`);
      return imported(home.module, home.name);
    },
    imports: () =>
      [...modules].sort(byDistance).map(([module, names]) => importLine(module, names)),
  };
}

/** Packages before files, each by name. */
function byDistance([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  const far = Number(a.startsWith(".")) - Number(b.startsWith("."));
  return far || (a < b ? -1 : 1);
}

function importLine(module: string, names: ReadonlyMap<string, string>): string {
  const items = [...names]
    .sort(([, a], [, b]) => compareNames(a, b))
    .map(([name, local]) => (name === local ? name : `${name} as ${local}`));
  const line = `import type { ${items.join(", ")} } from "${module}";`;
  if (line.length <= width) return line;
  return `import type {\n${items.map((item) => `  ${item},\n`).join("")}} from "${module}";`;
}

/** As formatters sort names: by letters, and capitals first where two letters differ in case only. */
function compareNames(a: string, b: string): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const [left, right] = [a.charAt(index), b.charAt(index)];
    if (left === right) continue;
    const [lower, other] = [left.toLowerCase(), right.toLowerCase()];
    return lower === other ? (left < right ? -1 : 1) : lower < other ? -1 : 1;
  }
  return a.length - b.length;
}
