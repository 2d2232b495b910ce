import type { ApplyConfiguration } from "./apply-configuration.js";
import { appliedFields, partOf } from "./extract.js";
import type { ObjectPlace } from "./object-api.js";
import type { ResourceObject, Stored } from "./objects.js";
import { type ApplyOptions, writeQuery } from "./options.js";
import { objectPath } from "./resource.js";
import type { Transport } from "./transport.js";

/** @see https://kubernetes.io/docs/reference/using-api/server-side-apply/ */
export interface ApplyApi<T extends ResourceObject, A extends ApplyConfiguration> {
  /**
   * Makes the field manager's part of the object what the configuration says, and nothing else: fields
   * that it applied before and that are gone from the configuration are removed, unless another manager
   * owns them too. Creates what is not there.
   *
   * @throws ConflictError when another manager owns a field with another value; `causes` names it
   */
  apply(configuration: A, options: ApplyOptions): Promise<Stored<T>>;
  /**
   * What a field manager has applied of an object and still owns: to be changed and applied again. Of a
   * manager that applied nothing, only what says which object it is.
   *
   * @param object with its `managedFields`, as the server gives it
   */
  extract(object: Stored<T>, fieldManager: string): A;
}

export function applyApi<T extends ResourceObject, A extends ApplyConfiguration>(
  transport: Transport,
  { collection, subresource, type }: ObjectPlace,
): ApplyApi<T, A> {
  return {
    async apply(configuration, options) {
      const answer = await transport.send({
        method: "PATCH",
        path: objectPath(collection, configuration.metadata.name, subresource),
        query: writeQuery(options),
        body: { ...type, ...configuration },
        contentType: "application/apply-patch+yaml",
        signal: options.signal,
      });
      // The type that this path has is the caller's to say.
      return answer as Stored<T>;
    },
    extract({ apiVersion, kind, metadata, ...others }, manager) {
      const { name, namespace, managedFields } = metadata;
      const fields = appliedFields(managedFields, { manager, subresource }) ?? { ".": {} };
      const isEmpty = Object.keys(fields).every((step) => step === ".");
      const applied = isEmpty ? {} : partOf({ metadata, ...others }, fields);
      // A part of an object of the type, with what every configuration needs.
      const part = applied as Partial<A>;
      const identity = { name, ...(namespace !== undefined && { namespace }) };
      return { apiVersion, kind, ...part, metadata: { ...part.metadata, ...identity } } as A;
    },
  };
}
