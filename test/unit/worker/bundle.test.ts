import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { createScoringService } from "../../../addin/service/fetch-scoring.ts";
import { ProblemDetails, Scorecard } from "../../../shared/contract/scorecard.ts";
import { SCORECARD_REQUEST } from "../../../worker/openapi/example-requests.ts";
import { serveBundle } from "./serve-bundle.ts";
import type { ServedBundle } from "./serve-bundle.ts";

// A machine that is busy with other tests is slower, not wrong.
vi.setConfig({ testTimeout: 60_000 });

let bundle: ServedBundle;
beforeAll(async () => {
  bundle = await serveBundle();
}, 60_000);
afterAll(async () => bundle.close());

const ask: ServedBundle["server"]["fetch"] = (url, init) => bundle.server.fetch(url, init);

const score = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  ask("/api/v1/scorecard", {
    method: "POST",
    body,
    headers: { "content-type": "application/json", ...headers },
  });

it("the deployed bundle starts and says that it runs", async () => {
  const response = await ask("/health");
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ status: "ok", contract: 1 });
});

it("the deployed bundle scores", async () => {
  const response = await score(JSON.stringify(SCORECARD_REQUEST));
  expect(response.status).toBe(200);
  expect(Scorecard.parse(await response.json()).asOf).toBe("2026-10-31");
});

it("the deployed bundle unpacks gzip", async () => {
  const packed = Uint8Array.from(gzipSync(JSON.stringify(SCORECARD_REQUEST)));
  expect((await score(packed, { "content-encoding": "gzip" })).status).toBe(200);
});

const months = Array.from(
  { length: 60 },
  (_, month) => `${2021 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`,
);
const categories = Array.from({ length: 700 }, (_, index) =>
  `Category ${index} ${"é".repeat(200)}`.slice(0, 200),
);

it.each([
  ["a small request, sent plain", 3],
  ["a large request, sent packed", categories.length],
])("the pane and the deployed bundle understand each other over %s", async (_, count) => {
  const service = createScoringService({
    baseUrl: bundle.baseUrl,
    fetch,
    timeoutMs: 20_000,
    delay: () => 10,
  });
  const answer = await service.score(
    {
      contract: 1,
      asOf: "2025-12-31",
      complaints: {
        periods: months,
        categories: categories.slice(0, count),
        counts: Array.from({ length: months.length * count }, (__, cell) => (cell * 7) % 11),
        grouping: "category",
      },
      targets: [],
      rebases: [],
    },
    { report: () => {}, isCancelled: () => false },
  );
  expect(answer).toMatchObject({ ok: true, value: { contract: 1, asOf: "2025-12-31" } });
});

it("a bomb of 200 MB is refused, and the next request is answered", async () => {
  const bomb = Uint8Array.from(gzipSync(new Uint8Array(200_000_000)));
  const response = await score(bomb, { "content-encoding": "gzip" });
  expect(response.status).toBe(413);
  expect(ProblemDetails.parse(await response.json()).code).toBe("body-too-large");
  expect((await ask("/health")).status).toBe(200);
});

it("a body of 20 MB is refused, and the next request is answered", async () => {
  const response = await score(" ".repeat(20_000_000));
  expect(response.status).toBe(413);
  expect((await ask("/health")).status).toBe(200);
});

it("gets none of the settings of the tools", async () => {
  expect(await bundle.server.getWorker().getEnv()).toEqual({});
});

it("logs codes and counts alone", async () => {
  bundle.server.clearLogs();
  await score(JSON.stringify({ ...SCORECARD_REQUEST, rows: [["Kanarienvogel"]] }));
  await expect.poll(() => bundle.server.getLogs().length).toBe(1);
  const logged = JSON.stringify(bundle.server.getLogs());
  expect(logged).toContain("body-invalid");
  expect(logged).not.toContain("Kanarienvogel");
});

it.each(["/nowhere", "/api/v1/nowhere", "/"])("has nothing at %s", async (path) => {
  const response = await ask(path);
  expect(response.status).toBe(404);
  expect(ProblemDetails.parse(await response.json()).code).toBe("route-not-found");
});

it.each([
  ["/taskpane.html", "no-cache"],
  ["/assets/taskpane-4f2a.js", "public, max-age=31536000, immutable"],
  ["/icons/icon-32.png", "public, max-age=86400"],
])("%s is kept as its rule says, and never run as another type", async (path, caching) => {
  const { status, headers } = await ask(path);
  expect(status).toBe(200);
  expect(headers.get("cache-control")).toBe(caching);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
});

it("the pane runs Microsoft's script and its own, and only Office may frame it", async () => {
  const { headers } = await ask("/taskpane.html");
  const rules = new Map(
    (headers.get("content-security-policy") ?? "").split("; ").map((rule) => {
      const [name = "", ...sources] = rule.split(" ");
      return [name, sources];
    }),
  );
  expect(rules.get("default-src")).toEqual(["'self'"]);
  expect(rules.get("script-src")).toEqual(["'self'", "https://appsforoffice.microsoft.com"]);
  expect(rules.get("frame-src")).toEqual(rules.get("script-src"));
  expect(rules.get("connect-src")).toEqual(["'self'"]);
  expect(rules.get("frame-ancestors")).toContain("https://excel.cloud.microsoft");
  expect(headers.get("x-frame-options")).toBeNull();
  expect([...rules.values()].flat().filter((source) => source.includes("unsafe"))).toEqual([]);
});
