import { type Place, placeText } from "../places.js";
import type { MigrationReport, ReportedCall, ReportedTool } from "./report.js";
import { fateText, verdictWords } from "./words.js";

/** The report for a terminal. */
export function prettyReport(report: MigrationReport): string {
  const parts = [
    ...report.calls.map(callText),
    toolsText(report.tools),
    deletableText(report),
    checksText(report.checks),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function callText({ tool, place, version, isConditional, verdict, flags }: ReportedCall): string {
  const name = version === undefined ? tool : `${tool} ${version}`;
  const condition = isConditional ? ", under a condition" : "";
  const rows = flags.map(({ name, value, fate }) => {
    return [value === undefined || value === "" ? name : `${name} ${short(value)}`, fateText(fate)];
  });
  const width = Math.min(52, Math.max(0, ...rows.map(([said = ""]) => said.length)));
  return [
    `${placeText(place)}  ${name}${condition}`,
    `  ${verdictWords[verdict.kind]}: ${verdict.why}`,
    ...rows.map(([said = "", fate = ""]) => `    ${said.padEnd(width)}  ${fate}`),
    "",
  ].join("\n");
}

function short(value: string): string {
  return value.length > 60 ? `${value.slice(0, 57)}…` : value;
}

function toolsText(tools: readonly ReportedTool[]): string {
  if (tools.length === 0) return "";
  const lines = tools.map(({ name, disappears, pins }) => {
    const places = pins.map((pin) => `${pin.version} in ${placeText(pin)}`).join(", ");
    return `  ${disappears ? "disappears" : "stays     "}  ${name}${places === "" ? "" : `  (${places})`}`;
  });
  return ["Tools and their versions:", ...lines, ""].join("\n");
}

function deletableText({ deletable }: MigrationReport): string {
  if (deletable.length === 0) return "";
  const lines = deletable.map((one) => `  ${rangeText(one)}  ${one.why}`);
  return ["Lines that can be deleted:", ...lines, ""].join("\n");
}

export function rangeText({ file, line, endLine }: Place): string {
  return line === endLine ? `${file}:${line}` : `${file}:${line}-${endLine}`;
}

function checksText(checks: readonly Place[]): string {
  if (checks.length === 0) return "";
  const lines = checks.map((place) => `  ${rangeText(place)}`);
  return ["Checks to which `gen-apis verify` belongs:", ...lines, ""].join("\n");
}
