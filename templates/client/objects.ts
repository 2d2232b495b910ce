/** What every object of Kubernetes carries, as far as this code reads it. */
export interface ResourceObject {
  apiVersion?: string;
  kind?: string;
  metadata?: ResourceMetadata;
}

export interface ResourceMetadata {
  name?: string;
  generateName?: string;
  namespace?: string;
  uid?: string;
  resourceVersion?: string;
  generation?: number;
  creationTimestamp?: string;
  deletionTimestamp?: string;
  labels?: { [key: string]: string };
  annotations?: { [key: string]: string };
  finalizers?: string[];
  managedFields?: ManagedFields[];
}

/** Which fields one manager owns. */
export interface ManagedFields {
  manager?: string;
  /** `Apply` or `Update`. */
  operation?: string;
  subresource?: string;
  apiVersion?: string;
  time?: string;
  fieldsType?: string;
  fieldsV1?: { [key: string]: unknown };
}

/** An object as an API server gives it: it has a name, a version and all that the server sets. */
export type Stored<T extends ResourceObject> = T & {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    uid: string;
    resourceVersion: string;
    creationTimestamp: string;
  };
};

/** One page of a collection, or all of it. */
export interface ObjectList<T> {
  apiVersion: string;
  kind: string;
  metadata: {
    /** The version of the whole collection, from which a watch can go on. */
    resourceVersion: string;
    /** Given where there are more pages, for the next request. */
    continue?: string;
    /** How many objects follow this page, where the server knows it. */
    remainingItemCount?: number;
  };
  items: T[];
}

/**
 * The size of something that can be scaled.
 *
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#scale-subresource
 */
export interface Scale extends ResourceObject {
  spec?: {
    /** How many replicas are wanted. */
    replicas?: number;
  };
  status?: {
    /** How many replicas there are. */
    replicas: number;
    /** Selects the replicas, in the form of a query. */
    selector?: string;
  };
}
