import type { PlacedKind } from "./kinds.js";

/**
 * The id of an operation, as the API server makes it: `readKubeflowOrgV1NamespacedPyTorchJobStatus`.
 *
 * @param verb such as `read`
 * @param rest what the id says behind the group-version: `NamespacedPyTorchJobStatus`
 * @see https://github.com/kubernetes/apiserver/blob/master/pkg/endpoints/openapi/openapi.go
 */
export function operationId({ group, version }: PlacedKind, verb: string, rest: string): string {
  return verb + [shortGroup(group), version, rest].map(upperCamel).join("");
}

/** By which operations are grouped: `kubeflowOrg_v1`. */
export function tag({ group, version }: PlacedKind): string {
  return `${lowerCamel(shortGroup(group))}_${lowerCamel(version)}`;
}

function shortGroup(group: string): string {
  return group.replace(/\.k8s\.io$/, "");
}

function upperCamel(text: string): string {
  return camel(` ${text}`);
}

function lowerCamel(text: string): string {
  return camel(text);
}

/** Leaves out what no id may hold, and writes the letter behind it large. */
function camel(text: string): string {
  return text.replace(/^\d+|[^\p{L}\p{Nd}_]+(.?)/gu, (_, next: string = "") => next.toUpperCase());
}
