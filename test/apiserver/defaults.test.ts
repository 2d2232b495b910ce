import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { messageOf } from "../../scripts/apiserver/definitions.js";
import type { Answer } from "../../scripts/apiserver/request.js";
import { type ApiServer, startApiServer } from "../../scripts/apiserver/server.js";
import { canonical, copy, known, withoutMeta } from "../emit/defaults-compare.js";
import { type Made, type MadeKind, make, sources } from "../emit/defaults-program.js";
import { type CrdSchema, type Json, type JsonMap, valuesOf } from "../emit/defaults-values.js";
import { testedReleases } from "./releases.js";

/** How many objects each release is asked about, and from which seed they are made. */
const wanted = Number(process.env.GEN_APIS_DEFAULTS_OBJECTS ?? 600);
const seed = Number(process.env.GEN_APIS_DEFAULTS_SEED ?? Date.now() % 2 ** 31);

/** At least so many of the objects have to be ones that the API server accepts. */
const acceptedShare = 0.9;

describe.each(testedReleases())("Kubernetes %s", (release) => {
  let server: ApiServer;
  let made: readonly Made[];

  beforeAll(async () => {
    [server, made] = await Promise.all([
      startApiServer(release),
      Promise.all(sources.map((source) => make(source, release))),
    ]);
    const crds = new Set(made.flatMap((each) => each.kinds.map(({ crd }) => crd)));
    const names = await Promise.all([...crds].map((crd) => server.applyCrd(crd)));
    await Promise.all(names.map((name) => server.waitEstablished(name)));
  });
  afterAll(async () => {
    for (const each of made ?? []) each.remove();
    await server?.stop();
  });

  test(
    `stores ${wanted} random objects as the functions make them (GEN_APIS_DEFAULTS_SEED=${seed})`,
    async () => {
      const tally: Tally = { accepted: 0, changed: 0, refusals: [], differences: [] };
      const statuses: Tally = { accepted: 0, changed: 0, refusals: [], differences: [] };
      for (const { kinds, share } of made) {
        const numRuns = Math.ceil((wanted * share) / kinds.length / acceptedShare);
        for (const kind of kinds) {
          const objects = fc.sample(valuesOf(withoutTypeMeta(kind.schema)), { seed, numRuns });
          // The schema of a root is that of an object.
          await inParallel(objects as JsonMap[], await judges(server, kind, tally, statuses));
        }
      }
      console.log(
        `Kubernetes ${release}, seed ${seed}: ${summary("objects", tally)}, ${summary("statuses", statuses)}`,
      );
      expect([...tally.differences, ...statuses.differences].slice(0, 3)).toEqual([]);
      expect(tally.accepted).toBeGreaterThanOrEqual(wanted);
      expect(tally.changed).toBeGreaterThan(wanted / 3);
      expect(statuses.accepted).toBeGreaterThan(statuses.refusals.length * 9);
    },
    30 * 60_000,
  );
});

/** What became of the objects that the server was asked about. */
interface Tally {
  accepted: number;
  /** Of the accepted ones, those in which the function did anything to known fields. */
  changed: number;
  readonly refusals: string[];
  readonly differences: string[];
}

function summary(what: string, { accepted, changed, refusals, differences }: Tally): string {
  const [first = ""] = refusals;
  const refused = refusals.length === 0 ? "" : ` (such as ${first.slice(0, 300)})`;
  return `${accepted} ${what} accepted (${changed} defaulted), ${refusals.length} refused${refused}, ${differences.length} differences`;
}

/** Metadata is the API server's own: the objects get some of their own. */
function withoutTypeMeta(schema: CrdSchema): CrdSchema {
  const { properties = {} } = schema;
  const others = Object.entries(properties).filter(
    ([name]) => !["apiVersion", "kind", "metadata"].includes(name),
  );
  return { ...schema, properties: Object.fromEntries(others) };
}

/** Asks about several objects at once; the server works on them with all its processors. */
async function inParallel<T>(items: readonly T[], handle: (item: T) => Promise<void>) {
  const waiting = [...items];
  const work = async () => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await handle(item);
  };
  await Promise.all(Array.from({ length: 8 }, work));
}

/** Asks the server what it would store of an object of the kind, and of its status. */
async function judges(server: ApiServer, kind: MadeKind, tally: Tally, statuses: Tally) {
  const collection = `/apis/${kind.apiVersion}/namespaces/default/${kind.plural}`;
  const head = { apiVersion: kind.apiVersion, kind: kind.name };
  const stored = kind.hasStatus
    ? await server.request("POST", collection, { ...head, metadata: { name: "stored" } })
    : undefined;
  // What the server answers to a creation is the object.
  const metadata = (stored?.body as { metadata: JsonMap } | undefined)?.metadata;

  return async (object: JsonMap): Promise<void> => {
    const body = { ...object, ...head, metadata: { name: "random" } };
    const created = await server.request("POST", `${collection}?dryRun=All`, body);
    // A creation leaves out a status that has a subresource of its own.
    judge(kind, body, created, tally, (key) => !(kind.hasStatus && key === "status"));
    if (metadata === undefined || !Object.hasOwn(object, "status")) return;
    const update: JsonMap = { ...head, metadata, status: object.status ?? null };
    const path = `${collection}/stored/status?dryRun=All`;
    const updated = await server.request("PUT", path, update);
    judge(kind, update, updated, statuses, (key) => key === "status");
  };
}

/** Compares what the server answers with what the function makes of the same object. */
function judge(
  kind: MadeKind,
  object: JsonMap,
  answer: Answer,
  tally: Tally,
  counts: (key: string) => boolean,
): void {
  if (answer.status >= 300) {
    tally.refusals.push(`${kind.name}: ${messageOf(answer)}`);
    return;
  }
  tally.accepted += 1;
  const part = (value: JsonMap) =>
    canonical(
      Object.fromEntries(Object.entries(withoutMeta(value)).filter(([key]) => counts(key))),
    );
  const ours = known(kind.applySchemaDefaults(copy(object)), kind.schema);
  // Both are objects of the kind.
  const [server, local] = [part(answer.body as JsonMap), part(ours as JsonMap)];
  if (local !== part(known(object, kind.schema) as JsonMap)) tally.changed += 1;
  if (server !== local) tally.differences.push(difference(kind, object, server, local));
}

/** The two texts around the place where they part. */
function difference(kind: MadeKind, object: Json, server: string, local: string): string {
  let at = 0;
  while (server[at] === local[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 150), at + 150);
  return `${kind.name}\nserver ${around(server)}\nours   ${around(local)}\nof ${canonical(object).slice(0, 2000)}`;
}
