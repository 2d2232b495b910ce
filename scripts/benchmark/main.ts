import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { measure, type Times } from "./case.js";
import { machine, withFigures } from "./figures.js";
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
  const sizes = options.kinds === "none" ? [] : options.kinds.split(",").map(Number);
  // One Node.js after the other: each has compiled code of its own in gen-apis' cache, which keeps
  // that of a few versions only, and who uses four of them in turn is no user.
  const columns = nodes.map((node) => ({
    node,
    times: compare(node, tools, Number(options.rounds)),
    scaling: measureScaling(node, sizes, log),
  }));
  const tables = [comparisonTable(columns), ...(sizes.length > 0 ? [scalingTable(columns)] : [])];
  return [machine(), ...tables].join("\n\n");
}

function compare(node: NodeBinary, tools: GoTools | undefined, rounds: number): Times {
  log(`Node.js ${node.version}`);
  const output = mkdtempSync(join(tmpdir(), "gen-apis-benchmark-"));
  const fast = [emptyNodeCase(node), verifyCase(node), coldCrdsCase(node, output)];
  const slow = [coldAllCase(node, output)];
  try {
    return new Map([
      ...measure(tools === undefined ? fast : [controllerGenCase(tools), ...fast], rounds, log),
      ...measure(tools === undefined ? slow : [goPipelineCase(tools), ...slow], slowRounds, log),
    ]);
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

main();
