import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UNROUNDED_FACTOR } from "../../../../shared/scoring/chart/xmr-limits.ts";
import { BARE, COUNTS, beyondOf, firstBand, someCounts, valuesOf } from "./chart-points.ts";
import { constantLimits, xmrLimits } from "../../../lists/charts.ts";

/** NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2: ten batches, limits 45.8159 and 55.8041. */
const NIST_BATCHES = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

describe("natural limits", () => {
  it("are those of the NIST handbook for its ten batches", () => {
    const band = firstBand(
      xmrLimits(valuesOf(NIST_BATCHES), { ...BARE, factor: UNROUNDED_FACTOR }),
    );
    expect(band.center).toBeCloseTo(50.81, 10);
    expect(band.upper).toBeCloseTo(55.8041, 4);
    expect(band.lower).toBeCloseTo(45.8159, 4);
  });

  it("have their inner lines at two thirds, not cut where the quantity ends", () => {
    const band = firstBand(xmrLimits(valuesOf([0, 6, 0, 6]), COUNTS));
    expect(band.lower).toBe(0);
    expect(band.lower2).toBeCloseTo(3 - (2 / 3) * 2.66 * 6, 12);
    expect(band.upper2).toBeCloseTo(3 + (2 / 3) * 2.66 * 6, 12);
  });

  it("stop at the cap", () => {
    expect(firstBand(xmrLimits(valuesOf([0.8, 1, 0.8, 1]), { ...COUNTS, cap: 1 })).upper).toBe(1);
  });

  it.each([
    { name: "no point", values: [] },
    { name: "one point", values: [4] },
    { name: "no two neighbours", values: [4, null, 5, null, 6] },
  ])("are none with $name", ({ values }) => {
    expect(xmrLimits(valuesOf(values), COUNTS)).toBeNull();
  });

  it("with two points are the mean and one range: 14 and 16 give 15 ± 2.66 × 2", () => {
    expect(firstBand(xmrLimits(valuesOf([14, 16]), COUNTS)).upper).toBeCloseTo(20.32, 12);
  });

  it("are one band for all points, those without a value and those that do not count too", () => {
    const points = [...valuesOf([1, 3, null, 2]), { value: 40, num: 40, den: null, isBase: false }];
    const limits = xmrLimits(points, COUNTS);
    expect(new Set(limits?.bands.map((band) => JSON.stringify(band))).size).toBe(1);
    expect(limits?.bands.length).toBe(5);
    expect(firstBand(limits).center).toBe(2);
  });

  it("a point that does not count has no range to either side", () => {
    const base = valuesOf([1, 3, 100, 9, 10]).map((point, at) => ({ ...point, isBase: at !== 2 }));
    const hole = valuesOf([1, 3, null, 9, 10]);
    expect(xmrLimits(base, BARE)?.bands).toEqual(xmrLimits(hole, BARE)?.bands);
  });

  it("23 months of 50 and one of 60: guarded limits leave the 50s alone, unguarded ones mark all", () => {
    const points = valuesOf([...Array.from({ length: 23 }, () => 50), 60]);
    const guarded = xmrLimits(points, COUNTS);
    expect(guarded?.screening).toBe("kept-all");
    expect(guarded?.isMostlyConstant).toBe(true);
    expect(firstBand(guarded).upper).toBeCloseTo(50 + 10 / 24 + (2.66 * 10) / 23, 9);
    expect(beyondOf(points, guarded)).toBe(1);
    expect(beyondOf(points, xmrLimits(points, { ...COUNTS, screen: "always" }))).toBe(24);
  });

  it("of equal values are that value, exactly", () => {
    const points = valuesOf(Array.from({ length: 24 }, () => 0.1));
    const limits = xmrLimits(points, COUNTS);
    expect([firstBand(limits).lower, firstBand(limits).upper]).toEqual([0.1, 0.1]);
    expect(limits).toEqual(constantLimits(points));
  });

  it("are no constant when two points differ", () => {
    expect(constantLimits(valuesOf([4, 4, 5]))).toBeNull();
    expect(constantLimits([])).toBeNull();
  });

  it("a factor on all points is a factor on the limits, and an amount added to all is added to them", () => {
    const factor = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(someCounts, factor, fc.integer({ min: -99, max: 99 }), (values, times, plus) => {
        const plain = xmrLimits(valuesOf(values), { ...BARE, screen: "guarded" });
        const moved = xmrLimits(valuesOf(values.map((value) => value * times + plus)), {
          ...BARE,
          screen: "guarded",
        });
        for (const line of ["center", "lower", "upper", "lower2", "upper2"] as const)
          expect(firstBand(moved)[line]).toBeCloseTo(firstBand(plain)[line] * times + plus, 6);
      }),
    );
  });

  it("the points in reverse order have the same limits", () => {
    fc.assert(
      fc.property(someCounts, (values) => {
        const [forth, back] = [values, values.toReversed()].map((row) =>
          firstBand(xmrLimits(valuesOf(row), COUNTS)),
        );
        expect(back?.upper).toBeCloseTo(forth?.upper ?? Number.NaN, 9);
      }),
    );
  });
});
