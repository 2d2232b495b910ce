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
    testTimeout: 60_000,
    // The tests are work for the processor, and the main process has next to none.
    maxWorkers: "100%",
  },
});
