import { defineConfig } from "vitest/config";

const long = "test/**/*.long.test.ts";

/*
 * Two projects: `npm test` runs `quick`, and `npm run test:long` the proofs that take minutes. `npx vitest run PATH`
 * finds a file in either.
 */
export default defineConfig({
  test: {
    globalSetup: ["test/support/mongo/global-mongo.ts"],
    setupFiles: ["test/support/setup.ts"],
    pool: "forks",
    // Vitest alone would leave one core free; of two that is half.
    maxWorkers: "100%",
    testTimeout: 30_000,
    hookTimeout: 60_000,
    teardownTimeout: 10_000,
    projects: [
      // Files share their process, so each module is loaded once: that is half of the time. `setup.ts` begins anew for each.
      {
        extends: true,
        test: { name: "quick", include: ["test/**/*.test.ts"], exclude: [long], isolate: false },
      },
      { extends: true, test: { name: "long", include: [long] } },
    ],
    // Thresholds hold for `npm test`: what only the long proofs reach counts as not covered.
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts", "flows/**/*.ts", "simulator/**/*.ts"],
      exclude: ["simulator/page/**"],
      reporter: ["text-summary", "json-summary"],
      thresholds: { lines: 85 },
    },
  },
});
