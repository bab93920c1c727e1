import { describe, expect, it } from "vitest";
import type { TrendInput } from "../../../../shared/contract/trends.ts";
import { dispersionOf } from "../../../../shared/scoring/trend/dispersion.ts";
import { drawSource } from "../../../../shared/scoring/trend/draw-source.ts";
import { monthAt, ratesOf, readAs, repeat, seriesOf, sourceOf } from "./made-series.ts";

const dispersions = (series: TrendInput): readonly (number | null)[] => {
  const chart = drawSource(sourceOf(series), readAs());
  return chart.segments.map((segment) => dispersionOf(chart, segment));
};

describe("how much events vary, against chance", () => {
  it("counts by hand: 2, 4, 6 about 4 are (4 + 0 + 4) / 4 / 2 = 1", () => {
    expect(dispersions(seriesOf([2, 4, 6]))[0]).toBeCloseTo(1, 12);
  });

  it("events by hand: 1 of 100, 5 of 100, 6 of 200 at 3 in 100: (4 / 3 + 4 / 3 + 0) / 2", () => {
    const rates = ratesOf([
      [1, 100],
      [5, 100],
      [6, 200],
    ]);
    expect(dispersions(rates)[0]).toBeCloseTo(4 / 3, 12);
  });

  it.each<[string, TrendInput]>([
    ["two months", seriesOf([2, 4])],
    ["no event", seriesOf(repeat(12, 0))],
    ["no months", seriesOf([])],
  ])("is not known of %s", (_, series) => {
    expect(dispersions(series)[0]).toBeNull();
  });

  it("a step between two baselines is none of it; one within is", () => {
    const series = seriesOf([...repeat(6, 10, 14), ...repeat(6, 40, 44)]);
    // 12 months, each 2 from the mean: 12 × 4 / 12 / 11 and 12 × 4 / 42 / 11.
    const [first, second] = dispersions({ ...series, rebase: [monthAt(series, 12)] });
    expect(first).toBeCloseTo(48 / 12 / 11, 12);
    expect(second).toBeCloseTo(48 / 42 / 11, 12);
    expect(dispersions(series)[0]).toBeGreaterThan(5);
  });

  it("a month that is left out is none of it", () => {
    const series = seriesOf([2, 4, 90, 6]);
    expect(dispersions({ ...series, exclude: [monthAt(series, 2)] })[0]).toBeCloseTo(1, 12);
  });

  it("a season that the limits follow is none of it", () => {
    const wave = [42, 45, 48, 54, 66, 72, 78, 78, 69, 60, 57, 51];
    const values = repeat(3, ...wave).map((value, at) => value + ([0, 3, -2, 1, -3][at % 5] ?? 0));
    const [followed] = dispersions(seriesOf(values));
    const [plain] = dispersions(seriesOf(values, { chart: "uprime" }));
    expect(followed).toBeLessThan(0.5);
    expect(plain).toBeGreaterThan(2);
  });
});
