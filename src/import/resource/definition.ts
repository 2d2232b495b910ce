import type { Report } from "../../diagnostics/diagnostic.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../../model/json.js";
import type { Position } from "../../model/position.js";

/** A CustomResourceDefinition whose parts are where they have to be. */
export interface Definition {
  /** The whole document. */
  readonly document: JsonObject;
  readonly group: string;
  readonly kind: string;
  readonly names: JsonObject;
  readonly scope: "Namespaced" | "Cluster";
  readonly versions: readonly DefinitionVersion[];
  readonly position: Position;
}

export interface DefinitionVersion {
  readonly name: string;
  /** The entry in `spec.versions`. */
  readonly entry: JsonObject;
  readonly schema: JsonObject;
}

/** Where the values of a document stand. */
export interface Places {
  /** Of the whole document. */
  readonly position: Position;
  /** Of an object in it. */
  positionOf(object: JsonObject): Position;
}

/** Takes a document for a CRD; reports it, and gives nothing, where it is none or lacks a part. */
export function readDefinition(
  document: JsonObject,
  { position, positionOf }: Places,
  report: Report,
): Definition | undefined {
  const incomplete = (problem: string, at: JsonObject = document) => {
    report({
      code: "incomplete-crd",
      position: at === document ? position : positionOf(at),
      arguments: { problem },
    });
    return undefined;
  };
  if (document.kind !== "CustomResourceDefinition") {
    report({ code: "no-crd", position, arguments: { found: foundIn(document) } });
    return undefined;
  }
  if (document.apiVersion !== "apiextensions.k8s.io/v1") {
    return incomplete(
      `its apiVersion is ${inWords(document.apiVersion)}, and "apiextensions.k8s.io/v1" is the only one that is served`,
    );
  }
  const { spec } = document;
  if (!isJsonObject(spec)) return incomplete('it has no "spec"');
  const { group, names, scope, versions } = spec;
  if (typeof group !== "string") return incomplete('it has no "spec.group"', spec);
  if (!isJsonObject(names)) return incomplete('it has no "spec.names"', spec);
  if (typeof names.kind !== "string") return incomplete('it has no "spec.names.kind"', names);
  if (typeof names.plural !== "string") return incomplete('it has no "spec.names.plural"', names);
  if (scope !== "Namespaced" && scope !== "Cluster") {
    return incomplete('its "spec.scope" is neither "Namespaced" nor "Cluster"', spec);
  }
  if (!Array.isArray(versions) || versions.length === 0) {
    return incomplete('it has no "spec.versions"', spec);
  }
  const read: DefinitionVersion[] = [];
  for (const entry of versions) {
    if (!isJsonObject(entry) || typeof entry.name !== "string") {
      return incomplete("one of its versions has no name", isJsonObject(entry) ? entry : spec);
    }
    const schema = isJsonObject(entry.schema) ? entry.schema.openAPIV3Schema : undefined;
    if (!isJsonObject(schema)) {
      return incomplete(`its version "${entry.name}" has no "schema.openAPIV3Schema"`, entry);
    }
    if (read.some(({ name }) => name === entry.name)) {
      return incomplete(`its version "${entry.name}" stands there twice`, entry);
    }
    read.push({ name: entry.name, entry, schema });
  }
  return { document, group, kind: names.kind, names, scope, versions: read, position };
}

function foundIn({ apiVersion, kind }: JsonObject): string {
  if (typeof kind !== "string") return "an object without a kind";
  return typeof apiVersion === "string" ? `a ${kind} of ${apiVersion}` : `a ${kind}`;
}

function inWords(value: JsonValue | undefined): string {
  return typeof value === "string" ? `"${value}"` : "missing";
}
