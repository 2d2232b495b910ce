import { beforeEach, describe, expect, test } from "vitest";
import { createExampleV1Client } from "../fixtures/client-kinds/expected/client/example.com/v1/client.js";
import { exampleV1Resources } from "../fixtures/client-kinds/expected/client/example.com/v1/fake.js";
import {
  apiError,
  ConnectionError,
  ExpiredError,
} from "../fixtures/client-kinds/expected/client/runtime/errors.js";
import {
  createFake,
  type Fake,
} from "../fixtures/client-kinds/expected/client/runtime/fake/fake.js";
import { applies } from "./applies.js";
import { calls } from "./calls.js";
import { collections } from "./collections.js";
import { extracts } from "./extracts.js";
import { gateway } from "./objects.js";
import { subresources } from "./subresources.js";
import { validations } from "./validations.js";
import { watches } from "./watches.js";

let fake: Fake;

beforeEach(() => {
  fake = createFake(exampleV1Resources);
});

describe("what an API server does", () => {
  calls(() => fake.transport);
  collections(() => fake.transport);
  subresources(() => fake.transport);
  validations(() => fake.transport);
  applies(() => fake.transport);
  extracts(() => fake.transport);
  watches(() => fake);
});

test("lets a request fail", async () => {
  const gateways = createExampleV1Client(fake.transport).gateways.namespace("default");
  const stop = fake.intercept(({ method, path }) => {
    if (method === "POST") throw apiError(403, "no");
    if (path.endsWith("/far")) throw new ConnectionError("cut");
  });
  await expect(gateways.create(gateway("x"))).rejects.toMatchObject({ code: 403, message: "no" });
  await expect(gateways.get("far")).rejects.toThrow(ConnectionError);
  stop();
  await gateways.create(gateway("x"));
});

test("forgets changes: a watch lists again, and pages are over", async () => {
  const gateways = createExampleV1Client(fake.transport).gateways.namespace("default");
  for (const name of ["a", "b", "c"]) await gateways.create(gateway(name));
  const list = await gateways.list();
  const page = await gateways.list({ limit: 1 });
  await gateways.delete("a");
  await gateways.mergePatch("b", { spec: { replicas: 7 } });
  fake.forget();
  const told: string[] = [];
  for await (const { type, object } of gateways.watch({ from: list })) {
    told.push(`${type} ${object.metadata.name}`);
    if (told.length === 2) break;
  }
  expect(told).toEqual(["DELETED a", "MODIFIED b"]);
  const next = { limit: 1, continue: page.metadata.continue };
  await expect(gateways.list(next)).rejects.toThrow(ExpiredError);
});

test("shares nothing with its users", async () => {
  const gateways = createExampleV1Client(fake.transport).gateways.namespace("default");
  const sent = gateway("own", { hostNames: ["a"] });
  const created = await gateways.create(sent);
  sent.spec.hostNames?.push("b");
  created.spec.hostNames?.push("c");
  expect((await gateways.get("own")).spec.hostNames).toEqual(["a"]);
});
