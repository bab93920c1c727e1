import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rateTrend } from "../../../lists/statistics.ts";

/** Counts of 12 months with a rise; the reference figures are R 4.2.2, glm(…, quasipoisson), rounded. */
const RISING = [12, 15, 11, 14, 18, 13, 17, 20, 16, 19, 22, 18];
const series = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 5, maxLength: 80 });
const exposures = fc.array(fc.double({ min: 1, max: 1000, noNaN: true }), {
  minLength: 80,
  maxLength: 80,
});

/** What maximum likelihood asks for: expected and seen events agree, as they are and weighted by time. */
const scoreOf = (counts: readonly number[], over: readonly number[]): readonly number[] => {
  const trend = rateTrend(counts, over, 12);
  if (trend === null) return [0, 0];
  const off = counts.map(
    (count, at) => count - (over[at] ?? 0) * Math.exp(trend.intercept + trend.slope * at),
  );
  const scale = counts.reduce((sum, count) => sum + count, 0);
  return [
    off.reduce((sum, one) => sum + one, 0) / scale,
    off.reduce((sum, one, at) => sum + one * at, 0) / (scale * counts.length),
  ];
};

describe("the trend of a rate", () => {
  it("a rate that grows by the same share each month has that share as its slope", () => {
    const counts = Array.from({ length: 24 }, (_, at) => Math.round(1e6 * 1.02 ** at));
    const trend = rateTrend(counts, null, 12);
    expect(trend?.slope).toBeCloseTo(Math.log(1.02), 7);
    expect(trend?.percentPerYear).toBeCloseTo(100 * (1.02 ** 12 - 1), 4);
  });

  it("counts that rise with the customers alone have no trend", () => {
    const customers = RISING.map((_, at) => 1000 * 1.05 ** at);
    const counts = customers.map((number, at) => Math.round(number / 20) + (at % 2));
    expect(Math.abs(rateTrend(counts, customers, 12)?.percentPerYear ?? 99)).toBeLessThan(1);
    expect(rateTrend(counts, null, 12)?.percentPerYear).toBeGreaterThan(50);
  });

  it("a missing month keeps its place in the calendar", () => {
    const counts = [10, 20, null, null, 160, 330];
    expect(rateTrend(counts, null, 12)?.slope).toBeCloseTo(Math.log(2), 1);
  });

  it("expects as many events as were seen, early and late", () => {
    fc.assert(
      fc.property(series, exposures, (counts, over) => {
        for (const score of scoreOf(counts, over)) expect(score).toBeCloseTo(0, 7);
      }),
    );
  });

  it("turns its sign when the months are reversed", () => {
    fc.assert(
      fc.property(series, (counts) => {
        const there = rateTrend(counts, null, 12);
        const back = rateTrend(counts.toReversed(), null, 12);
        expect(back === null).toBe(there === null);
        expect((back?.slope ?? 0) + (there?.slope ?? 0)).toBeCloseTo(0, 8);
        expect(back?.p ?? 0).toBeCloseTo(there?.p ?? 0, 6);
      }),
    );
  });

  it("does not depend on the unit of the exposure", () => {
    fc.assert(
      fc.property(series, exposures, (counts, over) => {
        const one = rateTrend(counts, over, 12);
        const other = rateTrend(
          counts,
          over.map((number) => number / 1000),
          12,
        );
        expect(other?.slope ?? 0).toBeCloseTo(one?.slope ?? 0, 7);
        expect(other?.dispersion ?? 0).toBeCloseTo(one?.dispersion ?? 0, 5);
      }),
    );
  });

  it("has bounds in order about the change told, and no figure that is not finite", () => {
    fc.assert(
      fc.property(series, (counts) => {
        const trend = rateTrend(counts, null, 12);
        if (trend === null) return;
        expect(Object.values(trend).every((figure) => Number.isFinite(figure))).toBe(true);
        expect(trend.lower).toBeLessThanOrEqual(trend.percentPerYear);
        expect(trend.upper).toBeGreaterThanOrEqual(trend.percentPerYear);
        expect(trend.p < 0.05).toBe(trend.lower > 0 || trend.upper < 0);
      }),
    );
  });

  it("reads the same series the same whether a month without exposure is 0 or unknown", () => {
    const over = RISING.map(() => 100);
    const unknown = rateTrend(RISING.with(3, 0), over.with(3, 0), 12);
    expect(unknown).toEqual(rateTrend([...RISING.slice(0, 3), null, ...RISING.slice(4)], over, 12));
  });

  it.each([
    { name: "two known months", counts: [3, null, 5] },
    { name: "no events", counts: [0, 0, 0, 0] },
    { name: "events in the last month alone", counts: [0, 0, 0, 7] },
    { name: "events in the first month alone", counts: [7, 0, 0, 0] },
    { name: "a negative count", counts: [3, -1, 5, 4] },
    { name: "a count without end", counts: [3, Infinity, 5, 4] },
    { name: "the same count each month", counts: [5, 5, 5, 5] },
    { name: "no scatter about the line", counts: [1, 2, 4, 8] },
    { name: "no months", counts: [] },
  ])("has no figure for $name", ({ counts }) => {
    expect(rateTrend(counts, null, 12)).toBeNull();
  });

  it("takes a count that is no number for one that is missing", () => {
    const trend = rateTrend([3, Number.NaN, 5, 4, 9], null, 12);
    expect(trend).not.toBeNull();
    expect(trend).toEqual(rateTrend([3, null, 5, 4, 9], null, 12));
  });

  it("has no figure for a negative exposure", () => {
    expect(rateTrend([3, 4, 5, 6], [1, 1, -1, 1], 12)).toBeNull();
  });
});
