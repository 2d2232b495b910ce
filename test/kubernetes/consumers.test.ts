import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { newFolder } from "../folders.js";
import {
  compilerOf,
  installPackage,
  nativeCompiler,
  resolutions,
  writeConsumer,
} from "./consumers.js";
import { availability } from "./data.js";

const source = readFileSync(join(import.meta.dirname, "consumer.txt"), "utf8");

/** The oldest that is supported, the newest, and some between. TypeScript 7 has dropped node10. */
const compilers = ["typescript-5.4", "typescript-5.6", "typescript"];
const newest = "typescript-7";
const modern = resolutions.filter(({ name }) => name !== "node10");

describe("the package's declarations, as users' compilers read them", () => {
  const folder = newFolder();
  const installed = join(folder, "package");
  beforeAll(() => installPackage(installed));

  const project = (name: string, consumer: Parameters<typeof writeConsumer>[2]) =>
    writeConsumer(join(folder, name), installed, consumer);

  describe.each(compilers)("%s", (name) => {
    const errorsOf = compilerOf(name);
    it.each(resolutions)("$name", (resolution) => {
      const skipLibCheck = resolution.name === "bundler" ? "check" : "skip";
      const settings = project(`${name} ${resolution.name}`, { resolution, source, skipLibCheck });
      expect(errorsOf(settings)).toBe("");
    });
  });

  describe(newest, () => {
    const errorsOf = nativeCompiler(newest);
    it.each(modern)("$name", (resolution) => {
      const settings = project(`${newest} ${resolution.name}`, {
        resolution,
        source,
        skipLibCheck: "skip",
      });
      expect(errorsOf(settings)).toBe("");
    });

    it.each(modern.slice(0, 2))("every module by itself, $name", (resolution) => {
      const lines = availability()
        .modules()
        .map((module, index) => `export type * as m${index} from "${module}";`);
      const settings = project(`${newest} all ${resolution.name}`, {
        resolution,
        source: lines.join("\n"),
        skipLibCheck: "check",
      });
      expect(errorsOf(settings)).toBe("");
    });

    it("says what is wrong, or the tests above would prove nothing", () => {
      const settings = project("wrong", {
        resolution: modern[0] ?? fail(),
        source: 'import type { Nothing } from "gen-apis/kubernetes/core/v1";',
        skipLibCheck: "skip",
      });
      expect(errorsOf(settings)).toContain("has no exported member 'Nothing'");
    });
  });
});

function fail(): never {
  throw new Error("there is no module resolution to try");
}
