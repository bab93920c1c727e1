import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TrendInput } from "../../../shared/contract/request.ts";
import { TrendsAnswer } from "../../../shared/contract/scorecard.ts";
import { scoreTrends } from "../../../shared/scoring/score-trends.ts";
import { monthsTo } from "./months.ts";

const score = (series: TrendInput[], asOf = "2026-10-31") => {
  const result = scoreTrends({ contract: 1, asOf, series });
  return result.ok ? result.value : null;
};

const seriesOf = (
  values: readonly (number | null)[],
  more: Partial<TrendInput> = {},
): TrendInput => ({
  label: "Retention",
  periods: monthsTo("2026-10", values.length),
  values: [...values],
  favourable: "high",
  ...more,
});

const twelve = [91.2, 90.8, 91.5, 90.9, 91.1, 91.4, 90.7, 91.3, 91, 90.6, 91.2, 90.9];

describe("series to trend", () => {
  it("a fall below the limit is worse where high is good", () => {
    const [series] = score([seriesOf([...twelve, ...twelve, 85])])?.series ?? [];
    expect(series).toMatchObject({ variation: "worse", latest: "2026-10" });
    expect(series?.words).toMatch(/^October 2026: 85; worse, below the lower limit/);
  });

  it("a null is a missing month and a month that is not over is partial", () => {
    const [series] = score([seriesOf([1, null, 3])], "2026-10-15")?.series ?? [];
    expect(series?.points.map(({ state }) => state)).toEqual(["ok", "missing", "partial"]);
  });

  it("amounts that go below 0 have a lower limit below 0", () => {
    const values = Array.from({ length: 14 }, (_, index) => (index % 2 === 0 ? -3 : 4));
    expect(score([seriesOf(values)])?.series[0]?.limits?.lower).toBeLessThan(0);
  });

  it("a target of 100 with 100 every month is met and will be met", () => {
    const values = Array.from({ length: 24 }, () => 100);
    expect(score([seriesOf(values, { target: 100 })])?.series[0]).toMatchObject({
      attainment: "met",
      variation: "no-variation",
      assurance: "will-meet",
      words: "October 2026: 100; the same in all 24 months.",
    });
  });

  it("any series has finite figures and its place", () => {
    const values = fc.array(fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true })), {
      maxLength: 40,
      size: "max",
    });
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 4 }), (columns) => {
        const answer = score(
          columns.map((column, index) => seriesOf(column, { label: `${index}` })),
        );
        expect(TrendsAnswer.parse(answer)).toEqual(answer);
        expect(answer?.series.map(({ label }) => label)).toEqual(
          columns.map((_, index) => `${index}`),
        );
      }),
    );
  });

  it("values whose sum is not exact are refused", () => {
    const result = scoreTrends({
      contract: 1,
      asOf: "2026-10-31",
      series: [seriesOf([1e300, 1e300])],
    });
    expect(result).toMatchObject({
      ok: false,
      problems: [{ errors: [{ pointer: "/series/0/values" }] }],
    });
  });
});
