import { type ApplyApi, applyApi } from "./apply-api.js";
import type { ApplyConfiguration } from "./apply-configuration.js";
import { isStatus } from "./errors.js";
import { type ObjectApi, objectApi } from "./object-api.js";
import type { ObjectList, ResourceObject, Stored } from "./objects.js";
import {
  type DeleteCollectionOptions,
  type DeleteOptions,
  deleteBody,
  selectorQuery,
  type WriteOptions,
  writeQuery,
} from "./options.js";
import { type ReadApi, readApi } from "./read-api.js";
import {
  type Collection,
  collectionPath,
  objectPath,
  type ResourceDefinition,
  typeMetaOf,
} from "./resource.js";
import type { Transport } from "./transport.js";

/** Everything that can be done to the objects of a kind, in one namespace or in the cluster. */
export interface ResourceApi<T extends ResourceObject, A extends ApplyConfiguration>
  extends ObjectApi<T>,
    ApplyApi<T, A>,
    ReadApi<T> {
  /**
   * @throws AlreadyExistsError
   * @throws InvalidError
   */
  create(object: T, options?: WriteOptions): Promise<Stored<T>>;
  /**
   * @returns the object while its finalizers keep it; `undefined` when it is gone
   * @throws NotFoundError
   * @throws ConflictError when it is not the object that `preconditions` mean
   */
  delete(name: string, options?: DeleteOptions): Promise<Stored<T> | undefined>;
  /** Deletes every object that is selected; without a selector, all of them. */
  deleteCollection(options?: DeleteCollectionOptions): Promise<ObjectList<Stored<T>>>;
}

/** The objects of a kind in all namespaces, and the way to those in one. */
export interface NamespacedApi<T extends ResourceObject, Api> extends ReadApi<T> {
  /** The objects in one namespace. */
  namespace(name: string): Api;
}

export function resourceApi<T extends ResourceObject, A extends ApplyConfiguration>(
  transport: Transport,
  collection: Collection,
): ResourceApi<T, A> {
  const type = typeMetaOf(collection.resource);
  const path = collectionPath(collection);
  return {
    ...readApi<T>(transport, collection),
    ...objectApi<T>(transport, { collection, type }),
    ...applyApi<T, A>(transport, { collection, type }),

    async create(object, options = {}) {
      const query = writeQuery(options);
      const body = { ...type, ...object };
      const answer = await transport.send({
        method: "POST",
        path,
        query,
        body,
        signal: options.signal,
      });
      // The type that this path has is the caller's to say.
      return answer as Stored<T>;
    },

    async delete(name, options = {}) {
      const answer = await transport.send({
        method: "DELETE",
        path: objectPath(collection, name),
        body: deleteBody(options),
        signal: options.signal,
      });
      return isStatus(answer) ? undefined : (answer as Stored<T>);
    },

    async deleteCollection(options = {}) {
      const answer = await transport.send({
        method: "DELETE",
        path,
        query: selectorQuery(options),
        body: deleteBody(options),
        signal: options.signal,
      });
      return answer as ObjectList<Stored<T>>;
    },
  };
}

/** @param inNamespace makes what can be done in one namespace */
export function namespacedApi<T extends ResourceObject, Api>(
  transport: Transport,
  resource: ResourceDefinition,
  inNamespace: (collection: Collection) => Api,
): NamespacedApi<T, Api> {
  return {
    ...readApi<T>(transport, { resource }),
    namespace: (namespace) => inNamespace({ resource, namespace }),
  };
}
