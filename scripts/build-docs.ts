import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { docPages } from "./docs/pages.js";

/** Writes the pages of `docs/` that are made from tables. */
for (const [path, text] of docPages()) writeFileSync(join(import.meta.dirname, "..", path), text);
