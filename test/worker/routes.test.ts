import { expect, it } from "vitest";
import { CatalogueAnswer, ProblemDetails, Scorecard } from "../../shared/contract/scorecard.ts";
import { TrendsAnswer } from "../../shared/contract/trend-series.ts";
import { SCORECARD_REQUEST, TRENDS_REQUEST } from "../../worker/openapi/example-requests.ts";
import { HealthAnswer } from "../../worker/routes/health-answer.ts";
import { ROUTES } from "../../worker/routes/routes.ts";
import { ask, post, postJson, REQUEST } from "./ask-app.ts";

const SCORECARD_PATH = "/api/v1/scorecard";

it("answers tallies with a scorecard as the contract says", async () => {
  const { status, headers, text } = await postJson(SCORECARD_PATH, SCORECARD_REQUEST);
  expect(status).toBe(200);
  expect(headers.get("content-type")).toContain("application/json");
  const scorecard = Scorecard.parse(JSON.parse(text));
  expect(scorecard.asOf).toBe("2026-10-31");
  const october = scorecard.complaints?.total.points.find(({ period }) => period === "2026-10");
  expect(october?.value).toBe(24 + 6);
  expect(scorecard.losses?.all).toMatchObject({ count: 8, value: 9400, explainedCount: 5 });
});

it("gives the same request the same bytes", async () => {
  const first = await postJson(SCORECARD_PATH, SCORECARD_REQUEST);
  const second = await postJson(SCORECARD_PATH, SCORECARD_REQUEST);
  expect(second.text).toBe(first.text);
});

it("answers a packed request with the same bytes as a plain one", async () => {
  const text = JSON.stringify(SCORECARD_REQUEST);
  const packed = new Response(text).body?.pipeThrough(new CompressionStream("gzip")) ?? null;
  const answer = await post(SCORECARD_PATH, await new Response(packed).arrayBuffer(), {
    "content-encoding": "gzip",
  });
  expect(answer.status).toBe(200);
  expect(answer.text).toBe((await postJson(SCORECARD_PATH, SCORECARD_REQUEST)).text);
});

it("answers series with trends as the contract says", async () => {
  const { status, text } = await postJson("/api/v1/trends", TRENDS_REQUEST);
  expect(status).toBe(200);
  const { series } = TrendsAnswer.parse(JSON.parse(text));
  expect(series.map(({ id }) => id)).toEqual(["Billing"]);
  expect(series[0]?.points[4]).toMatchObject({ period: "2026-01", value: null, state: "missing" });
});

it("tells what each metric is", async () => {
  const { status, text } = await ask("/api/v1/catalogue");
  expect(status).toBe(200);
  const { metrics } = CatalogueAnswer.parse(JSON.parse(text));
  expect(metrics.length).toBeGreaterThan(0);
  expect(new Set(metrics.map(({ id }) => id)).size).toBe(metrics.length);
});

it("says that it runs, in which version and with which contract", async () => {
  const { status, text } = await ask("/health");
  expect(status).toBe(200);
  expect(HealthAnswer.parse(JSON.parse(text))).toMatchObject({ status: "ok", contract: 1 });
});

it.each(["/api/v1/catalogue", "/api/v1/openapi.json"])(
  "sends %s again only when it changed",
  async (path) => {
    const first = await ask(path);
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^"[0-9a-f]+"$/);
    expect(first.headers.get("cache-control")).toBe("no-cache");
    const again = await ask(path, { headers: { "if-none-match": tag, "x-request-id": "again" } });
    expect(again.status).toBe(304);
    expect(again.text).toBe("");
    expect(again.headers.get("x-request-id")).toBe("again");
    const other = await ask(path, { headers: { "if-none-match": '"another"' } });
    expect(other.status).toBe(200);
    expect(other.text).toBe(first.text);
  },
);

it.each(ROUTES.filter(({ method }) => method === "GET").map(({ path }) => path))(
  "answers HEAD on %s like GET, without the body",
  async (path) => {
    const { status, text } = await ask(path, { method: "HEAD" });
    expect(status).toBe(200);
    expect(text).toBe("");
  },
);

it.each(
  ROUTES.flatMap(({ method, path }) =>
    ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
      .filter((other) => other !== method)
      .map((other) => [other, path, method === "GET" ? "GET, HEAD" : method] as const),
  ),
)("does not take %s on %s, and says that it takes %s", async (method, path, allowed) => {
  const { status, headers, text } = await ask(path, { method });
  expect(status).toBe(405);
  expect(headers.get("allow")).toBe(allowed);
  expect(ProblemDetails.parse(JSON.parse(text)).code).toBe("method-not-allowed");
});

it.each(["/", "/api", "/api/v1", "/api/v1/", "/api/v2/scorecard", "/health/", "/%E0%A4%A"])(
  "has nothing at %s",
  async (path) => {
    const { status, headers, text } = await ask(path);
    expect(status).toBe(404);
    expect(headers.get("content-type")).toBe("application/problem+json");
    expect(ProblemDetails.parse(JSON.parse(text)).code).toBe("route-not-found");
  },
);

it.each([
  ["an answer", "/health", {}],
  ["a refusal", "/nowhere", {}],
  ["a score", SCORECARD_PATH, { method: "POST", body: JSON.stringify(REQUEST) }],
])("lets nobody run, frame or keep %s", async (_, path, init) => {
  const { headers } = await ask(path, init);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("access-control-allow-origin")).toBeNull();
});

it("gives back the id of a request", async () => {
  const { headers, lines } = await ask("/health", { headers: { "x-request-id": "board-2026_10" } });
  expect(headers.get("x-request-id")).toBe("board-2026_10");
  expect(lines[0]?.requestId).toBe("board-2026_10");
});

it.each([
  ["too long", "a".repeat(65)],
  ["with other characters", "a b;c"],
  ["empty", ""],
])("makes an id of its own for one that is %s", async (_, id) => {
  const { headers, text } = await ask("/nowhere", { headers: { "x-request-id": id } });
  expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  expect(JSON.parse(text)).toMatchObject({ instance: headers.get("x-request-id") });
});
