/** A kind of the Training Operator, as far as the tests need to know it. */
export interface JobKind {
  readonly kind: string;
  readonly plural: string;
  /** The one required property of `spec`. */
  readonly replicaSpecs: string;
  /** The printer columns after `Name`, in their order. */
  readonly columns: readonly string[];
  /** Whether the Worker's replicas can be set through the scale subresource. */
  readonly scale: "worker" | "none";
}

const stateFirst = ["State", "Age"] as const;

export const jobKinds: readonly JobKind[] = [
  kind("JAXJob", "jaxReplicaSpecs", stateFirst, "worker"),
  kind("MPIJob", "mpiReplicaSpecs", ["Age", "State"], "none"),
  kind("PaddleJob", "paddleReplicaSpecs", stateFirst, "worker"),
  kind("PyTorchJob", "pytorchReplicaSpecs", stateFirst, "worker"),
  kind("TFJob", "tfReplicaSpecs", stateFirst, "none"),
  kind("XGBoostJob", "xgbReplicaSpecs", stateFirst, "none"),
];

function kind(
  name: string,
  replicaSpecs: string,
  columns: readonly string[],
  scale: JobKind["scale"],
): JobKind {
  return { kind: name, plural: `${name.toLowerCase()}s`, replicaSpecs, columns, scale };
}

/** A container whose quantities, ports and probe stand for what pod templates hold. */
const container = {
  name: "training",
  image: "example.com/training:1",
  ports: [{ name: "job-port", containerPort: 2222, protocol: "TCP" }],
  resources: { limits: { cpu: 1, memory: "512Mi" } },
  readinessProbe: { tcpSocket: { port: "job-port" } },
};

/** What tests put in the place of a valid part. */
export interface JobParts {
  readonly worker?: object;
  readonly container?: object;
  readonly runPolicy?: object;
  readonly spec?: object;
}

/** An object of the kind that every release accepts, apart from the given parts. */
export function job(of: JobKind, name: string, parts: JobParts = {}): object {
  const worker = {
    replicas: 2,
    restartPolicy: "OnFailure",
    template: {
      metadata: { labels: { role: "worker" }, annotations: { note: "kept" } },
      spec: { containers: [{ ...container, ...parts.container }] },
    },
    ...parts.worker,
  };
  return {
    apiVersion: "kubeflow.org/v1",
    kind: of.kind,
    metadata: { name, namespace: "default" },
    spec: {
      [of.replicaSpecs]: { Worker: worker },
      runPolicy: { cleanPodPolicy: "Running", ...parts.runPolicy },
      ...parts.spec,
    },
  };
}
