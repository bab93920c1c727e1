import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BARE, firstBand, valuesOf } from "./chart-points.ts";
import { geometricLimits, timeLimits, logLimits, runCenter } from "../../../lists/charts.ts";

const amounts = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 2, maxLength: 40 });

describe("limits on the logarithm", () => {
  it("1, 4, 1, 4: the center is 2, each limit a factor of 4 to the 2.66 away", () => {
    const { center, lower, upper } = firstBand(logLimits(valuesOf([1, 4, 1, 4]), BARE));
    expect(center).toBeCloseTo(2, 12);
    expect(upper).toBeCloseTo(2 * 4 ** 2.66, 9);
    expect(lower).toBeCloseTo(2 / 4 ** 2.66, 12);
  });

  it("an amount of 0 that counts leaves none; one that does not count is drawn against them", () => {
    const points = [...valuesOf([1, 4, 1]), { value: 0, num: null, den: null, isBase: false }];
    expect(logLimits(points, BARE)).not.toBeNull();
    expect(logLimits(valuesOf([1, 4, 0]), BARE)).toBeNull();
  });

  it("equal amounts are their own limits, exactly", () => {
    const { center, lower, upper } = firstBand(logLimits(valuesOf([100, 100, 100]), BARE));
    expect([center, lower, upper]).toEqual([100, 100, 100]);
  });

  it("another currency is a factor on the limits", () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const plain = firstBand(logLimits(valuesOf(values), BARE));
        const other = firstBand(logLimits(valuesOf(values.map((value) => value * 7)), BARE));
        expect(other.center / plain.center).toBeCloseTo(7, 9);
        expect(other.upper2 / plain.upper2).toBeCloseTo(7, 9);
      }),
    );
  });
});

describe("limits between rare events", () => {
  it("g: 0, 2 and 7 cases, mean 3: upper 3 + 3 × √12, the line is the median", () => {
    const { center, lower, upper, lower2 } = firstBand(geometricLimits(valuesOf([0, 2, 7]), BARE));
    expect([center, lower]).toEqual([2, 0]);
    expect(upper).toBeCloseTo(13.392_304_845_413, 9);
    expect(lower2).toBeLessThan(0);
  });

  it("g: none without a point, or below 0", () => {
    expect(geometricLimits([], BARE)).toBeNull();
    expect(geometricLimits(valuesOf([3, -1]), BARE)).toBeNull();
  });

  it("t: the limits of the roots, to the power of 3.6", () => {
    const roots = [1, 2, 1, 2].map((root) => root ** 3.6);
    const { center, upper, lower, lower2 } = firstBand(timeLimits(valuesOf(roots), BARE));
    expect(center).toBeCloseTo(1.5 ** 3.6, 9);
    expect(upper).toBeCloseTo((1.5 + 2.66) ** 3.6, 9);
    expect(lower).toBe(0);
    expect(lower2).toBeCloseTo(-((2.66 * (2 / 3) - 1.5) ** 3.6), 9);
  });

  it("t: none with a time of 0, without a point or with one", () => {
    expect(timeLimits(valuesOf([3, 0]), BARE)).toBeNull();
    expect(timeLimits([], BARE)).toBeNull();
    expect(timeLimits(valuesOf([3]), BARE)).toBeNull();
  });

  it("t: hours instead of days are a factor of 24 on the limits", () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const days = firstBand(timeLimits(valuesOf(values), BARE));
        const hours = firstBand(timeLimits(valuesOf(values.map((value) => value * 24)), BARE));
        expect(hours.upper / days.upper).toBeCloseTo(24, 6);
      }),
    );
  });
});

describe("the center of a run chart", () => {
  it.each([
    { values: [], center: null },
    { values: [null, 7], center: 7 },
    { values: [9, 1, 5], center: 5 },
    { values: [9, 1, null, 5, 4], center: 4.5 },
  ])("of $values is $center", ({ values, center }) => {
    expect(runCenter(valuesOf(values))).toBe(center);
  });
});
