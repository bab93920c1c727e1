import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anySeries } from "./series.ts";
import { mannKendall, pairwiseTrend, theilSen } from "../../../lists/statistics.ts";

/** Every number of a line, or none. */
const numbersOf = (line: ReturnType<typeof theilSen>): readonly number[] =>
  line === null ? [] : [line.slope, line.intercept, line.lower, line.upper];

/** Largest difference between numbers in the same place. */
const apart = (ours: readonly number[], expected: readonly number[]): number =>
  ours.length === expected.length
    ? Math.max(0, ...expected.map((value, index) => Math.abs((ours[index] ?? Number.NaN) - value)))
    : Number.NaN;

describe("Sen's line", () => {
  it.each([
    ["two points are a line without an interval", [3, 5], [2, 3, 2, 2]],
    ["a missing month keeps its place", [1, null, null, 7], [2, 1, 2, 2]],
    // Slopes of 1, 4, 2: 3, 0.5, -2; the middle is 0.5. Median value 2, median place 1.
    ["three points by hand", [1, 4, 2], [0.5, 1.5, -2, 3]],
    ["equal values are level", [4, 4, 4, 4], [0, 4, 0, 0]],
    ["one wild month does not turn it", [1, 2, 3, 400, 5, 6, 7, 8], [1, 2, 1, 1]],
  ] as const)("%s", (_, values, expected) => {
    expect(apart(numbersOf(theilSen(values)), expected)).toBeLessThan(1e-12);
  });

  it.each([
    ["nothing", []],
    ["missing months", [null, null]],
    ["one value", [null, 4]],
  ])("there is none through %s", (_, values) => {
    expect(theilSen(values)).toBeNull();
  });

  it("the slope lies within its interval", () => {
    fc.assert(
      fc.property(anySeries, (values) => {
        const line = theilSen(values);
        if (line === null) return;
        expect(line.lower).toBeLessThanOrEqual(line.slope);
        expect(line.slope).toBeLessThanOrEqual(line.upper);
      }),
    );
  });

  it("k times the values are k times as steep, and a sum added lifts the line only", () => {
    fc.assert(
      fc.property(anySeries, fc.integer({ min: 1, max: 20 }), (values, k) => {
        const [slope = 0, intercept = 0, lower = 0, upper = 0] = numbersOf(theilSen(values));
        const scaled = theilSen(values.map((value) => (value === null ? null : value * k)));
        const lifted = theilSen(values.map((value) => (value === null ? null : value + k)));
        if (scaled === null) return;
        const steeper = [slope * k, intercept * k, lower * k, upper * k];
        expect(apart(numbersOf(scaled), steeper)).toBeLessThan(1e-9);
        expect(apart(numbersOf(lifted), [slope, intercept + k, lower, upper])).toBeLessThan(1e-9);
      }),
    );
  });

  it("falls as steeply as it rose when time runs backwards", () => {
    fc.assert(
      fc.property(anySeries, (values) => {
        const there = theilSen(values);
        const back = theilSen(values.toReversed());
        expect(back?.slope ?? 0).toBeCloseTo(-(there?.slope ?? 0), 12);
      }),
    );
  });

  it("a line with a slope added is steeper by it", () => {
    fc.assert(
      fc.property(anySeries, fc.integer({ min: -5, max: 5 }), (values, added) => {
        const before = theilSen(values);
        const after = theilSen(
          values.map((value, at) => (value === null ? null : value + added * at)),
        );
        expect((after?.slope ?? 0) - (before?.slope ?? 0)).toBeCloseTo(
          before === null ? 0 : added,
          9,
        );
      }),
    );
  });

  it("comes with the test of the same pairs", () => {
    fc.assert(
      fc.property(anySeries, (values) => {
        expect(pairwiseTrend(values)).toMatchObject({
          test: mannKendall(values),
          line: theilSen(values),
        });
      }),
    );
  });
});
