/** A job with which the Training Operator's own defaulting functions break down. */
export interface Panic {
  /** What the job has, or lacks. */
  readonly words: string;
  /** Why. */
  readonly cause: string;
  readonly kinds: readonly string[];
  /** The spec of such a job, under the name that the kind has for its replicas. */
  readonly spec: (replicaSpecs: string) => object;
}

const withPorts = ["JAXJob", "PaddleJob", "PyTorchJob", "TFJob", "XGBoostJob"];

/** Every cause that was found: random jobs find no other one. */
export const panics: readonly Panic[] = [
  {
    words: "a pod template without containers, or no pod template",
    cause: "The port goes to the first container if no other one fits, and there is none.",
    kinds: withPorts,
    spec: (replicaSpecs) => ({
      [replicaSpecs]: { Worker: { template: { spec: { containers: [] } } } },
    }),
  },
  {
    words: "a role that is `null`",
    cause: "Its pod template is read all the same.",
    kinds: withPorts,
    spec: (replicaSpecs) => ({ [replicaSpecs]: { Worker: null } }),
  },
  {
    words: "an elastic policy with neither bound, and no `Worker`",
    cause: "Both bounds are to be the number of workers.",
    kinds: ["PaddleJob", "PyTorchJob"],
    spec: (replicaSpecs) => ({ elasticPolicy: {}, [replicaSpecs]: {} }),
  },
];
