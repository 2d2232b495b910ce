import { beforeEach, describe, expect, test } from "vitest";
import type { GatewayApi } from "../fixtures/client-kinds/expected/client/example.com/v1/client.js";
import { InvalidError } from "../fixtures/client-kinds/expected/client/runtime/errors.js";
import type { JsonPatchOperation } from "../fixtures/client-kinds/expected/client/runtime/patch.js";
import type { Transport } from "../fixtures/client-kinds/expected/client/runtime/transport.js";
import { gateway } from "./objects.js";
import { createPlace } from "./place.js";

/** What an object has to be, for a real API server and for the fake. */
export function validations(transport: () => Transport): void {
  let gateways: GatewayApi;

  beforeEach(async () => {
    ({ gateways } = createPlace(transport()));
    await gateways.create(gateway("valid", { listeners: [{ port: 80 }], hostNames: ["a"] }));
  });

  /** Why a value is refused, as `reason field`. */
  async function refusal(path: string, value: unknown): Promise<readonly string[]> {
    const add: JsonPatchOperation = { op: "add", path, value };
    const error = await gateways.jsonPatch("valid", [add]).catch((thrown: unknown) => thrown);
    if (!(error instanceof InvalidError)) throw new Error("it is taken", { cause: error });
    // API servers add that rules in CEL were not looked at, which is about no field.
    const causes = error.causes.filter(({ field }) => field !== "<nil>");
    return causes.map(({ reason, field }) => `${reason} ${field}`);
  }

  describe("the schema", () => {
    test.each([
      ["/spec/class", 5, "FieldValueTypeInvalid spec.class"],
      ["/spec/class", "", "FieldValueInvalid spec.class"],
      ["/spec/listeners/0/port", 1.5, "FieldValueTypeInvalid spec.listeners[0].port"],
      ["/spec/replicas", 101, "FieldValueInvalid spec.replicas"],
      ["/spec/visibility", "Secret", "FieldValueNotSupported spec.visibility"],
      ["/spec/hostNames", {}, "FieldValueTypeInvalid spec.hostNames"],
      ["/spec/hostNames/-", "a", "FieldValueDuplicate spec.hostNames[1]"],
      ["/spec/listeners/-", { port: 0 }, "FieldValueInvalid spec.listeners[1].port"],
      ["/spec/listeners/-", { port: 80 }, "FieldValueDuplicate spec.listeners[1]"],
      ["/spec/fallback", {}, "FieldValueRequired spec.fallback.service"],
      ["/spec/paused", "yes", "FieldValueTypeInvalid spec.paused"],
    ])("refuses at %s the value %j", async (path, value, cause) => {
      expect(await refusal(path, value)).toEqual([cause]);
    });

    test("comes before what is there already", async () => {
      const invalid = gateways.create(gateway("valid", { replicas: -1 }));
      await expect(invalid).rejects.toThrow(InvalidError);
    });

    test("asks for what is required in an apply as well", async () => {
      const applied = gateways.apply({ metadata: { name: "part" } }, { fieldManager: "ours" });
      const required = { reason: "FieldValueRequired", field: "spec" };
      await expect(applied).rejects.toMatchObject({
        name: "InvalidError",
        causes: expect.arrayContaining([expect.objectContaining(required)]),
      });
    });

    test("drops what the schema does not know, and keeps it where it may be anything", async () => {
      const { spec } = await gateways.jsonPatch("valid", [
        { op: "add", path: "/spec/unknown", value: 1 },
        { op: "add", path: "/spec/extensions", value: { a: { b: [1] } } },
        { op: "add", path: "/spec/fallback", value: { service: "s", unknown: 2 } },
      ]);
      expect(spec).not.toHaveProperty("unknown");
      expect(spec.extensions).toEqual({ a: { b: [1] } });
      expect(spec.fallback).toEqual({ service: "s" });
    });
  });
}
