import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

/** Pure code and Node edges; the real Office.js in its own realm; the Worker in workerd; pages in a real browser. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: [
            "test/unit/**/*.test.ts",
            "test/vectors/**/*.test.ts",
            "test/calibration/**/*.test.ts",
            "test/examples.test.ts",
          ],
        },
      },
      {
        test: {
          name: "excel",
          include: ["test/excel-host/**/*.test.ts", "test/refresh/**/*.test.ts"],
          setupFiles: ["./test/excel-host/load-office.ts"],
          testTimeout: 60_000,
        },
      },
      {
        plugins: [cloudflareTest({ wrangler: { configPath: "./wrangler.toml" } })],
        test: { name: "worker", include: ["test/worker/**/*.test.ts"] },
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: ["./test/e2e/start-demo.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
