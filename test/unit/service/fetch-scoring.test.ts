import { afterEach, expect, it } from "vitest";
import type { Progress } from "../../../addin/ports.ts";
import { createScoringService } from "../../../addin/service/fetch-scoring.ts";
import type { ScoringOptions } from "../../../addin/service/fetch-scoring.ts";
import type { ScorecardRequest } from "../../../shared/contract/request.ts";
import { answerJson, breakOff, serveAnswers, staySilent } from "./serve-answers.ts";
import type { Answer, AnswerServer } from "./serve-answers.ts";
import { IDLE, REQUEST, SCORECARD } from "./small-score.ts";

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
    categories: Array.from({ length: count }, (_, index) => `Category ${index} ${"é".repeat(90)}`),
    counts: Array.from({ length: count }, () => 1),
    grouping: "category",
  },
});

it("sends nothing that the service would refuse, and names it", async () => {
  const { baseUrl, heard } = await serve(answerJson(200, SCORECARD));
  const result = await serviceAt(baseUrl).score(large(2_001), IDLE);
  expect(result).toMatchObject({
    ok: false,
    problems: [{ code: "tallies-unfit", path: "complaints.categories" }],
  });
  expect(heard).toEqual([]);
});

it("packs a body above 256 kB and keeps every character of it", async () => {
  const { baseUrl, heard } = await serve(answerJson(200, SCORECARD));
  await serviceAt(baseUrl).score(large(1_900), IDLE);
  expect(heard[0]?.headers["content-encoding"]).toBe("gzip");
  expect(JSON.parse(heard[0]?.body ?? "")).toEqual(large(1_900));
  expect(heard[0]?.bytes).toBeLessThan(50_000);
});

it("sends a large body plain where the browser cannot pack", async () => {
  const { baseUrl, heard } = await serve(answerJson(200, SCORECARD));
  await serviceAt(baseUrl, { compress: null }).score(large(1_900), IDLE);
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

it("counts the wait before the second attempt into its time", async () => {
  const { baseUrl, heard } = await serve(breakOff, answerJson(200, SCORECARD));
  const service = serviceAt(baseUrl, { timeoutMs: 200, delay: () => 60_000 });
  expect((await service.score(REQUEST, IDLE)).ok).toBe(false);
  expect(heard).toHaveLength(1);
});

it("counts the second attempt into its time", async () => {
  const { baseUrl, heard } = await serve(breakOff, staySilent);
  const service = serviceAt(baseUrl, { timeoutMs: 200 });
  expect((await service.score(REQUEST, IDLE)).ok).toBe(false);
  expect(heard).toHaveLength(2);
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
  const control = { ...IDLE, isCancelled: () => isCancelled };
  expect(await serviceAt(baseUrl, { timeoutMs: 600_000 }).score(REQUEST, control)).toEqual(
    CANCELLED,
  );
});

it("stops waiting for the second attempt when it is cancelled", async () => {
  let isCancelled = false;
  const { baseUrl, heard } = await serve((response) => {
    isCancelled = true;
    response.destroy();
  });
  const control = { ...IDLE, isCancelled: () => isCancelled };
  const service = serviceAt(baseUrl, { timeoutMs: 600_000, delay: () => 600_000 });
  expect(await service.score(REQUEST, control)).toEqual(CANCELLED);
  expect(heard).toHaveLength(1);
});
