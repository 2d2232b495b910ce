import type { ApplyConfiguration } from "./apply-configuration.js";
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
  };
}
