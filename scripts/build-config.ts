import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { catalog } from "../src/diagnostics/catalog.js";
import { allowedSeverities } from "../src/diagnostics/severity.js";
import { publishedSchema } from "./config/schema.js";
import { configTypes } from "./config/types.js";
import { validatorModule } from "./config/validator.js";

/** Makes everything that comes from the schema of `gen-apis.yaml`. Run it after every change of that file. */
async function main(): Promise<void> {
  const root = join(import.meta.dirname, "..");
  const write = (path: string, text: string) => writeFile(join(root, path), text);
  await mkdir(join(root, "schema"), { recursive: true });
  await write("src/config/config.generated.ts", await configTypes());
  await write("src/config/validator.generated.mjs", await validatorModule());
  await write("schema/gen-apis.schema.json", publishedSchemaText());
}

function publishedSchemaText(): string {
  const codes = Object.entries(catalog)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, entry]) => {
      return [code, { title: entry.title, severities: allowedSeverities(entry) }] as const;
    });
  return `${JSON.stringify(publishedSchema(new Map(codes)), null, 2)}\n`;
}

await main();
