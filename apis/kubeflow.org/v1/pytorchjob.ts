import type { MetricSpec } from "gen-apis/kubernetes/autoscaling/v2";
import type { int32, Resource } from "gen-apis/types";
import type { JobStatus } from "./job-status.js";
import type { ReplicaSpecs } from "./replicas.js";
import type { RunPolicy } from "./run-policy.js";

/**
 * PyTorchJob is a distributed training job that runs on PyTorch.
 *
 * @kind
 * @subresource status
 * @subresource scale specReplicasPath=.spec.pytorchReplicaSpecs.Worker.replicas statusReplicasPath=.status.replicaStatuses.Worker.active labelSelectorPath=.status.replicaStatuses.Worker.selector
 * @printColumn name=State type=string jsonPath=.status.conditions[-1:].type
 * @printColumn name=Age type=date jsonPath=.metadata.creationTimestamp
 * @defaultField .spec.runPolicy.cleanPodPolicy value=None createParents=true
 * @canonicalKeys .spec.pytorchReplicaSpecs keys=[Master, Worker]
 * @defaultField .spec.pytorchReplicaSpecs[*].replicas value=1
 * @defaultField .spec.pytorchReplicaSpecs[*].restartPolicy value=OnFailure replaceZero=true
 * @defaultItem .spec.pytorchReplicaSpecs[*].template.spec.containers[name=pytorch or first].ports
 *   match=[name] item={name: pytorchjob-port, containerPort: 23456}
 * @defaultField .spec.elasticPolicy.minReplicas
 *   from=[.spec.elasticPolicy.maxReplicas, .spec.pytorchReplicaSpecs.Worker.replicas]
 * @defaultField .spec.elasticPolicy.maxReplicas from=.spec.elasticPolicy.minReplicas
 * @defaultField .spec.nprocPerNode value=auto whenAbsent=.spec.elasticPolicy.nProcPerNode
 */
export interface PyTorchJob extends Resource {
  /** What the job should look like. */
  spec?: PyTorchJobSpec;
  /** What was last seen of the job. */
  status?: JobStatus;
}

/** What a PyTorchJob should look like. */
export interface PyTorchJobSpec {
  /** How the job is run. */
  runPolicy?: RunPolicy;
  /** How the number of workers may change while the job runs, and how they find each other. */
  elasticPolicy?: ElasticPolicy;
  /**
   * The replicas of the job by their role: at most one `Master`, and any number of `Worker`:
   *
   *     pytorchReplicaSpecs:
   *       Master: { replicas: 1, template: … }
   *       Worker: { replicas: 3, template: … }
   */
  pytorchReplicaSpecs: ReplicaSpecs;
  /** How many processes each pod runs: a number, or `auto`, `cpu` or `gpu` to have `torchrun` find out. */
  nprocPerNode?: string;
}

/** The service by which the workers of an elastic job find each other: `c10d`, `etcd` or `etcd-v2`. */
export type RDZVBackend = string;

/** How the number of workers of a PyTorchJob may change while it runs: the options of `torchrun`. */
export interface ElasticPolicy {
  /** The fewest workers that the job may shrink to. */
  minReplicas?: int32;
  /** The most workers that the autoscaler may start; not fewer than `minReplicas`. */
  maxReplicas?: int32;
  /** The service by which the workers find each other: `c10d`, `etcd` or `etcd-v2`. */
  rdzvBackend?: RDZVBackend;
  /** The port of that service. */
  rdzvPort?: int32;
  /** The host of that service. */
  rdzvHost?: string;
  /** The name under which the workers of this job meet there. */
  rdzvId?: string;
  /** Further settings of that service. */
  rdzvConf?: RDZVConf[];
  /**
   * Whether one pod alone holds the service, on port 29400. Its address and name are then chosen by
   * `torchrun`, whatever is set here.
   */
  standalone?: boolean;
  /** How many processes each pod runs. Superseded by `nprocPerNode` of the job. */
  nProcPerNode?: int32;
  /** How often the workers are started anew before the job fails. */
  maxRestarts?: int32;
  /**
   * What the autoscaler measures to find the number of workers. The measure that asks for most workers
   * decides. Without any, no autoscaler is made.
   */
  metrics?: MetricSpec[];
}

/** One setting of the service by which workers find each other. */
export interface RDZVConf {
  /** The name of the setting. */
  key?: string;
  /** Its value. */
  value?: string;
}
