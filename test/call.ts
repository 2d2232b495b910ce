import type { Environment } from "../src/cli/environment.js";
import { runCommand } from "../src/cli/run.js";

/** What a call of the command printed, and its exit code. */
export interface Called {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}

/** Calls the command in this process, in a folder that is the user's home too. */
export function callIn(
  folder: string,
  words: readonly string[],
  variables: Environment["variables"] = {},
): Promise<Called> {
  return call(words, { directory: folder, platform: process.platform, home: folder, variables });
}

export async function call(words: readonly string[], environment: Environment): Promise<Called> {
  let [out, errors] = ["", ""];
  const terminal = {
    out: (text: string) => {
      out += text;
    },
    error: (text: string) => {
      errors += text;
    },
    progress: () => undefined,
    color: false,
  };
  const code = await runCommand(words, { terminal, environment });
  return { code, out, errors };
}
