import type { Times } from "./case.js";
import { goNames } from "./go-cases.js";
import type { NodeBinary } from "./node-versions.js";
import { nameOf, ownNames } from "./own-cases.js";
import type { ScalingPoint } from "./scaling.js";
import { medianOf, ratioOf } from "./statistics.js";

/** The comparison as a Markdown table: one column for each Node.js. */
export function comparisonTable(nodes: readonly NodeBinary[], fast: Times, slow: Times): string {
  const row = (title: string, cell: (node: NodeBinary) => string) => [title, ...nodes.map(cell)];
  const own = (times: Times, name: string, other: (node: NodeBinary) => string) =>
    row(`\`gen-apis ${name.replace(",", "`,")}${name.includes(",") ? "" : "`"}`, (node) =>
      ownCell(times, nameOf(node, name), other(node)),
    );
  const same = (times: Times, name: string) =>
    row(name, () => (times.has(name) ? duration(medianOf(times, name)) : "–"));
  return markdownTable([
    ["", ...nodes.map(({ version }) => `Node.js ${version}`)],
    row("`node -e 0`", (node) => duration(medianOf(fast, nameOf(node, ownNames.empty)))),
    own(fast, ownNames.verify, (node) => nameOf(node, ownNames.empty)),
    same(fast, goNames.crds),
    own(fast, ownNames.crds, () => goNames.crds),
    same(slow, goNames.all),
    own(slow, ownNames.all, () => goNames.all),
  ]);
}

/** Time and memory for growing APIs as a Markdown table. */
export function scalingTable(points: ReadonlyMap<NodeBinary, readonly ScalingPoint[]>): string {
  const header = ["kinds", ...[...points.keys()].map(({ version }) => `Node.js ${version}`)];
  const [first] = points.values();
  const rows = (first ?? []).map(({ kinds }, i) => [
    String(kinds),
    ...[...points.values()].map((column) => scalingCell(column[i])),
  ]);
  return markdownTable([header, ...rows]);
}

function ownCell(times: Times, name: string, other: string): string {
  if (!times.has(name)) {
    return "–";
  }
  const time = duration(medianOf(times, name));
  if (!times.has(other)) {
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
  return milliseconds < 1000
    ? `${Math.round(milliseconds)} ms`
    : `${(milliseconds / 1000).toFixed(2)} s`;
}

function markdownTable(rows: readonly (readonly string[])[]): string {
  const [header = [], ...body] = rows;
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = header.map((_, i) => (i === 0 ? "---" : "---:"));
  return [line(header), line(rule), ...body.map(line)].join("\n");
}
