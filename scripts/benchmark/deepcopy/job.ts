/** A PyTorchJob as an operator gets it from an API server: elastic, with two roles, running. */
export const fullJob = {
  apiVersion: "kubeflow.org/v1",
  kind: "PyTorchJob",
  metadata: {
    name: "language-model",
    namespace: "training",
    uid: "7a3c1f52-08b4-4b0e-9d3e-5f1f0f0c2a11",
    resourceVersion: "184467",
    generation: 3,
    creationTimestamp: "2026-05-01T12:00:00Z",
    labels: { team: "language", "app.kubernetes.io/name": "language-model" },
    annotations: { "example.com/note": "third attempt", "example.com/budget": "400" },
    finalizers: ["example.com/archive"],
    managedFields: [
      {
        manager: "kubectl",
        operation: "Apply",
        apiVersion: "kubeflow.org/v1",
        time: "2026-05-01T12:00:00Z",
        fieldsType: "FieldsV1",
        fieldsV1: {
          "f:metadata": { "f:labels": { "f:team": {}, "f:app.kubernetes.io/name": {} } },
          "f:spec": {
            "f:elasticPolicy": { "f:maxReplicas": {}, "f:minReplicas": {}, "f:rdzvBackend": {} },
            "f:nprocPerNode": {},
            "f:pytorchReplicaSpecs": {
              "f:Master": { "f:replicas": {}, "f:restartPolicy": {}, "f:template": {} },
              "f:Worker": { "f:replicas": {}, "f:restartPolicy": {}, "f:template": {} },
            },
          },
        },
      },
    ],
  },
  spec: {
    nprocPerNode: "auto",
    runPolicy: {
      cleanPodPolicy: "Running",
      ttlSecondsAfterFinished: 3600,
      activeDeadlineSeconds: 86_400,
      backoffLimit: 3,
      suspend: false,
      schedulingPolicy: {
        minAvailable: 5,
        queue: "research",
        minResources: { cpu: "40", memory: "320Gi", "nvidia.com/gpu": 8 },
        priorityClass: "high",
        scheduleTimeoutSeconds: 600,
      },
    },
    elasticPolicy: {
      minReplicas: 2,
      maxReplicas: 8,
      rdzvBackend: "c10d",
      rdzvPort: 29_400,
      rdzvId: "language-model",
      rdzvConf: [
        { key: "timeout", value: "900" },
        { key: "join_timeout", value: "300" },
      ],
      maxRestarts: 100,
      metrics: [
        {
          type: "Resource",
          resource: { name: "cpu", target: { type: "Utilization", averageUtilization: 80 } },
        },
      ],
    },
    pytorchReplicaSpecs: { Master: role("master", 1), Worker: role("worker", 4) },
  },
  status: {
    startTime: "2026-05-01T12:00:05Z",
    lastReconcileTime: "2026-05-01T13:30:00Z",
    conditions: [
      condition("Created", "True"),
      condition("Running", "True"),
      condition("Failed", "False"),
    ],
    replicaStatuses: {
      Master: { active: 1, selector: "training.kubeflow.org/replica-type=master" },
      Worker: { active: 4, failed: 1, selector: "training.kubeflow.org/replica-type=worker" },
    },
  },
};

function role(name: string, replicas: number) {
  return {
    replicas,
    restartPolicy: "OnFailure",
    template: {
      metadata: {
        labels: { team: "language", role: name },
        annotations: { "example.com/scrape": "true" },
      },
      spec: {
        serviceAccountName: "trainer",
        schedulerName: "default-scheduler",
        terminationGracePeriodSeconds: 60,
        nodeSelector: { "example.com/accelerator": "h100" },
        tolerations: [{ key: "nvidia.com/gpu", operator: "Exists", effect: "NoSchedule" }],
        imagePullSecrets: [{ name: "registry" }],
        securityContext: { runAsNonRoot: true, runAsUser: 1000, fsGroup: 1000 },
        affinity: {
          podAffinity: {
            preferredDuringSchedulingIgnoredDuringExecution: [
              {
                weight: 100,
                podAffinityTerm: {
                  topologyKey: "topology.kubernetes.io/zone",
                  labelSelector: { matchLabels: { team: "language" } },
                },
              },
            ],
          },
        },
        initContainers: [
          {
            name: "fetch",
            image: "example.com/fetch:4",
            args: ["--from", "s3://corpus", "--to", "/data"],
            volumeMounts: [{ name: "data", mountPath: "/data" }],
          },
        ],
        containers: [
          {
            name: "pytorch",
            image: "example.com/trainer:17",
            imagePullPolicy: "IfNotPresent",
            command: ["torchrun"],
            args: ["train.py", "--epochs", "10", "--batch-size", "64"],
            ports: [{ name: "pytorchjob-port", containerPort: 23_456, protocol: "TCP" }],
            env: [
              { name: "NCCL_DEBUG", value: "INFO" },
              { name: "OMP_NUM_THREADS", value: "8" },
              { name: "POD_NAME", valueFrom: { fieldRef: { fieldPath: "metadata.name" } } },
              { name: "TOKEN", valueFrom: { secretKeyRef: { name: "hub", key: "token" } } },
            ],
            resources: {
              limits: { cpu: "8", memory: "64Gi", "nvidia.com/gpu": 2 },
              requests: { cpu: "8", memory: "64Gi", "nvidia.com/gpu": 2 },
            },
            volumeMounts: [
              { name: "data", mountPath: "/data", readOnly: true },
              { name: "checkpoints", mountPath: "/checkpoints" },
            ],
            livenessProbe: {
              httpGet: { path: "/healthz", port: 8080 },
              periodSeconds: 10,
              failureThreshold: 3,
            },
            securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] } },
          },
        ],
        volumes: [
          { name: "data", emptyDir: { sizeLimit: "100Gi" } },
          { name: "checkpoints", persistentVolumeClaim: { claimName: "checkpoints" } },
          {
            name: "settings",
            configMap: { name: "trainer", items: [{ key: "yaml", path: "a.yaml" }] },
          },
        ],
      },
    },
  };
}

function condition(type: string, status: string) {
  return {
    type,
    status,
    reason: `PyTorchJob${type}`,
    message: `PyTorchJob training/language-model is ${type.toLowerCase()}.`,
    lastUpdateTime: "2026-05-01T12:00:10Z",
    lastTransitionTime: "2026-05-01T12:00:10Z",
  };
}
