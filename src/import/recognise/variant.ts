import { createFlattener, type Flatten } from "../../emit/crd/flatten.js";
import type { CrdOptions } from "../../emit/crd/options.js";
import type { Release } from "../../kubernetes/release.js";
import type { JsonObject } from "../../model/json.js";
import type { Contents } from "./contents.js";
import { createShapes, type Shape } from "./shape.js";

/** A type without references, and what it looks like. */
export interface Flattened {
  readonly node: JsonObject;
  readonly shape: Shape;
}

/** The types of one release as the CRD output writes them with certain options. */
export interface Variant {
  readonly release: Release;
  /** The type without references; `undefined` if it would never end, or if the release lacks it. */
  type(id: string): Flattened | undefined;
  readonly flatten: Flatten;
}

export function createVariant(
  release: Release,
  contentsOf: (id: string) => Contents,
  options: Pick<CrdOptions, "descriptions" | "embeddedObjectMeta">,
): Variant {
  const lookup = { types: { get: (id: string) => release.type(id) } };
  const flatten = createFlattener(lookup, { ...options, sizeLimit: Number.POSITIVE_INFINITY });
  const known = new Map<string, Flattened | undefined>();
  const shapes = createShapes();

  function flattened(id: string): Flattened | undefined {
    if (release.type(id) === undefined || contentsOf(id).circle) return undefined;
    const node = flatten({ kind: "reference", target: id });
    return { node, shape: shapes(node) };
  }

  return {
    release,
    flatten,
    type(id) {
      if (!known.has(id)) known.set(id, flattened(id));
      return known.get(id);
    },
  };
}
