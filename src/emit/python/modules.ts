import { targetsIn } from "../../model/references.js";
import { identifier } from "../../print/python/names.js";
import { addType, type Declarations } from "./declarations.js";
import { createFile } from "./file.js";
import { addKind, type KindNames } from "./kinds.js";
import type { Library, ModuleContent } from "./library.js";
import type { TypeScope } from "./types.js";

/** The names of everything that the modules declare for the model: by type, and by kind. */
export interface Names {
  readonly types: ReadonlyMap<string, string>;
  /** By the id of the root type. */
  readonly kinds: ReadonlyMap<string, KindNames>;
}

/** The names that each module gives to its types, which come first, and to what belongs to its kinds. */
export function namesOf({ kinds, types }: ModuleContent): Names {
  const taken = new Set<string>();
  const take = (name: string): string => {
    const free = identifier(name, (each) => taken.has(each) || lowerBuiltins.has(each));
    taken.add(free);
    return free;
  };
  const named = new Map(types.map(({ id, name }) => [id, take(name)]));
  const ofKinds = kinds.map(({ kind }) => {
    const model = named.get(kind.type) ?? take(kind.name);
    return [
      kind.type,
      { model, list: take(kind.names.listKind), api: take(`${kind.name}Api`) },
    ] as const;
  });
  return { types: named, kinds: new Map(ofKinds) };
}

/** Names that annotations use: a class of that name would hide them. */
const lowerBuiltins: ReadonlySet<string> = new Set(
  "bool dict float int list object str".split(" "),
);

/** The text of the module: types in the order in which they need each other. */
export function printModule(
  content: ModuleContent,
  library: Library,
  namesIn: (module: ModuleContent) => Names,
  preamble: string,
): string {
  const names = namesIn(content);
  const ofKinds = [...names.kinds.values()].flatMap((kind) => Object.values(kind) as string[]);
  const isCircular = (other: ModuleContent) => library.isCircle(content, other);
  const file = createFile(content, [...names.types.values(), ...ofKinds], isCircular);
  const lines: string[] = [];
  let isAlias = true;
  const scope: TypeScope = {
    file,
    library,
    named(id) {
      const home = library.moduleOf(id);
      const name = namesIn(home).types.get(id);
      if (name === undefined) throw new Error(`the module has no name for "${id}"`);
      return home === content ? name : `${file.module(home)}.${name}`;
    },
    // Only within a class may something be without a name.
    declareObject: (name) => name,
    declareEnum: (_, values) => values,
  };
  const to: Declarations = {
    scope,
    add(added) {
      const wasAlias = isAlias;
      isAlias = !/^(class|def) /.test(added[0] ?? "");
      lines.push(...(wasAlias && isAlias ? [""] : ["", ""]), ...added);
    },
  };
  const kinds = new Map(content.kinds.map((of) => [of.kind.type, of]));
  for (const id of inOrder(content, library)) {
    const kind = kinds.get(id);
    const [name, ofKind] = [names.types.get(id), names.kinds.get(id)];
    if (kind !== undefined && ofKind !== undefined) addKind(kind, ofKind, to);
    else if (name !== undefined && !library.isInlined(id))
      addType(library.definition(id), name, to);
  }
  const isOwn = content.kinds.length > 0;
  const meaning = `"""${isOwn ? "The kinds and types" : "Types"} of ${content.groupVersion}."""`;
  return file.text(preamble, [meaning], lines);
}

/** The module's types, each behind those that it names, else by name and kinds last. */
function inOrder(content: ModuleContent, { definition }: Library): readonly string[] {
  const roots = content.kinds.map(({ kind }) => kind.type);
  const others = content.types.map(({ id }) => id).filter((id) => !roots.includes(id));
  const own = new Set([...others, ...roots]);
  const ordered = new Set<string>();
  const started = new Set<string>();
  const visit = (id: string): void => {
    if (started.has(id) || !own.has(id)) return;
    started.add(id);
    for (const target of targetsIn(definition(id).schema)) visit(target);
    ordered.add(id);
  };
  for (const id of own) visit(id);
  return [...ordered];
}
