import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, mediaTypes } from "../../scripts/apiserver/request.js";
import { type ApiServer, startApiServer } from "../../scripts/apiserver/server.js";
import { generatedCrds } from "./generated.js";
import { type JobParts, job, jobKinds } from "./jobs.js";
import { testedReleases } from "./releases.js";

/** The parts of an answer that the tests read; what the server really sent is what they test. */
interface Body {
  readonly message: string;
  readonly metadata: { readonly resourceVersion: string };
  readonly spec: Record<string, unknown> & { readonly replicas: number };
  readonly status?: { readonly replicas?: number; readonly conditions?: readonly object[] };
  readonly columnDefinitions: readonly { readonly name: string }[];
  readonly rows: readonly { readonly cells: readonly unknown[] }[];
  readonly resources?: readonly { readonly name: string }[];
}

// See Body: nothing is known of an answer before it is tested.
const bodyOf = (answer: Answer) => answer.body as Body;

const conditions = [
  { type: "Created", status: "True" },
  { type: "Running", status: "True" },
];

describe.each(testedReleases())("Kubernetes %s", (release) => {
  let server: ApiServer;

  beforeAll(async () => {
    const crds = generatedCrds(release);
    server = await startApiServer(release);
    const names = await Promise.all([...crds.values()].map((crd) => server.applyCrd(crd)));
    await Promise.all(names.map((name) => server.waitEstablished(name)));
  });
  afterAll(() => server?.stop());

  test("serves all six kinds and their subresources", async () => {
    const names = async () => {
      const { resources } = bodyOf(await server.request("GET", "/apis/kubeflow.org/v1"));
      return (resources ?? []).map(({ name }) => name).sort();
    };
    const wanted = jobKinds.flatMap(({ plural, scale }) => [
      plural,
      `${plural}/status`,
      ...(scale === "worker" ? [`${plural}/scale`] : []),
    ]);
    // Discovery follows the Established condition after a moment.
    await expect.poll(names).toEqual(wanted.sort());
  });

  describe.each(jobKinds)("$kind", (of) => {
    const collection = `/apis/kubeflow.org/v1/namespaces/default/${of.plural}`;
    const create = (name: string, parts?: JobParts, query = "") =>
      server.request("POST", `${collection}${query}`, job(of, name, parts));
    const patch = (path: string, body: object) =>
      server.request("PATCH", `${collection}/${path}`, body, mediaTypes.mergePatch);
    const worker = `spec.${of.replicaSpecs}.Worker`;

    test("stores a valid object whole, with its defaults", async () => {
      const answer = await create("valid");
      expect(answer.status, bodyOf(answer).message).toBe(201);
      const { spec } = job(of, "valid") as Body;
      const runPolicy = { cleanPodPolicy: "Running", suspend: false };
      expect(bodyOf(answer).spec).toEqual({ ...spec, runPolicy });
    });

    test("keeps a given value where there is a default", async () => {
      const answer = await create("suspended", { runPolicy: { suspend: true } });
      expect(bodyOf(answer).spec.runPolicy).toMatchObject({ suspend: true });
    });

    const required = { spec: { [of.replicaSpecs]: undefined } };
    const quantity = { resources: { limits: { cpu: "much" } } };
    const port = { name: "p", containerPort: 1, protocol: "TCP" };
    const refused: [string, JobParts, string][] = [
      ["no replica specs", required, `spec.${of.replicaSpecs}`],
      ["text for a number", { worker: { replicas: "two" } }, `${worker}.replicas`],
      ["a number for text", { worker: { restartPolicy: 1 } }, `${worker}.restartPolicy`],
      ["a list for an object", { worker: { template: [] } }, `${worker}.template`],
      ["text for a boolean", { runPolicy: { suspend: "no" } }, "spec.runPolicy.suspend"],
      ["a pod without containers", { worker: { template: { spec: {} } } }, "spec.containers"],
      ["a container without a name", { container: { name: undefined } }, "containers[0].name"],
      ["no quantity", { container: quantity }, "containers[0].resources.limits.cpu"],
      ["a port twice", { container: { ports: [port, port] } }, "containers[0].ports[1]"],
    ];
    test.each(refused)("refuses %s and names the field", async (_, parts, field) => {
      const answer = await create("refused", parts);
      expect([answer.status, bodyOf(answer).message]).toEqual([
        422,
        expect.stringContaining(field),
      ]);
    });

    test("drops an unknown field, and names it where that is asked for", async () => {
      const parts = { spec: { unheardOf: 1 } };
      const dropped = await create("pruned", parts);
      expect(dropped.status).toBe(201);
      expect(bodyOf(dropped).spec).not.toHaveProperty("unheardOf");
      const strict = await create("strict", parts, "?fieldValidation=Strict");
      expect(strict.status).toBe(400);
      expect(bodyOf(strict).message).toContain('unknown field "spec.unheardOf"');
    });

    test("lets the queue be set, and not be changed", async () => {
      const queue = (name: string) => ({ runPolicy: { schedulingPolicy: { queue: name } } });
      await create("queued", queue("first"));
      expect((await patch("queued", { spec: queue("first") })).status).toBe(200);
      const answer = await patch("queued", { spec: queue("second") });
      expect(answer.status).toBe(422);
      expect(bodyOf(answer).message).toContain(
        "spec.runPolicy.schedulingPolicy.queue is immutable",
      );
    });

    test("takes the status through its own subresource only", async () => {
      await create("status");
      await patch("status", { status: { conditions } });
      const before = await server.request("GET", `${collection}/status`);
      expect(bodyOf(before).status).toBeUndefined();
      const spec = { [of.replicaSpecs]: { Worker: { replicas: 9 } } };
      const after = await patch("status/status", { spec, status: { conditions } });
      expect(after.status, bodyOf(after).message).toBe(200);
      expect(bodyOf(after).status?.conditions).toEqual(conditions);
      expect(bodyOf(after).spec).toEqual(bodyOf(before).spec);
    });

    test("refuses a wrong status and names the field", async () => {
      await create("bad-status");
      const answer = await patch("bad-status/status", {
        status: { conditions: [{ status: "True" }] },
      });
      expect(answer.status).toBe(422);
      // Releases before 1.31 leave out the leading `status.`.
      expect(bodyOf(answer).message).toContain("conditions[0].type");
    });

    test("prints its columns", async () => {
      await create("printed");
      await patch("printed/status", { status: { conditions } });
      const path = `${collection}/printed`;
      const answer = await server.request("GET", path, undefined, undefined, mediaTypes.table);
      const { columnDefinitions, rows } = bodyOf(answer);
      const names = columnDefinitions.map(({ name }) => name);
      expect(names).toEqual(["Name", ...of.columns]);
      const cells = Object.fromEntries(names.map((name, i) => [name, rows[0]?.cells[i]]));
      expect(cells).toEqual({
        Name: "printed",
        State: "Running",
        Age: expect.stringMatching(/^\d+s$/),
      });
    });

    test(of.scale === "worker" ? "scales its workers" : "has no scale", async () => {
      await create("scaled");
      const path = `${collection}/scaled/scale`;
      const read = await server.request("GET", path);
      if (of.scale === "none") {
        expect(read.status).toBe(404);
        return;
      }
      expect(bodyOf(read).spec).toEqual({ replicas: 2 });
      expect((await patch("scaled/scale", { spec: { replicas: 5 } })).status).toBe(200);
      const { spec } = bodyOf(await server.request("GET", `${collection}/scaled`));
      expect(spec).toMatchObject({ [of.replicaSpecs]: { Worker: { replicas: 5 } } });
      const replicaStatuses = { Worker: { active: 3, selector: "job=scaled" } };
      await patch("scaled/status", { status: { conditions, replicaStatuses } });
      const { status } = bodyOf(await server.request("GET", path));
      expect(status).toEqual({ replicas: 3, selector: "job=scaled" });
    });
  });
});
