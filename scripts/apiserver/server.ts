import { buildApiServer } from "./build.js";
import { type DefinitionClient, definitionClient } from "./definitions.js";
import { startProcess } from "./process.js";
import { createRequest, type Request } from "./request.js";

/** A running API server that knows CustomResourceDefinitions and nothing else. */
export interface ApiServer extends DefinitionClient {
  /** `1.37` */
  readonly release: string;
  /** `https://127.0.0.1:PORT`, with a certificate that nobody signed. */
  readonly url: string;
  /** The path of a kubeconfig; the file lives as long as the server. */
  readonly kubeconfig: string;
  readonly request: Request;
  /** Kills the server as a crash would. Its objects stay on the disk. */
  kill(): Promise<void>;
  /** Starts a killed server again, with the objects and the address that it had. */
  restart(): Promise<void>;
  /** Ends the server and waits for its end. */
  stop(): Promise<void>;
}

/**
 * Starts an API server with an empty storage of its own, on ports of its own.
 *
 * @param release `1.37`; apiServerReleases lists them
 * @throws Error when it cannot be built or does not come up
 */
export async function startApiServer(release: string): Promise<ApiServer> {
  const binary = await buildApiServer(release);
  let server = await startProcess(binary);
  const { request, close } = createRequest(server.url);
  return {
    release,
    url: server.url,
    kubeconfig: server.kubeconfig,
    request,
    ...definitionClient(request),
    kill: () => server.kill(),
    restart: async () => {
      server = await startProcess(binary, server);
    },
    stop: async () => {
      close();
      await server.stop();
    },
  };
}
