import type { TypeDefinition } from "../model/api.js";
import { groupVersionOf, moduleOfPackage } from "./modules.js";
import { scalarOfType } from "./scalars.js";
import { nameOf, packageOf } from "./type-id.js";
import { type Names, typeText } from "./type-text.js";
import { typesModule } from "./types-module.js";

/** Finds a type for declarations, in its full view. */
export type FindType = (id: string) => TypeDefinition | undefined;

export interface ModuleNames extends Names {
  /** The import lines for everything that was named so far, sorted. */
  imports(): readonly string[];
}

/**
 * How types are named in the file of `module`: those of other modules by a namespace import, so that no
 * two names collide. `specifier` is what an import calls a module.
 */
export function createNames(
  module: string,
  find: FindType,
  specifier: (module: string) => string,
): ModuleNames {
  const used = new Map<string, string>();
  const qualified = (from: string, name: string) => {
    const namespace = namespaceOf(from);
    used.set(namespace, `import type * as ${namespace} from "${specifier(from)}";`);
    return `${namespace}.${name}`;
  };
  const names: ModuleNames = {
    scalar: (name) => qualified(typesModule, name),
    reference(id) {
      const scalar = scalarOfType(id);
      if (scalar !== undefined) return names.scalar(scalar);
      const definition = find(id);
      if (definition === undefined) return "unknown";
      const home = moduleOfPackage(packageOf(id));
      if (home === undefined || !isDeclared(definition)) return typeText(definition.schema, names);
      return home === module ? definition.name : qualified(home, definition.name);
    },
    imports: () => [...used].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line),
  };
  return names;
}

/**
 * Whether a module exports the type. Go's unexported types are none of the API, and a type without any
 * schema is a Go interface, which no JSON document contains.
 */
export function isDeclared({ id, schema }: TypeDefinition): boolean {
  if (!/^[A-Z]/.test(nameOf(id))) return false;
  return schema.kind !== "any" || schema.preserveUnknownFields === true;
}

/** `types`, or `core_v1`. */
function namespaceOf(module: string): string {
  return groupVersionOf(module)?.replace("/", "_") ?? "types";
}
