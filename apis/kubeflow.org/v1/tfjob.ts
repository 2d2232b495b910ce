import type { Resource } from "gen-apis/types";
import type { JobStatus } from "./job-status.js";
import type { ReplicaSpecs } from "./replicas.js";
import type { RunPolicy } from "./run-policy.js";

/**
 * TFJob is a distributed training job that runs on TensorFlow.
 *
 * @kind
 * @subresource status
 * @printColumn name=State type=string jsonPath=.status.conditions[-1:].type
 * @printColumn name=Age type=date jsonPath=.metadata.creationTimestamp
 * @defaultField .spec.runPolicy.cleanPodPolicy value=None createParents=true
 * @canonicalKeys .spec.tfReplicaSpecs keys=[PS, Worker, Chief, Master, Evaluator]
 * @defaultField .spec.tfReplicaSpecs[*].replicas value=1
 * @defaultField .spec.tfReplicaSpecs[*].restartPolicy value=Never replaceZero=true
 * @defaultItem .spec.tfReplicaSpecs[*].template.spec.containers[name=tensorflow or first].ports
 *   match=[name] item={name: tfjob-port, containerPort: 2222}
 * @defaultField .spec.successPolicy value=""
 */
export interface TFJob extends Resource {
  /** What the job should look like. */
  spec?: TFJobSpec;
  /** What was last seen of the job. */
  status?: JobStatus;
}

/** When a TFJob has succeeded: `""` or `AllWorkers`. */
export type SuccessPolicy = string;

/** What a TFJob should look like. */
export interface TFJobSpec {
  /** How the job is run. */
  runPolicy?: RunPolicy;
  /**
   * When the job has succeeded. With an empty text, once its chief or, without one, its first worker
   * has; with `AllWorkers`, once all workers have.
   */
  successPolicy?: SuccessPolicy;
  /** The replicas of the job by their role: `PS`, `Worker`, `Chief`, `Master` and `Evaluator`. */
  tfReplicaSpecs: ReplicaSpecs;
  /** Whether workers may join and leave while the job runs. */
  enableDynamicWorker?: boolean;
}
