import type { DefaultingRule } from "./defaulting/rule.js";
import type { JsonObject } from "./json.js";
import type { Position } from "./position.js";
import type { Schema } from "./schema.js";

/** Everything that one run knows, and the only thing that emitters read. */
export interface Api {
  /** The Kubernetes release, such as `1.36`. */
  readonly kubernetes: string;
  /** Sorted by name. */
  readonly groups: readonly Group[];
  /** Every named type that a kind reaches, Kubernetes' own included, by id. */
  readonly types: ReadonlyMap<string, TypeDefinition>;
  /**
   * The full view of object and list metadata and of the types around them, by id: what clients and
   * functions see, where `types` holds the five properties that a CRD may state of `ObjectMeta`.
   */
  readonly metadata: ReadonlyMap<string, TypeDefinition>;
  /**
   * What requests and answers of every API consist of beside its own kinds, by id: `ListOptions`,
   * `DeleteOptions`, `Patch`, `Status`, `Scale` and what they reach, but for the types in `metadata`.
   */
  readonly requests: ReadonlyMap<string, TypeDefinition>;
}

export interface Group {
  /** Such as `kubeflow.org`. */
  readonly name: string;
  /** In the order of the configuration. */
  readonly versions: readonly Version[];
}

export interface Version {
  /** Such as `v1`. */
  readonly name: string;
  /** Sorted by name. */
  readonly kinds: readonly Kind[];
}

/** One kind in one version. */
export interface Kind {
  readonly name: string;
  /** The id of its root type, whose schema is an object with `apiVersion`, `kind` and `metadata`. */
  readonly type: string;
  readonly names: ResourceNames;
  readonly scope: "Namespaced" | "Cluster";
  readonly metadata: ResourceMetadata;
  readonly subresources: Subresources;
  readonly printerColumns: readonly PrinterColumn[];
  readonly selectableFields: readonly SelectableField[];
  /** Whether the user asked for this version to be stored; with one version only, it is. */
  readonly storage: boolean;
  readonly served: boolean;
  readonly deprecation?: Deprecation;
  /** What is special about its CustomResourceDefinition. */
  readonly definition?: DefinitionFacts;
  /**
   * What is set in memory beyond the schema's defaults, by the rules of the kind and of all types below
   * it, as they are written, outer types first; `orderRules` says in which order they are applied.
   */
  readonly defaulting?: readonly DefaultingRule[];
  readonly position: Position;
}

/** What only the CustomResourceDefinition is about, and no object of the kind. */
export interface DefinitionFacts {
  /** Names that it leaves to the API server, which fills in the usual ones. */
  readonly omittedNames?: readonly OptionalName[];
  /** Members of the root that its schema leaves out: `apiVersion`, `kind`, `metadata`. */
  readonly omittedMembers?: readonly string[];
  /** The order of its versions; those that are not named follow by name. */
  readonly versionOrder?: readonly string[];
  /** `spec.conversion` as it stands in the document. */
  readonly conversion?: JsonObject;
  /** What the document says besides: a merge patch of RFC 7396. */
  readonly patch?: JsonObject;
  /** The same for this version's entry in `spec.versions`. */
  readonly versionPatch?: JsonObject;
}

export type OptionalName = "singular" | "listKind";

export interface ResourceNames {
  readonly plural: string;
  readonly singular: string;
  readonly listKind: string;
  readonly shortNames: readonly string[];
  readonly categories: readonly string[];
}

/** What the CustomResourceDefinition object itself carries. */
export interface ResourceMetadata {
  readonly annotations: ReadonlyMap<string, string>;
  readonly labels: ReadonlyMap<string, string>;
}

export interface Subresources {
  readonly status: boolean;
  readonly scale?: ScaleSubresource;
}

/** JSON paths under `.spec` and `.status`, without array notation. */
export interface ScaleSubresource {
  readonly specReplicasPath: string;
  readonly statusReplicasPath: string;
  readonly labelSelectorPath?: string;
  readonly position?: Position;
}

export interface PrinterColumn {
  readonly name: string;
  /** `integer`, `number`, `string`, `boolean` or `date`. */
  readonly type: string;
  readonly jsonPath: string;
  readonly description?: string;
  readonly format?: string;
  readonly priority?: number;
  readonly position?: Position;
}

export interface SelectableField {
  readonly jsonPath: string;
  readonly position?: Position;
}

export interface Deprecation {
  readonly warning?: string;
}

/** A type with a name: an interface or alias of the user's, or one of Kubernetes' own. */
export interface TypeDefinition {
  /** `kubeflow.org/v1.ReplicaSpec`, or `k8s.io/api/core/v1.PodSpec`: unique in an `Api`. */
  readonly id: string;
  /** `ReplicaSpec`. */
  readonly name: string;
  readonly origin: Origin;
  /** The type's documentation is the schema's `description`. */
  readonly schema: Schema;
}

export type Origin =
  | {
      readonly kind: "source";
      readonly group: string;
      readonly version: string;
      readonly position: Position;
      /** The name by which its file exports it; absent where no import can name the type. */
      readonly exportedAs?: string;
      /** Whether it is an `enum`, to which TypeScript assigns no plain literal. */
      readonly isEnum?: boolean;
    }
  | { readonly kind: "kubernetes"; readonly package: string };
