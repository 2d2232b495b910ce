import { plainSource } from "./text.js";

/** What of the user's repository is looked at. Paths are relative to its folder, with `/`. */
export interface Project {
  /** The text of a file; undefined if there is none or it cannot be read. */
  read(path: string): string | undefined;
  exists(path: string): boolean;
  /** All files that may matter, sorted. */
  readonly files: readonly string[];
}

/** The same repository without the characters that values of scripts are made of. */
export function plainProject(project: Project): Project {
  return {
    ...project,
    read: (path) => {
      const text = project.read(path);
      return text === undefined ? undefined : plainSource(text);
    },
  };
}
