import fc from "fast-check";
import {
  createExampleV1Client,
  type GatewayApi,
} from "../fixtures/client-kinds/expected/client/example.com/v1/client.js";
import { ApiError } from "../fixtures/client-kinds/expected/client/runtime/errors.js";
import type { Transport } from "../fixtures/client-kinds/expected/client/runtime/transport.js";
import { gateway } from "./objects.js";

/** One call, or a few that belong together. */
type Call = (gateways: GatewayApi) => Promise<unknown>;

const name = fc.constantFrom("a", "b");
const manager = fc.constantFrom("ann", "bob");
const text = fc.constantFrom("x", "y");
const place = { port: fc.constantFrom(0, 1, 2), protocol: fc.constantFrom("TCP", "UDP") } as const;

const spec = fc.record(
  {
    class: fc.constantFrom("fast", "slow", ""),
    replicas: fc.constantFrom(1, 2, 101),
    visibility: fc.constantFrom("Public", "Private"),
    // An apply of two items that are the same is a 500 of API servers.
    listeners: fc.uniqueArray(fc.record({ ...place, name: text }, { requiredKeys: ["port"] }), {
      maxLength: 2,
      selector: ({ port }) => port,
    }),
    hostNames: fc.uniqueArray(text, { maxLength: 2 }),
    addresses: fc.array(fc.record({ ip: text }), { maxLength: 2 }),
    limits: fc.dictionary(text, fc.constantFrom(1, "2Gi", "much"), { minKeys: 1, maxKeys: 2 }),
    fallback: fc.record({ service: text }),
    paused: fc.constantFrom(true, null),
  },
  { requiredKeys: [] },
);

/** Calls with the same answer from every server, whatever was called before. */
export const calls: fc.Arbitrary<Call> = fc.oneof(
  fc.tuple(name, spec, manager).map<Call>(([each, wanted, fieldManager]) => (gateways) => {
    return gateways.create(gateway(each, wanted), { fieldManager });
  }),
  fc
    .tuple(name, spec, manager, fc.boolean())
    .map<Call>(([each, wanted, fieldManager, force]) => (gateways) => {
      const metadata = { name: each, labels: { [fieldManager]: "yes" } };
      return gateways.apply({ metadata, spec: wanted }, { fieldManager, force });
    }),
  fc.tuple(name, spec, manager).map<Call>(([each, wanted, fieldManager]) => async (gateways) => {
    const { metadata } = await gateways.get(each);
    return gateways.replace({ metadata, spec: { class: "fast", ...wanted } }, { fieldManager });
  }),
  fc.tuple(name, spec, manager).map<Call>(([each, wanted, fieldManager]) => (gateways) => {
    return gateways.mergePatch(each, { spec: { ...wanted, hostNames: null } }, { fieldManager });
  }),
  fc.tuple(name, manager).map<Call>(([each, fieldManager]) => async (gateways) => {
    const applied = gateways.extract(await gateways.get(each), fieldManager);
    await gateways.apply(applied, { fieldManager });
    return applied;
  }),
  fc.tuple(name, manager).map<Call>(([each, fieldManager]) => (gateways) => {
    const status = { replicas: 3, observedGeneration: 1 };
    return gateways.status.apply({ metadata: { name: each }, status }, { fieldManager });
  }),
  fc.tuple(name, manager).map<Call>(([each, fieldManager]) => (gateways) => {
    return gateways.scale.mergePatch(each, { spec: { replicas: 7 } }, { fieldManager });
  }),
  name.map<Call>((each) => (gateways) => gateways.delete(each)),
  text.map<Call>((value) => (gateways) => gateways.list({ labelSelector: `${value}!=yes` })),
);

/** What every call of a sequence gives, and which objects there are after it. */
export async function answers(
  transport: Transport,
  namespace: string,
  sequence: readonly Call[],
): Promise<readonly unknown[]> {
  const gateways = createExampleV1Client(transport).gateways.namespace(namespace);
  const found: unknown[] = [];
  for (const call of sequence) {
    found.push(withoutTimes(await call(gateways).catch(refusal)));
    found.push(withoutTimes((await gateways.list()).items));
  }
  return found;
}

function refusal(error: unknown): unknown {
  if (!(error instanceof ApiError)) throw error;
  const causes = error.causes
    .map(({ field }) => field)
    .filter((field) => field?.startsWith("spec"));
  return { name: error.name, code: error.code, fields: [...new Set(causes)].sort() };
}

/** Identifiers and times, which no two servers have in common, and the order that follows from times. */
const own = ["uid", "resourceVersion", "creationTimestamp", "time", "continue"];

function withoutTimes(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(withoutTimes);
    const isOwners = items.some((item) => Object.hasOwn(Object(item), "fieldsV1"));
    return isOwners ? items.map((item) => JSON.stringify(item)).sort() : items;
  }
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !own.includes(key));
  const sorted = kept.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, each]) => [key, withoutTimes(each)]));
}
