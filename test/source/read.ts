import { readFileSync } from "node:fs";
import { createCollector } from "../../src/diagnostics/collector.js";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import type { ScopedSuppression } from "../../src/diagnostics/suppress.js";
import { openAvailability } from "../../src/kubernetes/availability.js";
import { openRelease, type Release } from "../../src/kubernetes/release.js";
import type { Api, Kind } from "../../src/model/api.js";
import type { Schema } from "../../src/model/schema.js";
import { readApis, type SourceApi } from "../../src/source/read-apis.js";

const data = new URL("../../src/kubernetes/data/", import.meta.url);
const opened = new Map<string, Release>();

function release(name = "1.36"): Release {
  const known = opened.get(name);
  if (known !== undefined) return known;
  const fresh = openRelease(name, readFileSync(new URL(`v${name}.json.br`, data)));
  opened.set(name, fresh);
  return fresh;
}

export interface Read {
  readonly api: Api;
  readonly diagnostics: readonly Diagnostic[];
  readonly inputs: readonly string[];
  readonly suppressions: readonly ScopedSuppression[];
  /** The text that a diagnostic points at. */
  textOf(diagnostic: Diagnostic): string;
}

export interface Settings {
  readonly kubernetes?: string;
  readonly tsconfig?: string;
  readonly version?: string;
  readonly apis?: readonly Omit<SourceApi, "position">[];
}

/** Reads files of a project that exists in memory only. Without `apis`, all of them are `example.com/v1`. */
export function read(files: Readonly<Record<string, string>>, settings: Settings = {}): Read {
  const collector = createCollector();
  const position = { file: "gen-apis.yaml", start: 0, end: 0 };
  const all = Object.keys(files).filter((file) => file.endsWith(".ts"));
  const apis = settings.apis ?? [{ group: "example.com", version: "v1", files: all }];
  const result = readApis({
    root: "/project",
    apis: apis.map((api) => ({ ...api, position })),
    release: release(settings.kubernetes),
    availability: () => openAvailability(readFileSync(new URL("availability.json.br", data))),
    files: {
      readFile: (path) => (Object.hasOwn(files, path) ? files[path] : undefined),
      fileExists: (path) => Object.hasOwn(files, path),
    },
    ...(settings.tsconfig !== undefined && { tsconfig: settings.tsconfig }),
    ...(settings.version !== undefined && { version: settings.version }),
    report: collector.report,
  });
  return {
    ...result,
    diagnostics: collector.diagnostics(),
    textOf: ({ position: at }) => (at && files[at.file]?.slice(at.start, at.end)) ?? "",
  };
}

/** What most files of these tests start with. */
export const imports = `
import type { Resource, int32, int64, integer, float64, Time, Quantity, IntOrString, Bytes, JSONValue, RawExtension } from "gen-apis/types";
import type { Container, PodSpec, PodTemplateSpec, Protocol, ResourceList } from "gen-apis/kubernetes/core/v1";
`;

/** A value of the model without positions, references by the last part of their id. */
export function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, part) => {
      if (key === "position" || part === undefined) return undefined;
      return key === "target" ? String(part).replace(/^.*[./]/, "") : part;
    }) ?? "null",
  );
}

export function kindsOf({ api }: Read): readonly Kind[] {
  return api.groups.flatMap(({ versions }) => versions.flatMap(({ kinds }) => kinds));
}

/** The schema of a named type of `example.com/v1`, plain. */
export function schemaOf({ api }: Read, name: string, version = "example.com/v1"): unknown {
  return plain(api.types.get(`${version}.${name}`)?.schema);
}

/** Code and message of each diagnostic. */
export function findings({ diagnostics }: Read): readonly string[] {
  return diagnostics.map(({ code, message }) => `${code}: ${message}`);
}

/** A schema in a short notation: `{ a: string, b?: list of Container (listType "map") }`. Descriptions are cut. */
export function shown(schema: Schema | undefined): string {
  if (schema === undefined) return "nothing";
  const { kind, position: _, ...rest } = schema;
  const shape = shapeOf(schema);
  const facets = Object.entries(rest)
    .filter(([key]) => !["properties", "values", "items", "target"].includes(key))
    .map(([key, value]) => facetText(key, value));
  return facets.length === 0 ? shape : `${shape} (${facets.join(", ")})`;
}

function shapeOf(schema: Schema): string {
  switch (schema.kind) {
    case "object":
      return schema.properties.length === 0
        ? "{}"
        : `{ ${schema.properties.map((each) => `${each.name}${each.required ? "" : "?"}: ${shown(each.schema)}`).join(", ")} }`;
    case "map":
      return `map of ${shown(schema.values)}`;
    case "array":
      return `list of ${shown(schema.items)}`;
    case "reference":
      return schema.target.replace(/^.*[./]/, "");
    default:
      return schema.kind;
  }
}

function facetText(key: string, value: unknown): string {
  if (value === true) return key;
  if (typeof value === "string" && value.length > 30) return `${key} "${value.slice(0, 20)}…"`;
  return `${key} ${JSON.stringify(plain(value))}`;
}
