import { describe, expect, it } from "vitest";
import { comment } from "../../scripts/declarations/documentation.js";
import { declarationFiles } from "../../scripts/declarations/files.js";
import { releases } from "../../src/kubernetes/data-files.js";
import { release } from "./data.js";

describe("declarations for editors", () => {
  const files = declarationFiles(releases.map(release), ["gen-apis/kubernetes/core/v1"]);
  const core = files.get("kubernetes/core/v1.d.ts") ?? "";
  const declared = (name: string) =>
    new RegExp(`(/\\*\\*(?:(?!\\*/)[^])*\\*/\\n)?export interface ${name} \\{[^]*?\\n\\}`).exec(
      core,
    )?.[0];

  it("have what any release has, and say which", () => {
    expect(declared("PodSpec")).toContain(
      "   * Available in Kubernetes 1.35.\n   */\n  workloadRef?: WorkloadReference;",
    );
    expect(declared("AppArmorProfile")).toContain(
      " * Available in Kubernetes 1.30 and later.\n */",
    );
    expect(declared("AppArmorProfile")?.match(/Available/g)).toHaveLength(1);
    expect(declared("PodTemplateSpec")).not.toContain("Available");
  });

  it("make a union of a type that changed, and optional what was so in any release", () => {
    expect(declared("PersistentVolumeClaimSpec")).toContain(
      "  resources?: ResourceRequirements | VolumeResourceRequirements;",
    );
    expect(declared("HostAlias")).toMatch(/^ {2}ip\?: string;$/m);
    expect(declared("PodSpec")).toMatch(/^ {2}containers: Container\[\];$/m);
  });

  it("name each other by relative paths, in folders of CommonJS", () => {
    expect(core).toContain('import type * as meta_v1 from "../meta/v1.js";');
    expect(core).toContain('import type * as types from "../../types/index.js";');
    expect(JSON.parse(files.get("types/package.json") ?? "")).toEqual({ type: "commonjs" });
    expect(JSON.parse(files.get("kubernetes/package.json") ?? "")).toEqual({ type: "commonjs" });
  });

  it("keep documentation inside its comment, and without tags of its own", () => {
    expect(comment(["one"], "")).toBe("/** one */\n");
    expect(comment(["a */ b\n@c", "", "d"], "  ")).toBe(
      "  /**\n   * a *\\/ b\n   * \\@c\n   *\n   * d\n   */\n",
    );
    expect(comment([""], "")).toBe("");
  });
});
