import { compareSchemas, type Difference, pathText } from "../../compare/schemas.js";
import { listOf } from "../../config/lists.js";
import type { LoadedConfig } from "../../config/read.js";
import type { Report } from "../../diagnostics/diagnostic.js";
import { rootSchema } from "../../emit/crd/document.js";
import { createFlattener } from "../../emit/crd/flatten.js";
import { crdOptions } from "../../emit/crd/options.js";
import type { Api, Kind } from "../../model/api.js";
import { type JsonObject, type JsonValue, NumberText } from "../../model/json.js";
import type { Position } from "../../model/position.js";
import { ownPosition } from "./own-position.js";
import type { OtherSchema } from "./read-crds.js";

/** A kind in one version, and the schema that its CRD gets. */
interface OwnSchema {
  readonly group: string;
  readonly version: string;
  readonly kind: Kind;
  readonly schema: JsonObject;
}

/**
 * Reports every difference between the schemas of the types and those of the CRDs that another tool makes
 * of the same API, descriptions apart.
 *
 * @param position of `against:` in the configuration
 */
export function reportDrift(
  loaded: LoadedConfig,
  api: Api,
  others: readonly OtherSchema[],
  position: Position,
  report: Report,
): void {
  const groups = new Set(api.groups.map(({ name }) => name));
  const relevant = others.filter(({ group }) => groups.has(group));
  if (relevant.length === 0) {
    report({ code: "no-crds-against", position, arguments: { groups: [...groups] } });
    return;
  }
  const owns = ownSchemas(loaded, api, relevant);
  for (const own of owns) {
    const other = relevant.find((one) => isSame(own, one));
    if (other === undefined) {
      const kind = nameOf(own);
      report({
        code: "drifted-kind",
        position: own.kind.position,
        arguments: { kind, only: "the types" },
      });
    } else reportDifferences(own, other, api, report);
  }
  for (const other of relevant.filter((one) => !owns.some((own) => isSame(own, one)))) {
    const kind = `${other.kind} of ${other.group}/${other.version}`;
    const at = other.positionOf([]);
    report({ code: "drifted-kind", position: at, arguments: { kind, only: at.file } });
  }
}

function isSame(own: OwnSchema, other: OtherSchema): boolean {
  return own.group === other.group && own.version === other.version && own.kind.name === other.kind;
}

function nameOf({ kind, group, version }: OwnSchema): string {
  return `${kind.name} of ${group}/${version}`;
}

/**
 * The schemas as the first output of CRDs writes them. Where there is none, nobody says whether embedded
 * metadata lists its properties, so the way counts that fits the other tool's better.
 */
function ownSchemas(
  { config }: LoadedConfig,
  api: Api,
  others: readonly OtherSchema[],
): readonly OwnSchema[] {
  const [configured] = config.outputs.crds === undefined ? [] : listOf(config.outputs.crds, []);
  if (configured !== undefined) return schemasOf(api, configured.value.embeddedObjectMeta ?? true);
  const ways = [true, false].map((embedded) => schemasOf(api, embedded));
  const [first = [], second = []] = ways;
  return differenceCount(first, others) <= differenceCount(second, others) ? first : second;
}

function differenceCount(owns: readonly OwnSchema[], others: readonly OtherSchema[]): number {
  return owns.reduce((sum, own) => {
    const other = others.find((one) => isSame(own, one));
    return other === undefined
      ? sum
      : sum + compareSchemas(own.schema, other.schema).differences.length;
  }, 0);
}

function schemasOf(api: Api, embeddedObjectMeta: boolean): readonly OwnSchema[] {
  const flatten = createFlattener(api, crdOptions({ embeddedObjectMeta }));
  return api.groups.flatMap(({ name: group, versions }) =>
    versions.flatMap(({ name: version, kinds }) =>
      kinds.map((kind) => ({ group, version, kind, schema: rootSchema(kind, api, flatten) })),
    ),
  );
}

function reportDifferences(own: OwnSchema, other: OtherSchema, api: Api, report: Report): void {
  for (const difference of compareSchemas(own.schema, other.schema).differences) {
    const theirs = other.positionOf(schemaPath(difference));
    report({
      code: "drifted-schema",
      position: ownPosition(api, own.kind, difference.path),
      arguments: { kind: nameOf(own), difference: differenceText(difference, theirs.file) },
      related: [{ message: `the schema of the other tool, "${theirs.file}"`, position: theirs }],
    });
  }
}

/** The way to a field in the words of a schema. */
function schemaPath({ path, keyword }: Difference): readonly string[] {
  const steps = path.flatMap((part) => {
    if (part === "[]") return ["items"];
    return part === "*" ? ["additionalProperties"] : ["properties", part];
  });
  return keyword === undefined ? steps : [...steps, keyword];
}

function differenceText(difference: Difference, file: string): string {
  const path = pathText(difference.path) || "the root";
  switch (difference.kind) {
    case "added":
      return `only "${file}" has "${path}"`;
    case "removed":
      return `only the types have "${path}"`;
    case "changed": {
      const { keyword, before, after } = difference;
      return `"${path}" has ${valueText(keyword, before)} in the types and ${valueText(keyword, after)} in "${file}"`;
    }
  }
}

const longestValue = 80;

function valueText(keyword: string | undefined, value: JsonValue | undefined): string {
  if (value === undefined) return `no ${keyword}`;
  const text = JSON.stringify(value, (_, inner: unknown) => {
    return inner instanceof NumberText ? Number(inner.text) : inner;
  });
  return `${keyword} ${text.length > longestValue ? `${text.slice(0, longestValue - 1)}…` : text}`;
}
