/** The documents of `outputs.openapi` say what real API servers publish of the same CRDs. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ApiServer, startApiServer } from "../../scripts/apiserver/server.js";
import {
  kindDifferences,
  listDifferences,
  operationDifferences,
  type Pair,
  typeDifferences,
} from "../openapi/agreement.js";
import { exampleCase, fixtureCases, type OpenApiCase } from "../openapi/cases.js";
import type { Document } from "../openapi/document.js";
import { testedReleases } from "./releases.js";

describe.each(testedReleases())("Kubernetes %s", (release) => {
  let server: ApiServer;
  let cases: readonly OpenApiCase[];

  beforeAll(async () => {
    server = await startApiServer(release);
    cases = [await exampleCase(release), ...(await fixtureCases(release))];
    const crds = cases.flatMap((each) => each.crds);
    // One after the other: waiting for dozens at once keeps the server from its work.
    const names: string[] = [];
    for (const crd of crds) names.push(await server.applyCrd(crd));
    for (const name of names) await server.waitEstablished(name);
  });
  afterAll(() => server?.stop());

  test("publishes every schema and every operation of the documents, and no others", async () => {
    const found: string[] = [];
    const seen = { kinds: 0, operations: 0 };
    for (const { name, documents } of cases) {
      for (const [groupVersion, ours] of documents) {
        const published = await publishedOnce(server, groupVersion, ours);
        const pair = { server: published, ours, release };
        found.push(...differencesOf(pair).map((line) => `${name}: ${line}`));
        seen.kinds += kindsOf(ours).length;
        seen.operations += Object.keys(ours.paths).length;
      }
    }
    console.log(`Kubernetes ${release}: ${seen.kinds} kinds and lists, ${seen.operations} paths`);
    expect(found).toEqual([]);
    expect(seen.kinds).toBeGreaterThan(100);
  });
});

/** What the server publishes once it knows all kinds: it follows the CRDs after a moment. */
async function publishedOnce(
  server: ApiServer,
  groupVersion: string,
  ours: Document,
): Promise<Document> {
  const wanted = kindsOf(ours);
  let published: Document | undefined;
  await expect
    .poll(async () => {
      const { body } = await server.request("GET", `/openapi/v3/apis/${groupVersion}`);
      // Before it publishes anything, the answer is a text.
      published = body as Document;
      const schemas = published?.components?.schemas ?? {};
      return wanted.filter((name) => schemas[name] === undefined);
    })
    .toEqual([]);
  // The poll has seen it.
  return published as Document;
}

/** The names of the schemas of kinds and of lists. */
function kindsOf({ components }: Document): readonly string[] {
  return Object.entries(components.schemas)
    .filter(([, schema]) => schema["x-kubernetes-group-version-kind"] !== undefined)
    .map(([name]) => name);
}

function differencesOf(pair: Pair): readonly string[] {
  const { server, ours } = pair;
  const kinds = new Set(kindsOf(ours));
  return [
    ...operationDifferences(pair),
    ...Object.keys(server.components.schemas).flatMap((name) => {
      if (!kinds.has(name)) return typeDifferences(pair, name);
      return isList(server, name) ? listDifferences(pair, name) : kindDifferences(pair, name);
    }),
  ];
}

/** Lists alone have references to their kinds. */
function isList({ components }: Document, name: string): boolean {
  return JSON.stringify(components.schemas[name]).includes(`${meta}.ListMeta"`);
}

const meta = "io.k8s.apimachinery.pkg.apis.meta.v1";
