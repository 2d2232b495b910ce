import { moduleOfPackage } from "../kubernetes/modules.js";
import { isDeclared } from "../kubernetes/type-names.js";
import type { TypeDefinition } from "../model/api.js";

/** Where generated code finds a type. */
export interface TypeHome {
  /** The folder of the type's generated files, relative to the output's directory. */
  readonly folder: string;
  /** The last two parts of it: `["kubeflow.org", "v1"]`. */
  readonly groupVersion: readonly [string, string];
  readonly source:
    | { readonly kind: "module"; readonly specifier: string }
    /** Relative to the configuration's folder. */
    | { readonly kind: "file"; readonly path: string };
  /** What the type is called there. */
  readonly name: string;
}

/**
 * The home of a named type, or `undefined` where no import can name it: such a type has no function of
 * its own, and its code stands wherever it is used.
 */
export function homeOf(definition: TypeDefinition): TypeHome | undefined {
  const { origin } = definition;
  switch (origin.kind) {
    case "source": {
      const { group, version, exportedAs, position } = origin;
      if (exportedAs === undefined || isForeign(position.file)) return undefined;
      return {
        folder: folderOf(group, version),
        groupVersion: [group, version],
        source: { kind: "file", path: position.file },
        name: exportedAs,
      };
    }
    case "kubernetes": {
      const specifier = moduleOfPackage(origin.package);
      if (specifier === undefined || !isDeclared(definition)) return undefined;
      const [group = "", version = ""] = specifier.split("/").slice(-2);
      return {
        folder: folderOf(`kubernetes/${group}`, version),
        groupVersion: [group, version],
        source: { kind: "module", specifier },
        name: definition.name,
      };
    }
  }
}

/** The folder with what is generated for a group-version. */
export function folderOf(group: string, version: string): string {
  return `${group}/${version}`;
}

/** A file of a package, or one beside the configuration's folder, is reached by no relative path that lasts. */
function isForeign(file: string): boolean {
  return file.startsWith("../") || file.startsWith("/") || file.split("/").includes("node_modules");
}
