import { defineConfig } from "vitest/config";

/** `npm run test:openapi`: what openapi-generator makes of the documents. Needs Java and Python. */
export default defineConfig({
  test: {
    include: ["test/openapi-generator/**/*.test.ts"],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
