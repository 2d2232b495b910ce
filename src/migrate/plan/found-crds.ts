import type { Project } from "../project.js";
import { lastPart } from "../text.js";

/** A CRD of the tree, as far as the plan needs it. */
export interface FoundCrd {
  readonly file: string;
  readonly group: string;
  readonly kind: string;
  readonly plural: string;
  readonly versions: readonly string[];
}

/** The CRDs in a folder, by the lines that say what they are: whole files may have megabytes. */
export function findCrds({ files, read }: Project, folder: string): readonly FoundCrd[] {
  return files.flatMap((file): readonly FoundCrd[] => {
    const inner = file.includes("/") ? file.slice(0, file.lastIndexOf("/")) : ".";
    if (!/\.ya?ml$/.test(file) || inner !== folder) return [];
    return (read(file) ?? "").split(/^---/m).flatMap((document) => {
      const crd = crdIn(document);
      return crd === undefined ? [] : [{ file, ...crd }];
    });
  });
}

/** What Kubernetes tells CRDs apart by. */
export function idOf({ group, kind }: FoundCrd): string {
  return `${group}/${kind}`;
}

/** The name of the file that gen-apis and controller-gen write a CRD to. */
export function fileNameOf({ group, plural }: FoundCrd): string {
  return `${group}_${plural}.yaml`;
}

/** Whether the file has another name than generators give it, or holds other things too. */
export function isNamedOtherwise(crd: FoundCrd): boolean {
  return lastPart(crd.file) !== fileNameOf(crd);
}

/** As every generator of CRDs writes them: two spaces for each level, lists at the level of their key. */
function crdIn(text: string): Omit<FoundCrd, "file"> | undefined {
  if (!/^kind: ["']?CustomResourceDefinition["']?\s*$/m.test(text)) return undefined;
  const textOf = (key: string, indent: string) =>
    new RegExp(`^${indent}${key}: ["']?([^\\s"']+)["']?\\s*$`, "m").exec(text)?.[1];
  const group = textOf("group", "  ");
  const kind = textOf("kind", "    ");
  const plural = textOf("plural", "    ");
  if (group === undefined || kind === undefined || plural === undefined) return undefined;
  const versions = [
    ...text.matchAll(/^(?: {2}- | {4}(?:- )?| {6})name: ["']?(v\d[a-z0-9]*)["']?\s*$/gm),
  ];
  return {
    group,
    kind,
    plural,
    versions: [...new Set(versions.map((match) => match[1] ?? ""))],
  };
}
