import type { int32, Resource } from "gen-apis/types";
import type { JobStatus } from "./job-status.js";
import type { ReplicaSpecs } from "./replicas.js";
import type { CleanPodPolicy, RunPolicy } from "./run-policy.js";

/**
 * MPIJob is a distributed job whose processes speak MPI with each other.
 *
 * @kind
 * @subresource status
 * @printColumn name=Age type=date jsonPath=.metadata.creationTimestamp
 * @printColumn name=State type=string jsonPath=.status.conditions[-1:].type
 * @defaultField .spec.cleanPodPolicy together=.spec.runPolicy.cleanPodPolicy value=None createParents=true
 * @defaultField .spec.mpiReplicaSpecs.Launcher.replicas value=1
 * @defaultField .spec.mpiReplicaSpecs.Launcher.restartPolicy value=Never replaceZero=true
 * @defaultField .spec.mpiReplicaSpecs.Worker.replicas value=0
 * @defaultField .spec.mpiReplicaSpecs.Worker.restartPolicy value=Never replaceZero=true
 */
export interface MPIJob extends Resource {
  /** What the job should look like. */
  spec?: MPIJobSpec;
  /** What was last seen of the job. */
  status?: JobStatus;
}

/** What an MPIJob should look like. */
export interface MPIJobSpec {
  /** How many processes each worker may run, as the hostfile says it. */
  slotsPerWorker?: int32;
  /** Which pods are deleted when the job has finished. The run policy says the same. */
  cleanPodPolicy?: CleanPodPolicy;
  /** The replicas of the job by their role: one `Launcher`, and each `Worker`. */
  mpiReplicaSpecs: ReplicaSpecs;
  /** The name of the container that runs the program. */
  mainContainer?: string;
  /** How the job is run. */
  runPolicy?: RunPolicy;
}
