import type { ConditionStatus } from "gen-apis/kubernetes/core/v1";
import type { LabelSelector } from "gen-apis/kubernetes/meta/v1";
import type { int32, Time } from "gen-apis/types";

/** What was last seen of a job. */
export interface JobStatus {
  /** The stages that the job has been through, the latest last. */
  conditions?: JobCondition[];
  /** The state of the replicas, by their role. */
  replicaStatuses?: Record<string, ReplicaStatus>;
  /** When the controller took the job up. */
  startTime?: Time;
  /** When the job ended, successfully or not. */
  completionTime?: Time;
  /** When the controller last looked at the job. */
  lastReconcileTime?: Time;
}

/** A stage of a job: `Created`, `Running`, `Restarting`, `Succeeded`, `Suspended` or `Failed`. */
export type JobConditionType = string;

/** One stage of a job, and whether the job is in it. */
export interface JobCondition {
  /** The stage that this is about. */
  type: JobConditionType;
  /** Whether the job is in this stage: `True`, `False` or `Unknown`. */
  status: ConditionStatus;
  /** Why the condition last changed, in one word for programs. */
  reason?: string;
  /** Why the condition last changed, in a sentence for people. */
  message?: string;
  /** When the condition was last written. */
  lastUpdateTime?: Time;
  /** When the status of the condition last changed. */
  lastTransitionTime?: Time;
}

/** How many pods of one role are in which phase. */
export interface ReplicaStatus {
  /** How many pods are running. */
  active?: int32;
  /** How many pods have ended successfully. */
  succeeded?: int32;
  /** How many pods have failed. */
  failed?: int32;
  /** Which pods belong to the role. Superseded by `selector`. */
  labelSelector?: LabelSelector;
  /** Which pods belong to the role, as text in the form that the scale subresource wants. */
  selector?: string;
}
