export { type GenerateOptions, generate, verify } from "./cli/functions.js";
export type { RunOptions } from "./cli/options.js";
export type { Diagnostic, FileResult, Result } from "./cli/result.js";
export type { Position } from "./model/position.js";
