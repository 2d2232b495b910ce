import { loadCompiler } from "./compiler.js";

/** Takes the place of ts-morph in the bundle, see `scripts/build.ts`: nothing else of it is used. */
export const ts = loadCompiler();
