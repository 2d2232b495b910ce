import type { PodTemplateSpec } from "gen-apis/kubernetes/core/v1";
import type { int32 } from "gen-apis/types";

/** What happens to a replica whose containers have ended: `Always`, `OnFailure`, `Never` or `ExitCode`. */
export type RestartPolicy = string;

/** One group of identical pods, such as all workers of a job. */
export interface ReplicaSpec {
  /** How many pods are made from the template. */
  replicas?: int32;
  /**
   * The pod that is made for each replica. Its own restart policy is replaced by the one beside this
   * template.
   */
  template?: PodTemplateSpec;
  /**
   * What happens to a replica whose containers have ended.
   *
   * - `Always` and `OnFailure` restart it as Kubernetes does.
   * - `Never` leaves it as it is.
   * - `ExitCode` restarts it after exit codes from 128 to 255 and fails the job after all others but 0.
   */
  restartPolicy?: RestartPolicy;
}

/** The replicas of a job by their role, such as `Master` and `Worker`. */
export type ReplicaSpecs = Record<string, ReplicaSpec>;
