import type { ResourceObject, Stored } from "./objects.js";
import { type CallOptions, type WriteOptions, writeQuery } from "./options.js";
import type { JsonPatchOperation, MergePatch } from "./patch.js";
import { type Collection, objectPath, type Subresource, type TypeMeta } from "./resource.js";
import type { ApiRequest, ContentType, Transport } from "./transport.js";

/** An object that says its name. */
export type Named<T extends ResourceObject> = T & { metadata: { name: string } };

/**
 * What can be done to single objects that are there, or to one of their subresources.
 *
 * Every call throws a {@link ApiError} when the API server refuses it, and a {@link ConnectionError}
 * when no answer comes.
 */
export interface ObjectApi<T extends ResourceObject> {
  /** @throws NotFoundError */
  get(name: string, options?: CallOptions): Promise<Stored<T>>;
  /**
   * Puts the object in the place of the stored one. With the `resourceVersion` that it was read with,
   * nobody else's change is lost.
   *
   * @throws ConflictError when the object has changed since; see `retryOnConflict`
   * @throws InvalidError
   */
  replace(object: Named<T>, options?: WriteOptions): Promise<Stored<T>>;
  /** Changes some fields; `null` removes one, and a list is replaced as a whole. */
  mergePatch(name: string, patch: MergePatch<T>, options?: WriteOptions): Promise<Stored<T>>;
  /** Changes single places, step by step; where a `test` fails, nothing is changed. */
  jsonPatch(
    name: string,
    operations: readonly JsonPatchOperation[],
    options?: WriteOptions,
  ): Promise<Stored<T>>;
}

/** Objects of a collection, or a subresource of theirs. */
export interface ObjectPlace {
  readonly collection: Collection;
  readonly subresource?: Subresource;
  /** What a body says that it is. */
  readonly type: TypeMeta;
}

export function objectApi<T extends ResourceObject>(
  transport: Transport,
  { collection, subresource, type }: ObjectPlace,
): ObjectApi<T> {
  const path = (name: string) => objectPath(collection, name, subresource);
  // The type that this path has is the caller's to say.
  const send = async (request: ApiRequest) => (await transport.send(request)) as Stored<T>;
  const patch = (name: string, contentType: ContentType, body: unknown, options: WriteOptions) =>
    send({
      method: "PATCH",
      path: path(name),
      query: writeQuery(options),
      body,
      contentType,
      signal: options.signal,
    });

  return {
    get: async (name, { signal } = {}) => send({ method: "GET", path: path(name), signal }),
    replace: async (object, options = {}) =>
      send({
        method: "PUT",
        path: path(object.metadata.name),
        query: writeQuery(options),
        body: { ...type, ...object },
        signal: options.signal,
      }),
    mergePatch: async (name, body, options = {}) =>
      patch(name, "application/merge-patch+json", body, options),
    jsonPatch: async (name, body, options = {}) =>
      patch(name, "application/json-patch+json", body, options),
  };
}
