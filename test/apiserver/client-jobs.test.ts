import { KubeConfig } from "@kubernetes/client-node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  createKubeflowV1Client,
  type KubeflowV1Client,
  type PyTorchJobApi,
} from "../../generated/client/kubeflow.org/v1/client.js";
import type {
  JAXJob,
  MPIJob,
  PaddleJob,
  PyTorchJob,
  TFJob,
  XGBoostJob,
} from "../../generated/client/kubeflow.org/v1/types.js";
import type { PodTemplateSpec } from "../../generated/client/kubernetes/core/v1/types.js";
import { connect } from "../../generated/client/runtime/connect.js";
import {
  ConflictError,
  InvalidError,
  NotFoundError,
} from "../../generated/client/runtime/errors.js";
import { type ApiServer, startApiServer } from "../../scripts/apiserver/server.js";
import { generatedCrds } from "./generated.js";
import { testedReleases } from "./releases.js";

const template: PodTemplateSpec = {
  metadata: { labels: { app: "training" } },
  spec: {
    containers: [
      {
        name: "training",
        image: "example.com/training:1",
        ports: [{ containerPort: 2222 }],
        resources: { limits: { cpu: 1, memory: "512Mi" } },
        readinessProbe: { tcpSocket: { port: "job-port" } },
      },
    ],
  },
};
const worker = { replicas: 2, restartPolicy: "Never", template };
const replicas = { Worker: worker };

/** What each kind wants of a job. */
const kinds = {
  jaxJobs: { spec: { jaxReplicaSpecs: replicas } },
  mpiJobs: { spec: { mpiReplicaSpecs: { ...replicas, Launcher: worker } } },
  paddleJobs: { spec: { paddleReplicaSpecs: replicas } },
  pyTorchJobs: { spec: { pytorchReplicaSpecs: replicas } },
  tfJobs: { spec: { tfReplicaSpecs: replicas } },
  xgBoostJobs: { spec: { xgbReplicaSpecs: replicas } },
} as const satisfies {
  jaxJobs: Pick<JAXJob, "spec">;
  mpiJobs: Pick<MPIJob, "spec">;
  paddleJobs: Pick<PaddleJob, "spec">;
  pyTorchJobs: Pick<PyTorchJob, "spec">;
  tfJobs: Pick<TFJob, "spec">;
  xgBoostJobs: Pick<XGBoostJob, "spec">;
};

describe.each(testedReleases())("Kubernetes %s", (release) => {
  let server: ApiServer;
  let client: KubeflowV1Client;

  beforeAll(async () => {
    server = await startApiServer(release);
    for (const crd of generatedCrds(release).values()) {
      await server.waitEstablished(await server.applyCrd(crd));
    }
    const kubeconfig = new KubeConfig();
    kubeconfig.loadFromFile(server.kubeconfig);
    client = createKubeflowV1Client(connect(kubeconfig));
  });
  afterAll(() => server?.stop());

  test.each(
    Object.keys(kinds) as (keyof typeof kinds)[],
  )("does every call with %s", async (key) => {
    // What is sent was held against the type of its kind above; what is done with it is the same.
    const jobs = client[key].namespace("team") as unknown as PyTorchJobApi;
    const { spec: wanted } = kinds[key] as unknown as (typeof kinds)["pyTorchJobs"];
    const job = { metadata: { name: "one" }, spec: wanted };
    const created = await jobs.create(job);
    expect(created.spec).toMatchObject(wanted);
    expect(await jobs.get("one")).toEqual(created);
    expect((await client[key].list()).items).toEqual([created]);

    const labelled = await jobs.mergePatch("one", { metadata: { labels: { a: "b" } } });
    expect(labelled.metadata.labels).toEqual({ a: "b" });
    const stepped = await jobs.jsonPatch("one", [
      { op: "replace", path: "/metadata/labels/a", value: "c" },
    ]);
    const replaced = await jobs.replace({
      ...stepped,
      metadata: { ...stepped.metadata, labels: {} },
    });
    expect(replaced.metadata.labels).toBeUndefined();
    await expect(jobs.replace(created)).rejects.toThrow(ConflictError);

    const status = { conditions: [{ type: "Running", status: "True" as const }] };
    const observed = await jobs.status.mergePatch("one", { status });
    expect(observed.status).toMatchObject(status);
    expect((await jobs.status.replace({ ...observed, status: {} })).status).toEqual({});

    const spec = { runPolicy: { suspend: true } };
    await jobs.apply({ metadata: { name: "one" }, spec }, { fieldManager: "queue" });
    const other = { metadata: { name: "one" }, spec: { runPolicy: { suspend: false } } };
    await expect(jobs.apply(other, { fieldManager: "user" })).rejects.toThrow(ConflictError);
    const forced = await jobs.apply(other, { fieldManager: "user", force: true });
    expect(forced.spec?.runPolicy?.suspend).toBe(false);
    expect(forced.spec).toMatchObject(wanted);

    const wrong = jobs.create({ metadata: { name: "Wrong" }, spec: wanted });
    await expect(wrong).rejects.toThrow(InvalidError);
    expect(await jobs.delete("one", { propagationPolicy: "Background" })).toBeUndefined();
    await expect(jobs.get("one")).rejects.toThrow(NotFoundError);
  });

  test("tells which fields the schema refuses", async () => {
    const jobs = client.pyTorchJobs.namespace("refused");
    // Text instead of types, which would not let it pass.
    const worker = JSON.parse('{"replicas": "many", "template": {"spec": {}}}');
    const spec = { pytorchReplicaSpecs: { Worker: worker } };
    const refused = await jobs.create({ metadata: { name: "one" }, spec }).catch((error) => error);
    expect(refused).toBeInstanceOf(InvalidError);
    const place = "spec.pytorchReplicaSpecs.Worker";
    expect(refused.causes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          field: `${place}.replicas`,
          reason: "FieldValueTypeInvalid",
          message: expect.stringContaining("integer"),
        }),
        expect.objectContaining({
          field: `${place}.template.spec.containers`,
          reason: "FieldValueRequired",
        }),
      ]),
    );
  });

  test("sets the size of those that have one", async () => {
    const jobs = client.pyTorchJobs.namespace("sized");
    await jobs.create({ metadata: { name: "one" }, ...kinds.pyTorchJobs });
    const scale = await jobs.scale.get("one");
    expect(scale.spec).toEqual({ replicas: 2 });
    await jobs.scale.replace({ ...scale, spec: { replicas: 5 } });
    expect((await jobs.get("one")).spec?.pytorchReplicaSpecs.Worker?.replicas).toBe(5);
    // @ts-expect-error a TFJob has no scale subresource
    expect(client.tfJobs.namespace("sized").scale).toBeUndefined();
  });
});
