import { moduleOfPackage } from "../../kubernetes/modules.js";
import type { TypeDefinition } from "../../model/api.js";
import { folderOf } from "../homes.js";

/** The folder of the file that declares a type, relative to the output's directory. */
export function folderOfType({ origin }: TypeDefinition): string {
  switch (origin.kind) {
    case "source":
      return folderOf(origin.group, origin.version);
    case "kubernetes": {
      // Packages that are no group-version are few, and told apart by their last two parts.
      const path = moduleOfPackage(origin.package) ?? origin.package;
      return `kubernetes/${path.split("/").slice(-2).join("/")}`;
    }
  }
}

/** The name of a type in the file that declares it: Go and TypeScript's instantiations know others. */
export function typeName({ name }: TypeDefinition): string {
  return name.replace(/[^\w$]+/g, "_");
}
