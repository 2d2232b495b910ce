import { beforeEach, describe, expect, test } from "vitest";
import type {
  ExampleV1Client,
  GatewayApi,
} from "../fixtures/client-kinds/expected/client/example.com/v1/client.js";
import { ConflictError } from "../fixtures/client-kinds/expected/client/runtime/errors.js";
import type { Transport } from "../fixtures/client-kinds/expected/client/runtime/transport.js";
import { gateway, names } from "./objects.js";
import { createPlace } from "./place.js";

/** What holds for server-side apply, of a real API server and of the fake. */
export function applies(transport: () => Transport): void {
  let client: ExampleV1Client;
  let gateways: GatewayApi;
  const ours = { fieldManager: "ours" };
  const theirs = { fieldManager: "theirs" };

  beforeEach(() => {
    ({ client, gateways } = createPlace(transport()));
  });

  describe("server-side apply", () => {
    test("creates what is not there, and writes down who owns what", async () => {
      const applied = await gateways.apply(
        {
          metadata: { name: "new", labels: { a: "b" } },
          spec: { class: "fast", hostNames: ["x", "y"], listeners: [{ port: 80, name: "web" }] },
        },
        ours,
      );
      expect(applied).toMatchObject({
        metadata: { generation: 1, labels: { a: "b" } },
        spec: { replicas: 1, listeners: [{ port: 80, protocol: "TCP", name: "web" }] },
      });
      expect(applied.metadata.managedFields).toMatchObject([
        {
          manager: "ours",
          operation: "Apply",
          apiVersion: "example.com/v1",
          fieldsType: "FieldsV1",
          fieldsV1: {
            "f:metadata": { "f:labels": { "f:a": {} } },
            "f:spec": {
              "f:class": {},
              "f:hostNames": { 'v:"x"': {}, 'v:"y"': {} },
              "f:listeners": {
                'k:{"port":80,"protocol":"TCP"}': { ".": {}, "f:port": {}, "f:name": {} },
              },
            },
          },
        },
      ]);
    });

    test("changes nothing when the same is applied again", async () => {
      const configuration = { metadata: { name: "again" }, spec: { class: "fast" } };
      const first = await gateways.apply(configuration, ours);
      const second = await gateways.apply(configuration, ours);
      expect(second.metadata.resourceVersion).toBe(first.metadata.resourceVersion);
    });

    test("removes what it applied before and does not any more, and nothing of others", async () => {
      const metadata = { name: "less" };
      await gateways.apply(
        { metadata, spec: { class: "fast", visibility: "Public", hostNames: ["a", "b"] } },
        ours,
      );
      await gateways.apply({ metadata, spec: { hostNames: ["b", "c"], replicas: 4 } }, theirs);
      const { spec } = await gateways.apply({ metadata, spec: { class: "fast" } }, ours);
      expect(spec).toEqual({ class: "fast", replicas: 4, hostNames: ["b", "c"] });
    });

    test("merges the items of list maps by their keys, whoever applies them", async () => {
      const metadata = { name: "items" };
      const backend = { service: "s" };
      await gateways.apply(
        {
          metadata,
          spec: { class: "fast", listeners: [{ port: 80, routes: [{ path: "/", backend }] }] },
        },
        ours,
      );
      await gateways.apply(
        {
          metadata,
          spec: {
            listeners: [
              { port: 80, protocol: "UDP" },
              { port: 80, protocol: "TCP", routes: [{ path: "/b", backend, weight: 5 }] },
            ],
          },
        },
        theirs,
      );
      const { spec } = await gateways.get("items");
      // What is applied last says the order.
      expect(spec.listeners).toEqual([
        { port: 80, protocol: "UDP" },
        {
          port: 80,
          protocol: "TCP",
          routes: [
            { path: "/", backend, weight: 100 },
            { path: "/b", backend, weight: 5 },
          ],
        },
      ]);
      const { spec: left } = await gateways.apply({ metadata, spec: { class: "fast" } }, ours);
      expect(left.listeners).toEqual([
        { port: 80, protocol: "UDP" },
        { port: 80, protocol: "TCP", routes: [{ path: "/b", backend, weight: 5 }] },
      ]);
    });

    test("is a conflict with another manager, who is named with the fields", async () => {
      const metadata = { name: "fought" };
      await gateways.apply(
        { metadata, spec: { class: "fast", replicas: 2, fallback: { service: "a", port: 1 } } },
        ours,
      );
      const other = { metadata, spec: { replicas: 3, fallback: { service: "b" } } };
      const error = await gateways.apply(other, theirs).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(ConflictError);
      expect(error).toMatchObject({
        causes: [
          { reason: "FieldManagerConflict", field: ".spec.fallback" },
          { reason: "FieldManagerConflict", field: ".spec.replicas" },
        ],
      });
      expect(String(error)).toContain('"ours"');
      const forced = await gateways.apply(other, { ...theirs, force: true });
      // What is atomic is replaced as a whole.
      expect(forced.spec).toEqual({ class: "fast", replicas: 3, fallback: { service: "b" } });
      const back = gateways.apply({ metadata, spec: { class: "fast", replicas: 2 } }, ours);
      await expect(back).rejects.toThrow(ConflictError);
    });

    test("shares a field where both say the same", async () => {
      const metadata = { name: "shared" };
      await gateways.apply({ metadata, spec: { class: "fast", replicas: 2 } }, ours);
      await gateways.apply({ metadata, spec: { replicas: 2 } }, theirs);
      const { spec } = await gateways.apply({ metadata, spec: { class: "fast" } }, ours);
      expect(spec.replicas).toBe(2);
      const alone = await gateways.apply({ metadata }, theirs);
      // Nobody wants it any more, so that the default comes back.
      expect(alone.spec).toEqual({ class: "fast", replicas: 1 });
    });

    test("replaces a list without a type as a whole", async () => {
      const metadata = { name: "atomic" };
      const addresses = [{ ip: "1" }, { ip: "2" }];
      await gateways.apply({ metadata, spec: { class: "fast", addresses } }, ours);
      const { spec } = await gateways.apply(
        { metadata, spec: { class: "fast", addresses: [{ ip: "3" }] } },
        ours,
      );
      expect(spec.addresses).toEqual([{ ip: "3" }]);
    });

    test("respects what others wrote without applying", async () => {
      const made = await gateways.create(gateway("updated", { replicas: 2 }), {
        fieldManager: "creator",
      });
      expect(made.metadata.managedFields).toMatchObject([
        { manager: "creator", operation: "Update", fieldsV1: { "f:spec": { "f:replicas": {} } } },
      ]);
      const applied = gateways.apply(
        { metadata: { name: "updated" }, spec: { replicas: 3 } },
        ours,
      );
      await expect(applied).rejects.toThrow(ConflictError);
      await gateways.apply(
        { metadata: { name: "updated" }, spec: { replicas: 3 } },
        { ...ours, force: true },
      );
      const patched = await gateways.mergePatch(
        "updated",
        { spec: { replicas: 5 } },
        { fieldManager: "patcher" },
      );
      expect(patched.metadata.managedFields).toMatchObject([
        { manager: "creator" },
        { manager: "patcher", operation: "Update", fieldsV1: { "f:spec": { "f:replicas": {} } } },
      ]);
    });

    test("applies the status by its own path", async () => {
      const metadata = { name: "state" };
      await gateways.apply({ metadata, spec: { class: "fast" } }, ours);
      const lastTransitionTime = "2026-01-02T03:04:05Z";
      const ready = { status: "True" as const, reason: "Fine", message: "", lastTransitionTime };
      await gateways.status.apply(
        { metadata, status: { replicas: 1, conditions: [{ type: "Ready", ...ready }] } },
        ours,
      );
      const { status, metadata: after } = await gateways.status.apply(
        { metadata, status: { conditions: [{ type: "Known", ...ready }] } },
        theirs,
      );
      expect(status).toMatchObject({
        replicas: 1,
        conditions: [{ type: "Ready" }, { type: "Known" }],
      });
      expect(after.managedFields).toMatchObject([
        { manager: "ours", operation: "Apply" },
        { manager: "ours", operation: "Apply", subresource: "status" },
        { manager: "theirs", operation: "Apply", subresource: "status" },
      ]);
    });

    test("is a conflict with who set the size", async () => {
      const metadata = { name: "size" };
      await gateways.apply({ metadata, spec: { class: "fast", replicas: 2 } }, ours);
      const scale = await gateways.scale.get("size");
      await gateways.scale.replace({ ...scale, spec: { replicas: 4 } }, { fieldManager: "scaler" });
      const applied = gateways.apply({ metadata, spec: { class: "fast", replicas: 5 } }, ours);
      await expect(applied).rejects.toThrow(ConflictError);
    });

    test("lets who creates without an apply own the objects and lists that are new", async () => {
      const made = gateway("made", { listeners: [{ port: 80 }], limits: { cpu: 1 } });
      const created = await gateways.create(made, theirs);
      expect(created.metadata.managedFields?.[0]?.fieldsV1).toEqual({
        "f:spec": {
          ".": {},
          "f:class": {},
          "f:limits": { ".": {}, "f:cpu": {} },
          "f:listeners": {
            ".": {},
            'k:{"port":80,"protocol":"TCP"}': { ".": {}, "f:port": {}, "f:protocol": {} },
          },
          "f:replicas": {},
        },
      });
    });

    test("only says what it would do in a dry run", async () => {
      const metadata = { name: "maybe" };
      await gateways.apply({ metadata, spec: { class: "fast" } }, ours);
      const dry = await gateways.apply(
        { metadata, spec: { class: "fast", replicas: 9 } },
        { ...ours, dryRun: true },
      );
      expect(dry.spec.replicas).toBe(9);
      expect((await gateways.get("maybe")).spec.replicas).toBe(1);
    });

    test("works in the cluster where the kind does", async () => {
      const metadata = { name: names.next("applied") };
      const first = { metadata, spec: { zones: { a: { capacity: 1 } } } };
      await client.regions.apply(first, ours);
      const { spec } = await client.regions.apply(
        { metadata, spec: { zones: { a: { open: false }, b: { capacity: 2 } } } },
        { ...theirs, force: true },
      );
      expect(spec).toEqual({
        zones: { a: { capacity: 1, open: false }, b: { capacity: 2, open: true } },
      });
    });
  });
}
