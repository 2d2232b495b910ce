import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { catalog } from "../../src/diagnostics/catalog.js";

const folder = join(import.meta.dirname, "../../src/diagnostics/catalog");

/** The codes of each file of the catalogue; a file that gathers others names theirs too. */
async function codesByFile(): Promise<ReadonlyMap<object, string>> {
  const owners = new Map<object, string>();
  for (const file of readdirSync(folder)) {
    const parts: Record<string, Record<string, object>> = await import(join(folder, file));
    for (const part of Object.values(parts)) {
      for (const [code, entry] of Object.entries(part)) owners.set(entry, code);
    }
  }
  return owners;
}

it("holds every code of every part once, so that none hides another", async () => {
  const codes = [...(await codesByFile()).values()].sort();
  expect(codes.length).toBeGreaterThan(50);
  expect(codes).toStrictEqual(Object.keys(catalog).sort());
});
