import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { KubeConfig } from "@kubernetes/client-node";
import { type ApiServer, startApiServer } from "../../scripts/apiserver/server.js";
import { connect } from "../fixtures/client-kinds/expected/client/runtime/connect.js";
import type { Transport } from "../fixtures/client-kinds/expected/client/runtime/transport.js";
import { type ServerProxy, startProxy } from "./proxy.js";

/** An API server that knows the kinds of the fixture, and a client's way to it. */
export interface GatewayServer {
  readonly server: ApiServer;
  readonly proxy: ServerProxy;
  /** Leads through the proxy. */
  readonly transport: Transport;
  stop(): Promise<void>;
}

const crds = join(import.meta.dirname, "../fixtures/client-kinds/expected/crds");

export async function startGatewayServer(release: string): Promise<GatewayServer> {
  const server = await startApiServer(release);
  for (const file of readdirSync(crds)) {
    const name = await server.applyCrd(readFileSync(join(crds, file), "utf8"));
    await server.waitEstablished(name);
  }
  const proxy = await startProxy(server.url);
  const kubeconfig = new KubeConfig();
  kubeconfig.loadFromFile(server.kubeconfig);
  kubeconfig.clusters = kubeconfig.clusters.map((each) => ({ ...each, server: proxy.url }));
  return {
    server,
    proxy,
    transport: connect(kubeconfig),
    async stop() {
      await proxy.stop();
      await server.stop();
    },
  };
}
