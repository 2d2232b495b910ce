import type { Times } from "./case.js";
import { goNames } from "./go-cases.js";
import type { NodeBinary } from "./node-versions.js";
import { ownNames } from "./own-cases.js";
import type { ScalingPoint } from "./scaling.js";
import { medianOf, ratioOf } from "./statistics.js";

/** What was measured with one Node.js: a column of the tables. */
export interface Column {
  readonly node: NodeBinary;
  readonly times: Times;
  readonly scaling: readonly ScalingPoint[];
}

/** The comparison as a Markdown table. */
export function comparisonTable(columns: readonly Column[]): string {
  const row = (title: string, name: string, other?: string) => [
    title,
    ...columns.map(({ times }) => timeCell(times, name, other)),
  ];
  return markdownTable([
    ["", ...columns.map(titleOf)],
    row("`node -e 0`", ownNames.empty),
    row("`gen-apis verify`, unchanged", ownNames.verify, ownNames.empty),
    row("controller-gen crd", goNames.crds),
    row("`gen-apis generate --no-cache --only crds`", ownNames.crds, goNames.crds),
    row("eight Go generators", goNames.all),
    row("`gen-apis generate --no-cache`", ownNames.all, goNames.all),
  ]);
}

/** Time and memory for growing APIs as a Markdown table. */
export function scalingTable(columns: readonly Column[]): string {
  const sizes = columns[0]?.scaling ?? [];
  const rows = sizes.map(({ kinds }, i) => [
    kinds.toLocaleString("en"),
    ...columns.map(({ scaling }) => scalingCell(scaling[i])),
  ]);
  return markdownTable([["kinds", ...columns.map(titleOf)], ...rows]);
}

function titleOf({ node }: Column): string {
  return `Node.js ${node.version.replace("v", "")}`;
}

/** A time, and how it compares with another one where there is one. */
function timeCell(times: Times, name: string, other?: string): string {
  if (!times.has(name)) {
    return "–";
  }
  const time = duration(medianOf(times, name));
  if (other === undefined || !times.has(other)) {
    return time;
  }
  const ratio = ratioOf(times, name, other);
  return ratio < 0.2 ? `${time} (1/${(1 / ratio).toFixed(0)})` : `${time} (${ratio.toFixed(2)} ×)`;
}

function scalingCell(point: ScalingPoint | undefined): string {
  return point === undefined
    ? "–"
    : `${duration(point.milliseconds)}, ${Math.round(point.megabytes)} MB`;
}

function duration(milliseconds: number): string {
  const isShort = milliseconds < 1000;
  return isShort ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
}

export function markdownTable(rows: readonly (readonly string[])[]): string {
  const [header = [], ...body] = rows;
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = header.map((_, i) => (i === 0 ? "---" : "---:"));
  return [line(header), line(rule), ...body.map(line)].join("\n");
}
