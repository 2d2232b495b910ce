import type { int32, int64, Quantity } from "gen-apis/types";

/** Which pods of a finished job are deleted: `All`, `Running` or `None`. */
export type CleanPodPolicy = string;

/** How a job is run, whatever it runs: cleaning up, time limits, retries and scheduling. */
export interface RunPolicy {
  /** Which pods are deleted when the job has finished: `All`, only those still `Running`, or `None`. */
  cleanPodPolicy?: CleanPodPolicy;
  /** Seconds after which a finished job is deleted, give or take one reconciliation. Never, if absent. */
  ttlSecondsAfterFinished?: int32;
  /** Seconds that a job may be active, counted from its start. After them it is ended and has failed. */
  activeDeadlineSeconds?: int64;
  /** How often a job is tried again before it counts as failed. */
  backoffLimit?: int32;
  /** How the pods of the job are scheduled together. */
  schedulingPolicy?: SchedulingPolicy;
  /**
   * Whether the job waits. While it does, it has no pods: those of a running job are deleted with their
   * pod group when this becomes true, and its start time begins anew when it becomes false again.
   * @default false
   */
  suspend?: boolean;
  /**
   * Who runs the job: `kubeflow.org/training-operator`, which is also meant where this is absent, or
   * `kueue.x-k8s.io/multikueue`, which has another cluster run it.
   */
  managedBy?: string;
}

/** How the pods of a job are scheduled as one gang. */
export interface SchedulingPolicy {
  /** How many pods must fit at once before any of them starts. */
  minAvailable?: int32;
  /**
   * The queue in which the gang waits.
   * @validation rule="self == oldSelf" message="spec.runPolicy.schedulingPolicy.queue is immutable"
   */
  queue?: string;
  /** The resources that the gang needs at least, by their names. */
  minResources?: Record<string, Quantity>;
  /** The name of the priority class of the gang. */
  priorityClass?: string;
  /** Seconds that the gang may wait to be scheduled. */
  scheduleTimeoutSeconds?: int32;
}
