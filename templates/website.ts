import type { ResourceRequirements } from "gen-apis/kubernetes/core/v1";
import type { Condition } from "gen-apis/kubernetes/meta/v1";
import type { int32, Resource } from "gen-apis/types";

/**
 * A Website is served from the cluster.
 *
 * @kind
 * @subresource status
 * @printColumn name=Host type=string jsonPath=.spec.host
 */
export interface Website extends Resource {
  /** How the website should be served. */
  spec: WebsiteSpec;
  /** How it is served now. */
  status?: WebsiteStatus;
}

export interface WebsiteSpec {
  /**
   * The host name that visitors use.
   * @format hostname
   * @maxLength 253
   */
  host: string;
  /**
   * How many servers are wanted.
   * @minimum 0
   * @default 1
   */
  replicas?: int32;
  /** Who may see it. */
  visibility?: "Public" | "Private";
  /** What each server may use. */
  resources?: ResourceRequirements;
}

export interface WebsiteStatus {
  /** How many servers are ready. */
  readyReplicas?: int32;
  /**
   * What was last observed.
   * @listType map
   * @listMapKey type
   */
  conditions?: Condition[];
}
