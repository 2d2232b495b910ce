import { defineConfig } from "vitest/config";

/** `npm run test:python`: the tests that need Python and its libraries, and an API server. */
export default defineConfig({
  test: {
    include: ["test/python/**/*.test.ts"],
    globalSetup: ["test/apiserver/build.ts", "test/python/build.ts"],
    // Type checkers and API servers: more of them at once only slow each other down.
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 120_000, interval: 100 } },
  },
});
