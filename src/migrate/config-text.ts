import { stringify } from "yaml";
import type { Position } from "../model/position.js";
import { type Place, placeText, type ToPlace } from "./places.js";
import type { Limits } from "./plan/making.js";
import type { Plan, PlannedCrds, PlannedPython, Setting } from "./plan/plan.js";

/** `gen-apis.yaml` as the plan has it, each setting with the lines that it came from. */
export function configText(plan: Plan, schema: string, place: ToPlace): string {
  const { kubernetes, apis, crds, documents, python } = plan;
  const from = (positions: readonly Position[], note?: string) =>
    comment(positions.map(place), note);
  const setting = <T>({ positions, note }: Setting<T>) => from(positions, note);
  const lines = [
    `# yaml-language-server: $schema=${schema}`,
    "# Comments behind the settings name the lines of the old way that said the same.",
    "version: 1",
    `kubernetes: "${kubernetes.value}"${setting(kubernetes)}`,
    "apis:",
    ...apis.flatMap(({ group, version, source, positions }) => [
      `  - group: ${scalar(group)}${from(positions)}`,
      `    version: ${scalar(version)}`,
      `    source: ${scalar(source)}`,
    ]),
    "outputs:",
    ...outputLines(
      "crds",
      crds.map((one) => crdLines(one, setting)),
    ),
    ...outputLines(
      "openapi",
      documents.map(({ directory }) => [
        `directory: ${scalar(directory.value)}${setting(directory)}`,
        "documents: single",
      ]),
    ),
    ...outputLines(
      "python",
      python.map((one) => pythonLines(one, setting)),
    ),
  ];
  return `${lines.join("\n")}\n`;
}

/** A key under `outputs:` with one entry, or with a list of them. */
function outputLines(key: string, entries: readonly (readonly string[])[]): readonly string[] {
  const [only = [], ...more] = entries;
  if (entries.length === 0) return [];
  if (more.length === 0) return [`  ${key}:`, ...only.map((line) => `    ${line}`)];
  const items = entries.flatMap((lines) => {
    return lines.map((line, index) => `${index === 0 ? "    - " : "      "}${line}`);
  });
  return [`  ${key}:`, ...items];
}

function crdLines(
  { directory, include, descriptions, embeddedObjectMeta, header }: PlannedCrds,
  from: (setting: Setting<unknown>) => string,
): readonly string[] {
  return [
    `directory: ${scalar(directory.value)}${from(directory)}`,
    ...(include === undefined
      ? []
      : [`include: [${include.value.map(scalar).join(", ")}]${from(include)}`]),
    ...(descriptions === undefined
      ? []
      : [`descriptions: ${limitsText(descriptions.value)}${from(descriptions)}`]),
    `embeddedObjectMeta: ${embeddedObjectMeta.value}${from(embeddedObjectMeta)}`,
    ...(header === undefined ? [] : [`header: ${scalar(header.value)}${from(header)}`]),
  ];
}

function limitsText({ own, embedded }: Limits): string {
  return own === embedded
    ? limitText(own)
    : `{ own: ${limitText(own)}, embedded: ${limitText(embedded)} }`;
}

function limitText(limit: number): string {
  if (limit === Number.POSITIVE_INFINITY) return "full";
  return limit === 0 ? "none" : `${limit}`;
}

function pythonLines(
  { directory, package: name, distribution, version }: PlannedPython,
  from: (setting: Setting<unknown>) => string,
): readonly string[] {
  return [
    `directory: ${scalar(directory.value)}${from(directory)}`,
    `package: ${scalar(name.value)}${from(name)}`,
    ...(distribution ? [`distribution: ${scalar(distribution.value)}${from(distribution)}`] : []),
    ...(version ? [`version: "${version.value}"${from(version)}`] : []),
  ];
}

/** A text as YAML writes it, in quotes where it needs them. */
function scalar(text: string): string {
  return stringify(text).trimEnd();
}

function comment(places: readonly Place[], note: string | undefined): string {
  const texts = [...new Set(places.map(nameOf))];
  const parts = [...texts, ...(note === undefined ? [] : [note])];
  return parts.length === 0 ? "" : ` # ${parts.join(", ")}`;
}

/** Of a CRD and of a file with settings, the whole file is what says it. */
function nameOf(place: Place): string {
  return /\.(?:ya?ml|json)$/.test(place.file) && place.line === 1 ? place.file : placeText(place);
}
