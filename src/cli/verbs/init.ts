import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeFolder, systemCode } from "../../output/disk.js";
import { editorFolder, refreshEditorFiles, wantsEditorFiles } from "../editor-files.js";
import { schemaPath, usesNpm } from "../editor-setup.js";
import { type ScaffoldFile, scaffold } from "../init/scaffold.js";
import { typesFolder } from "../init/types-folder.js";
import { exitCodes } from "../outcome.js";
import { packageVersion, readTemplate } from "../package-files.js";
import type { AddVerb } from "../run.js";
import { addFormat, type FormatFlag } from "./format-option.js";
import { reportMisuse } from "./misuse.js";

export const addInit: AddVerb = (program, surroundings, end) => {
  const verb = program
    .command("init")
    .description("write a configuration, an example type, a pre-commit entry and a CI job");
  addFormat(verb).action(({ format }: FormatFlag) => {
    const { terminal, environment } = surroundings;
    try {
      const text = initialize(environment.directory);
      // The other formats are for findings, and there are none.
      if (format === "pretty") terminal.out(text);
      end(exitCodes.clean);
    } catch (error) {
      const reason = systemCode(error);
      if (reason === undefined) throw error;
      const finding = {
        code: "output-unwritable" as const,
        position: undefined,
        arguments: { path: ".", reason },
      };
      end(reportMisuse(finding, format, surroundings));
    }
  });
};

/** Sets up `folder` and says what was done. Overwrites nothing. */
function initialize(folder: string): string {
  const exists = (name: string) => existsSync(join(folder, name));
  const hasConfig = exists("gen-apis.yaml");
  const files = scaffold({
    usesNpm: usesNpm(folder),
    schema: schemaPath(folder),
    version: packageVersion(),
    types: typesFolder(folder, hasConfig),
    template: readTemplate,
  });
  const lines = files
    .filter(({ isExample }) => !(hasConfig && isExample === true))
    .map((file) => place(folder, file));
  refreshEditorFiles(folder);
  if (wantsEditorFiles(folder)) lines.push(`filled  ${editorFolder}/ (for editors; not committed)`);
  const isInstalled = exists("node_modules/gen-apis");
  const steps = [
    ...(usesNpm(folder) && !isInstalled ? ["npm install --save-dev gen-apis"] : []),
    "npx gen-apis generate",
  ];
  return `${[...lines, "", "Next:", ...steps.map((step) => `  ${step}`)].join("\n")}\n`;
}

function place(folder: string, { path, text }: ScaffoldFile): string {
  const target = join(folder, path);
  if (existsSync(target)) {
    const isCommon = path === ".pre-commit-config.yaml";
    return [`kept    ${path}`, ...(isCommon ? missingEntry(target, text) : [])].join("\n");
  }
  makeFolder(dirname(target));
  writeFileSync(target, text, { flag: "wx" });
  return `wrote   ${path}`;
}

/** A file that other tools share is the user's to change; the text for it is shown. */
function missingEntry(target: string, text: string): readonly string[] {
  if (readFileSync(target, "utf8").includes("id: gen-apis")) return [];
  const [, ...entry] = text.trimEnd().split("\n");
  return ["        add this entry to it:", ...entry.map((line) => `        ${line}`)];
}
