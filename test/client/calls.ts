import { beforeEach, describe, expect, test } from "vitest";
import {
  createExampleV1Client,
  type ExampleV1Client,
  type GatewayApi,
} from "../fixtures/client-kinds/expected/client/example.com/v1/client.js";
import type { Gateway } from "../fixtures/client-kinds/expected/client/example.com/v1/types.js";
import {
  AlreadyExistsError,
  ApiError,
  ConflictError,
  InvalidError,
  NotFoundError,
} from "../fixtures/client-kinds/expected/client/runtime/errors.js";
import { retryOnConflict } from "../fixtures/client-kinds/expected/client/runtime/retry.js";
import type { Transport } from "../fixtures/client-kinds/expected/client/runtime/transport.js";
import { gateway, names } from "./objects.js";

/** What holds for every call, of a real API server and of the fake. */
export function calls(transport: () => Transport): void {
  let client: ExampleV1Client;
  let namespace: string;
  let gateways: GatewayApi;

  beforeEach(() => {
    client = createExampleV1Client(transport());
    // One namespace for each test: no object of one is seen by another.
    namespace = names.next("ns");
    gateways = client.gateways.namespace(namespace);
  });

  describe("create, get, replace, delete", () => {
    test("creates what it is given, with the type, the metadata and the defaults of the server", async () => {
      const created = await gateways.create(gateway("first", { listeners: [{ port: 80 }] }));
      expect(created).toMatchObject({
        apiVersion: "example.com/v1",
        kind: "Gateway",
        metadata: { name: "first", namespace, generation: 1 },
        spec: { class: "fast", replicas: 1, listeners: [{ port: 80, protocol: "TCP" }] },
      });
      expect(created.metadata.uid).toMatch(/^[0-9a-f-]{36}$/);
      expect(created.metadata.creationTimestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      expect(await gateways.get("first")).toEqual(created);
    });

    test("names an object by a prefix", async () => {
      const made = { ...gateway("unused"), metadata: { generateName: "some-" } };
      const created = await gateways.create(made);
      expect(created.metadata.name).toMatch(/^some-.{5}$/);
    });

    test("keeps null where the type allows it, and drops it elsewhere", async () => {
      const created = await gateways.create(gateway("nulls", { paused: null }));
      expect(created.spec.paused).toBeNull();
    });

    test("replaces, and counts the changes of the spec", async () => {
      const created = await gateways.create(gateway("replaced"));
      created.spec.class = "slow";
      created.metadata.labels = { a: "b" };
      const replaced = await gateways.replace(created);
      expect(replaced).toMatchObject({
        metadata: { generation: 2, labels: { a: "b" } },
        spec: { class: "slow" },
      });
      expect(replaced.metadata.resourceVersion).not.toBe(created.metadata.resourceVersion);
    });

    test("changes nothing where a replacement is what is there", async () => {
      const created = await gateways.create(gateway("same"));
      expect(await gateways.replace(created)).toEqual(created);
    });

    test("gives nothing back for what is gone, and the object while a finalizer keeps it", async () => {
      await gateways.create(gateway("gone"));
      expect(await gateways.delete("gone")).toBeUndefined();
      await expect(gateways.get("gone")).rejects.toThrow(NotFoundError);

      const kept = gateway("kept");
      const created = await gateways.create({
        ...kept,
        metadata: { ...kept.metadata, finalizers: ["example.com/wait"] },
      });
      const dying = await gateways.delete("kept", { propagationPolicy: "Foreground" });
      expect(dying?.metadata.uid).toBe(created.metadata.uid);
      const seen = await gateways.get("kept");
      expect(seen.metadata.deletionTimestamp).toBeDefined();
      await gateways.mergePatch("kept", { metadata: { finalizers: null } });
      await expect(gateways.get("kept")).rejects.toThrow(NotFoundError);
    });

    test("only says what it would do in a dry run", async () => {
      const made = await gateways.create(gateway("dry"), { dryRun: true });
      expect(made.spec.replicas).toBe(1);
      await expect(gateways.get("dry")).rejects.toThrow(NotFoundError);
      await gateways.create(gateway("wet"));
      await gateways.delete("wet", { dryRun: true });
      await gateways.mergePatch("wet", { spec: { replicas: 9 } }, { dryRun: true });
      expect((await gateways.get("wet")).spec.replicas).toBe(1);
    });

    test("works in the cluster where the kind does", async () => {
      const name = names.next("region");
      const spec = { "display-name": "North", zones: { a: { capacity: 3 } } };
      const created = await client.regions.create({ metadata: { name }, spec });
      expect(created.spec).toEqual({ ...spec, zones: { a: { capacity: 3, open: true } } });
      expect(created.metadata).not.toHaveProperty("namespace");
      created.spec = { "display-name": "South" };
      expect((await client.regions.replace(created)).spec).toEqual({ "display-name": "South" });
      await client.regions.delete(name);
    });
  });

  describe("patches", () => {
    test("merges: null removes, lists are replaced", async () => {
      await gateways.create(gateway("merged", { visibility: "Public", hostNames: ["a", "b"] }));
      const patched = await gateways.mergePatch("merged", {
        spec: { visibility: null, hostNames: ["c"], replicas: 5 },
      });
      expect(patched.spec).toEqual({ class: "fast", replicas: 5, hostNames: ["c"] });
      expect(patched.metadata.generation).toBe(2);
    });

    test("goes step by step, and leaves all as it was where a test fails", async () => {
      await gateways.create(gateway("stepped", { hostNames: ["a", "b"] }));
      const patched = await gateways.jsonPatch("stepped", [
        { op: "test", path: "/spec/class", value: "fast" },
        { op: "add", path: "/spec/hostNames/0", value: "first" },
        { op: "add", path: "/spec/hostNames/-", value: "last" },
        { op: "remove", path: "/spec/hostNames/1" },
        { op: "add", path: "/metadata/labels", value: { "a.b/c": "d" } },
        { op: "replace", path: "/metadata/labels/a.b~1c", value: "e" },
      ]);
      expect(patched.spec.hostNames).toEqual(["first", "b", "last"]);
      expect(patched.metadata.labels).toEqual({ "a.b/c": "e" });
      const failing = gateways.jsonPatch("stepped", [
        { op: "replace", path: "/spec/class", value: "slow" },
        { op: "test", path: "/spec/class", value: "fast" },
      ]);
      await expect(failing).rejects.toThrow(ApiError);
      expect((await gateways.get("stepped")).spec.class).toBe("fast");
    });
  });

  describe("errors", () => {
    test("tells what is not there from what is there already", async () => {
      await expect(gateways.get("missing")).rejects.toThrow(NotFoundError);
      await expect(gateways.delete("missing")).rejects.toThrow(NotFoundError);
      await expect(gateways.mergePatch("missing", {})).rejects.toThrow(NotFoundError);
      await gateways.create(gateway("twice"));
      const error = await gateways.create(gateway("twice")).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(AlreadyExistsError);
      expect(error).toMatchObject({
        name: "AlreadyExistsError",
        code: 409,
        reason: "AlreadyExists",
        message: 'gateways.example.com "twice" already exists',
      });
    });

    test("says which fields are invalid", async () => {
      const error = await gateways.create(gateway("Not_A_Name")).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(InvalidError);
      expect(error).toMatchObject({
        code: 422,
        causes: [{ field: "metadata.name", reason: "FieldValueInvalid" }],
      });
    });

    test("refuses a replacement of what has changed since", async () => {
      const read = await gateways.create(gateway("raced"));
      await gateways.mergePatch("raced", { spec: { replicas: 2 } });
      await expect(gateways.replace(read)).rejects.toThrow(ConflictError);
      await expect(gateways.delete("raced", { preconditions: { uid: "another" } })).rejects.toThrow(
        ConflictError,
      );
    });

    test("refuses an object of another namespace", async () => {
      const other = { ...gateway("astray"), metadata: { name: "astray", namespace: "elsewhere" } };
      await expect(gateways.create(other)).rejects.toThrow(ApiError);
    });

    test("refuses a name that is the path of the collection", async () => {
      await expect(gateways.get("")).rejects.toThrow(TypeError);
    });

    test("reads and writes again where somebody else was faster", async () => {
      await gateways.create(gateway("busy", { replicas: 0 }));
      const more = () =>
        retryOnConflict(
          async () => {
            const read = await gateways.get("busy");
            read.spec.replicas = (read.spec.replicas ?? 0) + 1;
            return gateways.replace(read);
          },
          { attempts: 20 },
        );
      await Promise.all([more(), more(), more(), more()]);
      expect((await gateways.get("busy")).spec.replicas).toBe(4);
      const never = retryOnConflict(
        async () =>
          gateways.replace({
            ...gateway("busy"),
            metadata: { name: "busy", resourceVersion: "1" },
          }),
        { attempts: 2 },
      );
      await expect(never).rejects.toThrow(ConflictError);
    });
  });

  describe("lists", () => {
    beforeEach(async () => {
      for (const [index, tier] of ["gold", "gold", "tin", undefined, "tin"].entries()) {
        const labels = tier === undefined ? {} : { tier };
        const made = gateway(`g${index}`, { class: index === 4 ? "slow" : "fast" });
        await gateways.create({ ...made, metadata: { ...made.metadata, labels } });
      }
    });

    const namesOf = ({ items }: { items: readonly Gateway[] }) =>
      items.map(({ metadata }) => metadata?.name);

    test("gives all, with the version of the collection", async () => {
      const list = await gateways.list();
      expect(namesOf(list)).toEqual(["g0", "g1", "g2", "g3", "g4"]);
      expect(list).toMatchObject({ kind: "GatewayList", apiVersion: "example.com/v1" });
      expect(list.metadata.resourceVersion).toMatch(/^\d+$/);
      expect(list.items[0]).toMatchObject({ kind: "Gateway", apiVersion: "example.com/v1" });
    });

    test("selects by labels and fields", async () => {
      const selected = async (labelSelector: string) =>
        namesOf(await gateways.list({ labelSelector }));
      expect(await selected("tier=gold")).toEqual(["g0", "g1"]);
      expect(await selected("tier!=gold")).toEqual(["g2", "g3", "g4"]);
      expect(await selected("tier in (tin, lead)")).toEqual(["g2", "g4"]);
      expect(await selected("tier notin (tin),tier")).toEqual(["g0", "g1"]);
      expect(await selected("!tier")).toEqual(["g3"]);
      expect(namesOf(await gateways.list({ labelSelector: { tier: "tin" } }))).toEqual([
        "g2",
        "g4",
      ]);
      expect(namesOf(await gateways.list({ fieldSelector: "metadata.name=g3" }))).toEqual(["g3"]);
      expect(namesOf(await gateways.list({ fieldSelector: { "metadata.name": "g1" } }))).toEqual([
        "g1",
      ]);
    });

    test("gives pages, and what is on all of them", async () => {
      const first = await gateways.list({ limit: 2 });
      expect(namesOf(first)).toEqual(["g0", "g1"]);
      expect(first.metadata.continue).toBeTruthy();
      const sizes: number[] = [];
      for await (const page of gateways.pages({ limit: 2 })) sizes.push(page.items.length);
      expect(sizes).toEqual([2, 2, 1]);
      const found: string[] = [];
      for await (const { metadata } of gateways.each({ limit: 2, labelSelector: "tier" })) {
        found.push(metadata.name);
      }
      expect(found).toEqual(["g0", "g1", "g2", "g4"]);
    });

    test("sees all namespaces where it is asked of none", async () => {
      const other = client.gateways.namespace(names.next("ns"));
      await other.create({
        ...gateway("far"),
        metadata: { name: "far", labels: { tier: namespace } },
      });
      await gateways.mergePatch("g0", { metadata: { labels: { tier: namespace } } });
      const list = await client.gateways.list({ labelSelector: `tier=${namespace}` });
      expect(namesOf(list).sort()).toEqual(["far", "g0"]);
      expect(await gateways.list({ labelSelector: `tier=${namespace}` })).toMatchObject({
        items: [{ metadata: { name: "g0" } }],
      });
    });

    test("deletes what is selected, and then the rest", async () => {
      await gateways.deleteCollection({ labelSelector: "tier=gold" });
      expect(namesOf(await gateways.list())).toEqual(["g2", "g3", "g4"]);
      await gateways.deleteCollection();
      expect((await gateways.list()).items).toEqual([]);
    });
  });

  describe("status and scale", () => {
    test("writes the status beside the rest, and the rest without the status", async () => {
      const condition = {
        type: "Ready",
        status: "True" as const,
        reason: "Fine",
        message: "",
        lastTransitionTime: "2026-01-02T03:04:05Z",
      };
      const made = gateway("st");
      const created = await gateways.create({ ...made, status: { replicas: 7 } });
      expect(created.status).toBeUndefined();
      created.spec.class = "ignored";
      created.status = { replicas: 2, conditions: [condition] };
      const replaced = await gateways.status.replace(created);
      expect(replaced).toMatchObject({
        metadata: { generation: 1 },
        spec: { class: "fast" },
        status: { replicas: 2, conditions: [condition] },
      });
      const patched = await gateways.status.mergePatch("st", { status: { replicas: 3 } });
      expect(patched.status?.replicas).toBe(3);
      const after = await gateways.mergePatch("st", {
        spec: { replicas: 8 },
        status: { replicas: 9 },
      });
      expect(after).toMatchObject({ spec: { replicas: 8 }, status: { replicas: 3 } });
      expect((await gateways.status.get("st")).status).toEqual(after.status);
    });

    test("reads and sets the size", async () => {
      await gateways.create(gateway("sized", { replicas: 2 }));
      await gateways.status.mergePatch("sized", { status: { replicas: 1, selector: "a=b" } });
      const scale = await gateways.scale.get("sized");
      expect(scale).toMatchObject({
        apiVersion: "autoscaling/v1",
        kind: "Scale",
        metadata: { name: "sized", namespace },
        spec: { replicas: 2 },
        status: { replicas: 1, selector: "a=b" },
      });
      scale.spec = { replicas: 6 };
      expect((await gateways.scale.replace(scale)).spec?.replicas).toBe(6);
      expect((await gateways.get("sized")).spec.replicas).toBe(6);
      await expect(gateways.scale.replace(scale)).rejects.toThrow(ConflictError);
      await gateways.scale.mergePatch("sized", { spec: { replicas: 3 } });
      expect((await gateways.get("sized")).spec.replicas).toBe(3);
    });
  });
}
