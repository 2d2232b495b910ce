import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { messageOf } from "../../scripts/apiserver/definitions.js";
import { type ApiServer, startApiServer } from "../../scripts/apiserver/server.js";
import { fixtureNames } from "../fixture.js";
import { type Definition, fixtureCrds } from "./fixtures.js";
import { testedReleases } from "./releases.js";

const collection = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";

describe.each(testedReleases())("Kubernetes %s", (release) => {
  let server: ApiServer;
  let judged = 0;

  beforeAll(async () => {
    server = await startApiServer(release);
  });
  afterAll(() => server?.stop());

  test.each(fixtureNames())("takes what is made of the fixture %s", async (name) => {
    const group = `fixture${fixtureNames().indexOf(name)}`;
    for (const crd of await fixtureCrds(name, release)) {
      const answer = await server.request("POST", `${collection}?dryRun=All`, crd);
      expect(answer.status, messageOf(answer)).toBe(201);
      await server.waitEstablished(await server.applyCrd(inOwnGroup(crd, group)));
      judged += 1;
    }
  });

  test("has judged CRDs", () => {
    expect(judged).toBeGreaterThan(0);
  });
});

/** Fixtures share kinds and short names, of which a server establishes only one in each group. */
function inOwnGroup(crd: Definition, prefix: string): object {
  const group = `${prefix}.${crd.spec.group}`;
  return {
    ...crd,
    metadata: { ...crd.metadata, name: `${crd.spec.names.plural}.${group}` },
    spec: { ...crd.spec, group },
  };
}
