import { describe, expect, it } from "vitest";
import { type NamedTypes, nameTypes } from "../../src/import/names/names.js";
import { createSharing } from "../../src/import/names/sharing.js";
import { commonEnd, singularOf } from "../../src/import/names/words.js";
import { toSchema } from "../../src/kubernetes/schema.js";
import type { JsonObject } from "../../src/model/json.js";
import type { Schema } from "../../src/model/schema.js";

function object(properties: Record<string, JsonObject>, facets: JsonObject = {}): JsonObject {
  return { ...facets, type: "object", properties };
}

function list(items: JsonObject): JsonObject {
  return { type: "array", items };
}

function map(additionalProperties: JsonObject): JsonObject {
  return { type: "object", additionalProperties };
}

const text = { type: "string" };

/** A `$ref` stands for what was recognised as a type of Kubernetes. */
function schemaOf(node: JsonObject): Schema {
  return toSchema(node, (ref) => ({ id: ref, type: undefined }));
}

/** Names the types of several kinds of one version, as an import does. */
function nameKinds(kinds: Record<string, JsonObject>): Record<string, NamedTypes> {
  const sharing = createSharing();
  for (const [kind, node] of Object.entries(kinds)) sharing.observe(kind, node);
  const naming = {
    prefix: "example.com/v1.",
    taken: new Set(Object.keys(kinds)),
    sharing,
    canStayInside: (schema: Schema) => schema.description === undefined,
  };
  const named = Object.entries(kinds).map(([kind, node]) => {
    const schema = schemaOf(node);
    if (schema.kind !== "object") throw new Error("no object");
    return [kind, nameTypes({ schema, node }, kind, naming)] as const;
  });
  return Object.fromEntries(named);
}

function namesIn(node: JsonObject): readonly string[] {
  const { Job } = nameKinds({ Job: node });
  return Job?.definitions.map(({ name }) => name) ?? [];
}

describe("names of types", () => {
  it("are the kind and the property, lists and maps in the singular", () => {
    const policy = object({ queue: text });
    const spec = object({
      runPolicy: object({ schedulingPolicy: policy, replicaSpecs: map(object({ image: text })) }),
      conditions: list(object({ reason: text })),
      data: map(object({ size: text })),
    });
    expect(namesIn(object({ spec }))).toEqual([
      "JobSpec",
      "JobCondition",
      "JobDataValue",
      "JobRunPolicy",
      "JobReplicaSpec",
      "JobSchedulingPolicy",
    ]);
  });

  it("grow by the properties around them where they are taken, the inner ones first", () => {
    const spec = object({
      a: object({ policy: object({ one: text }) }),
      b: object({
        policy: object({ two: text }),
        deep: object({ policy: object({ three: text }) }),
      }),
    });
    expect(namesIn(object({ spec }))).toEqual([
      "JobSpec",
      "JobA",
      "JobB",
      "JobPolicy",
      "JobDeep",
      "JobBPolicy",
      "JobDeepPolicy",
    ]);
  });

  it("stay when the CRD gets new properties further in, or in another order", () => {
    const policy = object({ one: text });
    const spec = { run: object({ policy }), tests: list(object({ name: text })) };
    const grown = {
      tests: list(object({ name: text, retry: object({ policy: object({ two: text }) }) })),
      a: text,
      run: object({ z: object({ policy: object({ three: text }) }), policy }),
    };
    const before = namesIn(object({ spec: object(spec) }));
    const after = namesIn(object({ spec: object(grown) }));
    expect(after).toEqual(expect.arrayContaining([...before]));
    expect(before).toEqual(["JobSpec", "JobRun", "JobTest", "JobPolicy"]);
  });

  it("are one for equal types, whose places keep what they say themselves", () => {
    const storage = (facets: JsonObject) => object({ size: text }, facets);
    const spec = object({
      primary: storage({ description: "For the primary." }),
      backup: storage({ description: "For the backup.", default: { size: "1Gi" } }),
      others: list(storage({ nullable: true })),
    });
    const { Job } = nameKinds({ Job: object({ spec }) });
    expect(Job?.definitions.map(({ name }) => name)).toEqual(["JobSpec", "JobBackup"]);
    const target = "example.com/v1.JobBackup";
    expect(Job?.definitions[0]?.schema).toMatchObject({
      properties: [
        { name: "primary", schema: { kind: "reference", target, description: "For the primary." } },
        { name: "backup", schema: { kind: "reference", target, default: { size: "1Gi" } } },
        { name: "others", schema: { items: { kind: "reference", target, nullable: true } } },
      ],
    });
    expect(Job?.definitions[1]?.schema).not.toHaveProperty("description");
  });

  it("are different ones for types that differ in a text below", () => {
    const policy = (description: string) => object({ queue: { type: "string", description } });
    const spec = object({ a: policy("One queue."), b: policy("Another queue.") });
    expect(namesIn(object({ spec }))).toEqual(["JobSpec", "JobA", "JobB"]);
  });

  it("carry what no comment inside a list can say", () => {
    const spec = object({ names: list({ type: "string", description: "A name." }) });
    const { Job } = nameKinds({ Job: object({ spec }) });
    expect(Job?.definitions.map(({ name, schema }) => [name, schema.description])).toEqual([
      ["JobSpec", undefined],
      ["JobName", "A name."],
    ]);
  });

  it("leave out the kind for types that several kinds have, which are defined once", () => {
    const policy = object({ queue: text });
    const kind = (name: string) =>
      object({
        spec: object({
          runPolicy: object({ policy }),
          [`${name}ReplicaSpecs`]: map(object({ replicas: text })),
        }),
        status: object({ conditions: list(object({ reason: text }, { description: "A stage." })) }),
      });
    const { PyTorchJob, TFJob } = nameKinds({ PyTorchJob: kind("pytorch"), TFJob: kind("tf") });
    expect(PyTorchJob?.definitions.map(({ name, isShared }) => [name, isShared])).toEqual([
      ["PyTorchJobSpec", false],
      ["JobStatus", true],
      ["ReplicaSpec", true],
      ["RunPolicy", true],
      ["Condition", true],
      ["Policy", true],
    ]);
    expect(TFJob?.definitions.map(({ name }) => name)).toEqual(["TFJobSpec"]);
  });
});

describe("names that something else has", () => {
  it("are not given to types that several kinds have", () => {
    const records = (facets: JsonObject) =>
      object({ spec: object({ records: list(object({ value: text })), ...facets }) });
    const { Zone } = nameKinds({ Zone: records({ a: text }), DNS: records({ b: text }) });
    expect(Zone?.definitions.map(({ name }) => name)).toEqual(["ZoneSpec", "SpecRecord"]);
  });

  it("are not those of Kubernetes' types that the kinds have", () => {
    const kubernetes = { $ref: "k8s.io/api/core/v1.Affinity" };
    const affinity = object({ value: text });
    const kind = (facets: JsonObject) => object({ spec: object({ any: kubernetes, ...facets }) });
    const { A } = nameKinds({ A: kind({ affinity }), B: kind({ affinity, b: text }) });
    expect(A?.definitions.map(({ name }) => name)).toEqual(["ASpec", "SpecAffinity"]);
  });

  it("start with a letter", () => {
    const scale = (facets: JsonObject) =>
      object({ spec: object({ "3scale": object({ value: text }), ...facets }) });
    const { Job } = nameKinds({ Job: scale({ a: text }), Cron: scale({ b: text }) });
    expect(Job?.definitions.map(({ name }) => name)).toEqual(["JobSpec", "Spec3scale"]);
  });

  it("end in a number where no more properties lead to the type", () => {
    const { Job } = nameKinds({ Job: object({ spec: object({ a: text }) }), JobSpec: object({}) });
    expect(Job?.definitions.map(({ name }) => name)).toEqual(["JobSpec2"]);
  });

  it("are found in time for types that nest deeply", () => {
    let node: JsonObject = text;
    for (let depth = 0; depth < 500; depth++) node = object({ a: node });
    expect(namesIn(node)).toHaveLength(499);
  });
});

describe("words", () => {
  it.each([
    ["Conditions", "Condition"],
    ["Policies", "Policy"],
    ["Addresses", "Address"],
    ["Statuses", "Status"],
    ["Caches", "Cache"],
    ["Children", "Child"],
    ["IPs", "IP"],
    ["Dns", undefined],
    ["Status", undefined],
    ["Class", undefined],
    ["Metadata", undefined],
  ])("%s holds %s", (plural, singular) => {
    expect(singularOf(plural)).toBe(singular);
  });

  it("finds what two names end with", () => {
    expect(commonEnd("PyTorchJobStatus", "TFJobStatus")).toBe("JobStatus");
    expect(commonEnd("Restart", "Start")).toBe("");
    expect(commonEnd("AwsS3", "AzureS3")).toBe("S3");
    expect(commonEnd("Route53", "Zone53")).toBe("");
  });
});
