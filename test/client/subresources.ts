import { beforeEach, describe, expect, test } from "vitest";
import type { GatewayApi } from "../fixtures/client-kinds/expected/client/example.com/v1/client.js";
import { ConflictError } from "../fixtures/client-kinds/expected/client/runtime/errors.js";
import type { Transport } from "../fixtures/client-kinds/expected/client/runtime/transport.js";
import { gateway } from "./objects.js";
import { createPlace } from "./place.js";

/** What holds for the status and the size, of a real API server and of the fake. */
export function subresources(transport: () => Transport): void {
  let namespace: string;
  let gateways: GatewayApi;

  beforeEach(() => {
    ({ namespace, gateways } = createPlace(transport()));
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

    test("leaves out a size of nothing", async () => {
      await gateways.create(gateway("empty", { replicas: 0 }));
      expect((await gateways.scale.get("empty")).spec).toEqual({});
    });

    test("writes down who set the size", async () => {
      await gateways.create(gateway("set"), { fieldManager: "maker" });
      await gateways.scale.mergePatch("set", { spec: { replicas: 3 } }, { fieldManager: "scaler" });
      const { managedFields = [] } = (await gateways.get("set")).metadata;
      const owner = managedFields.find(({ manager }) => manager === "scaler");
      expect(owner).toMatchObject({
        operation: "Update",
        subresource: "scale",
        fieldsV1: { "f:spec": { "f:replicas": {} } },
      });
    });
  });
}
