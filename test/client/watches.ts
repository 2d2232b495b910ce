import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import {
  createExampleV1Client,
  type ExampleV1Client,
  type GatewayApi,
} from "../fixtures/client-kinds/expected/client/example.com/v1/client.js";
import type { Gateway } from "../fixtures/client-kinds/expected/client/example.com/v1/types.js";
import type { Stored } from "../fixtures/client-kinds/expected/client/runtime/objects.js";
import type { Transport } from "../fixtures/client-kinds/expected/client/runtime/transport.js";
import type { WatchEvent } from "../fixtures/client-kinds/expected/client/runtime/watch-api.js";
import { gateway, names } from "./objects.js";

export interface Watched {
  readonly transport: Transport;
  /** Cuts every connection, as a network or a restarted server does. */
  interrupt(): void;
}

/** What holds for watches and informers, of a real API server and of the fake. */
export function watches(watched: () => Watched): void {
  let client: ExampleV1Client;
  let namespace: string;
  let gateways: GatewayApi;

  beforeEach(() => {
    client = createExampleV1Client(watched().transport);
    namespace = names.next("watch");
    gateways = client.gateways.namespace(namespace);
  });

  describe("watch", () => {
    test("tells of what there is, and of every change", async () => {
      await gateways.create(gateway("there"));
      const { next } = read(gateways.watch());
      expect(await next()).toBe("ADDED there");
      await gateways.create(gateway("new"));
      expect(await next()).toBe("ADDED new");
      await gateways.mergePatch("new", { spec: { replicas: 3 } });
      expect(await next()).toBe("MODIFIED new");
      await gateways.delete("there");
      expect(await next()).toBe("DELETED there");
    });

    test("tells of what changed since a list", async () => {
      await gateways.create(gateway("a"));
      await gateways.create(gateway("b"));
      const list = await gateways.list();
      await gateways.delete("a");
      await gateways.mergePatch("b", { spec: { replicas: 2 } });
      const { next } = read(gateways.watch({ from: list }));
      expect(await next()).toBe("DELETED a");
      expect(await next()).toBe("MODIFIED b");
    });

    test("follows what a selector selects: what fits no more is gone", async () => {
      const { next } = read(gateways.watch({ labelSelector: { tier: "gold" } }));
      await gateways.create({ ...gateway("x"), metadata: { name: "x", labels: { tier: "gold" } } });
      expect(await next()).toBe("ADDED x");
      await gateways.create(gateway("unseen"));
      await gateways.mergePatch("x", { metadata: { labels: { tier: "tin" } } });
      expect(await next()).toBe("DELETED x");
      await gateways.mergePatch("unseen", { metadata: { labels: { tier: "gold" } } });
      expect(await next()).toBe("ADDED unseen");
    });

    test("sees all namespaces where it is asked of none", async () => {
      const labelSelector = `of=${namespace}`;
      const { next } = read(client.gateways.watch({ labelSelector }));
      const labels = { of: namespace };
      await gateways.create({ ...gateway("near"), metadata: { name: "near", labels } });
      expect(await next()).toBe("ADDED near");
      const other = client.gateways.namespace(names.next("watch"));
      await other.create({ ...gateway("far"), metadata: { name: "far", labels } });
      expect(await next()).toBe("ADDED far");
    });

    test("loses nothing and repeats nothing over cut connections", async () => {
      const seen: string[] = [];
      const stop = new AbortController();
      onTestFinished(() => stop.abort());
      const reading = (async () => {
        for await (const { object } of gateways.watch({ signal: stop.signal })) {
          seen.push(`${object.metadata.name} ${object.spec.replicas}`);
        }
      })();
      await gateways.create(gateway("one", { replicas: 0 }));
      const expected = ["one 0"];
      for (let replicas = 1; replicas <= 40; replicas += 1) {
        if (replicas % 10 === 5) watched().interrupt();
        await changed(() => gateways.mergePatch("one", { spec: { replicas } }));
        expected.push(`one ${replicas}`);
      }
      await expect.poll(() => seen.at(-1)).toBe("one 40");
      expect(seen).toEqual(expected);
      stop.abort();
      await reading;
    });

    test("ends with its signal, and with the loop", async () => {
      await gateways.create(gateway("some"));
      const stop = new AbortController();
      const seen: string[] = [];
      for await (const { object } of gateways.watch({ signal: stop.signal })) {
        seen.push(object.metadata.name);
        setTimeout(() => stop.abort(), 300);
      }
      expect(seen).toEqual(["some"]);
      for await (const { object } of gateways.watch()) {
        expect(object.metadata.name).toBe("some");
        break;
      }
      const aborted = gateways.watch({ signal: AbortSignal.abort() });
      expect(await aborted.next()).toEqual({ done: true, value: undefined });
    });
  });

  describe("informer", () => {
    test("knows everything when it has started, and keeps up", async () => {
      await gateways.create({ ...gateway("a"), metadata: { name: "a", labels: { tier: "gold" } } });
      await gateways.create(gateway("b", { class: "slow" }));
      const informer = gateways.informer({
        indexes: {
          byClass: ({ spec }) => [spec.class],
          byHost: ({ spec }) => spec.hostNames ?? [],
        },
      });
      onTestFinished(() => informer.stop());
      const told: string[] = [];
      informer.handle({
        onAdd: ({ metadata }) => told.push(`+${metadata.name}`),
        onUpdate: ({ metadata, spec }, previous) =>
          told.push(`${metadata.name} ${previous.spec.replicas}->${spec.replicas}`),
        onDelete: ({ metadata }) => told.push(`-${metadata.name}`),
      });
      const { lister } = informer;
      expect(lister.list()).toEqual([]);
      await informer.start();
      expect(told.sort()).toEqual(["+a", "+b"]);
      expect(lister.get("a")).toEqual(await gateways.get("a"));
      expect(lister.get("missing")).toBeUndefined();
      expect(namesOf(lister.list())).toEqual(["a", "b"]);
      expect(namesOf(lister.list({ labelSelector: "tier in (gold)" }))).toEqual(["a"]);
      expect(namesOf(lister.byIndex("byClass", "slow"))).toEqual(["b"]);

      await gateways.mergePatch("a", { spec: { class: "slow", hostNames: ["h"], replicas: 7 } });
      await expect.poll(() => told.at(-1)).toBe("a 1->7");
      expect(namesOf(lister.byIndex("byClass", "slow"))).toEqual(["a", "b"]);
      expect(lister.byIndex("byClass", "fast")).toEqual([]);
      expect(namesOf(lister.byIndex("byHost", "h"))).toEqual(["a"]);

      await gateways.delete("a");
      await expect.poll(() => told.at(-1)).toBe("-a");
      expect(lister.get("a")).toBeUndefined();
      expect(namesOf(lister.byIndex("byClass", "slow"))).toEqual(["b"]);
      expect(lister.byIndex("byHost", "h")).toEqual([]);
    });

    test("reads the objects of all namespaces, or of one of them", async () => {
      const other = names.next("watch");
      const labels = { of: namespace };
      await gateways.create({ ...gateway("x"), metadata: { name: "x", labels } });
      await client.gateways
        .namespace(other)
        .create({ ...gateway("x"), metadata: { name: "x", labels } });
      const informer = client.gateways.informer({ labelSelector: labels });
      onTestFinished(() => informer.stop());
      await informer.start();
      expect(informer.lister.list().length).toBe(2);
      expect(informer.lister.list({ namespace: other }).length).toBe(1);
      expect(informer.lister.get("x", other)?.metadata.namespace).toBe(other);
      expect(informer.lister.get("x")).toBeUndefined();
    });

    test("tells late handlers what it knows, and stopped ones nothing", async () => {
      const informer = gateways.informer();
      await informer.start();
      await gateways.create(gateway("early"));
      await expect.poll(() => informer.lister.get("early")).toBeDefined();
      const told: string[] = [];
      const forget = informer.handle({ onAdd: ({ metadata }) => told.push(metadata.name) });
      expect(told).toEqual(["early"]);
      forget();
      const others: string[] = [];
      informer.handle({ onAdd: ({ metadata }) => others.push(metadata.name) });
      await gateways.create(gateway("late"));
      await expect.poll(() => others).toEqual(["early", "late"]);
      expect(told).toEqual(["early"]);
      informer.stop();
      await gateways.create(gateway("never"));
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(others).toEqual(["early", "late"]);
      expect(informer.lister.get("late")).toBeDefined();
    });

    test("goes on after cut connections", async () => {
      const informer = gateways.informer();
      onTestFinished(() => informer.stop());
      await informer.start();
      watched().interrupt();
      await changed(() => gateways.create(gateway("after")));
      await expect.poll(() => informer.lister.get("after")).toBeDefined();
    });

    test("cannot be started when it is stopped", async () => {
      const informer = gateways.informer();
      informer.stop();
      await expect(informer.start()).rejects.toThrow("abort");
    });
  });
}

/** A change through connections that are being cut is sent again until it arrives. */
async function changed(send: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await send();
      return;
    } catch (error) {
      if (!(error instanceof Error) || error.name !== "ConnectionError") throw error;
    }
  }
}

function namesOf(objects: readonly Stored<Gateway>[]): string[] {
  return objects.map(({ metadata }) => metadata.name).sort();
}

/** Reads a watch event by event; it ends with the test. */
function read(events: AsyncGenerator<WatchEvent<Stored<Gateway>>, void>): {
  next(): Promise<string | undefined>;
} {
  let pending: Promise<unknown> = Promise.resolve();
  onTestFinished(async () => {
    await pending;
    await events.return();
  });
  return {
    async next() {
      const result = events.next();
      pending = result;
      const { done, value } = await result;
      return done === true ? undefined : `${value.type} ${value.object.metadata.name}`;
    },
  };
}
