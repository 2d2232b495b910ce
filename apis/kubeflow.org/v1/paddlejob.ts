import type { MetricSpec } from "gen-apis/kubernetes/autoscaling/v2";
import type { int32, Resource } from "gen-apis/types";
import type { JobStatus } from "./job-status.js";
import type { ReplicaSpecs } from "./replicas.js";
import type { RunPolicy } from "./run-policy.js";

/**
 * PaddleJob is a distributed training job that runs on PaddlePaddle.
 *
 * @kind
 * @subresource status
 * @subresource scale specReplicasPath=.spec.paddleReplicaSpecs.Worker.replicas statusReplicasPath=.status.replicaStatuses.Worker.active labelSelectorPath=.status.replicaStatuses.Worker.selector
 * @printColumn name=State type=string jsonPath=.status.conditions[-1:].type
 * @printColumn name=Age type=date jsonPath=.metadata.creationTimestamp
 * @defaultField .spec.runPolicy.cleanPodPolicy value=None createParents=true
 * @canonicalKeys .spec.paddleReplicaSpecs keys=[Master, Worker]
 * @defaultField .spec.paddleReplicaSpecs[*].replicas value=1
 * @defaultField .spec.paddleReplicaSpecs[*].restartPolicy value=OnFailure replaceZero=true
 * @defaultItem .spec.paddleReplicaSpecs[*].template.spec.containers[name=paddle or first].ports
 *   match=[name] item={name: master, containerPort: 36543}
 * @defaultField .spec.elasticPolicy.minReplicas
 *   from=[.spec.elasticPolicy.maxReplicas, .spec.paddleReplicaSpecs.Worker.replicas]
 * @defaultField .spec.elasticPolicy.maxReplicas from=.spec.elasticPolicy.minReplicas
 */
export interface PaddleJob extends Resource {
  /** What the job should look like. */
  spec?: PaddleJobSpec;
  /** What was last seen of the job. */
  status?: JobStatus;
}

/** What a PaddleJob should look like. */
export interface PaddleJobSpec {
  /** How the job is run. */
  runPolicy?: RunPolicy;
  /** How the number of workers may change while the job runs. */
  elasticPolicy?: PaddleElasticPolicy;
  /** The replicas of the job by their role: `Master` and `Worker`. */
  paddleReplicaSpecs: ReplicaSpecs;
}

/** How the number of workers of a PaddleJob may change while it runs. */
export interface PaddleElasticPolicy {
  /** The fewest workers that the job may shrink to. */
  minReplicas?: int32;
  /** The most workers that the autoscaler may start; not fewer than `minReplicas`. */
  maxReplicas?: int32;
  /** How often the workers are started anew before the job fails. */
  maxRestarts?: int32;
  /**
   * What the autoscaler measures to find the number of workers. The measure that asks for most workers
   * decides. Without any, no autoscaler is made.
   */
  metrics?: MetricSpec[];
}
