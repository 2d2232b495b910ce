import type { Resource } from "gen-apis/types";
import type { JobStatus } from "./job-status.js";
import type { ReplicaSpecs } from "./replicas.js";
import type { RunPolicy } from "./run-policy.js";

/**
 * JAXJob is a distributed training job that runs on JAX.
 *
 * @kind
 * @subresource status
 * @subresource scale specReplicasPath=.spec.jaxReplicaSpecs.Worker.replicas statusReplicasPath=.status.replicaStatuses.Worker.active labelSelectorPath=.status.replicaStatuses.Worker.selector
 * @printColumn name=State type=string jsonPath=.status.conditions[-1:].type
 * @printColumn name=Age type=date jsonPath=.metadata.creationTimestamp
 * @defaultField .spec.runPolicy.cleanPodPolicy value=None createParents=true
 * @canonicalKeys .spec.jaxReplicaSpecs keys=[Worker]
 * @defaultField .spec.jaxReplicaSpecs[*].replicas value=1
 * @defaultField .spec.jaxReplicaSpecs[*].restartPolicy value=Never replaceZero=true
 * @defaultItem .spec.jaxReplicaSpecs[*].template.spec.containers[name=jax or first].ports
 *   match=[name] item={name: jaxjob-port, containerPort: 6666}
 */
export interface JAXJob extends Resource {
  /** What the job should look like. */
  spec?: JAXJobSpec;
  /** What was last seen of the job. */
  status?: JobStatus;
}

/** What a JAXJob should look like. */
export interface JAXJobSpec {
  /** How the job is run. */
  runPolicy?: RunPolicy;
  /** The replicas of the job by their role. The one role is `Worker`. */
  jaxReplicaSpecs: ReplicaSpecs;
}
