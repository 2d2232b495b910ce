import type { Resource } from "gen-apis/types";
import type { JobStatus } from "./job-status.js";
import type { ReplicaSpecs } from "./replicas.js";
import type { RunPolicy } from "./run-policy.js";

/**
 * XGBoostJob is a distributed training job that runs on XGBoost.
 *
 * @kind
 * @subresource status
 * @printColumn name=State type=string jsonPath=.status.conditions[-1:].type
 * @printColumn name=Age type=date jsonPath=.metadata.creationTimestamp
 * @defaultField .spec.runPolicy.cleanPodPolicy value=None createParents=true
 * @canonicalKeys .spec.xgbReplicaSpecs keys=[Master, Worker]
 * @defaultField .spec.xgbReplicaSpecs[*].replicas value=1
 * @defaultField .spec.xgbReplicaSpecs[*].restartPolicy value=Never replaceZero=true
 * @defaultItem .spec.xgbReplicaSpecs[*].template.spec.containers[name=xgboost or first].ports
 *   match=[name] item={name: xgboostjob-port, containerPort: 9999}
 */
export interface XGBoostJob extends Resource {
  /** What the job should look like. */
  spec?: XGBoostJobSpec;
  /** What was last seen of the job. */
  status?: JobStatus;
}

/** What an XGBoostJob should look like. */
export interface XGBoostJobSpec {
  /** How the job is run. */
  runPolicy?: RunPolicy;
  /** The replicas of the job by their role: `Master` and `Worker`. */
  xgbReplicaSpecs: ReplicaSpecs;
}
