import { releases } from "../../kubernetes/data-files.js";
import { editorSetup } from "../editor-setup.js";

export interface ScaffoldInput {
  /** Whether the repository installs packages of npm, gen-apis among them. */
  readonly usesNpm: boolean;
  /** Where editors find the JSON schema of the configuration. */
  readonly schema: string;
  readonly version: string;
  /** The top folder of the types, relative to the repository; `.` for the repository itself. */
  readonly types: string;
  /** The text of a file in `templates/`. */
  template(name: string): string;
}

/** A file of a scaffold; its path is relative to the folder that is set up. */
export interface ScaffoldFile {
  readonly path: string;
  readonly text: string;
  /** It belongs to the example, and has no place where there is a configuration already. */
  readonly isExample?: boolean;
}

/** What `init` writes where nothing stands yet. */
export function scaffold(input: ScaffoldInput): readonly ScaffoldFile[] {
  const fill = (name: string, values: Readonly<Record<string, string>> = {}) =>
    filled(input.template(name), values);
  const { usesNpm, schema, version, types } = input;
  return [
    {
      path: "gen-apis.yaml",
      text: fill("config.yaml", { schema, kubernetes: releases.at(-1) ?? "" }),
    },
    { path: "apis/example.com/v1/website.ts", text: fill("website.ts"), isExample: true },
    { path: ".pre-commit-config.yaml", text: fill("pre-commit-config.yaml", { version }) },
    {
      path: ".github/workflows/gen-apis.yaml",
      text: fill("github-workflow.yaml", {
        install: usesNpm ? "npm ci" : "",
        command: usesNpm ? "npx gen-apis" : `npx --yes gen-apis@${version}`,
        releases: releases.map((release) => `"${release}"`).join(", "),
      }),
    },
    ...(usesNpm ? [] : editorSetup(types, input.template)),
  ];
}

/**
 * Puts values in the place of `$name$`, which all languages of the templates let pass. A line with an
 * empty value is left out.
 */
function filled(template: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((text, [name, value]) => {
    const place = `$${name}$`;
    const lines =
      value === "" ? text.split("\n").filter((line) => !line.includes(place)) : undefined;
    return (lines?.join("\n") ?? text).replaceAll(place, () => value);
  }, template);
}
