import { placeText } from "../places.js";
import { rangeText } from "./pretty.js";
import type { MigrationReport, ReportedCall } from "./report.js";
import { fateText, verdictWords } from "./words.js";

/** The report as Markdown, for a pull request. `open` lists what a person has to look at. */
export function markdownReport(
  report: MigrationReport,
  open: readonly string[],
  config: string | undefined,
): string {
  const parts = [
    "# From the old generators to gen-apis",
    ...(config === undefined ? [] : [`## gen-apis.yaml\n\n\`\`\`yaml\n${config}\`\`\``]),
    section("What needs a person", list(open)),
    section("Calls", report.calls.map(callSection).join("\n\n")),
    section(
      "Tools and their versions",
      table(
        ["tool", "becomes", "versions"],
        report.tools.map(({ name, disappears, pins }) => [
          name,
          disappears ? "disappears" : "stays",
          pins.map((pin) => `${pin.version} (${placeText(pin)})`).join(", "),
        ]),
      ),
    ),
    section(
      "Lines that can be deleted",
      table(
        ["lines", "why"],
        report.deletable.map((one) => [rangeText(one), one.why]),
      ),
    ),
    section("Checks to which `gen-apis verify` belongs", list(report.checks.map(rangeText))),
    section("Files that were read", list(report.files)),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function section(title: string, body: string): string {
  return body === "" ? "" : `## ${title}\n\n${body}`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${escaped(item)}`).join("\n");
}

function callSection({
  tool,
  version,
  place,
  verdict,
  flags,
  isConditional,
}: ReportedCall): string {
  const name = version === undefined ? tool : `${tool} ${version}`;
  const head = `### ${escaped(name)} in ${placeText(place)}`;
  const text = `**${verdictWords[verdict.kind]}**${isConditional ? ", called under a condition" : ""}: ${escaped(verdict.why)}.`;
  const rows = flags.map(({ name, value, meaning, fate }) => [
    `\`${name}\``,
    value === undefined || value === "" ? "" : `\`${value.replaceAll("`", "'")}\``,
    meaning,
    fateText(fate),
  ]);
  const body = table(["flag", "value", "says", "now"], rows);
  return [head, text, body].filter((part) => part !== "").join("\n\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  return [head, head.map(() => "---"), ...rows.map((row) => row.map(escaped))]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
}

function escaped(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
