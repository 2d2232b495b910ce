import type { Environment } from "../environment.js";
import type { RunOptions } from "../options.js";

/** The call that writes what a `verify` with these options found to be wrong. */
export function mendingCall(options: RunOptions, { variables }: Environment): string {
  const { only, kubernetes, outputRoot, config } = options;
  // npm tells the programs that it runs; the user has called `npx` then, or a script of the package.
  const command = variables.npm_execpath === undefined ? "gen-apis" : "npx gen-apis";
  const parts = [
    ...(config === undefined ? [] : ["--config", config]),
    ...(only === undefined ? [] : ["--only", only.join(",")]),
    ...(kubernetes === undefined ? [] : ["--kubernetes", kubernetes]),
    ...(outputRoot === undefined ? [] : ["--output-root", outputRoot]),
  ];
  return [command, "generate", ...parts.map(quoted)].join(" ");
}

function quoted(text: string): string {
  return /^[\w./,:=@+-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
