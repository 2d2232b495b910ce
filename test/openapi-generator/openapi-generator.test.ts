/** openapi-generator accepts the documents without a warning, and its Python models of them work. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { exampleCase, fixtureCases } from "../openapi/cases.js";
import type { Document } from "../openapi/document.js";
import { generatePython, python, validate } from "./generator.js";

const folder = mkdtempSync(join(tmpdir(), "gen-apis-openapi-"));
const path = join(folder, "everything.json");
afterAll(() => rmSync(folder, { recursive: true }));

let everything: Document;
beforeAll(async () => {
  const cases = [await exampleCase("1.36"), ...(await fixtureCases("1.36"))];
  everything = together(cases.flatMap(({ documents }) => [...documents.values()]));
  writeFileSync(path, JSON.stringify(everything));
});

/** One document of all, since each start of the generator takes seconds. Kubernetes' types are the same in each. */
function together(documents: readonly Document[]): Document {
  const [first] = documents;
  if (first === undefined) throw new Error("there is no document");
  return {
    ...first,
    paths: Object.assign({}, ...documents.map(({ paths }) => paths)),
    components: {
      schemas: Object.assign({}, ...documents.map(({ components }) => components.schemas)),
    },
  };
}

const clean = "No validation issues detected.";

test("it validates the example without an issue or a recommendation", () => {
  const example = fileURLToPath(
    new URL("../../generated/openapi/kubeflow.org_v1.json", import.meta.url),
  );
  expect(validate(example, "--recommend").slice(1)).toEqual([clean]);
});

test("it validates what is made of all fixtures without an issue", () => {
  expect(Object.keys(everything.components.schemas).length).toBeGreaterThan(300);
  expect(validate(path).slice(1)).toEqual([clean]);
});

test("it finds a fault where there is one", () => {
  const broken = join(folder, "broken.json");
  writeFileSync(broken, JSON.stringify({ ...everything, info: undefined }));
  expect(() => validate(broken)).toThrow("attribute info is missing");
});

test("its Python models are importable, and carry an object there and back", () => {
  const target = join(folder, "python");
  generatePython(path, target);
  const printed = python(
    target,
    `import json
import published
job = json.loads('''${JSON.stringify(job)}''')
model = published.OrgKubeflowV1PyTorchJob.from_dict(job)
classes = [each for each in vars(published.models).values() if isinstance(each, type)]
print(json.dumps([len(classes), model.to_dict()]))
`,
  );
  const [models, answer] = JSON.parse(printed);
  expect(models).toBeGreaterThan(250);
  expect(answer).toEqual(job);
});

const job = parse(`
apiVersion: kubeflow.org/v1
kind: PyTorchJob
metadata: { name: mnist, namespace: team, labels: { app: mnist }, uid: "1" }
spec:
  runPolicy: { cleanPodPolicy: None, backoffLimit: 3, suspend: true }
  pytorchReplicaSpecs:
    Worker:
      replicas: 2
      restartPolicy: OnFailure
      template:
        metadata: { annotations: { note: kept } }
        spec:
          containers:
            - name: pytorch
              image: training:1
              ports: [{ name: http, containerPort: 80, protocol: TCP }]
`);
