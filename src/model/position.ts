/**
 * Where something stands in a file that the user wrote.
 *
 * `file` is relative to the folder of `gen-apis.yaml`, with `/` on every platform.
 * `start` and `end` count UTF-16 code units from the start of the file; `end` is exclusive.
 */
export interface Position {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}
