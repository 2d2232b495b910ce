import { beforeEach, describe, expect, test } from "vitest";
import type {
  ExampleV1Client,
  GatewayApi,
} from "../fixtures/client-kinds/expected/client/example.com/v1/client.js";
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
import { createPlace } from "./place.js";

/** What holds for calls about one object, of a real API server and of the fake. */
export function calls(transport: () => Transport): void {
  let client: ExampleV1Client;
  let namespace: string;
  let gateways: GatewayApi;

  beforeEach(() => {
    ({ client, namespace, gateways } = createPlace(transport()));
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
      const doomed = await gateways.delete("kept", { dryRun: true });
      expect(doomed?.metadata.deletionTimestamp).toBeDefined();
      expect((await gateways.get("kept")).metadata.deletionTimestamp).toBeUndefined();
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
      await expect(failing).rejects.toThrow(InvalidError);
      expect((await gateways.get("stepped")).spec.class).toBe("fast");
      const astray = gateways.jsonPatch("stepped", [{ op: "remove", path: "/spec/limits" }]);
      await expect(astray).rejects.toThrow(InvalidError);
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
}
