import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { xmrLimits } from "../../../shared/scoring/xmr.ts";

/** NHSRplotthedots, vignette "deviations": one wild month among ones and twos; limits recomputed by hand. */
const VIGNETTE = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

const someValues = fc.array(fc.integer({ min: 0, max: 500 }), {
  minLength: 2,
  maxLength: 40,
  size: "max",
});

describe("natural limits", () => {
  it("one wild month does not widen the limits (NHSR vignette: mean 1.94, limits -0.72 and 4.60)", () => {
    const limits = xmrLimits(VIGNETTE, null);
    expect(limits?.centre).toBeCloseTo(1.94, 2);
    expect(limits?.lower).toBeCloseTo(-0.72, 2);
    expect(limits?.upper).toBeCloseTo(4.6, 2);
    expect(limits?.screening).toBe("screened");
  });

  it("the lower limit of a count stops at 0", () => {
    expect(xmrLimits(VIGNETTE, 0)?.lower).toBe(0);
  });

  it("a spike in a constant series keeps limits of some width: 23 months of 50 and one of 60", () => {
    const series = [...Array.from({ length: 23 }, () => 50), 60];
    const limits = xmrLimits(series, 0);
    expect(limits?.screening).toBe("kept-all");
    expect(limits?.isMostlyConstant).toBe(true);
    expect(limits?.upper).toBeCloseTo(50 + 10 / 24 + (2.66 * 10) / 23, 9);
  });

  it("one month of 265 among months of 0 to 8 does not make the others special", () => {
    const series = [0, 265, 0, 2, 1, 0, 0, 2, 2, 0, 7, 3, 0, 1, 1, 2, 3, 8, 0];
    const limits = xmrLimits(series, null);
    expect(limits?.screening).toBe("kept-all");
    expect(series.filter((value) => value < (limits?.lower ?? 0))).toEqual([]);
  });

  it("a missing month is not bridged: 1 to 3 and 9 to 10 are the ranges, 3 to 9 is none", () => {
    const limits = xmrLimits([1, 3, null, 9, 10], null);
    expect(limits?.centre).toBe(5.75);
    expect(limits?.reach).toBeCloseTo(2.66 * 1.5, 12);
    expect(limits?.points).toBe(4);
  });

  it("without two neighbouring months there are no limits", () => {
    expect(xmrLimits([4, null, 5, null, 6], null)).toBeNull();
  });

  it("a factor on all months is a factor on the limits", () => {
    fc.assert(
      fc.property(someValues, fc.integer({ min: 1, max: 50 }), (values, factor) => {
        const plain = xmrLimits(values, null);
        const scaled = xmrLimits(
          values.map((value) => value * factor),
          null,
        );
        expect(scaled?.upper).toBeCloseTo((plain?.upper ?? Number.NaN) * factor, 6);
        expect(scaled?.lower).toBeCloseTo((plain?.lower ?? Number.NaN) * factor, 6);
      }),
    );
  });

  it("the months in reverse order have the same limits", () => {
    fc.assert(
      fc.property(someValues, (values) => {
        const [forth, back] = [xmrLimits(values, 0), xmrLimits(values.toReversed(), 0)];
        expect(back?.upper).toBeCloseTo(forth?.upper ?? Number.NaN, 9);
      }),
    );
  });
});
