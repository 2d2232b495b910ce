import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The licences of the bundled packages, which ask to go with them. */
export function licenses(root: string, packages: readonly string[]): string {
  const parts = packages.map((folder) => {
    const path = join(root, folder);
    // A package's own file, with at least these keys.
    const { name, version, license } = JSON.parse(
      readFileSync(join(path, "package.json"), "utf8"),
    ) as Record<string, string>;
    return `${name} ${version} (${license})\n\n${licenseText(path)}`;
  });
  const head =
    "The files in this folder contain the packages named here, under their own licences.";
  return `${[head, ...parts].join(`\n\n${"-".repeat(78)}\n\n`)}\n`;
}

function licenseText(path: string): string {
  const name = readdirSync(path).find((file) => /^licen[cs]e(\.(md|txt))?$/i.test(file));
  if (name === undefined) throw new Error(`${path} has no licence file`);
  return readFileSync(join(path, name), "utf8").trim();
}
