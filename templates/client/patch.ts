/**
 * The changes of a JSON merge patch: `null` removes a field, a list replaces the whole list.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7386
 */
export type MergePatch<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { [K in keyof T]?: MergePatch<T[K]> | null }
    : T;

/**
 * One step of a JSON patch. In a path, `~1` stands for `/` and `~0` for `~`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6902
 */
export type JsonPatchOperation =
  | { readonly op: "add" | "replace" | "test"; readonly path: string; readonly value: unknown }
  | { readonly op: "remove"; readonly path: string }
  | { readonly op: "move" | "copy"; readonly from: string; readonly path: string };
