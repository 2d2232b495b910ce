import fc from "fast-check";
import type { JsonObject } from "../../../src/model/json.js";
import { present, rules, schema } from "./schemas.js";
import { prose, seldom, word } from "./texts.js";

const column = fc
  .record({
    name: word,
    type: fc.constantFrom("string", "integer", "date"),
    jsonPath: fc.constantFrom(".spec.a", '.status.conditions[?(@.type=="Ready")].status'),
    description: seldom(prose),
    priority: seldom(fc.nat(3)),
    format: seldom(fc.constant("int32")),
  })
  .map(present);

const root = fc
  .tuple(schema, seldom(schema), fc.boolean(), seldom(prose), seldom(rules))
  .map(([spec, status, hasMetadata, description, validations]) => {
    const usual = {
      apiVersion: { type: "string" },
      kind: { description: "What it is.", type: "string" },
      metadata: { type: "object" },
    };
    return present({
      type: "object",
      description,
      properties: present({ ...(hasMetadata && usual), spec, status }),
      "x-kubernetes-validations": validations,
    });
  });

const version = fc
  .record({
    schema: root.map((openAPIV3Schema) => ({ openAPIV3Schema })),
    served: fc.boolean(),
    deprecated: seldom(fc.constant(true)),
    subresources: seldom(fc.constant({ status: {} })),
    additionalPrinterColumns: seldom(fc.array(column, { minLength: 1, maxLength: 2 })),
    selectableFields: seldom(fc.constant([{ jsonPath: ".spec.a" }])),
  })
  .map(present);

const versions = fc.uniqueArray(fc.tuple(fc.constantFrom("v1", "v1beta1", "v2", "v10"), version), {
  minLength: 1,
  maxLength: 3,
  selector: ([name]) => name,
});

const kinds = ["Job", "Task", "Record", "Array", "Object", "Resource", "Spec", "URLMap", "lower"];

/** A CRD of a group of its own, so that several can be imported by one call. */
export function crdOf(group: string): fc.Arbitrary<JsonObject> {
  return fc
    .record({
      kind: fc.constantFrom(...kinds),
      names: fc.record({
        shortNames: seldom(fc.uniqueArray(word, { maxLength: 3 })),
        singular: seldom(fc.constantFrom("thing", "")),
        listKind: seldom(fc.constant("Things")),
      }),
      scope: fc.constantFrom("Namespaced", "Cluster"),
      annotations: seldom(fc.dictionary(word, prose, { minKeys: 1, maxKeys: 2 })),
      versions,
    })
    .map(({ kind, names, scope, annotations, versions }) => ({
      apiVersion: "apiextensions.k8s.io/v1",
      kind: "CustomResourceDefinition",
      metadata: present({ name: `things.${group}`, annotations }),
      spec: {
        group,
        names: present({ kind, plural: "things", ...names }),
        scope,
        versions: versions.map(([name, each], index) => ({ name, storage: index === 0, ...each })),
      },
    }));
}
