import { describe, expect, it } from "vitest";
import type { TrendInput } from "../../../../shared/contract/trends.ts";
import { poissonLimits } from "../../../../shared/scoring/statistics/poisson-limits.ts";
import { firing, ratesOf, repeat, scored, seriesOf } from "./made-series.ts";

describe("the chart follows from what the values are", () => {
  const pairs = (values: readonly number[], exposure: (at: number) => number) =>
    values.map((value, at) => [value, exposure(at)] as const);

  it.each<[string, TrendInput, string, string]>([
    ["few events", seriesOf(repeat(8, 0, 1, 0)), "poisson", "Fewer than 2 events a month"],
    ["some events", seriesOf(repeat(8, 4, 7, 5)), "poisson", "Fewer than 10 events a month"],
    [
      "ten and more events",
      seriesOf(repeat(8, 16, 20, 12)),
      "uprime",
      "At least 10 events a month",
    ],
    ["many events", seriesOf(repeat(8, 40, 47, 45)), "xmr", "At least 25 events a month"],
    [
      "many events of a base that stays",
      ratesOf(pairs(repeat(8, 40, 47, 45), (at) => 1000 + at)),
      "xmr",
      "At least 25 events a month",
    ],
    [
      "events of a base that grows",
      ratesOf(pairs(repeat(8, 40, 47, 45), (at) => 1000 + 100 * at)),
      "uprime",
      "What the events are set against differs between months by more than a quarter",
    ],
    [
      "a rate that somebody worked out: its unit is not known",
      seriesOf(repeat(8, 1.5, 1.7, 1.2), { kind: "rate" }),
      "xmr",
      "The values may vary in any way",
    ],
    [
      "shares of many",
      ratesOf(
        pairs(repeat(8, 40, 47, 45), () => 100),
        { kind: "proportion" },
      ),
      "pprime",
      "The limits are those of chance for the number that each month's share is out of",
    ],
    [
      "shares of few",
      ratesOf(
        pairs(repeat(8, 1, 0, 2), () => 90),
        { kind: "proportion" },
      ),
      "binomial",
      "Fewer than 2 events a month",
    ],
    [
      "shares of a number that is no whole one, such as full-time posts",
      ratesOf(
        pairs(repeat(8, 1, 0, 2), () => 90.5),
        { kind: "proportion" },
      ),
      "pprime",
      "The limits are those of chance for the number that each month's share is out of",
    ],
    [
      "shares that somebody worked out",
      seriesOf(repeat(8, 0.5, 0.7, 0.2), { kind: "proportion" }),
      "xmr",
      "What the shares are out of is not known",
    ],
    [
      "money, much of it in few months",
      seriesOf(repeat(3, 1200, 900, 15_000, 2500, 800, 4000, 1100, 30_000), { kind: "money" }),
      "xmr-log",
      "A few amounts are far above the others",
    ],
    [
      // Skewness 0.53; see the test of the choice itself.
      "money with a moderate tail",
      seriesOf(repeat(8, 300, 900, 2700), { kind: "money" }),
      "xmr-log",
      "A few amounts are far above the others",
    ],
    [
      "even money",
      seriesOf(repeat(8, 9, 7, 8), { kind: "money" }),
      "xmr",
      "No amount is far above",
    ],
    [
      "anything else",
      seriesOf(repeat(8, 9, 7, 8), { kind: "measure" }),
      "xmr",
      "The values may vary",
    ],
    ["equal values", seriesOf(repeat(8, 9)), "constant", "The value is the same in every month"],
    ["seven values", seriesOf(repeat(7, 9)), "none", "Fewer than 8 months have a figure"],
    [
      "weeks are told as weeks",
      seriesOf(repeat(8, 4, 7, 5), { frequency: "week" }),
      "poisson",
      "Fewer than 10 events a week",
    ],
    [
      "a chart that is asked for",
      seriesOf(repeat(8, 4, 7, 5), { chart: "c" }),
      "c",
      "This chart was",
    ],
  ])("%s", (...[, series, type, reason]) => {
    const { chart } = scored(series);
    expect(chart.type).toBe(type);
    expect(chart.reason).toContain(reason);
  });

  it("a factor on a rate that somebody worked out is a factor on its limits", () => {
    const limitsOf = (times: number) =>
      scored(
        seriesOf(
          repeat(8, 1.5, 1.7, 1.2).map((rate) => rate * times),
          { kind: "rate" },
        ),
      ).limits;
    expect(limitsOf(1000)?.upper).toBeCloseTo(1000 * (limitsOf(1)?.upper ?? Number.NaN), 6);
  });

  it("NHSRplotthedots draws every measure as an XmR chart", () => {
    const { chart } = scored(seriesOf(repeat(8, 0, 1, 0)), { profile: "nhsr022" });
    expect(chart).toEqual({
      type: "xmr",
      reason: "NHSRplotthedots draws every measure as an XmR chart.",
    });
  });

  it("small counts have the exact limits of chance at their mean, as rates at their exposure", () => {
    const counts = scored(seriesOf(repeat(8, 4, 7, 4)));
    expect(counts.limits).toMatchObject(poissonLimits(5, 3));
    const rates = scored(
      ratesOf(
        repeat(8, 4, 7, 4).map((n) => [n, 200]),
        { per: 1000 },
      ),
    );
    expect(rates.limits?.upper).toBeCloseTo(poissonLimits(5, 3).upper * 5, 9);
  });
});

describe("a season", () => {
  const WAVE = [0.7, 0.75, 0.8, 0.9, 1.1, 1.2, 1.3, 1.3, 1.15, 1, 0.95, 0.85];
  const waves = (years: number, level = 60): readonly number[] =>
    repeat(years, ...WAVE).map(
      (factor, at) => Math.round(factor * level) + ([0, 3, -2, 1, -3][at % 5] ?? 0),
    );

  it("of three years is followed by the limits: no month is a signal for being in its season", () => {
    const judged = scored(seriesOf(waves(3)));
    expect(judged.seasonality?.adjusted).toBe(true);
    expect(firing(judged)).toBe("0".repeat(36));
    const [low, high] = [0, 6].map((at) => judged.points[at]?.center ?? Number.NaN);
    expect((high ?? Number.NaN) / (low ?? Number.NaN)).toBeCloseTo(1.3 / 0.7, 0);
  });

  it("of two years is told, and the limits do not follow it yet", () => {
    const judged = scored(seriesOf(waves(2)));
    expect(judged.seasonality).toMatchObject({ adjusted: false, factors: null });
    expect(new Set(judged.points.map(({ center }) => center)).size).toBe(1);
  });

  it("a high season that is higher still is a signal", () => {
    const values = waves(4).map((value, at) => (at === 42 ? value + 60 : value));
    expect(scored(seriesOf(values)).points[42]?.rules[0]?.rule).toBe("beyond-limits");
  });

  it("is not looked for where a chart was asked for, nor by NHSRplotthedots", () => {
    expect(scored(seriesOf(waves(3), { chart: "c" })).seasonality).toBeNull();
    expect(scored(seriesOf(waves(3)), { profile: "nhsr022" }).seasonality).toBeNull();
  });

  it.each([60, 74])(
    "of shares about %d % is divided out of the share: limits stay between 0 and all",
    (level) => {
      const pairs = waves(3, level).map((value) => [Math.min(100, value), 100] as const);
      const judged = scored(ratesOf(pairs, { kind: "proportion", per: 100 }));
      expect(judged.seasonality?.adjusted).toBe(true);
      expect(judged.chart.reason).toContain("The shares have a season");
      for (const { lower, upper } of judged.points) {
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(100);
      }
    },
  );
});
