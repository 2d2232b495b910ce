import { existsSync } from "node:fs";
import { join } from "node:path";
import { editorFolder } from "../editor-files.js";

/** Where editors find the JSON schema of a configuration in `folder`. */
export function schemaPath(folder: string): string {
  const usesNpm =
    existsSync(join(folder, "package.json")) || existsSync(join(folder, "node_modules"));
  return `./${usesNpm ? "node_modules/gen-apis" : editorFolder}/schema/gen-apis.schema.json`;
}
