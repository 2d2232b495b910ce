import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The package inside ts-morph that holds the TypeScript compiler, and the file that is the compiler. */
export interface CompilerFiles {
  readonly manifest: string;
  readonly script: string;
}

/** Where ts-morph, as it is installed for gen-apis, has its compiler. Throws if ts-morph is not installed. */
export function locateCompiler(): CompilerFiles {
  const morph = createRequire(import.meta.url).resolve("ts-morph");
  const common = createRequire(morph).resolve("@ts-morph/common");
  const folder = dirname(common);
  return { manifest: join(folder, "..", "package.json"), script: join(folder, "typescript.js") };
}
