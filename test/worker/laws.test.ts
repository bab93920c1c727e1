import fc from "fast-check";
import { expect, it, vi } from "vitest";
import * as z from "zod/mini";
import { Readiness } from "../../shared/contract/readiness/answer.ts";
import { ProblemDetails, Scorecard } from "../../shared/contract/scorecard.ts";
import { TrendsAnswer } from "../../shared/contract/trend-series.ts";
import { gzip, post, postJson, REQUEST } from "./ask-app.ts";
import type { Asked } from "./ask-app.ts";
import { nearly, trending, valid } from "./random-bodies.ts";

// A machine that is busy with other tests is slower, not wrong.
vi.setConfig({ testTimeout: 60_000 });

const PATHS = ["/api/v1/scorecard", "/api/v1/trends", "/api/v1/readiness"] as const;
const Answer = z.union([Scorecard, TrendsAnswer, Readiness]);
const path = fc.constantFrom(...PATHS);

/** What is wrong with an answer, whatever was asked: it must be as the contract says, or a refusal with a reason. */
const flawOf = ({ status, headers, text }: Asked): string | null => {
  const body: unknown = JSON.parse(text);
  if (status === 200) return Answer.safeParse(body).success ? null : text;
  if (status < 400 || status >= 500) return `status ${status}`;
  if (headers.get("content-type") !== "application/problem+json") return "type";
  return ProblemDetails.safeParse(body).data?.status === status ? null : text;
};

it("refuses any JSON that is not a request, and never fails", async () => {
  await fc.assert(
    fc.asyncProperty(path, fc.jsonValue(), async (to, value) => {
      const answer = await postJson(to, value);
      expect(answer.status).not.toBe(200);
      expect(flawOf(answer)).toBeNull();
    }),
    { numRuns: 200 },
  );
});

it("answers what is nearly a request with a score or a refusal, and never fails", async () => {
  await fc.assert(
    fc.asyncProperty(path, nearly, async (to, value) => {
      expect(flawOf(await postJson(to, value))).toBeNull();
    }),
    { numRuns: 300 },
  );
});

it("answers every valid request as the contract says, or names the field that cannot be scored", async () => {
  await fc.assert(
    fc.asyncProperty(valid, async (value) => {
      expect(flawOf(await postJson("/api/v1/scorecard", value))).toBeNull();
    }),
    { numRuns: 150 },
  );
});

it("answers every request for trends as the contract says, or names the field that cannot be scored", async () => {
  await fc.assert(
    fc.asyncProperty(trending, async (value) => {
      expect(flawOf(await postJson("/api/v1/trends", value))).toBeNull();
    }),
    { numRuns: 150 },
  );
});

it("refuses any bytes, packed or not, and never fails", async () => {
  await fc.assert(
    fc.asyncProperty(
      path,
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom("", "gzip"),
      async (to, bytes, encoding) => {
        const answer = await post(to, new Uint8Array(bytes), { "content-encoding": encoding });
        expect(answer.status).not.toBe(200);
        expect(flawOf(answer)).toBeNull();
      },
    ),
    { numRuns: 200 },
  );
});

it("refuses gzip that was damaged anywhere, and never fails", async () => {
  const packed = await gzip(new TextEncoder().encode(JSON.stringify(REQUEST)));
  const place = fc.nat({ max: packed.byteLength - 1 });
  await fc.assert(
    fc.asyncProperty(place, fc.nat({ max: 255 }), fc.boolean(), async (at, byte, cut) => {
      const damaged = cut ? packed.slice(0, at) : packed.with(at, byte);
      const answer = await post("/api/v1/scorecard", damaged, { "content-encoding": "gzip" });
      expect(flawOf(answer)).toBeNull();
    }),
    { numRuns: 200 },
  );
});

const CANARY = "Kanarienvogel-4711";

it("tells and logs nothing of what a refused request holds", async () => {
  const planted = fc.constantFrom<unknown>(CANARY, [CANARY], { [CANARY]: CANARY }, [
    [{ a: CANARY }],
  ]);
  const at = fc.constantFrom(
    CANARY,
    "rows",
    "contract",
    "asOf",
    "complaints",
    "losses",
    "customers",
    "targets",
    "series",
  );
  const inComplaints = fc.constantFrom(CANARY, "periods", "categories", "counts", "grouping");
  const change = fc.oneof(
    fc.tuple(at, planted).map(([key, value]) => Object.fromEntries([[key, value]])),
    fc.tuple(inComplaints, planted).map(([key, value]) => ({
      complaints: Object.assign({}, REQUEST.complaints, Object.fromEntries([[key, value]])),
    })),
  );
  await fc.assert(
    fc.asyncProperty(path, change, async (to, changed) => {
      const answer = await postJson(to, { ...REQUEST, ...changed });
      expect(answer.status).toBe(422);
      expect(answer.text).not.toContain(CANARY);
      expect(JSON.stringify(answer.lines)).not.toContain(CANARY);
    }),
    { numRuns: 200 },
  );
});

it("logs nothing of a request that is scored, nor of its address, method and headers", async () => {
  const complaints = { ...REQUEST.complaints, categories: [CANARY, "Delivery"] };
  const body = JSON.stringify({ ...REQUEST, complaints });
  const scored = await post(`/api/v1/scorecard?team=${CANARY}`, body, { "x-team": CANARY });
  expect(scored.status).toBe(200);
  const lost = await post(`/${CANARY}`, body, { "content-type": CANARY });
  expect(lost.status).toBe(404);
  expect(JSON.stringify([scored.lines, lost.lines])).not.toContain(CANARY);
});

it("logs one line for each request: codes, counts and the pattern of the route", async () => {
  const { lines } = await postJson("/api/v1/scorecard", REQUEST);
  expect(lines).toEqual([
    {
      level: "info",
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      method: "POST",
      route: "/api/v1/scorecard",
      status: 200,
      ms: expect.any(Number) as number,
      bytes: JSON.stringify(REQUEST).length,
    },
  ]);
  const refused = await postJson("/api/v1/scorecard", {});
  expect(refused.lines).toMatchObject([{ level: "warn", status: 422, problem: "body-invalid" }]);
  const lost = await post("/nowhere", "");
  expect(lost.lines).toMatchObject([{ route: "none", status: 404, problem: "route-not-found" }]);
});
