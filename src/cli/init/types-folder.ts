import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listOf } from "../../config/lists.js";
import { globBase } from "../../config/paths.js";
import { readConfig } from "../../config/read.js";

/**
 * The top folder of the types in the repository at `folder`, relative to it: where its configuration has
 * the first ones, or where that of the scaffold has them.
 */
export function typesFolder(folder: string, hasConfig: boolean): string {
  if (!hasConfig) return "apis";
  const text = readFileSync(join(folder, "gen-apis.yaml"), "utf8");
  const loaded = readConfig(text, "gen-apis.yaml", () => undefined);
  const [api] = loaded?.config.apis ?? [];
  const [source] = api === undefined ? [] : listOf(api.source, []);
  if (source === undefined) return "apis";
  const [top = "."] = globBase(source.value).split("/");
  return top.endsWith(".ts") ? "." : top;
}
