import { defineConfig } from "vitest/config";

/** `npm run test:defaulting`: the tests that need Go, or the cached program it built. */
export default defineConfig({
  test: {
    include: ["test/defaulting/go/**/*.test.ts"],
    globalSetup: ["test/defaulting/go/build.ts"],
    testTimeout: 30 * 60_000,
    hookTimeout: 600_000,
  },
});
