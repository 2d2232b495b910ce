import { type ApplyApi, applyApi } from "./apply-api.js";
import type { ApplyConfiguration } from "./apply-configuration.js";
import { type ObjectApi, objectApi } from "./object-api.js";
import type { ResourceObject, Scale } from "./objects.js";
import { type Collection, typeMetaOf } from "./resource.js";
import type { Transport } from "./transport.js";

/** Of a kind with a status: requests that change the status, and nothing else of the object. */
export interface WithStatus<T extends ResourceObject, A extends ApplyConfiguration> {
  readonly status: ObjectApi<T> & ApplyApi<T, A>;
}

/**
 * Of a kind that can be scaled: its size, the same for all such kinds. API servers refuse to apply the
 * size of a custom resource, so that there is no call for it.
 */
export interface WithScale {
  readonly scale: ObjectApi<Scale>;
}

export function statusApi<T extends ResourceObject, A extends ApplyConfiguration>(
  transport: Transport,
  collection: Collection,
): ObjectApi<T> & ApplyApi<T, A> {
  const type = typeMetaOf(collection.resource);
  const place = { collection, subresource: "status", type } as const;
  return { ...objectApi<T>(transport, place), ...applyApi<T, A>(transport, place) };
}

export function scaleApi(transport: Transport, collection: Collection): ObjectApi<Scale> {
  const type = { apiVersion: "autoscaling/v1", kind: "Scale" };
  return objectApi(transport, { collection, subresource: "scale", type });
}
