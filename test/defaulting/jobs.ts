import fc from "fast-check";
import { type CrdSchema, type Json, type JsonMap, valuesOf } from "../emit/defaults-values.js";

/** What the rules of a kind know by name. */
export interface JobKind {
  readonly kind: string;
  readonly replicaSpecs: string;
  readonly roles: readonly string[];
  readonly container: string;
  readonly port: string;
}

export const jobKinds: readonly JobKind[] = [
  job("JAXJob", "jaxReplicaSpecs", ["Worker"], "jax", "jaxjob-port"),
  job("MPIJob", "mpiReplicaSpecs", ["Launcher", "Worker"], "mpi", "mpi-port"),
  job("PaddleJob", "paddleReplicaSpecs", ["Master", "Worker"], "paddle", "master"),
  job("PyTorchJob", "pytorchReplicaSpecs", ["Master", "Worker"], "pytorch", "pytorchjob-port"),
  job(
    "TFJob",
    "tfReplicaSpecs",
    ["PS", "Worker", "Chief", "Master", "Evaluator"],
    "tensorflow",
    "tfjob-port",
  ),
  job("XGBoostJob", "xgbReplicaSpecs", ["Master", "Worker"], "xgboost", "xgboostjob-port"),
];

function job(
  kind: string,
  replicaSpecs: string,
  roles: readonly string[],
  container: string,
  port: string,
): JobKind {
  return { kind, replicaSpecs, roles, container, port };
}

/**
 * Random jobs of a kind: half of them anything that its schema allows, with whatever the rules look at
 * put in; half of them little more than that.
 */
export function jobsOf(kind: JobKind, schema: CrdSchema): fc.Arbitrary<JsonMap> {
  const spec = schema.properties?.spec ?? {};
  const any = fc.oneof(fc.constant<Json>({}), valuesOf(spec));
  const template = partOf(spec, [kind.replicaSpecs, "*", "template"]);
  const specs = fc
    .tuple(any, specParts(kind, valuesOf(template)))
    // The schema of a spec is that of an object.
    .map(([base, parts]) => ({ ...(base as JsonMap), ...parts }));
  const status = valuesOf(schema.properties?.status ?? {});
  return fc
    .record(
      {
        spec: mostly(specs as fc.Arbitrary<Json>, fc.constant(null), 60),
        status: mostly(fc.constant({}), status, 3),
      },
      { requiredKeys: [] },
    )
    .map((parts) => ({
      apiVersion: "kubeflow.org/v1",
      kind: kind.kind,
      metadata: { name: "job" },
      ...(parts as JsonMap),
    }));
}

/** The schema below a schema; `*` is for the values of a map. */
function partOf(schema: CrdSchema, path: readonly string[]): CrdSchema {
  return path.reduce<CrdSchema>(
    (part, step) => (step === "*" ? part.additionalProperties : part.properties?.[step]) ?? {},
    schema,
  );
}

function mostly<T>(usual: fc.Arbitrary<T>, other: fc.Arbitrary<T>, weight = 12): fc.Arbitrary<T> {
  return fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: other });
}

const nothing = fc.constant<Json>(null);
const count = mostly<Json>(fc.integer({ min: 0, max: 5 }), nothing, 6);

function specParts(kind: JobKind, templates: fc.Arbitrary<Json>): fc.Arbitrary<JsonMap> {
  const policy = fc.constantFrom<Json>("None", "All", "Running", "", null);
  const parts = {
    runPolicy: mostly<Json>(record({ cleanPodPolicy: policy, backoffLimit: count }), nothing, 20),
    cleanPodPolicy: policy,
    successPolicy: fc.constantFrom<Json>("", "AllWorkers", null),
    nprocPerNode: fc.constantFrom<Json>("auto", "2", "", null),
    elasticPolicy: mostly<Json>(
      record({ minReplicas: count, maxReplicas: count, nProcPerNode: count, maxRestarts: count }),
      nothing,
      20,
    ),
  };
  const replicas = mostly<Json>(replicaMaps(kind, templates), nothing, 60);
  return fc
    .tuple(record(parts), mostly(fc.constant(true), fc.constant(false), 40), replicas)
    .map(([some, isThere, map]) => (isThere ? { ...some, [kind.replicaSpecs]: map } : some));
}

function record(parts: Readonly<Record<string, fc.Arbitrary<Json>>>): fc.Arbitrary<JsonMap> {
  // Each part is a value of JSON.
  return fc.record(parts, { requiredKeys: [] }) as fc.Arbitrary<JsonMap>;
}

/** Keys that are another one to every comparison but Go's: the letters K and s of Unicode. */
const lookalikes: readonly ((key: string) => string)[] = [
  (key) => key.toLowerCase(),
  (key) => key.toUpperCase(),
  (key) => key.replace(/^./, (letter) => letter.toLowerCase()),
  (key) => key.replaceAll("k", "\u212a").replaceAll("s", "\u017f"),
  (key) => key.replaceAll("i", "\u0131"),
];

/**
 * The replicas by their role. Of several wrong spellings of one role, Go takes any: there is one at
 * most, and perhaps the right one beside it.
 */
function replicaMaps(kind: JobKind, templates: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  const value = mostly<Json>(replicaSpecs(kind, templates), nothing, 80);
  const role = fc
    .constantFrom(...kind.roles)
    .chain((right) =>
      fc
        .tuple(
          fc.constantFrom(...lookalikes.map((look) => look(right))),
          fc.subarray(["right", "wrong"]),
          value,
          value,
        )
        .map(([wrong, chosen, first, second]): [string, Json][] => [
          ...(chosen.includes("right") || chosen.length === 0
            ? [[right, first] satisfies [string, Json]]
            : []),
          ...(chosen.includes("wrong") ? [[wrong, second] satisfies [string, Json]] : []),
        ]),
    );
  const others = fc.constantFrom("Other", "__proto__", "constructor", "toString", "");
  return fc
    .tuple(
      fc.uniqueArray(role, {
        maxLength: 3,
        selector: ([first]) => first?.[0].slice(0, 2).toLowerCase(),
      }),
      fc.array(fc.tuple(others, value), { maxLength: 1 }),
      fc.boolean(),
    )
    .map(([roles, rest, isReversed]) => {
      const entries = [...roles.flat(), ...rest];
      return Object.fromEntries(isReversed ? entries.reverse() : entries);
    });
}

function replicaSpecs(kind: JobKind, templates: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  const restartPolicy = fc.constantFrom<Json>("Always", "Never", "OnFailure", "", null);
  const containers = mostly<Json>(
    fc.array(container(kind), { minLength: 1, maxLength: 3 }) as fc.Arbitrary<Json>,
    fc.constantFrom<Json>([], null),
    60,
  );
  const template = fc
    .tuple(mostly<Json>(fc.constant({}), templates, 3), containers)
    .map(([base, list]): Json => {
      const { spec = {}, ...rest } = (base ?? {}) as JsonMap;
      return { ...rest, spec: { ...((spec ?? {}) as JsonMap), containers: list } };
    });
  return fc
    .tuple(
      record({ replicas: count, restartPolicy }),
      mostly<Json>(template, fc.constantFrom<Json>({}, null, { spec: {} }, { spec: null }), 60),
    )
    .map(([parts, made]) => ({ ...parts, template: made }));
}

function container(kind: JobKind): fc.Arbitrary<Json> {
  const port = fc
    .tuple(
      fc.constantFrom(kind.port, "http", kind.port.toUpperCase()),
      fc.integer({ min: 1, max: 65_535 }),
    )
    .map(([name, containerPort]): Json => ({ name, containerPort }));
  return fc
    .tuple(
      fc.constantFrom(kind.container, "init", "sidecar", kind.container.toUpperCase()),
      record({
        ports: mostly<Json>(fc.array(port, { maxLength: 2 }) as fc.Arbitrary<Json>, nothing),
      }),
    )
    .map(([name, parts]) => ({ name, ...parts }));
}
