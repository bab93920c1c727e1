import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TrendsRequest } from "../../../shared/contract/trends.ts";
import { openTrends, scoreTrends } from "../../../shared/scoring/trend/score-trends.ts";
import { writeTrends } from "../../../worker/http/write-trends.ts";
import { repeat, requestOf, seriesOf } from "../scoring/trend/made-series.ts";
import { anyRequest } from "../scoring/trend/random-series.ts";

/** The answer as it is sent. */
const sent = (request: TrendsRequest): Buffer => {
  const opened = openTrends(request);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return Buffer.from(writeTrends(opened.value));
};

/** The answer as the platform writes the whole of it. */
const whole = (request: TrendsRequest): Buffer => {
  const scored = scoreTrends(request);
  if (!scored.ok) throw new Error(JSON.stringify(scored.problems));
  return Buffer.from(JSON.stringify(scored.value));
};

const isSame = (request: TrendsRequest): boolean => sent(request).equals(whole(request));

/** Names that could be taken for a part of the answer, or are not one byte a letter. */
const NAMES: readonly string[] = [
  "",
  "7",
  "__proto__",
  "constructor",
  'a "quoted" name',
  '"points":[]',
  '\\"points\\":[]',
  '{"id":"a","points":[]}',
  '],"multiplicity":{}}',
  "back\\slash\\",
  "line\nbreak\ttab\u0000null\u2028",
  "Zürich, naïve café",
  "Żółć, Ωmega, 苦情, شكوى",
  "Billing − refunds, “late”",
  "🙂👩‍👩‍👧🇬🇧",
  "half a letter \ud83d",
  "the other half \ude42",
];

const CALM = repeat(12, 20, 23);

describe("the answer of the trends, written series by series", () => {
  it.each(NAMES)("is the JSON of the whole, byte for byte, with a series called %j", (id) => {
    expect(isSame(requestOf([seriesOf(CALM, { id })]))).toBe(true);
    expect(
      isSame(requestOf([seriesOf([3, null, 4], { id }), seriesOf(CALM, { id: "next" })])),
    ).toBe(true);
  });

  it("is so with all of these names at once, and with series that have no points", () => {
    const series = NAMES.flatMap((id) => [
      seriesOf(CALM, { id }),
      seriesOf([], { id: `${id} without points` }),
    ]);
    expect(isSame(requestOf(series))).toBe(true);
    expect(isSame(requestOf([seriesOf([], { id: '"points":[]' })]))).toBe(true);
  });

  it("is so without any series", () => {
    expect(isSame(requestOf([]))).toBe(true);
  });

  it("is so where a baseline was decided in words of any kind", () => {
    const rebase = [{ date: "2026-01", who: "“Ω” 🙂", why: '"points":[]' }];
    expect(isSame(requestOf([seriesOf(CALM, { id: "a", rebase })]))).toBe(true);
  });

  it("is so for whatever the contract allows, whatever it is called", () => {
    const id = fc.oneof(fc.string(), fc.string({ unit: "grapheme" }), fc.constantFrom(...NAMES));
    fc.assert(
      fc.property(anyRequest, fc.array(id, { minLength: 3, maxLength: 3 }), (request, ids) => {
        const series = request.series.map((each, at) => ({ ...each, id: ids[at] ?? "" }));
        expect(isSame({ ...request, series })).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("is so when it grows far beyond the room that it begins with", () => {
    const wide = (letter: string, times: number) => seriesOf([1, 2], { id: letter.repeat(times) });
    const request = requestOf([
      wide("a", 400_000),
      wide("🙂", 300_000),
      seriesOf(CALM, { id: "between" }),
      wide("−", 900_000),
      wide('"', 200_000),
    ]);
    expect(sent(request).length).toBeGreaterThan(4_000_000);
    expect(isSame(request)).toBe(true);
  });

  it("is so of many ordinary series, and the second time too", () => {
    const series = Array.from({ length: 60 }, (_, at) =>
      seriesOf(
        Array.from({ length: 120 }, (__, month) => (month * (at + 7)) % (11 + at)),
        { id: `Category ${at}` },
      ),
    );
    const request = requestOf(series);
    const bytes = sent(request);
    expect(bytes.length).toBeGreaterThan(1_000_000);
    expect(bytes.equals(whole(request))).toBe(true);
    expect(isSame(request)).toBe(true);
  });
});
