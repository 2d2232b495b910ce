import { defineConfig } from "vitest/config";

/** The generated client's other supported major version of its one dependency. */
const nextClientNode = { "@kubernetes/client-node": "kubernetes-client-node-2" };

/** `npm run test:apiserver`: the tests that need Go, or the cached programs it built. */
export default defineConfig({
  resolve: { alias: process.env.GEN_APIS_CLIENT_NODE === "2" ? nextClientNode : {} },
  test: {
    include: ["test/apiserver/**/*.test.ts"],
    globalSetup: ["test/apiserver/build.ts"],
    // Each file runs an API server per release: more of them at once only slow each other down.
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 120_000, interval: 100 } },
  },
});
