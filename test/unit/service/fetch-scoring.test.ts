import fc from "fast-check";
import { afterEach, expect, it } from "vitest";
import type { Progress } from "../../../addin/ports.ts";
import { createScoringService } from "../../../addin/service/fetch-scoring.ts";
import type { ScoringOptions } from "../../../addin/service/fetch-scoring.ts";
import type { ScorecardRequest } from "../../../shared/contract/request.ts";
import type { Scorecard } from "../../../shared/contract/scorecard.ts";
import { answerJson, breakOff, serveAnswers, staySilent } from "./serve-answers.ts";
import type { Answer, AnswerServer } from "./serve-answers.ts";

const SCORECARD: Scorecard = {
  contract: 1,
  method: "1.0",
  asOf: "2026-10-31",
  window: null,
  complaints: null,
  losses: null,
  customers: null,
  flags: { tested: 0, flagged: 0, expectedByChance: 0 },
  findings: [],
  metrics: [],
};

const REQUEST: ScorecardRequest = {
  contract: 1,
  asOf: "2026-10-31",
  complaints: {
    periods: ["2026-09", "2026-10"],
    categories: ["Billing"],
    counts: [4, 7],
    grouping: "category",
  },
  targets: [],
};

const IDLE = { report: () => {}, isCancelled: () => false };

let server: AnswerServer | undefined;
afterEach(async () => server?.close());

async function serve(...answers: readonly [Answer, ...Answer[]]): Promise<AnswerServer> {
  await server?.close();
  server = await serveAnswers(...answers);
  return server;
}

const serviceAt = (baseUrl: string, options: Partial<ScoringOptions> = {}) =>
  createScoringService({ baseUrl, fetch, timeoutMs: 5_000, delay: () => 1, ...options });

it("sends the request as JSON and gives back the scorecard", async () => {
  const { baseUrl, heard } = await serve(answerJson(200, SCORECARD));
  expect(await serviceAt(baseUrl).score(REQUEST, IDLE)).toEqual({ ok: true, value: SCORECARD });
  expect(heard).toHaveLength(1);
  expect(heard[0]?.url).toBe("/api/v1/scorecard");
  expect(heard[0]?.headers["content-type"]).toBe("application/json");
  expect(heard[0]?.headers["content-encoding"]).toBeUndefined();
  expect(JSON.parse(heard[0]?.body ?? "")).toEqual(REQUEST);
});

it("tells when it asks and when it has the answer", async () => {
  const { baseUrl } = await serve(answerJson(200, SCORECARD));
  const reports: Progress[] = [];
  await serviceAt(baseUrl).score(REQUEST, { ...IDLE, report: (p) => reports.push(p) });
  expect(reports).toEqual([
    { stage: "ask", subject: "", done: 0, total: 1 },
    { stage: "ask", subject: "", done: 1, total: 1 },
  ]);
});

const large = (count: number): ScorecardRequest => ({
  ...REQUEST,
  complaints: {
    periods: ["2026-10"],
    categories: Array.from({ length: count }, (_, index) => `Category ${index} ${"é".repeat(50)}`),
    counts: Array.from({ length: count }, () => 1),
    grouping: "category",
  },
});

it("packs a body above 256 kB and keeps every character of it", async () => {
  const { baseUrl, heard } = await serve(answerJson(200, SCORECARD));
  await serviceAt(baseUrl).score(large(2_500), IDLE);
  expect(heard[0]?.headers["content-encoding"]).toBe("gzip");
  expect(JSON.parse(heard[0]?.body ?? "")).toEqual(large(2_500));
  expect(heard[0]?.bytes).toBeLessThan(50_000);
});

it("sends a large body plain where the browser cannot pack", async () => {
  const { baseUrl, heard } = await serve(answerJson(200, SCORECARD));
  await serviceAt(baseUrl, { compress: null }).score(large(2_500), IDLE);
  expect(heard[0]?.headers["content-encoding"]).toBeUndefined();
  expect(heard[0]?.bytes).toBeGreaterThan(256_000);
});

it.each([
  ["a broken connection", breakOff],
  ["a gateway that answers 502", answerJson(502, {})],
  ["a gateway that answers 503", answerJson(503, {})],
  ["a gateway that answers 504", answerJson(504, {})],
])("asks once more after %s", async (_, first) => {
  const { baseUrl, heard } = await serve(first, answerJson(200, SCORECARD));
  expect(await serviceAt(baseUrl).score(REQUEST, IDLE)).toEqual({ ok: true, value: SCORECARD });
  expect(heard).toHaveLength(2);
  expect(heard[1]?.body).toBe(heard[0]?.body);
});

it("waits before the second attempt as long as it was told", async () => {
  const { baseUrl } = await serve(breakOff, answerJson(200, SCORECARD));
  const start = performance.now();
  await serviceAt(baseUrl, { delay: () => 150 }).score(REQUEST, IDLE);
  expect(performance.now() - start).toBeGreaterThanOrEqual(149);
});

it("gives up after the second broken connection", async () => {
  const { baseUrl, heard } = await serve(breakOff);
  expect(await serviceAt(baseUrl).score(REQUEST, IDLE)).toEqual({
    ok: false,
    problems: [{ code: "service-unreachable" }],
  });
  expect(heard).toHaveLength(2);
});

it("is unreachable when nobody listens", async () => {
  const { baseUrl, close } = await serve(breakOff);
  await close();
  expect(await serviceAt(baseUrl).score(REQUEST, IDLE)).toEqual({
    ok: false,
    problems: [{ code: "service-unreachable" }],
  });
});

it("is unreachable when the answer does not come in time", async () => {
  const { baseUrl, heard } = await serve(staySilent);
  expect(await serviceAt(baseUrl, { timeoutMs: 80 }).score(REQUEST, IDLE)).toEqual({
    ok: false,
    problems: [{ code: "service-unreachable" }],
  });
  expect(heard).toHaveLength(1);
});

it("is unreachable when the answer starts and does not end in time", async () => {
  const { baseUrl } = await serve((response) => {
    response.writeHead(200);
    response.write("{");
  });
  expect(await serviceAt(baseUrl, { timeoutMs: 80 }).score(REQUEST, IDLE)).toEqual({
    ok: false,
    problems: [{ code: "service-unreachable" }],
  });
});

it("keeps to its time over both attempts", async () => {
  const { baseUrl } = await serve(breakOff, staySilent);
  const start = performance.now();
  const service = serviceAt(baseUrl, { timeoutMs: 200, delay: () => 100 });
  expect((await service.score(REQUEST, IDLE)).ok).toBe(false);
  expect(performance.now() - start).toBeLessThan(1_000);
});

it.each([400, 404, 405, 413, 415, 422, 500])(
  "tells status, code and request id of a refusal with %i, and asks only once",
  async (status) => {
    const problem = { code: "body-invalid", instance: "in-the-body" };
    const { baseUrl, heard } = await serve(
      answerJson(status, problem, { "x-request-id": "abc-123" }),
    );
    expect(await serviceAt(baseUrl).score(REQUEST, IDLE)).toEqual({
      ok: false,
      problems: [{ code: "service-refused", status, reason: "body-invalid", requestId: "abc-123" }],
    });
    expect(heard).toHaveLength(1);
  },
);

it("takes the request id from the body where no header has it", async () => {
  const { baseUrl } = await serve(answerJson(422, { code: "body-invalid", instance: "abc" }));
  expect(await serviceAt(baseUrl).score(REQUEST, IDLE)).toMatchObject({
    problems: [{ requestId: "abc" }],
  });
});

it("shows nothing of a refusal that does not come from the service", async () => {
  const { baseUrl } = await serve((response) => {
    response.writeHead(403, { "x-request-id": "<b>proxy</b>" });
    response.end("<html>Sign in to the hotel network</html>");
  });
  expect(await serviceAt(baseUrl).score(REQUEST, IDLE)).toEqual({
    ok: false,
    problems: [
      {
        code: "service-refused",
        status: 403,
        reason: "without a reason",
        requestId: "unknown",
      },
    ],
  });
});

it("does not follow a gateway to another address", async () => {
  const { baseUrl, heard } = await serve((response) => {
    response.writeHead(302, { location: "/elsewhere" });
    response.end();
  });
  expect(await serviceAt(baseUrl).score(REQUEST, IDLE)).toEqual({
    ok: false,
    problems: [{ code: "service-unreachable" }],
  });
  expect(heard.every(({ url }) => url === "/api/v1/scorecard")).toBe(true);
});

it.each([
  ["a field is missing", { ...SCORECARD, metrics: undefined }, "/metrics"],
  [
    "a figure is a text",
    { ...SCORECARD, flags: { ...SCORECARD.flags, tested: "3" } },
    "/flags/tested",
  ],
  ["a key is unknown", { ...SCORECARD, later: 1 }, "/"],
  ["the contract is another one", { ...SCORECARD, contract: 2 }, "/contract"],
  ["it is no object", [], "/"],
])("refuses an answer in which %s", async (_, answer, path) => {
  const { baseUrl } = await serve(answerJson(200, answer));
  expect(await serviceAt(baseUrl).score(REQUEST, IDLE)).toEqual({
    ok: false,
    problems: [{ code: "service-answer-invalid", path }],
  });
});

it("refuses an answer that is not JSON", async () => {
  const { baseUrl } = await serve((response) => response.end("<html></html>"));
  expect(await serviceAt(baseUrl).score(REQUEST, IDLE)).toEqual({
    ok: false,
    problems: [{ code: "service-answer-invalid", path: "/" }],
  });
});

const CANCELLED = { ok: false, problems: [{ code: "cancelled", stage: "ask" }] };

it("sends nothing when it was cancelled before", async () => {
  const { baseUrl, heard } = await serve(answerJson(200, SCORECARD));
  const cancelled = { ...IDLE, isCancelled: () => true };
  expect(await serviceAt(baseUrl).score(REQUEST, cancelled)).toEqual(CANCELLED);
  expect(heard).toHaveLength(0);
});

it("stops waiting for the answer when it is cancelled", async () => {
  let isCancelled = false;
  const { baseUrl } = await serve(() => {
    isCancelled = true;
  });
  const start = performance.now();
  const control = { ...IDLE, isCancelled: () => isCancelled };
  expect(await serviceAt(baseUrl, { timeoutMs: 20_000 }).score(REQUEST, control)).toEqual(
    CANCELLED,
  );
  expect(performance.now() - start).toBeLessThan(2_000);
});

it("stops waiting for the second attempt when it is cancelled", async () => {
  let isCancelled = false;
  const { baseUrl, heard } = await serve((response) => {
    isCancelled = true;
    response.destroy();
  });
  const control = { ...IDLE, isCancelled: () => isCancelled };
  const service = serviceAt(baseUrl, { timeoutMs: 20_000, delay: () => 10_000 });
  expect(await service.score(REQUEST, control)).toEqual(CANCELLED);
  expect(heard).toHaveLength(1);
});

it("tells nothing of the request, whatever is answered", async () => {
  const canary = "Müller & Söhne, Kraków";
  const request: ScorecardRequest = {
    ...REQUEST,
    complaints: {
      periods: ["2026-10"],
      categories: [canary],
      counts: [1],
      grouping: "category",
    },
  };
  let answer: Answer = breakOff;
  const { baseUrl } = await serve((response) => answer(response));
  const service = serviceAt(baseUrl, { delay: () => 0 });
  const parts = fc.constantFrom(canary, `/${canary}`, "code", "instance");
  const body = fc.oneof(
    fc.dictionary(parts, fc.oneof(parts, fc.jsonValue())),
    fc.jsonValue(),
    fc.constant({ ...SCORECARD, [canary]: canary }),
    fc.constant({ ...SCORECARD, findings: [{ [canary]: canary }], method: { canary } }),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(200, 400, 404, 422, 500, 503), body, async (status, sent) => {
      answer = answerJson(status, sent);
      const result = await service.score(request, IDLE);
      expect(result.ok).toBe(false);
      expect(JSON.stringify(result)).not.toContain(canary);
    }),
    { numRuns: 60 },
  );
});
