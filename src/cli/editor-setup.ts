import { existsSync } from "node:fs";
import { join } from "node:path";
import { editorFolder } from "./editor-files.js";

/** Whether packages of npm are installed in a folder, gen-apis among them. */
export function usesNpm(folder: string): boolean {
  return ["package.json", "node_modules"].some((name) => existsSync(join(folder, name)));
}

/** Where editors find the JSON schema of a configuration in `folder`, relative to it. */
export function schemaPath(folder: string): string {
  const home = usesNpm(folder) ? "node_modules/gen-apis" : editorFolder;
  return `./${home}/schema/gen-apis.schema.json`;
}

interface SetupFile {
  /** Relative to the folder of the configuration. */
  readonly path: string;
  readonly text: string;
}

/**
 * What editors need in a folder without npm: the file that has `generate` fill {@link editorFolder}, and
 * compiler options that find the declarations there.
 *
 * @param types the top folder of the types, relative to the folder; `.` for the folder itself
 * @param template gives the text of a file in `templates/`
 */
export function editorSetup(
  types: string,
  template: (name: string) => string,
): readonly SetupFile[] {
  const [path, home] = types === "." ? ["tsconfig.json", "."] : [`${types}/tsconfig.json`, ".."];
  return [
    { path: `${editorFolder}/.gitignore`, text: template("editor-gitignore") },
    {
      path,
      text: template("editor-tsconfig.json").replaceAll("$types$", `${home}/${editorFolder}`),
    },
  ];
}
