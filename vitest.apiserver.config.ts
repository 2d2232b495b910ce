import { defineConfig } from "vitest/config";

/** `npm run test:apiserver`: the tests that need Go, or the cached programs it built. */
export default defineConfig({
  test: {
    include: ["test/apiserver/**/*.test.ts"],
    globalSetup: ["test/apiserver/build.ts"],
    // Each file runs an API server per release: more of them at once only slow each other down.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
