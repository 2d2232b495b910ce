import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { KubeConfig } from "@kubernetes/client-node";
import { afterAll, beforeAll, describe } from "vitest";
import { type ApiServer, startApiServer } from "../../scripts/apiserver/server.js";
import { applies } from "../client/applies.js";
import { calls } from "../client/calls.js";
import { connect } from "../fixtures/client-kinds/expected/client/runtime/connect.js";
import type { Transport } from "../fixtures/client-kinds/expected/client/runtime/transport.js";
import { testedReleases } from "./releases.js";

const crds = join(import.meta.dirname, "../fixtures/client-kinds/expected/crds");

describe.each(testedReleases())("Kubernetes %s", (release) => {
  let server: ApiServer;
  let transport: Transport;

  beforeAll(async () => {
    server = await startApiServer(release);
    for (const file of readdirSync(crds)) {
      const name = await server.applyCrd(readFileSync(join(crds, file), "utf8"));
      await server.waitEstablished(name);
    }
    const kubeconfig = new KubeConfig();
    kubeconfig.loadFromFile(server.kubeconfig);
    transport = connect(kubeconfig);
  });
  afterAll(() => server?.stop());

  calls(() => transport);
  applies(() => transport);
});
