/**
 * Makes everything that the package ships and that is not written by hand: the bundle of the command and
 * of the functions, their declarations, and what editors and compilers read of the rest.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { bundle } from "./build/bundle.js";
import { licenses } from "./build/licenses.js";
import { types } from "./build/types.js";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");

await import("./build-config.js");
await import("./build-declarations.js");
const { files, packages } = await bundle(root, dist);
const all = new Map([
  ...files,
  ...types(root, dist),
  [join(dist, "LICENSES.txt"), licenses(root, packages)],
]);
rmSync(dist, { recursive: true, force: true });
for (const [path, text] of all) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
