import { beforeEach, describe, expect, test } from "vitest";
import type {
  ExampleV1Client,
  GatewayApi,
} from "../fixtures/client-kinds/expected/client/example.com/v1/client.js";
import type { Gateway } from "../fixtures/client-kinds/expected/client/example.com/v1/types.js";
import type { Transport } from "../fixtures/client-kinds/expected/client/runtime/transport.js";
import { gateway, names } from "./objects.js";
import { createPlace } from "./place.js";

/** What holds for collections, of a real API server and of the fake. */
export function collections(transport: () => Transport): void {
  let client: ExampleV1Client;
  let namespace: string;
  let gateways: GatewayApi;

  beforeEach(() => {
    ({ client, namespace, gateways } = createPlace(transport()));
  });

  describe("lists", () => {
    beforeEach(async () => {
      for (const [index, tier] of ["gold", "gold", "tin", undefined, "tin"].entries()) {
        const labels = tier === undefined ? {} : { tier };
        const made = gateway(`g${index}`, { class: index === 4 ? "slow" : "fast" });
        await gateways.create({ ...made, metadata: { ...made.metadata, labels } });
      }
    });

    const namesOf = ({ items }: { items: readonly Gateway[] }) =>
      items.map(({ metadata }) => metadata?.name);

    test("gives all, with the version of the collection", async () => {
      const list = await gateways.list();
      expect(namesOf(list)).toEqual(["g0", "g1", "g2", "g3", "g4"]);
      expect(list).toMatchObject({ kind: "GatewayList", apiVersion: "example.com/v1" });
      expect(list.metadata.resourceVersion).toMatch(/^\d+$/);
      expect(list.items[0]).toMatchObject({ kind: "Gateway", apiVersion: "example.com/v1" });
    });

    test("selects by labels and fields", async () => {
      const selected = async (labelSelector: string) =>
        namesOf(await gateways.list({ labelSelector }));
      expect(await selected("tier=gold")).toEqual(["g0", "g1"]);
      expect(await selected("tier!=gold")).toEqual(["g2", "g3", "g4"]);
      expect(await selected("tier in (tin, lead)")).toEqual(["g2", "g4"]);
      expect(await selected("tier notin (tin),tier")).toEqual(["g0", "g1"]);
      expect(await selected("!tier")).toEqual(["g3"]);
      expect(namesOf(await gateways.list({ labelSelector: { tier: "tin" } }))).toEqual([
        "g2",
        "g4",
      ]);
      expect(namesOf(await gateways.list({ fieldSelector: "metadata.name=g3" }))).toEqual(["g3"]);
      expect(namesOf(await gateways.list({ fieldSelector: { "metadata.name": "g1" } }))).toEqual([
        "g1",
      ]);
    });

    test("selects by fields that the kind names, and by no others", async () => {
      const selected = async (fieldSelector: string) =>
        namesOf(await gateways.list({ fieldSelector }));
      expect(await selected("spec.class=slow")).toEqual(["g4"]);
      expect(await selected("spec.class!=fast,metadata.name!=g0")).toEqual(["g4"]);
      await expect(selected("spec.visibility=Public")).rejects.toMatchObject({ code: 400 });
      await expect(
        gateways.deleteCollection({ fieldSelector: "spec.replicas=1" }),
      ).rejects.toMatchObject({ code: 400 });
    });

    test("gives pages, and what is on all of them", async () => {
      const first = await gateways.list({ limit: 2 });
      expect(namesOf(first)).toEqual(["g0", "g1"]);
      expect(first.metadata.continue).toBeTruthy();
      const sizes: number[] = [];
      for await (const page of gateways.pages({ limit: 2 })) sizes.push(page.items.length);
      expect(sizes).toEqual([2, 2, 1]);
      const found: string[] = [];
      for await (const { metadata } of gateways.each({ limit: 2, labelSelector: "tier" })) {
        found.push(metadata.name);
      }
      expect(found).toEqual(["g0", "g1", "g2", "g4"]);
    });

    test("sees all namespaces where it is asked of none", async () => {
      const other = client.gateways.namespace(names.next("ns"));
      await other.create({
        ...gateway("far"),
        metadata: { name: "far", labels: { tier: namespace } },
      });
      await gateways.mergePatch("g0", { metadata: { labels: { tier: namespace } } });
      const list = await client.gateways.list({ labelSelector: `tier=${namespace}` });
      expect(namesOf(list).sort()).toEqual(["far", "g0"]);
      expect(await gateways.list({ labelSelector: `tier=${namespace}` })).toMatchObject({
        items: [{ metadata: { name: "g0" } }],
      });
    });

    test("deletes what is selected, and then the rest", async () => {
      await gateways.deleteCollection({ labelSelector: "tier=gold" });
      expect(namesOf(await gateways.list())).toEqual(["g2", "g3", "g4"]);
      await gateways.deleteCollection();
      expect((await gateways.list()).items).toEqual([]);
    });
  });
}
