import type { Position } from "../../model/position.js";
import type { Limits } from "./making.js";

/** A setting of the configuration to be, and what it comes from. */
export interface Setting<T> {
  readonly value: T;
  /** Where the old way says it; none where it follows from nothing that was read. */
  readonly positions: readonly Position[];
  /** What a person should know of it. */
  readonly note?: string;
}

export interface PlannedApi {
  readonly group: string;
  readonly version: string;
  /** A folder of TypeScript types. */
  readonly source: string;
  readonly positions: readonly Position[];
}

/** One entry of `outputs.crds`. */
export interface PlannedCrds {
  readonly directory: Setting<string>;
  readonly descriptions?: Setting<Limits>;
  readonly embeddedObjectMeta: Setting<boolean>;
  readonly header?: Setting<string>;
  /** The only kinds that are written there. */
  readonly include?: Setting<readonly string[]>;
}

/** One entry of `outputs.openapi`: one document for all APIs. */
export interface PlannedDocuments {
  readonly directory: Setting<string>;
}

/** One entry of `outputs.python`. */
export interface PlannedPython {
  readonly directory: Setting<string>;
  readonly package: Setting<string>;
  readonly distribution?: Setting<string>;
  readonly version?: Setting<string>;
}

/** What `gen-apis.yaml` will say. */
export interface Plan {
  readonly kubernetes: Setting<string>;
  readonly apis: readonly PlannedApi[];
  readonly crds: readonly PlannedCrds[];
  readonly documents: readonly PlannedDocuments[];
  readonly python: readonly PlannedPython[];
}

/** Something that the plan could not settle. */
export interface Gap {
  readonly position?: Position;
  readonly reason: string;
}
