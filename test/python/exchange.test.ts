/** What the TypeScript client writes, the Python package reads without a change, and back. */
import { KubeConfig } from "@kubernetes/client-node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  createKubeflowV1Client,
  type KubeflowV1Client,
} from "../../generated/client/kubeflow.org/v1/client.js";
import type { PodTemplateSpec } from "../../generated/client/kubernetes/core/v1/types.js";
import { connect } from "../../generated/client/runtime/connect.js";
import { type ApiServer, startApiServer } from "../../scripts/apiserver/server.js";
import { generatedCrds } from "../apiserver/generated.js";
import { testedReleases } from "../apiserver/releases.js";
import { environments } from "./environments.js";
import { copyPackage, type GeneratedTree, runProgram } from "./packages.js";

/** Values that a reader is likely to change: quantities, times, numbers that may be texts, empty ones. */
const template: PodTemplateSpec = {
  metadata: { labels: { role: "worker" }, annotations: {} },
  spec: {
    containers: [
      {
        name: "training",
        image: "example.com/training:1",
        args: ["", "1e3", "0x10", "on", "\u2028"],
        env: [{ name: "EMPTY", value: "" }],
        ports: [{ containerPort: 2222, protocol: "TCP" }],
        resources: { limits: { cpu: 1, memory: "0.5Gi", "example.com/gpu": "2" } },
        readinessProbe: { httpGet: { port: "http" } },
        livenessProbe: { tcpSocket: { port: 8080 }, periodSeconds: 5 },
      },
    ],
    nodeSelector: {},
    tolerations: [{ key: "spot", operator: "Exists" }],
    volumes: [{ name: "scratch", emptyDir: {} }],
  },
};
const worker = { replicas: 0, restartPolicy: "OnFailure", template };
const replicas = { Worker: worker };
const runPolicy = { suspend: false, ttlSecondsAfterFinished: 0 };
const status = {
  conditions: [{ type: "Created", status: "True", lastTransitionTime: "2026-05-01T12:00:00Z" }],
  replicaStatuses: { Worker: { active: 0 } },
  startTime: "2026-05-01T12:00:00Z",
};

const metadata = { name: "from-typescript", labels: { written: "typescript" } };

/** Writes an object of each kind, its status too, and gives how it is read. */
const writers = {
  JAXJob: ({ jaxJobs }: KubeflowV1Client) =>
    written(jaxJobs.namespace("default"), { runPolicy, jaxReplicaSpecs: replicas }),
  MPIJob: ({ mpiJobs }: KubeflowV1Client) =>
    written(mpiJobs.namespace("default"), { runPolicy, mpiReplicaSpecs: replicas }),
  PaddleJob: ({ paddleJobs }: KubeflowV1Client) =>
    written(paddleJobs.namespace("default"), { runPolicy, paddleReplicaSpecs: replicas }),
  PyTorchJob: ({ pyTorchJobs }: KubeflowV1Client) =>
    written(pyTorchJobs.namespace("default"), { runPolicy, pytorchReplicaSpecs: replicas }),
  TFJob: ({ tfJobs }: KubeflowV1Client) =>
    written(tfJobs.namespace("default"), { runPolicy, tfReplicaSpecs: replicas }),
  XGBoostJob: ({ xgBoostJobs }: KubeflowV1Client) =>
    written(xgBoostJobs.namespace("default"), { runPolicy, xgbReplicaSpecs: replicas }),
};

interface Written {
  readonly metadata: { readonly labels?: object; readonly resourceVersion: string };
  readonly spec?: object;
}

/** The calls that the test needs of a kind's API. */
interface Calls<Spec, Read extends Written> {
  create(object: { metadata: typeof metadata; spec: Spec }): Promise<Read>;
  get(name: string): Promise<Read>;
  readonly status: { mergePatch(name: string, patch: { status: typeof status }): Promise<Read> };
}

async function written<Spec, Read extends Written>(api: Calls<Spec, Read>, spec: Spec) {
  await api.create({ metadata, spec });
  await api.status.mergePatch(metadata.name, { status });
  return (name: string): Promise<Written> => api.get(name);
}

const [environment] = environments();

describe.each(testedReleases())("Kubernetes %s", (release) => {
  let server: ApiServer;
  let client: KubeflowV1Client;
  let example: GeneratedTree;

  beforeAll(async () => {
    example = copyPackage();
    server = await startApiServer(release);
    const names = await Promise.all(
      [...generatedCrds(release).values()].map((crd) => server.applyCrd(crd)),
    );
    await Promise.all(names.map((name) => server.waitEstablished(name)));
    const kubeconfig = new KubeConfig();
    kubeconfig.loadFromFile(server.kubeconfig);
    client = createKubeflowV1Client(connect(kubeconfig));
  });
  afterAll(async () => {
    await server?.stop();
    example?.remove();
  });

  test.each(Object.entries(writers))("%s", async (kind, write) => {
    if (environment === undefined) throw new Error("no Python was found");
    const read = await write(client);
    const before = await read(metadata.name);
    const call = ["kubeflow_training.kubeflow_org.v1", kind, metadata.name, "from-python"];
    const { kubeconfig } = server;
    const paths = [example.folder];
    const seen = runProgram(environment.python, "exchange.py", { paths, call, kubeconfig });
    expect(JSON.parse(seen)).toEqual(before);

    // The API server gives no new version to an object that is replaced by an equal one.
    expect(await read(metadata.name)).toEqual(before);
    const copy = await read("from-python");
    expect(copy.spec).toEqual(before.spec);
    expect(copy.metadata.labels).toEqual(before.metadata.labels);
  });
});
