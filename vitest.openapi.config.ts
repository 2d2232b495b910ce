import { defineConfig } from "vitest/config";

/**
 * `npm run test:openapi`: what openapi-generator makes of the documents, and whether the Python models
 * say what they say. Needs Java and Python.
 */
export default defineConfig({
  test: {
    include: ["test/openapi-generator/**/*.test.ts", "test/one-truth/python.test.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
