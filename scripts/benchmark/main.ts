import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { type Case, measure } from "./case.js";
import { controllerGenCase, goPipelineCase } from "./go-cases.js";
import { type GoTools, prepareGoTools } from "./go-tools.js";
import { fetchNode, type NodeBinary, nodeAt } from "./node-versions.js";
import { coldAllCase, coldCrdsCase, emptyNodeCase, repository, verifyCase } from "./own-cases.js";
import { measureScaling } from "./scaling.js";
import { comparisonTable, scalingTable } from "./table.js";

interface Options {
  readonly node: string;
  readonly nodeVersions?: string;
  readonly rounds: string;
  readonly kinds: string;
  readonly go: boolean;
  readonly write: boolean;
}

const page = join(repository, "docs", "benchmark.md");
const marks = { begin: "<!-- figures: begin -->", end: "<!-- figures: end -->" };
/** The Go pipeline takes a quarter of a minute a round. */
const slowRounds = 3;

const log = (line: string) => console.error(line);

function main(): void {
  const options = new Command("benchmark")
    .description("compare gen-apis with the Go generators and with an empty Node.js")
    .option("--node <path>", "the Node.js to measure with", "node")
    .option("--node-versions <majors>", "several instead, fetched by npm: 20,24")
    .option("--rounds <n>", "rounds of the quick comparison", "11")
    .option("--kinds <sizes>", "sizes of the synthetic APIs, or none", "10,100,1000")
    .option("--no-go", "leave out the Go generators")
    .option("--write", "put the tables into docs/benchmark.md", false)
    .parse()
    .opts<Options>();
  const figures = run(options);
  console.log(figures);
  if (options.write) {
    writeFileSync(page, withFigures(readFileSync(page, "utf8"), figures));
  }
}

function run(options: Options): string {
  const nodes = options.nodeVersions?.split(",").map(fetchNode) ?? [nodeAt(options.node)];
  const tools = options.go ? prepareGoTools(log) : undefined;
  const output = mkdtempSync(join(tmpdir(), "gen-apis-benchmark-"));
  try {
    const fast = measure(fastCases(nodes, tools, output), Number(options.rounds), log);
    const slow = measure(slowCases(nodes, tools, output), slowRounds, log);
    return [machine(), comparisonTable(nodes, fast, slow), ...scaling(nodes, options.kinds)].join(
      "\n\n",
    );
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

function fastCases(
  nodes: readonly NodeBinary[],
  tools: GoTools | undefined,
  output: string,
): Case[] {
  const own = nodes.flatMap((node) => [
    emptyNodeCase(node),
    verifyCase(node),
    coldCrdsCase(node, join(output, "crds")),
  ]);
  return tools === undefined ? own : [controllerGenCase(tools), ...own];
}

function slowCases(
  nodes: readonly NodeBinary[],
  tools: GoTools | undefined,
  output: string,
): Case[] {
  const own = nodes.map((node) => coldAllCase(node, join(output, "all")));
  return tools === undefined ? own : [goPipelineCase(tools), ...own];
}

function scaling(nodes: readonly NodeBinary[], kinds: string): string[] {
  const sizes = kinds === "none" ? [] : kinds.split(",").map(Number);
  if (sizes.length === 0) {
    return [];
  }
  return [scalingTable(new Map(nodes.map((node) => [node, measureScaling(node, sizes, log)])))];
}

function machine(): string {
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  return `Medians on ${availableParallelism()} cores (${model}), ${process.platform} ${process.arch}.`;
}

function withFigures(text: string, figures: string): string {
  const begin = text.indexOf(marks.begin);
  const end = text.indexOf(marks.end);
  if (begin < 0 || end < begin) {
    throw new Error(`${page} lacks the lines ${marks.begin} and ${marks.end}`);
  }
  return `${text.slice(0, begin + marks.begin.length)}\n\n${figures}\n\n${text.slice(end)}`;
}

main();
