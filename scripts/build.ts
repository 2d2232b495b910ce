/**
 * Makes everything that the package ships and that is not written by hand: the bundle of the command and
 * of the functions, their declarations, and what editors and compilers read of the rest.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "./build/bundle.js";
import { writeLicenses } from "./build/licenses.js";
import { writeTypes } from "./build/types.js";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");

rmSync(dist, { recursive: true, force: true });
await import("./build-config.js");
await import("./build-declarations.js");
const packages = await bundle(root, dist);
writeLicenses(root, dist, packages);
writeTypes(root, dist);
