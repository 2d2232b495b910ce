import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A way to a server that can be cut. */
export interface ServerProxy {
  /** `https://127.0.0.1:PORT` */
  readonly url: string;
  /** Cuts every connection. */
  cut(): void;
  /** Cuts every connection, and refuses new ones until `open`. */
  close(): void;
  open(): void;
  stop(): Promise<void>;
}

/** Passes on what is sent to the server at `url`, byte for byte. */
export async function startProxy(url: string): Promise<ServerProxy> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  let isClosed = false;
  const server = createServer((socket) => {
    if (isClosed) {
      socket.destroy();
      return;
    }
    const onward = connect(Number(port), hostname);
    for (const [one, other] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      sockets.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  // The server listens on a port, so that its address is no path.
  const { port: ownPort } = server.address() as AddressInfo;
  return {
    url: `https://127.0.0.1:${ownPort}`,
    cut,
    close() {
      isClosed = true;
      cut();
    },
    open() {
      isClosed = false;
    },
    async stop() {
      cut();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
