/** What holds of the trends of any series, whatever the numbers. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TrendsAnswer, type TrendSeries } from "../../../../shared/contract/trend-series.ts";
import {
  periodLabel,
  periodNumber,
  type Frequency,
} from "../../../../shared/scoring/calendar/frequency.ts";
import { scoreTrends } from "../../../../shared/scoring/trend/score-trends.ts";
import { answerTo, scored, seriesOf } from "./made-series.ts";
import { anyRequest, anySeries, FEW, gappy } from "./random-series.ts";

const numbersIn = (value: unknown): readonly number[] => {
  if (typeof value === "number") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
};

/** What is judged of a series: limits and rules at each point, and the marks. */
const judged = ({ points, variation, assurance, attainment, chart }: TrendSeries) => ({
  points: points.map(({ value, center, lower, upper, rules }) => ({
    value,
    center,
    lower,
    upper,
    rules,
  })),
  variation,
  assurance,
  attainment,
  chart: chart.type,
});

describe("any request that the contract allows", () => {
  it("has an answer that the contract allows, with finite figures alone", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const answer = answerTo(request);
        expect(TrendsAnswer.parse(answer)).toEqual(answer);
        expect(numbersIn(answer).every(Number.isFinite)).toBe(true);
        expect(JSON.stringify(answer)).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 150 },
    );
  });

  it("has the same answer twice, byte for byte", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        expect(JSON.stringify(scoreTrends(structuredClone(request)))).toBe(
          JSON.stringify(scoreTrends(request)),
        );
      }),
      FEW,
    );
  });

  it("has the same answer when the points come in another order", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const turned = request.series.map((series) => ({
          ...series,
          points: series.points.toReversed(),
        }));
        expect(answerTo({ ...request, series: turned })).toEqual(answerTo(request));
      }),
      FEW,
    );
  });

  it("has the same series, flags and q when the series come in another order", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const [forth, back] = [
          answerTo(request),
          answerTo({ ...request, series: request.series.toReversed() }),
        ];
        expect(back.series.toReversed()).toEqual(forth.series);
        expect(back.multiplicity).toEqual(forth.multiplicity);
      }),
      FEW,
    );
  });
});

describe("the calendar", () => {
  const shiftOf: Readonly<Record<Frequency, number>> = {
    // The days of the week come again after 28 years, the weeks of a year after 400.
    day: 28 * 365 + 7,
    week: 400 * 52 + 71,
    month: 36,
    quarter: 12,
    year: 3,
  };

  it("the same figures years later have the same answer but for the names of periods", () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const { frequency } = series;
        const periods = { frequency, yearStart: 1 };
        const later = (period: string): string =>
          periodLabel((periodNumber(period, periods) ?? 0) + shiftOf[frequency], periods);
        const moved = {
          ...series,
          points: series.points.map((point) => ({ ...point, period: later(point.period) })),
          rebase: series.rebase.map((entry) =>
            later(typeof entry === "string" ? entry : entry.date),
          ),
          exclude: series.exclude.map(later),
        };
        const [now, then] = [scored(series), scored(moved, { asOf: "9999-12-31" })];
        expect(judged(then)).toEqual(judged(now));
        expect(then.trend).toEqual(now.trend);
        expect(then.seasonality).toEqual(now.seasonality);
      }),
      FEW,
    );
  });

  it("a period that is not over changes no limit, rule, mark or trend", () => {
    fc.assert(
      fc.property(gappy, fc.nat(9999), fc.constantFrom("count", "measure"), (row, last, kind) => {
        const series = seriesOf([...row, last], { kind: kind === "count" ? "count" : "measure" });
        const open = scored(series, { asOf: "2026-10-15" });
        const closed = scored(
          { ...series, points: series.points.slice(0, -1) },
          { asOf: "2026-10-15" },
        );
        expect(judged({ ...open, points: open.points.slice(0, -1) })).toEqual(judged(closed));
        for (const part of [
          "limits",
          "trend",
          "comparisons",
          "sentence",
          "suggestedRebase",
        ] as const)
          expect(open[part]).toEqual(closed[part]);
        expect(open.points.at(-1)?.rules).toEqual([]);
      }),
      FEW,
    );
  });
});
