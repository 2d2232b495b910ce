import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { messageOf } from "../../scripts/apiserver/definitions.js";
import { type ApiServer, startApiServer } from "../../scripts/apiserver/server.js";
import { type Definition, fixtureCrds, isMeantFor } from "./fixtures.js";
import { testedReleases } from "./releases.js";

const collection = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";

describe.each(testedReleases())("Kubernetes %s", (release) => {
  const crds = fixtureCrds().filter((crd) => isMeantFor(crd.release, release));
  let server: ApiServer;

  beforeAll(async () => {
    server = await startApiServer(release);
  });
  afterAll(() => server?.stop());

  test("has fixtures to judge", () => {
    expect(crds.length).toBeGreaterThan(0);
  });

  test.each(crds.map((each, index) => ({ ...each, index })))("accepts $file", async ({
    crd,
    index,
  }) => {
    const answer = await server.request("POST", `${collection}?dryRun=All`, crd);
    expect(answer.status, messageOf(answer)).toBe(201);
    await server.waitEstablished(await server.applyCrd(inOwnGroup(crd, `fixture${index}`)));
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
