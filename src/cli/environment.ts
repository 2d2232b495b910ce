import { homedir } from "node:os";
import process from "node:process";

/** What of the surroundings a run depends on. */
export interface Environment {
  /** The working directory, absolute. */
  readonly directory: string;
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
}

export function currentEnvironment(): Environment {
  return {
    directory: process.cwd(),
    platform: process.platform,
    home: homedir(),
    variables: process.env,
  };
}
