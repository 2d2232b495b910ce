/**
 * Holds the generated client against every supported major version of `@kubernetes/client-node`: its
 * types, and what it does with real API servers. `npm run test:apiserver` does so with the older one,
 * which runs on every Node that gen-apis supports.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { nodeBinary } from "./node-binary.js";

const root = resolve(import.meta.dirname, "..");
const clients = ["generated/client", "test/fixtures/*/expected/client"];
const majors = { "1": "@kubernetes/client-node", "2": "kubernetes-client-node-2" };

for (const packageName of Object.values(majors)) checkTypes(packageName);

// The newer one needs a newer Node.
execFileSync(
  nodeBinary(22),
  [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--config",
    "vitest.apiserver.config.ts",
    "test/apiserver/client",
  ],
  { cwd: root, stdio: "inherit", env: { ...process.env, GEN_APIS_CLIENT_NODE: "2" } },
);

/** Compiles the clients as strictly as a user may, without the declarations that only we have. */
function checkTypes(packageName: string): void {
  const folder = mkdtempSync(join(root, "node_modules", ".client-"));
  try {
    const options = {
      extends: "../../tsconfig.json",
      compilerOptions: {
        noUnusedParameters: true,
        noPropertyAccessFromIndexSignature: true,
        erasableSyntaxOnly: true,
        paths: { "@kubernetes/client-node": [join(root, "node_modules", packageName)] },
      },
      include: clients.map((client) => join(root, client)),
      exclude: [],
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(options));
    execFileSync("npx", ["tsc", "-p", folder], { cwd: root, stdio: "inherit" });
    console.log(`${packageName}: the types are right`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
