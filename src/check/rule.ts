import type { ArgumentsOf, Code } from "../diagnostics/catalog.js";
import type { Report } from "../diagnostics/diagnostic.js";
import type { Api } from "../model/api.js";
import type { Position } from "../model/position.js";
import type { ResolvedSchema } from "../model/resolve.js";
import type { Schema } from "../model/schema.js";
import type { Patterns } from "./patterns.js";
import type { Resource, ResourceVersion } from "./resources.js";

/** What every rule may look at. */
export interface Context {
  readonly api: Api;
  /** What holds at a place, see `model/resolve.ts`. */
  readonly resolve: (schema: Schema) => ResolvedSchema;
  readonly patterns: Patterns;
}

/** Where a schema stands, as far as it matters to what may be said there. */
export interface Surroundings {
  readonly isRoot?: true;
  /** The path of the outermost list above whose items cannot be told from their old values. */
  readonly uncorrelated?: string;
  /** Whether the schema belongs to the metadata of an object, and of which. */
  readonly metadata?: "top-level" | "embedded" | "embedded-map";
}

/** One schema, with what the place that names it adds to its type. */
export interface Place extends Surroundings {
  readonly node: ResolvedSchema;
  /** The name of the innermost named type and the path in it: `JobSpec.replicas[]`. */
  readonly where: string;
  /** Reports at the position given, else at the node, else at the nearest place above it in a file. */
  readonly report: PlaceReport;
}

export type PlaceReport = <C extends Code>(
  code: C,
  values: ArgumentsOf<C>,
  position?: Position | undefined,
) => void;

export type SchemaRule = (place: Place, context: Context) => void;
export type VersionRule = (version: ResourceVersion, context: Context, report: Report) => void;
export type ResourceRule = (resource: Resource, context: Context, report: Report) => void;
export type ApiRule = (resources: readonly Resource[], context: Context, report: Report) => void;
