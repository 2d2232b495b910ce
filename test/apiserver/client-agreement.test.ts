/** The fake and real API servers give the same answers to random sequences of calls. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answers, calls } from "../client/agreement.js";
import { names } from "../client/objects.js";
import { exampleV1Resources } from "../fixtures/client-kinds/expected/client/example.com/v1/fake.js";
import { createFake } from "../fixtures/client-kinds/expected/client/runtime/fake/fake.js";
import { type GatewayServer, startGatewayServer } from "./gateways.js";
import { testedReleases } from "./releases.js";

describe.each(testedReleases())("Kubernetes %s", (release) => {
  let gateways: GatewayServer;

  beforeAll(async () => {
    gateways = await startGatewayServer(release);
  });
  afterAll(() => gateways?.stop());

  test("agrees with the fake", async () => {
    const sequences = fc.array(calls, { minLength: 6, maxLength: 12, size: "max" });
    const property = fc.asyncProperty(sequences, async (sequence) => {
      const namespace = names.next("agreement");
      const { transport } = createFake(exampleV1Resources);
      const real = await answers(gateways.transport, namespace, sequence);
      expect(await answers(transport, namespace, sequence)).toEqual(real);
    });
    // The same sequences each time: a new one could find a new difference on somebody else's change.
    const seed = Number(process.env.GEN_APIS_AGREEMENT_SEED ?? 1);
    const numRuns = Number(process.env.GEN_APIS_AGREEMENT_RUNS ?? 30);
    await fc.assert(property, { seed, numRuns, endOnFailure: true });
  });
});
