import { crdDocument } from "../../emit/crd/document.js";
import type { DefinitionFacts, Kind, OptionalName } from "../../model/api.js";
import { isJsonObject, type JsonObject, jsonObject } from "../../model/json.js";
import type { Definition } from "./definition.js";
import { diffObjects } from "./diff.js";
import { comparableMetadata } from "./kind.js";

/**
 * What is special about a definition. Whatever no annotation says of its own is the difference between
 * the document and the one that the output `crds` would make of the kinds.
 *
 * @param kinds the kind in each version of the definition, in its order
 */
export function factsOf(
  definition: Definition,
  kinds: readonly Kind[],
): readonly DefinitionFacts[] {
  const told = toldFacts(definition);
  const made = crdDocument(
    {
      group: definition.group,
      versions: definition.versions.map(({ name }, index) => ({
        version: name,
        kind: { ...kindAt(kinds, index), definition: told },
      })),
    },
    apiOf(kinds),
    () => stub,
  );
  const wanted = comparable(definition);
  const patch = diffObjects(withoutVersions(made), withoutVersions(wanted));
  const [before, after] = [versionsOf(made), versionsOf(wanted)];
  return definition.versions.map(({ name }) => {
    const find = (versions: readonly JsonObject[]) =>
      versions.find((version) => version.name === name) ?? {};
    const versionPatch = diffObjects(find(before), find(after));
    return { ...told, ...(patch && { patch }), ...(versionPatch && { versionPatch }) };
  });
}

function kindAt(kinds: readonly Kind[], index: number): Kind {
  const kind = kinds[index];
  if (kind === undefined) throw new Error("a version of a definition has no kind");
  return kind;
}

/** Facts that have annotations of their own. */
function toldFacts({ document, names, versions }: Definition): DefinitionFacts {
  const { spec } = document;
  const conversion = isJsonObject(spec) ? spec.conversion : undefined;
  const order = versions.map(({ name }) => name);
  const isSorted = [...order].sort().join() === order.join();
  const optional: readonly OptionalName[] = ["singular", "listKind"];
  return {
    omittedNames: optional.filter((name) => names[name] === undefined),
    versionOrder: isSorted ? [] : order,
    ...(isJsonObject(conversion) && { conversion }),
  };
}

/** Stands for every schema: those are compared elsewhere. */
const stub: JsonObject = jsonObject([]);

const noTypes = { metadata: new Map(), requests: new Map() };

/** Enough of a model for the emitter, which gets no further than the root types. */
function apiOf(kinds: readonly Kind[]) {
  const types = kinds.map(({ type }) => {
    const origin = { kind: "kubernetes", package: "" } as const;
    const schema = { kind: "object", properties: [] } as const;
    return [type, { id: type, name: type, origin, schema }] as const;
  });
  return { kubernetes: "", groups: [], types: new Map(types), ...noTypes };
}

function comparable({ document, versions }: Definition): JsonObject {
  const { status: _, metadata, spec, ...rest } = document;
  return {
    ...rest,
    metadata: isJsonObject(metadata) ? comparableMetadata(metadata) : (metadata ?? {}),
    spec: {
      ...(isJsonObject(spec) && spec),
      versions: versions.map(({ entry }) => ({
        ...entry,
        schema: { ...(isJsonObject(entry.schema) && entry.schema), openAPIV3Schema: stub },
      })),
    },
  };
}

function withoutVersions(document: JsonObject): JsonObject {
  const { spec } = document;
  if (!isJsonObject(spec)) return document;
  const { versions: _, ...rest } = spec;
  return { ...document, spec: rest };
}

function versionsOf({ spec }: JsonObject): readonly JsonObject[] {
  const versions = isJsonObject(spec) ? spec.versions : undefined;
  return Array.isArray(versions) ? versions.filter(isJsonObject) : [];
}
