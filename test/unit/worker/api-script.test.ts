import { spawnSync } from "node:child_process";
import { expect, it, vi } from "vitest";
import { Scorecard } from "../../../shared/contract/scorecard.ts";
import { SCORECARD_REQUEST } from "../../../worker/openapi/example-requests.ts";

// A machine that is busy with other tests is slower, not wrong.
vi.setConfig({ testTimeout: 60_000 });

const run = (args: readonly string[], input = "") =>
  spawnSync(process.execPath, ["scripts/api.ts", ...args], { input, encoding: "utf8" });

it("a request on standard input is answered on standard output, with nothing beside it", () => {
  const { status, stdout, stderr } = run(
    ["POST", "/api/v1/scorecard"],
    JSON.stringify(SCORECARD_REQUEST),
  );
  expect(status).toBe(0);
  expect(stderr).toBe("200\n");
  expect(Scorecard.parse(JSON.parse(stdout)).asOf).toBe("2026-10-31");
});

it.each([
  ["GET", "/health", 0, "200\n"],
  ["GET", "/api/v1/nowhere", 1, "404\n"],
  ["POST", "/api/v1/trends", 1, "400\n"],
] as const)("%s %s ends with %i", (...[method, path, code, told]) => {
  const { status, stdout, stderr } = run([method, path]);
  expect(status).toBe(code);
  expect(stderr).toBe(told);
  expect(stdout).toMatch(/^\{.*\}$/);
});
