import type { JsonObject } from "../model/json.js";
import type { Schema } from "../model/schema.js";
import type { NamedSchema } from "./names/names.js";
import { createSharing, type Sharing } from "./names/sharing.js";
import { declare } from "./print/declare.js";
import type { Resolve } from "./print/facets.js";
import { createFileNames, type FileNames } from "./print/imports.js";
import { interfaceName } from "./types/interface-name.js";

/** What the kinds of one version of a group have in common. */
export interface VersionScope {
  /** Names of types that are in use. */
  readonly taken: Set<string>;
  readonly sharing: Sharing;
  /** What the interface of a kind is called. */
  rootName(kind: string): string;
  /** The name of a type that several kinds have. */
  sharedName(id: string): string | undefined;
  /** Writes such types, each once. */
  share(definitions: readonly NamedSchema[]): void;
  readonly resolve: Resolve;
  /** The file with all of them, if there are any. */
  sharedText(): SharedText | undefined;
}

export interface SharedText {
  readonly text: string;
  readonly escapes: readonly JsonObject[];
}

/** @param kubernetes the schema of a type of Kubernetes */
export function createVersionScope(kubernetes: Resolve): VersionScope {
  const taken = new Set<string>();
  const roots = new Map<string, string>();
  const names = new Map<string, string>();
  const schemas = new Map<string, Schema>();
  const escapes: JsonObject[] = [];
  const declarations: string[] = [];
  const resolve = (id: string) => schemas.get(id) ?? kubernetes(id);
  let fileNames: FileNames | undefined;

  function fileNamesOf(): FileNames {
    fileNames ??= createFileNames({
      own: names,
      taken,
      sharedName: () => undefined,
      resolve,
      onEscape: (keywords) => escapes.push(keywords),
    });
    return fileNames;
  }

  return {
    taken,
    sharing: createSharing(),
    rootName(kind) {
      const name = roots.get(kind) ?? interfaceName(kind, taken);
      roots.set(kind, name);
      return name;
    },
    sharedName: (id) => names.get(id),
    share(definitions) {
      if (definitions.length === 0) return;
      for (const { id, name, schema } of definitions) {
        names.set(id, name);
        schemas.set(id, withoutProperties(schema));
      }
      const known = fileNamesOf();
      declarations.push(...definitions.map((each) => declare(each, known).join("\n")));
    },
    resolve,
    sharedText() {
      if (fileNames === undefined) return undefined;
      const parts = [fileNames.imports().join("\n"), ...declarations].filter((part) => part !== "");
      return { text: `${parts.join("\n\n")}\n`, escapes };
    },
  };
}

/** What a place that names the type has to know of it; the rest is written already. */
function withoutProperties(schema: Schema): Schema {
  return schema.kind === "object" ? { ...schema, properties: [] } : schema;
}
