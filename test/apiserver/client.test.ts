import { afterAll, beforeAll, describe } from "vitest";
import { applies } from "../client/applies.js";
import { calls } from "../client/calls.js";
import { collections } from "../client/collections.js";
import { extracts } from "../client/extracts.js";
import { subresources } from "../client/subresources.js";
import { validations } from "../client/validations.js";
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
  collections(() => gateways.transport);
  subresources(() => gateways.transport);
  validations(() => gateways.transport);
  applies(() => gateways.transport);
  extracts(() => gateways.transport);
  watches(() => ({ transport: gateways.transport, interrupt: gateways.proxy.cut }));
});
