import { type Difference, pathText } from "../../compare/schemas.js";
import { type JsonValue, NumberText } from "../../model/json.js";
import type { CrdUpgrade, Upgrade, VersionUpgrade } from "../upgrade/compare-releases.js";
import type { Paint } from "./changes.js";

/** More fields than that are counted, and listed by `--format json`. */
const shownFields = 40;

/** What another release makes of the types, for a terminal. */
export function formatUpgrade({ from, to, crds }: Upgrade, paint: Paint): string {
  const lines = crds.flatMap((crd) => crdLines(crd, paint));
  return [`Kubernetes ${from} → ${to}:`, "", ...lines, ""].join("\n");
}

function crdLines(crd: CrdUpgrade, paint: Paint): readonly string[] {
  const { kind, group, size, versions } = crd;
  return [
    `${paint.strong(kind)} (${group}): ${size.before} → ${size.after} bytes as compact JSON`,
    ...versions.flatMap((version) => versionLines(version, paint)),
  ];
}

function versionLines(
  { version, differences, descriptions }: VersionUpgrade,
  paint: Paint,
): readonly string[] {
  const count = (kind: Difference["kind"]) => {
    return new Set(differences.filter((one) => one.kind === kind).map(({ path }) => pathText(path)))
      .size;
  };
  const sum = `fields: ${count("added")} new, ${count("removed")} gone, ${count("changed")} changed; other descriptions: ${descriptions}`;
  const shown = differences.slice(0, shownFields).map((one) => differenceLine(one, paint));
  const rest = differences.length - shown.length;
  return [`  ${version}: ${sum}`, ...shown, ...(rest > 0 ? [`    … ${rest} more`] : [])];
}

function differenceLine(difference: Difference, paint: Paint): string {
  const path = pathText(difference.path) || "(root)";
  switch (difference.kind) {
    case "added":
      return paint.added(`    + ${path}`);
    case "removed":
      return paint.removed(`    - ${path}`);
    case "changed": {
      const { keyword, before, after } = difference;
      return `    ~ ${path}: ${keyword} ${valueText(before)} → ${valueText(after)}`;
    }
  }
}

const longestValue = 60;

function valueText(value: JsonValue | undefined): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value, plainNumbers);
  return text.length > longestValue ? `${text.slice(0, longestValue - 1)}…` : text;
}

function plainNumbers(_: string, value: unknown): unknown {
  return value instanceof NumberText ? Number(value.text) : value;
}

/** The same for programs. */
export function upgradeJson({ from, to, crds }: Upgrade): object {
  return {
    from,
    to,
    crds: crds.map(({ versions, ...crd }) => ({
      ...crd,
      versions: versions.map(({ version, differences, descriptions }) => ({
        version,
        differences: differences.map((one) => {
          return JSON.parse(JSON.stringify({ ...one, path: pathText(one.path) }, plainNumbers));
        }),
        descriptions,
      })),
    })),
  };
}
