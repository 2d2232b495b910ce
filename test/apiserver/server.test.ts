import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { createRequest } from "../../scripts/apiserver/request.js";
import { startApiServer } from "../../scripts/apiserver/server.js";
import { testedReleases } from "./releases.js";

const keeper = fileURLToPath(new URL("keeper.ts", import.meta.url));

/** What answers at the address, or `nothing`. */
async function answering(url: string): Promise<unknown> {
  const { request, close } = createRequest(url);
  try {
    return (await request("GET", "/readyz")).body;
  } catch {
    return "nothing";
  } finally {
    close();
  }
}

describe.each(testedReleases())("an API server of Kubernetes %s", (release) => {
  test("says what it is, and writes a kubeconfig with its address", async () => {
    const server = await startApiServer(release);
    try {
      const { body } = await server.request("GET", "/version");
      expect(body).toMatchObject({
        major: release.split(".")[0],
        minor: release.split(".")[1],
        gitVersion: expect.stringContaining(`v${release}.`),
      });
      const config = parse(readFileSync(server.kubeconfig, "utf8"));
      expect(config.clusters[0].cluster.server).toBe(server.url);
    } finally {
      await server.stop();
    }
  });

  test("shares nothing with another one, and leaves nothing behind", async () => {
    const servers = await Promise.all([startApiServer(release), startApiServer(release)]);
    const [first, second] = servers;
    const name = await first.applyCrd(definition);
    await first.waitEstablished(name);
    const path = `/apis/apiextensions.k8s.io/v1/customresourcedefinitions/${name}`;
    expect((await first.request("GET", path)).status).toBe(200);
    expect((await second.request("GET", path)).status).toBe(404);
    await first.deleteCrd(name);
    expect((await first.request("GET", path)).status).toBe(404);
    await Promise.all(servers.map((server) => server.stop()));
    for (const { url, kubeconfig } of servers) {
      expect(await answering(url)).toBe("nothing");
      expect(existsSync(dirname(kubeconfig))).toBe(false);
    }
  });

  test("goes on with its objects at its address after a crash", async () => {
    const server = await startApiServer(release);
    try {
      const name = await server.applyCrd(definition);
      // One that is killed in between never establishes it.
      await server.waitEstablished(name);
      await server.kill();
      expect(await answering(server.url)).toBe("nothing");
      await server.restart();
      await server.waitEstablished(name);
    } finally {
      await server.stop();
    }
    expect(await answering(server.url)).toBe("nothing");
    expect(existsSync(dirname(server.kubeconfig))).toBe(false);
  });

  test("ends with the process that started it, even a killed one", async () => {
    const parent = spawn(process.execPath, ["--import", "tsx", keeper, release], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const line = await new Promise<string>((resolve) => {
      createInterface({ input: parent.stdout }).once("line", resolve);
    });
    // The line that keeper.ts prints.
    const { url, kubeconfig } = JSON.parse(line) as { url: string; kubeconfig: string };
    expect(await answering(url)).toBe("ok");
    parent.kill("SIGKILL");
    await expect.poll(() => answering(url)).toBe("nothing");
    await expect.poll(() => existsSync(dirname(kubeconfig))).toBe(false);
  });
});

test("refuses a release that it does not have, and names those it has", async () => {
  await expect(startApiServer("1.2")).rejects.toThrow(/no API server for Kubernetes 1\.2; .*1\.37/);
});

const definition = `
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: things.example.com }
spec:
  group: example.com
  names: { kind: Thing, plural: things }
  scope: Namespaced
  versions:
    - name: v1
      served: true
      storage: true
      schema: { openAPIV3Schema: { type: object } }
`;
