import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { gateway } from "../client/objects.js";
import {
  createExampleV1Client,
  type GatewayApi,
} from "../fixtures/client-kinds/expected/client/example.com/v1/client.js";
import { ExpiredError, isStatus } from "../fixtures/client-kinds/expected/client/runtime/errors.js";
import type { Transport } from "../fixtures/client-kinds/expected/client/runtime/transport.js";
import { type GatewayServer, startGatewayServer } from "./gateways.js";
import { testedReleases } from "./releases.js";

const path = "/apis/example.com/v1/namespaces/default/gateways";

describe.each(testedReleases())("Kubernetes %s", (release) => {
  let running: GatewayServer;
  let gateways: GatewayApi;
  let stop: AbortController;
  let told: string[];
  let expired: number;

  beforeEach(async () => {
    running = await startGatewayServer(release);
    expired = 0;
    const { transport } = running;
    const counting: Transport = {
      ...transport,
      async watch(request) {
        const onEvent: typeof request.onEvent = (type, object) => {
          if (type === "ERROR" && isStatus(object) && object.code === 410) expired += 1;
          request.onEvent(type, object);
        };
        await transport.watch({ ...request, onEvent }).catch((error: unknown) => {
          if (error instanceof ExpiredError) expired += 1;
          throw error;
        });
      },
    };
    gateways = createExampleV1Client(counting).gateways.namespace("default");
    stop = new AbortController();
    told = [];
  });
  afterEach(async () => {
    stop.abort();
    await running?.stop();
  });

  /** Writes down what a watch tells, until the test ends. */
  async function watch(): Promise<void> {
    for await (const { type, object } of gateways.watch({ signal: stop.signal })) {
      told.push(`${type} ${object.metadata.name} ${object.spec.replicas}`);
    }
  }

  test("a watch goes on after the server was killed and started again", async () => {
    const watching = watch();
    const informer = gateways.informer();
    await informer.start();
    await gateways.create(gateway("kept", { replicas: 0 }));
    await gateways.create(gateway("old", { replicas: 0 }));
    await expect.poll(() => told.length).toBe(2);
    await running.server.kill();
    await running.server.restart();
    const patched = () => gateways.mergePatch("kept", { spec: { replicas: 1 } });
    await expect.poll(patched).toBeDefined();
    // A server that has just begun may not know the watch's version: it lists again, and that gives what
    // changed meanwhile in another order. From here on the watch goes on.
    await expect.poll(() => told.at(-1)).toBe("MODIFIED kept 1");
    await gateways.delete("old");
    await gateways.create(gateway("new", { replicas: 0 }));
    await expect.poll(() => told.at(-1)).toBe("ADDED new 0");
    expect(told).toEqual([
      "ADDED kept 0",
      "ADDED old 0",
      "MODIFIED kept 1",
      "DELETED old 0",
      "ADDED new 0",
    ]);
    await expect.poll(() => informer.lister.get("new")).toBeDefined();
    expect(informer.lister.get("old")).toBeUndefined();
    expect(informer.lister.get("kept")?.spec.replicas).toBe(1);
    informer.stop();
    stop.abort();
    await watching;
  });

  test("a watch lists again where the server has forgotten its version", async () => {
    const informer = gateways.informer();
    for (const name of ["same", "changed", "deleted", "replaced"]) {
      await gateways.create(gateway(name, { replicas: 0 }));
    }
    const watching = watch();
    await informer.start();
    await expect.poll(() => told.length).toBe(4);
    told.length = 0;

    // The clients see nothing of what happens now, and a new server knows nothing of what was before.
    running.proxy.close();
    const { request } = running.server;
    const send = async (method: string, name: string, body?: object) => {
      const answer = await request(method, `${path}/${name}`, body, "application/merge-patch+json");
      expect(answer.status).toBe(200);
    };
    await send("PATCH", "changed", { spec: { replicas: 5 } });
    await send("DELETE", "deleted");
    await send("DELETE", "replaced");
    const head = { apiVersion: "example.com/v1", kind: "Gateway" };
    for (const name of ["replaced", "created"]) {
      const made = { ...head, ...gateway(name, { replicas: 9 }) };
      expect((await request("POST", path, made)).status).toBe(201);
    }
    await running.server.kill();
    await running.server.restart();
    const answers = async () => (await request("GET", path)).status;
    await expect.poll(answers).toBe(200);
    running.proxy.open();

    await expect.poll(() => told.length).toBe(5);
    expect(told.toSorted()).toEqual([
      "ADDED created 9",
      "ADDED replaced 9",
      "DELETED deleted 0",
      "DELETED replaced 0",
      "MODIFIED changed 5",
    ]);
    expect(told.indexOf("DELETED replaced 0")).toBeLessThan(told.indexOf("ADDED replaced 9"));
    await expect.poll(() => informer.lister.get("created")).toBeDefined();
    // One for the watch, and one for the informer.
    expect(expired).toBe(2);
    informer.stop();
    stop.abort();
    await watching;
  });

  test("nothing is left when watches and informers have ended", async () => {
    // What keeps the process alive; asked in the same way each time, for asking needs timers too.
    const inUse = () => process.getActiveResourcesInfo().toSorted();
    let before: string[] = [];
    const isQuiet = () => {
      before = inUse();
      return before.some((each) => /^(TCPSocket|TLS|Immediate|SimpleShutdown)/.test(each));
    };
    running.proxy.cut();
    await expect.poll(isQuiet).toBe(false);
    const watching = watch();
    const informer = gateways.informer();
    await informer.start();
    await gateways.create(gateway("one"));
    await expect.poll(() => told.length).toBe(1);
    running.proxy.cut();
    await gateways.create(gateway("two")).catch(() => gateways.create(gateway("two")));
    await expect.poll(() => told.length).toBe(2);
    expect(inUse().length).toBeGreaterThan(before.length);
    informer.stop();
    stop.abort();
    await watching;
    // One that is stopped before it has begun.
    const early = gateways.informer();
    const start = early.start();
    early.stop();
    await expect(start).rejects.toThrow("abort");
    running.proxy.cut();
    await expect.poll(inUse).toEqual(before);
  });
});
