/**
 * The API server refuses null wherever an `enum` stands beside `nullable`. What the sources allow, the
 * server must take, so the CRDs say it in another way.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { startApiServer } from "../../scripts/apiserver/server.js";
import { generate } from "../../src/index.js";
import { testedReleases } from "./releases.js";

const folder = mkdtempSync(join(tmpdir(), "gen-apis-null-"));
afterAll(() => rmSync(folder, { recursive: true }));

const config = `version: 1
kubernetes: "1.31"
apis: [{ group: example.com, version: v1, source: lamp.ts }]
outputs: { crds: { directory: . } }
`;

const source = `import type { Resource } from "gen-apis/types";
export type Colour = "Red" | "Green";
/** @kind */
export interface Lamp extends Resource {
  own?: Colour | null;
  inline?: "On" | "Off" | null;
}
`;

test.each(testedReleases())("an API server of Kubernetes %s takes null there", async (release) => {
  writeFileSync(join(folder, "gen-apis.yaml"), config);
  writeFileSync(join(folder, "lamp.ts"), source);
  expect((await generate({ directory: folder, cache: false })).diagnostics).toEqual([]);
  const server = await startApiServer(release);
  try {
    await server.applyCrd(readFileSync(join(folder, "example.com_lamps.yaml"), "utf8"));
    await server.waitEstablished("lamps.example.com");
    const create = (fields: object) =>
      server.request("POST", "/apis/example.com/v1/namespaces/default/lamps?dryRun=All", {
        apiVersion: "example.com/v1",
        kind: "Lamp",
        metadata: { name: "lamp" },
        ...fields,
      });
    expect((await create({ own: null, inline: null })).status).toBe(201);
    expect((await create({ own: "Red", inline: "Off" })).status).toBe(201);
    expect((await create({ own: "Blue" })).status).toBe(422);
    expect((await create({ inline: "Dim" })).status).toBe(422);
  } finally {
    await server.stop();
  }
});
