import { describe, expect, it } from "vitest";
import type { TrendInput } from "../../../../shared/contract/trends.ts";
import type { Trend } from "../../../../shared/contract/trend-figures.ts";
import { followSeason } from "../../../../shared/scoring/trend/follow-season.ts";
import { measureTrend } from "../../../../shared/scoring/trend/measure-trend.ts";
import { ratesOf, repeat, seriesOf, sourceOf, type Values } from "./made-series.ts";
import { mannKendall } from "../../../lists/statistics.ts";

const trendOf = (series: TrendInput): Trend => {
  const source = sourceOf(series);
  return measureTrend(source, followSeason(source));
};
const of = (values: Values, changes: Partial<TrendInput> = {}): Trend =>
  trendOf(seriesOf(values, changes));

const WAVE = [42, 45, 48, 54, 66, 72, 78, 78, 69, 60, 57, 51];
const waves = (years: number): readonly number[] =>
  repeat(years, ...WAVE).map((value, at) => value + ([0, 3, -2, 1, -3][at % 5] ?? 0));
const COUNTS = [20, 23, 19, 24, 22, 25, 21, 26, 24, 27, 23, 28];

describe("which trend leads", () => {
  it.each<[string, TrendInput, Trend["leads"]]>([
    ["fewer than 8 points: none", seriesOf(COUNTS.slice(0, 7)), null],
    ["8 counts: the rate", seriesOf(COUNTS.slice(0, 8)), "rate"],
    ["rates: the rate", ratesOf(COUNTS.map((n) => [n, 100])), "rate"],
    [
      "shares: Mann–Kendall",
      ratesOf(
        COUNTS.map((n) => [n, 100]),
        { kind: "proportion" },
      ),
      "mann-kendall",
    ],
    ["rates that somebody worked out", seriesOf(COUNTS, { kind: "rate" }), "mann-kendall"],
    ["cases between events: Mann–Kendall", seriesOf(COUNTS, { chart: "g" }), "mann-kendall"],
    ["days between events: Mann–Kendall", seriesOf(COUNTS, { chart: "t" }), "mann-kendall"],
    ["money: Mann–Kendall", seriesOf(COUNTS, { kind: "money" }), "mann-kendall"],
    ["7 events in all are too few for a rate", seriesOf(repeat(7, 0, 1)), "mann-kendall"],
    ["8 events are enough", seriesOf(repeat(8, 0, 1)), "rate"],
    ["a season of 24 months: not yet the seasonal test", seriesOf(waves(2)), "rate"],
    ["a season of 25 months: the seasonal test", seriesOf([...waves(2), 42]), "seasonal"],
    ["two years and a month without a season", seriesOf([...repeat(8, 20, 23, 21), 22]), "rate"],
    ["equal counts have no rate of change", seriesOf(repeat(12, 20)), "mann-kendall"],
  ])("%s", (_, series, leads) => {
    expect(trendOf(series).leads).toBe(leads);
  });

  it("and its p is the p that counts", () => {
    const rates = of(COUNTS);
    expect(rates.p).toBe(rates.rate?.p);
    const money = of(COUNTS, { kind: "money" });
    expect(money.p).toBe(money.mannKendall?.p);
    const seasonal = of([...waves(2), 42]);
    expect(seasonal.p).toBe(seasonal.seasonal?.p);
  });

  it.each(["g", "t"] as const)(
    "what lies between two events has no rate of change, drawn as %s of any kind",
    (chart) => {
      for (const kind of ["count", "rate", "measure"] as const)
        expect(of(COUNTS, { chart, kind }).rate).toBeNull();
      expect(of(COUNTS, { chart: "c" }).rate).not.toBeNull();
    },
  );

  it("below 8 points there is no p, though the parts stand", () => {
    const few = of(COUNTS.slice(0, 6));
    expect(few).toMatchObject({ leads: null, p: null });
    expect(few.mannKendall).not.toBeNull();
  });
});

describe("neighbours that are alike", () => {
  /** A slow swing: each month near the one before. */
  const SWING = [50, 52, 55, 57, 60, 61, 60, 58, 55, 52, 49, 46, 44, 43, 44, 47, 50, 53, 56, 58];

  it("call for caution, and of the two chances the larger counts", () => {
    const { autocorrelation, mannKendall: test, p } = of(SWING, { kind: "measure" });
    expect(autocorrelation?.caution).toBe(true);
    expect(autocorrelation?.lag1).toBeGreaterThan(2 / Math.sqrt(SWING.length));
    expect(p).toBe(Math.max(test?.p ?? 0, autocorrelation?.prewhitenedP ?? 0));
  });

  it("a rise among them is less sure than it looks", () => {
    const rising = SWING.map((value, at) => value + 2 * at);
    const { mannKendall: test, autocorrelation, p } = of(rising, { kind: "measure" });
    expect(autocorrelation?.caution).toBe(true);
    expect(test?.p).toBeLessThan(0.001);
    expect(p).toBeGreaterThan(test?.p ?? 1);
  });

  it("are none in a series that goes up and down", () => {
    expect(of(repeat(10, 20, 23), { kind: "measure" }).autocorrelation).toMatchObject({
      caution: false,
      prewhitenedP: null,
    });
  });

  it("for being in one season are not looked for until the season is divided out", () => {
    expect(of(waves(2)).autocorrelation).toBeNull();
    expect(of(waves(3)).autocorrelation?.caution).toBe(false);
  });
});

describe("slopes", () => {
  it("are in the unit shown, by period and by year: 2 a month are 24 a year, of a median of 31", () => {
    const line = of([20, 22, 24, 26, 28, 30, 32, 34, 36, 38, 40, 42], { kind: "measure" }).theilSen;
    expect(line).toMatchObject({ slope: 2, intercept: 20, lower: 2, upper: 2, perYear: 24 });
    expect(line?.percentPerYear).toBeCloseTo((100 * 24) / 31, 9);
  });

  it.each([
    ["quarter", 4],
    ["year", 1],
    ["week", 365.25 / 7],
    ["day", 365.25],
  ] as const)("of a %s are by year too", (frequency, perYear) => {
    const values = [20, 22, 24, 26, 28, 30, 32, 34];
    expect(of(values, { frequency, kind: "measure" }).theilSen?.perYear).toBeCloseTo(
      2 * perYear,
      9,
    );
  });

  it("of a rate per 1,000 are a thousand times those of the bare rate", () => {
    const pairs = COUNTS.map((n, at) => [n, 900 + 10 * at] as const);
    const [bare, thousand] = [1, 1000].map((per) => trendOf(ratesOf(pairs, { per })));
    expect(thousand?.theilSen?.slope).toBeCloseTo(1000 * (bare?.theilSen?.slope ?? 0), 9);
    expect(thousand?.rate).toEqual(bare?.rate);
    expect(thousand?.mannKendall).toEqual(bare?.mannKendall);
  });

  it("of money around 0 have no percentage", () => {
    const values = repeat(6, -3, 2, -1);
    expect(of(values, { kind: "money" }).theilSen?.percentPerYear).toBeNull();
  });
});

describe("missing, excluded and unfinished periods", () => {
  it("a missing month keeps its place: 20, –, 24 is 2 a month", () => {
    const gapped = [20, null, 24, 26, null, null, 32, 34, 36, 38];
    expect(of(gapped, { kind: "measure" }).theilSen?.slope).toBe(2);
  });

  it("an excluded month is part of the trend, one that is not over is not", () => {
    const series = seriesOf(COUNTS, { exclude: ["2026-05"] });
    expect(trendOf(series).mannKendall).toEqual(of(COUNTS).mannKendall);
    const source = sourceOf(seriesOf([...COUNTS, 900]), { asOf: "2026-10-15" });
    expect(measureTrend(source, null).mannKendall?.s).toBe(mannKendall(COUNTS)?.s);
  });
});

it.each<[string, Values]>([
  ["no point", []],
  ["one point", [5]],
  ["two points", [5, 6]],
  ["only gaps", [null, null, null]],
  ["no event", repeat(12, 0)],
  ["equal points", repeat(30, 7)],
  ["one event at the end", [...repeat(12, 0), 1]],
])("%s: what cannot be had is null, never a figure that is none", (_, values) => {
  for (const kind of ["count", "measure"] as const) {
    const trend = of(values, { kind });
    const figures: number[] = [];
    JSON.stringify(trend, (__, value: unknown) => {
      if (typeof value === "number") figures.push(value);
      return value;
    });
    expect(figures.every(Number.isFinite)).toBe(true);
  }
});
