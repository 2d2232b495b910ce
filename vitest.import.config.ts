import { defineConfig } from "vitest/config";

/** `npm run test:import`: every CRD of the corpus to types and back. */
export default defineConfig({
  test: {
    include: ["test/import/corpus/**/*.test.ts"],
    testTimeout: 900_000,
    maxWorkers: "100%",
  },
});
