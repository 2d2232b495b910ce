import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { diskProject } from "../../src/cli/migrate/project.js";
import { createCollector } from "../../src/diagnostics/collector.js";
import { migrate } from "../../src/migrate/migrate.js";
import { newFolder } from "../folders.js";
import { readFiles } from "./read.js";

const call = "lister-gen --input-dirs a/b\n";
const repeated = (text: string, times: number) => text.repeat(times);

/** Scripts that would never end, or fill the memory, if they were run or followed to the letter. */
const scripts: Readonly<Record<string, string>> = {
  "an endless loop": `while true; do x="$x$x y"; done\n${call}`,
  "an endless loop of the other form": `for ((;;)); do x+=a; done\n${call}`,
  "a loop that doubles a variable": `x=ab\nfor i in {1..400}; do x="$x$x"; done\n${call}`,
  "a loop that doubles an array": `x=(a b)\nfor i in {1..400}; do x+=("\${x[@]}"); done\n${call}`,
  "nested loops": `${"for i in {1..400}; do\n".repeat(6)}:\n${"done\n".repeat(6)}`,
  "a huge array": `x=(${repeated("aaaaaaaaaa ", 25_000)})\n${call}`,
  "a huge range": `x=({1..999999})\necho "\${x[@]}"\n${call}`,
  "ranges of ranges": `echo ${repeated("{1..400}", 10)}\n${call}`,
  "a function that calls itself": `f() { f "$@" x; f; }\nf\n${call}`,
  "functions that call each other": `f() { g; g; }\ng() { f; f; }\nf\n${call}`,
  "a script that sources itself": `source hack/evil.sh\n${call}`,
  "a script that runs itself": `./hack/evil.sh a\n${call}`,
  "substitutions in substitutions": `x=${repeated("$(echo ", 5_000)}a${repeated(")", 5_000)}\n${call}`,
  "brackets in brackets": `${repeated("( ", 5_000)}\n${call}`,
  "defaults in defaults": `x="${repeated("${a:-", 5_000)}\n${call}`,
  "eval of eval": `c='eval "$c"'\neval "$c"\n${call}`,
  "a pattern that takes long": `x=${repeated("a", 5_000)}b\ny="\${x##*a*a*a*c}"\n${call}`,
  "many statements": repeated("x=1\n", 60_000),
  "a list that no person wrote": `x=(${repeated("aaaaaaaaaa ", 1_000_000)})\n${call}`,
};

/** What this process has used of processors since then, in seconds: others on the machine do not count. */
function seconds(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000_000;
}

test.each(Object.keys(scripts))("%s ends in a report", (name) => {
  const start = process.cpuUsage();
  const { report } = readFiles({ "hack/evil.sh": scripts[name] ?? "" });
  expect(seconds(start)).toBeLessThan(2);
  expect(report.files).toEqual(["hack/evil.sh"]);
});

test("a script whose steps do not end is reported", () => {
  const { diagnostics } = readFiles({ "hack/evil.sh": scripts["nested loops"] ?? "" });
  expect(diagnostics.map(({ message }) => message)).toContainEqual(
    expect.stringContaining("too many steps"),
  );
});

test.each([
  ["a quote that is not closed", 'lister-gen "a\n', /unterminated/],
  ["a loop that is not closed", "for x in a; do\nlister-gen a\n", /done/],
  ["binary content", "\u007fELF\0\u0001lister-gen a", /no text file/],
])("%s is reported with its file", (_, script, reason) => {
  const { diagnostics } = readFiles({ "hack/bad.sh": script });
  const said = diagnostics.find(({ code }) => code === "script-not-followed");
  expect(said?.message).toMatch(reason);
  expect(said?.position?.file).toBe("hack/bad.sh");
});

test("what stands in here-documents is no call", () => {
  const script = `cat <<'EOF' >x.sh\n${call}EOF\ncat <<-EOF\n\t${call}\tEOF\n${call}`;
  const { report } = readFiles({ "hack/a.sh": script });
  expect(report.calls.map(({ place }) => place.line)).toEqual([7]);
});

const makefiles: Readonly<Record<string, string>> = {
  "variables that name each other": "A = $(B)\nB = $(A)\nall:\n\techo $(A)\n",
  "a variable that doubles": `A0 = aaaaaaaa\n${Array.from({ length: 60 }, (_, i) => `A${i + 1} = $(A${i})$(A${i})`).join("\n")}\nall:\n\techo $(A60)\n`,
  "a function that calls itself": "f = $(call f,$(1)x)\nall:\n\techo $(call f,a)\n",
  "loops in loops":
    "L = a b c d e f g h\nall:\n\techo $(foreach a,$(L),$(foreach b,$(L),$(foreach c,$(L),$(foreach d,$(L),$(foreach e,$(L),x)))))\n",
  "a file that includes itself": "include Makefile\nall:\n\techo\n",
  "brackets that are not closed": `all:\n\techo ${"$(".repeat(5_000)}\n`,
};

test.each(Object.keys(makefiles))("a Makefile with %s ends in a report", (name) => {
  const start = process.cpuUsage();
  const { report } = readFiles({ Makefile: makefiles[name] ?? "" });
  expect(seconds(start)).toBeLessThan(2);
  expect(report.files).toEqual(["Makefile"]);
});

test("nothing of what is read is executed", () => {
  const folder = newFolder();
  const trace = join(folder, "trace");
  const touch = `touch ${trace}`;
  const files = {
    "update.sh": `#!/bin/sh\n${touch}\nx=$(${touch})\neval "${touch}"\nbash -c "${touch}"\n${call}`,
    Makefile: `X := $(shell ${touch})\nY != ${touch}\nall:\n\t${touch}\n`,
    "main.go": `package main\n\n//go:generate ${touch}\n`,
    ".pre-commit-config.yaml": `repos: [{ repo: local, hooks: [{ id: x, language: system, entry: "${touch}" }] }]\n`,
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  const { report } = createCollector();
  const read = migrate(diskProject(folder, undefined), "./schema.json", report);
  expect(read.report.files).toEqual(Object.keys(files).sort());
  expect(existsSync(trace)).toBe(false);
});
