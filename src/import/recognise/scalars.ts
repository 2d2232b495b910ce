import { keywords } from "../../emit/keywords.js";
import { scalarNamed, scalarOfType } from "../../kubernetes/scalars.js";
import { equalJson, type JsonObject } from "../../model/json.js";
import type { Match } from "./match.js";
import { siteOf } from "./site.js";

/**
 * Kubernetes' types that stand for one value, those that say most first. Of two that look the same in a CRD
 * (`Time` and `MicroTime`) the usual one is here, and a `Duration` looks like any other string.
 */
const ids = [
  "k8s.io/apimachinery/pkg/api/resource.Quantity",
  "k8s.io/apimachinery/pkg/util/intstr.IntOrString",
  "k8s.io/apimachinery/pkg/apis/meta/v1.Time",
  "k8s.io/apimachinery/pkg/runtime.RawExtension",
  "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.JSON",
];

const scalarNodes: readonly (readonly [id: string, node: JsonObject])[] = ids.map((id) => {
  const schema = scalarNamed(scalarOfType(id) ?? "")?.schema;
  if (schema === undefined) throw new Error(`"${id}" is not the type of a scalar`);
  return [id, keywords(schema.kind, schema)];
});

/** Of these keywords each scalar has one, and few other nodes do. */
const marks = ["format", "x-kubernetes-int-or-string", "x-kubernetes-preserve-unknown-fields"];

/** Keywords of a node that holds others, and its type: scalars have to agree in all of them. */
const shape = ["type", "properties", "items", "additionalProperties", "required"];

/** The scalar that a node is, if it is one of Kubernetes'. No release and no description matters. */
export function matchScalar(node: JsonObject): Match | undefined {
  if (!marks.some((keyword) => node[keyword] !== undefined)) return undefined;
  for (const [id, scalar] of scalarNodes) {
    if (!shape.every((keyword) => equalOrAbsent(scalar, node, keyword))) continue;
    if (!Object.keys(scalar).every((keyword) => equalOrAbsent(scalar, node, keyword))) continue;
    const site = siteOf(scalar, node);
    if (site !== undefined) return { id, site };
  }
  return undefined;
}

function equalOrAbsent(scalar: JsonObject, node: JsonObject, keyword: string): boolean {
  const [expected, found] = [scalar[keyword], node[keyword]];
  if (expected === undefined || found === undefined) return expected === found;
  return equalJson(expected, found);
}
