import type { TypeDefinition } from "../model/api.js";
import { width } from "../print/typescript/lines.js";
import { freeName, variableName } from "../print/typescript/names.js";
import { homeOf, type TypeHome } from "./homes.js";

/** One generated file while its code is made: it collects what that code imports and brings along. */
export interface Module<HelperName extends string> {
  /** How the type is called in this file, which imports it from then on; `undefined` if no import can name it. */
  type(definition: TypeDefinition): string | undefined;
  /** How the function `name` is called in this file that is exported by the file of the type's functions. */
  functionOf(name: string, home: TypeHome): string;
  /**
   * How a function of the user's is called in this file, which imports it from then on.
   *
   * @param file that exports it, relative to the configuration's folder
   */
  userFunction(name: string, file: string): string;
  /** The variable for a value of a type: no helper's name. */
  variable(typeName: string): string;
  /** The name of a helper, which this file has from then on. */
  helper(name: HelperName): string;
  /** Imports and all, around the file's own code. */
  text(preamble: string, body: string): string;
}

/** What the files of one output share. */
export interface ModuleOptions<HelperName extends string> {
  /** The name of each generated file, in the folder of its group-version. */
  readonly fileName: string;
  /** The output's directory, relative to the configuration's folder. */
  readonly directory: string;
  /** Functions and types that a file brings along where its code names them. */
  readonly helpers: Readonly<Record<HelperName, string>>;
}

/** @param folder of the file, relative to the output's directory */
export function createModule<HelperName extends string>(
  folder: string,
  { fileName, directory, helpers }: ModuleOptions<HelperName>,
): Module<HelperName> {
  const file = `${folder}/${fileName}`;
  const types = new Map<string, Map<string, string>>();
  const functions = new Map<string, Map<string, string>>();
  const namespaces = new Map<string, string>();
  const names = new Set<string>(Object.keys(helpers));
  const needed = new Set<HelperName>();

  function type(definition: TypeDefinition): string | undefined {
    const home = homeOf(definition);
    if (home === undefined) return undefined;
    const specifier = specifierOf(home, `${directory}/${file}`);
    return importedAs(types, specifier, home.name, definition.name);
  }

  /** @param wished is what it is called here, unless that is taken */
  function importedAs(
    from: Map<string, Map<string, string>>,
    specifier: string,
    exported: string,
    wished: string,
  ): string {
    const imported = from.get(specifier) ?? new Map<string, string>();
    from.set(specifier, imported);
    const known = imported.get(exported);
    if (known !== undefined) return known;
    const name = freeName(wished, names);
    names.add(name);
    imported.set(exported, name);
    return name;
  }

  function userFunction(name: string, path: string): string {
    return importedAs(functions, relative(`${directory}/${file}`, scriptOf(path)), name, name);
  }

  function functionOf(name: string, home: TypeHome): string {
    if (home.folder === folder) return name;
    const known = namespaces.get(home.folder);
    if (known !== undefined) return `${known}.${name}`;
    const namespace = freeName(namespaceOf(home), names);
    names.add(namespace);
    namespaces.set(home.folder, namespace);
    return `${namespace}.${name}`;
  }

  /** Brings a helper along, and those that it calls. */
  function bring(name: HelperName): void {
    if (needed.has(name)) return;
    needed.add(name);
    // The record's keys are the names of helpers.
    const all = Object.keys(helpers) as HelperName[];
    for (const other of all.filter((each) => helpers[name].match(`\\b${each}[(<]`))) bring(other);
  }

  function imports(): readonly string[] {
    const ofTypes = [...types].map(
      ([specifier, imported]) =>
        [specifier, namedImport("import type", imported, specifier)] as const,
    );
    const ofUser = [...functions].map(
      ([specifier, imported]) => [specifier, namedImport("import", imported, specifier)] as const,
    );
    const ofFunctions = [...namespaces].map(([other, namespace]) => {
      const specifier = relative(file, scriptOf(`${other}/${fileName}`));
      return [specifier, `import * as ${namespace} from "${specifier}";`] as const;
    });
    return [...ofTypes.sort(byName), ...ofUser.sort(byName), ...ofFunctions.sort(byName)].map(
      ([, line]) => line,
    );
  }

  return {
    type,
    functionOf,
    userFunction,
    variable: (typeName) => variableName(typeName, Object.keys(helpers)),
    helper: (name) => {
      bring(name);
      return name;
    },
    text(preamble, body) {
      const brought = [...needed].sort().map((name) => `${helpers[name]}\n`);
      const head = [preamble.trimEnd(), imports().join("\n")].filter((part) => part !== "");
      return `${head.join("\n\n")}\n${body}${brought.join("")}`;
    },
  };
}

function byName([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}

function namedImport(
  keyword: "import" | "import type",
  imported: ReadonlyMap<string, string>,
  specifier: string,
): string {
  const items = [...imported]
    .map(([exported, name]) => (exported === name ? name : `${exported} as ${name}`))
    .sort();
  const line = `${keyword} { ${items.join(", ")} } from "${specifier}";`;
  if (line.length <= width) return line;
  return `${keyword} {\n${items.map((item) => `  ${item},\n`).join("")}} from "${specifier}";`;
}

function specifierOf({ source }: TypeHome, from: string): string {
  return source.kind === "module" ? source.specifier : relative(from, scriptOf(source.path));
}

/** The name that an import has to use for a source file: that of the script which TypeScript makes of it. */
function scriptOf(path: string): string {
  return path.replace(/(?:\.d)?\.([cm]?)tsx?$/, ".$1js");
}

/** `kubeflow_org_v1`, `core_v1`. */
function namespaceOf({ groupVersion }: TypeHome): string {
  return groupVersion.join("_").replace(/[^A-Za-z0-9]+/g, "_");
}

/** The path to `to` as an import in the file `from` writes it; both are relative to the same folder. */
export function relative(from: string, to: string): string {
  const folders = parts(from).slice(0, -1);
  const target = parts(to);
  let shared = 0;
  while (shared < folders.length && folders[shared] === target[shared]) shared += 1;
  const up = folders.slice(shared).map(() => "..");
  const path = [...up, ...target.slice(shared)].join("/");
  return up.length === 0 ? `./${path}` : path;
}

function parts(path: string): readonly string[] {
  const found: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") found.pop();
    else if (part !== "" && part !== ".") found.push(part);
  }
  return found;
}
