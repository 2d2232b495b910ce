/**
 * What the reading of a configuration asks about files, so that it works without a disk.
 *
 * Every path is relative to the folder of `gen-apis.yaml`, with `/` on every platform.
 */
export interface FileLookup {
  /** Whether a file or a folder stands there, symbolic links followed. */
  exists(path: string): boolean;
  /** Whether a folder stands there, symbolic links followed. */
  isDirectory(path: string): boolean;
  /**
   * Where the path really leads, all symbolic links followed, relative to the real folder of
   * `gen-apis.yaml`: `../elsewhere` (or an absolute path, on another drive) if it leads outside. Of a
   * path that does not exist, the part that exists is followed and the rest kept.
   */
  realpath(path: string): string;
  /**
   * The files (no folders) that match any of `patterns` and none of `ignore`, sorted by code units.
   * A backslash takes the special meaning from the character behind it.
   */
  glob(patterns: readonly string[], ignore: readonly string[]): readonly string[];
}
