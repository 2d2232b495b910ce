import type { Disk } from "../../output/disk.js";
import { contentAnswer, errorAnswer, type Look, listAnswer, statusAnswer } from "./look.js";

/** One look at the disk, with the absolute path and the answer. */
export type Observation = readonly [look: Look, path: string, answer: string];

export interface Observed {
  /** The same disk; every look at it is noted. */
  readonly disk: Disk;
  /** Everything seen so far; undefined if two looks at one thing saw different things. */
  observations(): readonly Observation[] | undefined;
}

/**
 * Notes what a run sees of the disk. A later run that sees the same comes to the same result, so that
 * asking again is all it has to do.
 */
export function observe(disk: Disk): Observed {
  const seen = new Map<string, Observation>();
  let isStable = true;

  const note = (look: Look, path: string, answer: string): void => {
    const key = `${look} ${path}`;
    const earlier = seen.get(key);
    if (earlier !== undefined && earlier[2] !== answer) isStable = false;
    seen.set(key, [look, path, answer]);
  };

  const noted = <T>(look: Look, path: string, see: () => T, toAnswer: (value: T) => string): T => {
    try {
      const value = see();
      note(look, path, toAnswer(value));
      return value;
    } catch (error) {
      note(look, path, errorAnswer(error));
      throw error;
    }
  };

  return {
    disk: {
      ...disk,
      read: (path) => noted("read", path, () => disk.read(path), contentAnswer),
      readHead: (path, limit) =>
        noted("readHead", path, () => disk.readHead(path, limit), contentAnswer),
      list: (path) => noted("list", path, () => disk.list(path), listAnswer),
      status: (path) => noted("status", path, () => disk.status(path), statusAnswer),
      linkStatus: (path) => noted("linkStatus", path, () => disk.linkStatus(path), statusAnswer),
      realpath: (path) =>
        noted(
          "realpath",
          path,
          () => disk.realpath(path),
          (real) => real,
        ),
    },
    observations: () => (isStable ? [...seen.values()] : undefined),
  };
}
