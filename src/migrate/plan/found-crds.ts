import type { Project } from "../project.js";
import type { FoundCrd } from "./apis.js";

/** The CRDs in these folders, by the lines that say what they are: whole files may have megabytes. */
export function findCrds(project: Project, folders: readonly string[]): readonly FoundCrd[] {
  return project.files.flatMap((file): readonly FoundCrd[] => {
    const folder = file.includes("/") ? file.slice(0, file.lastIndexOf("/")) : ".";
    if (!/\.ya?ml$/.test(file) || !folders.includes(folder)) return [];
    const crd = crdIn(project.read(file) ?? "");
    return crd === undefined ? [] : [{ file, ...crd }];
  });
}

/** As every generator of CRDs writes them: two spaces for each level, lists at the level of their key. */
function crdIn(text: string): Omit<FoundCrd, "file"> | undefined {
  if (!/^kind: ["']?CustomResourceDefinition["']?\s*$/m.test(text)) return undefined;
  const group = /^ {2}group: ["']?([^\s"']+)["']?\s*$/m.exec(text)?.[1];
  if (group === undefined) return undefined;
  const versions = [
    ...text.matchAll(/^(?: {2}- | {4}(?:- )?| {6})name: ["']?(v\d[a-z0-9]*)["']?\s*$/gm),
  ];
  return { group, versions: [...new Set(versions.map((match) => match[1] ?? ""))] };
}
