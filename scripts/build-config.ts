import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { publishedSchema } from "./config/published.js";
import { configTypes } from "./config/types.js";
import { validatorModule } from "./config/validator.js";

/** Makes everything that comes from the schema of `gen-apis.yaml`. Run it after every change of that file. */
async function main(): Promise<void> {
  const root = join(import.meta.dirname, "..");
  const write = (path: string, text: string) => writeFile(join(root, path), text);
  await mkdir(join(root, "schema"), { recursive: true });
  await write("src/config/config.generated.ts", await configTypes());
  await write("src/config/validator.generated.mjs", await validatorModule());
  await write("schema/gen-apis.schema.json", `${JSON.stringify(publishedSchema(), null, 2)}\n`);
}

await main();
