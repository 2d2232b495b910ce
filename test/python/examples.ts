import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./packages.js";

/** The examples of `docs/python.md` in their order: one program, as a reader would type it. */
export function documentedProgram(): string {
  const text = readFileSync(join(repository, "docs", "python.md"), "utf8");
  const blocks = [...text.matchAll(/^```python\n([\s\S]*?)^```$/gm)].map(([, code = ""]) => code);
  if (blocks.length < 5) throw new Error("docs/python.md has lost its examples");
  return blocks.join("\n\n");
}
