import { afterAll, beforeAll, describe } from "vitest";
import { applies } from "../client/applies.js";
import { calls } from "../client/calls.js";
import { watches } from "../client/watches.js";
import { type GatewayServer, startGatewayServer } from "./gateways.js";
import { testedReleases } from "./releases.js";

describe.each(testedReleases())("Kubernetes %s", (release) => {
  let gateways: GatewayServer;

  beforeAll(async () => {
    gateways = await startGatewayServer(release);
  });
  afterAll(() => gateways?.stop());

  calls(() => gateways.transport);
  applies(() => gateways.transport);
  watches(() => ({ transport: gateways.transport, interrupt: gateways.proxy.cut }));
});
