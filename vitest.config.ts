import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/apiserver/**", "test/fixtures/**"],
    testTimeout: 60_000,
  },
});
