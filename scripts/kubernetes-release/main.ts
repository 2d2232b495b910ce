import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { availabilityFileName, dataFileName } from "../../src/kubernetes/data-files.js";
import { openPack } from "../../src/kubernetes/pack.js";
import { openRelease } from "../../src/kubernetes/release.js";
import { packAvailability } from "./availability.js";
import { newestVersion, readModules } from "./read-modules.js";
import { packRelease } from "./write-pack.js";

const usage = `npm run kubernetes-release -- RELEASE…
  RELEASE  such as 1.37; "all" for every release that gen-apis has; "index" writes only what is made
           from the data files
  --newest take the newest patch of the release instead of the recorded one`;

const root = join(import.meta.dirname, "../..");
const dataFolder = join(root, "src/kubernetes/data");
const versionsFile = join(import.meta.dirname, "releases.json");
const releasesFile = join(root, "src/kubernetes/releases.generated.ts");

main();

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { newest: { type: "boolean" } },
  });
  if (positionals.length === 0) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  const versions = readVersions();
  for (const release of positionals.includes("all") ? Object.keys(versions) : positionals) {
    if (release !== "index") writeRelease(release, versions, values.newest === true);
  }
  writeReleases(versions);
  writeIndex(Object.keys(versions));
}

/** The version of `k8s.io/api` that each release was read from. */
function readVersions(): Record<string, string> {
  return JSON.parse(readFileSync(versionsFile, "utf8"));
}

/** Reads one release from its Go modules, writes its data file and records its version. */
function writeRelease(release: string, versions: Record<string, string>, newest: boolean): void {
  if (!/^1\.\d+$/.test(release)) throw new Error(`"${release}" is not a release such as 1.37`);
  const recorded = newest ? undefined : versions[release];
  const version = recorded ?? newestVersion(release);
  const bytes = packRelease(readModules(version));
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(join(dataFolder, dataFileName(release)), bytes);
  versions[release] = version;
  const { types } = openPack(bytes);
  console.log(`${release}: ${types.ids.length} types of v${version} in ${bytes.length} bytes`);
}

function writeReleases(versions: Record<string, string>): void {
  const names = Object.keys(versions).sort(byMinor);
  const sorted = Object.fromEntries(names.map((name) => [name, versions[name]]));
  writeFileSync(versionsFile, `${JSON.stringify(sorted, undefined, 2)}\n`);
  const list = names.map((name) => `  "${name}",`).join("\n");
  const text = `// Written by scripts/kubernetes-release. Edit its releases.json instead.

/** The Kubernetes releases whose types gen-apis knows, oldest first. */
export const releases = [\n${list}\n] as const;\n`;
  writeFileSync(releasesFile, text);
}

function writeIndex(names: readonly string[]): void {
  const releases = [...names]
    .sort(byMinor)
    .map((name) => openRelease(name, readFileSync(join(dataFolder, dataFileName(name)))));
  const bytes = packAvailability(releases);
  writeFileSync(join(dataFolder, availabilityFileName), bytes);
  console.log(`index over ${releases.length} releases in ${bytes.length} bytes`);
}

/** 1.9 before 1.10. */
function byMinor(a: string, b: string): number {
  return Number(a.slice(2)) - Number(b.slice(2));
}
