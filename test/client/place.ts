import {
  createExampleV1Client,
  type ExampleV1Client,
  type GatewayApi,
} from "../fixtures/client-kinds/expected/client/example.com/v1/client.js";
import type { Transport } from "../fixtures/client-kinds/expected/client/runtime/transport.js";
import { names } from "./objects.js";

/** Where a test works. */
export interface Place {
  readonly client: ExampleV1Client;
  readonly namespace: string;
  readonly gateways: GatewayApi;
}

/** A namespace that no test has had before: no object of one is seen by another. */
export function createPlace(transport: Transport): Place {
  const client = createExampleV1Client(transport);
  const namespace = names.next("ns");
  return { client, namespace, gateways: client.gateways.namespace(namespace) };
}
