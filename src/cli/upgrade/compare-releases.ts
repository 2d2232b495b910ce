import { type Comparison, compareSchemas } from "../../compare/schemas.js";
import { listOf } from "../../config/lists.js";
import type { LoadedConfig } from "../../config/read.js";
import { crdDocument, representative, resourcesOf } from "../../emit/crd/document.js";
import { createFlattener } from "../../emit/crd/flatten.js";
import { type ConfiguredCrds, crdOptions } from "../../emit/crd/options.js";
import { compactSize } from "../../emit/crd/size.js";
import type { Api } from "../../model/api.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../../model/json.js";

/** What another Kubernetes release makes of the same types. */
export interface Upgrade {
  readonly from: string;
  readonly to: string;
  /** Sorted by group and kind. */
  readonly crds: readonly CrdUpgrade[];
}

export interface CrdUpgrade {
  readonly group: string;
  readonly kind: string;
  /** Bytes of the CRD as compact JSON. */
  readonly size: { readonly before: number; readonly after: number };
  readonly versions: readonly VersionUpgrade[];
}

export interface VersionUpgrade extends Comparison {
  readonly version: string;
}

/** Compares the CRDs that two releases make, as the first output of CRDs would write them. */
export function compareReleases({ config }: LoadedConfig, before: Api, after: Api): Upgrade {
  const [configured] = config.outputs.crds === undefined ? [] : listOf(config.outputs.crds, []);
  const options = configured?.value ?? {};
  const [old, now] = [documentsOf(before, options), documentsOf(after, options)];
  return {
    from: before.kubernetes,
    to: after.kubernetes,
    crds: [...now].flatMap(([key, crd]) => {
      const earlier = old.get(key);
      return earlier === undefined ? [] : [compareCrds(earlier, crd)];
    }),
  };
}

interface Crd {
  readonly group: string;
  readonly kind: string;
  readonly document: JsonObject;
}

function documentsOf(api: Api, configured: ConfiguredCrds): ReadonlyMap<string, Crd> {
  const flatten = createFlattener(api, crdOptions(configured));
  const crds = resourcesOf(api).map((resource) => {
    const { name: kind } = representative(resource);
    const document = crdDocument(resource, api, flatten);
    return [`${resource.group}/${kind}`, { group: resource.group, kind, document }] as const;
  });
  return new Map(crds);
}

function compareCrds(before: Crd, after: Crd): CrdUpgrade {
  const earlier = schemasOf(before.document);
  return {
    group: after.group,
    kind: after.kind,
    size: { before: compactSize(before.document), after: compactSize(after.document) },
    versions: [...schemasOf(after.document)].map(([version, schema]) => {
      return { version, ...compareSchemas(earlier.get(version) ?? {}, schema) };
    }),
  };
}

/** The schema of each version of a CRD, by the version's name. */
function schemasOf({ spec }: JsonObject): ReadonlyMap<string, JsonObject> {
  const versions = isJsonObject(spec) ? spec.versions : undefined;
  const found = new Map<string, JsonObject>();
  for (const version of Array.isArray(versions) ? versions : []) {
    const schema = at(version, "schema", "openAPIV3Schema");
    if (isJsonObject(schema)) found.set(String(at(version, "name")), schema);
  }
  return found;
}

function at(value: JsonValue | undefined, ...keys: readonly string[]): JsonValue | undefined {
  return keys.reduce((inner: JsonValue | undefined, key) => {
    return isJsonObject(inner) ? inner[key] : undefined;
  }, value);
}
