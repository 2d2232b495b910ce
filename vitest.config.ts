import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: [
      "test/apiserver/**",
      "test/defaulting/go/**",
      "test/openapi-generator/**",
      "test/python/**",
      "test/fixtures/**",
      "test/import/corpus/**",
    ],
    // A test that hangs is stopped; how long a test takes on a busy machine says nothing.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 120_000, interval: 100 } },
    globalSetup: ["test/one-run.ts"],
    // Test files share what they load, the compiler above all: to load it for each took as long as the tests.
    isolate: false,
    // The tests are work for the processor, and the main process has next to none.
    maxWorkers: "100%",
  },
});
