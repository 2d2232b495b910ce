/** Every call of the package's APIs against real API servers. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { mediaTypes } from "../../scripts/apiserver/request.js";
import { type ApiServer, startApiServer } from "../../scripts/apiserver/server.js";
import { generatedCrds } from "../apiserver/generated.js";
import { job, jobKinds } from "../apiserver/jobs.js";
import { testedReleases } from "../apiserver/releases.js";
import { environments } from "./environments.js";
import { documentedProgram } from "./examples.js";
import {
  copyPackage,
  type GeneratedTree,
  generateEverySort,
  programs,
  pythonVariables,
  runProgram,
} from "./packages.js";

const jobsModule = "kubeflow_training.kubeflow_org.v1";
const all = environments();

/** Each release with one environment: the oldest with the oldest, and so on, or all with all. */
const pairs = testedReleases().flatMap((release, index) => {
  const chosen = process.env.GEN_APIS_PYTHON === "full" ? all : [all[index % all.length]];
  return chosen.flatMap((each) => (each === undefined ? [] : [{ release, ...each }]));
});

describe.each(pairs)("Kubernetes $release, $name", ({ release, python }) => {
  let server: ApiServer;
  let example: GeneratedTree;
  let fixture: GeneratedTree;
  const folder = mkdtempSync(join(tmpdir(), "gen-apis-python-calls-"));
  const watchers: ChildProcess[] = [];

  beforeAll(async () => {
    example = copyPackage();
    fixture = await generateEverySort(release);
    server = await startApiServer(release);
    const own = join(fixture.folder, "crds");
    const crds = [
      ...generatedCrds(release).values(),
      ...readdirSync(own).map((file) => readFileSync(join(own, file), "utf8")),
    ];
    const names = await Promise.all(crds.map((crd) => server.applyCrd(crd)));
    await Promise.all(names.map((name) => server.waitEstablished(name)));
  });
  afterEach(() => {
    for (const watcher of watchers.splice(0)) watcher.kill("SIGKILL");
  });
  afterAll(async () => {
    await server?.stop();
    example?.remove();
    fixture?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  function calls(module: string, kind: string, namespace: string, object: object, status: object) {
    const file = join(folder, `${kind}.json`);
    writeFileSync(file, JSON.stringify(object));
    return runProgram(python, "calls.py", {
      paths: [example.folder, join(fixture.folder, "python")],
      call: [module, kind, namespace, file, JSON.stringify(status)],
      kubeconfig: server.kubeconfig,
    });
  }
  const steps = "reads_and_lists\nwrites\napplies\nsubresources\ndeletes\n";

  test.each(jobKinds)("every call of $kind", (of) => {
    const status = {
      completionTime: "2026-05-01T12:00:00Z",
      replicaStatuses: { Worker: { active: 1 } },
    };
    expect(calls(jobsModule, of.kind, "calls", job(of, "any"), status)).toBe(steps);
  });

  test("every call of a kind without namespaces", () => {
    const spec = { name: "thing", nothing: null, replicas: 1 };
    const thing = { apiVersion: "example.com/v1", kind: "Thing", spec };
    const status = { phase: "Done", replicas: 1 };
    expect(calls("acme.things.example_com.v1", "Thing", "-", thing, status)).toBe(steps);
  });

  test("the examples of the documentation", () => {
    const file = join(folder, "documented.py");
    const quiet = "import urllib3\n\nurllib3.disable_warnings()\n";
    writeFileSync(file, `${quiet}${documentedProgram()}\nprint("done")\n`);
    const { kubeconfig } = server;
    const paths = [example.folder];
    expect(runProgram(python, file, { paths, kubeconfig })).toBe("done\n");
  });

  test("a watch goes on when the API server crashes, and tells each change once", async () => {
    const collection = "/apis/kubeflow.org/v1/namespaces/default/tfjobs";
    const [kind] = jobKinds.filter((each) => each.kind === "TFJob");
    if (kind === undefined) throw new Error("TFJob is gone");
    const create = (name: string) => server.request("POST", collection, job(kind, name));
    const label = (name: string, value: string) =>
      server.request(
        "PATCH",
        `${collection}/${name}`,
        { metadata: { labels: { value } } },
        mediaTypes.mergePatch,
      );
    await create("a");
    await create("b");
    const lines = watch("TFJob");
    await expect.poll(() => lines).toHaveLength(2);
    await label("a", "1");
    await expect.poll(() => lines).toHaveLength(3);

    await server.kill();
    await server.restart();
    await expect.poll(async () => (await label("a", "2")).status).toBe(200);
    // A server that has just begun may not know the watch's version: it lists again, and that gives what
    // changed meanwhile in another order. From here on the watch goes on.
    await expect.poll(() => lines).toHaveLength(4);
    await create("c");
    await server.request("DELETE", `${collection}/b`);
    await expect.poll(() => lines).toHaveLength(6);
    await label("a", "3");
    await expect.poll(() => lines).toHaveLength(7);
    expect(lines).toEqual([
      ["ADDED", "a", {}],
      ["ADDED", "b", {}],
      ["MODIFIED", "a", { value: "1" }],
      ["MODIFIED", "a", { value: "2" }],
      ["ADDED", "c", {}],
      ["DELETED", "b", {}],
      ["MODIFIED", "a", { value: "3" }],
    ]);
  });

  /** What a watch tells, as it tells it. */
  function watch(kind: string): unknown[] {
    const lines: unknown[] = [];
    const watcher = spawn(python, [join(programs, "watch.py"), jobsModule, kind, "300"], {
      env: { ...process.env, ...pythonVariables([example.folder]), KUBECONFIG: server.kubeconfig },
      stdio: ["ignore", "pipe", "inherit"],
    });
    watchers.push(watcher);
    createInterface({ input: watcher.stdout }).on("line", (line) => lines.push(JSON.parse(line)));
    return lines;
  }
});
