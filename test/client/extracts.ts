import { beforeEach, expect, test } from "vitest";
import type { GatewayApi } from "../fixtures/client-kinds/expected/client/example.com/v1/client.js";
import type { Transport } from "../fixtures/client-kinds/expected/client/runtime/transport.js";
import { createPlace } from "./place.js";

/** What holds for parts of objects that managers applied, of a real API server and of the fake. */
export function extracts(transport: () => Transport): void {
  let gateways: GatewayApi;
  const ours = { fieldManager: "ours" };
  const theirs = { fieldManager: "theirs" };

  beforeEach(() => {
    ({ gateways } = createPlace(transport()));
  });

  test("gives back what a manager applied, to be applied again", async () => {
    const metadata = { name: "extracted", labels: { a: "b" } };
    const backend = { service: "s", port: "http" };
    await gateways.apply(
      {
        metadata,
        spec: {
          class: "fast",
          hostNames: ["x", "y"],
          addresses: [{ ip: "1" }],
          fallback: backend,
          limits: { cpu: "1", memory: "2Gi" },
          listeners: [{ port: 80, routes: [{ path: "/", backend }] }, { port: 81 }],
        },
      },
      ours,
    );
    const object = await gateways.apply(
      {
        metadata: { name: "extracted", annotations: { c: "d" } },
        spec: {
          replicas: 7,
          hostNames: ["z"],
          limits: { cpu: "1", disk: 3 },
          listeners: [{ port: 80, name: "web" }],
        },
      },
      theirs,
    );
    const identity = { apiVersion: "example.com/v1", kind: "Gateway" };
    const { namespace } = object.metadata;
    expect(gateways.extract(object, "ours")).toEqual({
      ...identity,
      metadata: { ...metadata, namespace },
      spec: {
        class: "fast",
        hostNames: ["x", "y"],
        addresses: [{ ip: "1" }],
        fallback: backend,
        limits: { cpu: "1", memory: "2Gi" },
        listeners: [
          { port: 80, protocol: "TCP", routes: [{ path: "/", backend }] },
          { port: 81, protocol: "TCP" },
        ],
      },
    });
    expect(gateways.extract(object, "theirs")).toEqual({
      ...identity,
      metadata: { name: "extracted", namespace, annotations: { c: "d" } },
      spec: {
        replicas: 7,
        hostNames: ["z"],
        limits: { cpu: "1", disk: 3 },
        listeners: [{ port: 80, protocol: "TCP", name: "web" }],
      },
    });
    const nothing = { ...identity, metadata: { name: "extracted", namespace } };
    expect(gateways.extract(object, "nobody")).toEqual(nothing);
    expect(gateways.status.extract(object, "ours")).toEqual(nothing);
    const again = await gateways.apply(gateways.extract(object, "ours"), ours);
    expect(again.spec).toEqual(object.spec);
    const less = gateways.extract(object, "ours");
    delete less.spec?.fallback;
    expect((await gateways.apply(less, ours)).spec.fallback).toBeUndefined();
  });
}
