import fc from "fast-check";
import { afterEach, expect, it } from "vitest";
import { createScoringService } from "../../../addin/service/fetch-scoring.ts";
import type { ScoringOptions } from "../../../addin/service/fetch-scoring.ts";
import type { ScorecardRequest } from "../../../shared/contract/request.ts";
import { answerJson, breakOff, serveAnswers } from "./serve-answers.ts";
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
    { ...SCORECARD, multiplicity: { ...SCORECARD.multiplicity, tested: "3" } },
    "/multiplicity/tested",
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
