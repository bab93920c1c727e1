import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  BEYOND,
  poissonAtMost,
  poissonLimits,
  poissonUpper,
} from "../../../../shared/scoring/statistics/poisson-limits.ts";

const mean = fc.double({ min: 0, max: 100, noNaN: true });
const sigmas = fc.constantFrom(2 as const, 3 as const);

describe("exact limits of a count", () => {
  it.each([
    { mean: 0, lower: 0, upper: 0 },
    { mean: 0.15, lower: 0, upper: 2 },
    { mean: 0.5, lower: 0, upper: 4 },
    { mean: 1, lower: 0, upper: 5 },
    { mean: 3.7, lower: 0, upper: 11 },
    { mean: 8, lower: 1, upper: 18 },
    { mean: 9.99, lower: 2, upper: 21 },
    { mean: 60, lower: 38, upper: 85 },
  ])(
    "are the quantiles .00135 and .99865 at a mean of $mean (SciPy 1.17.1, poisson.ppf)",
    ({ mean: at, lower, upper }) => {
      expect(poissonLimits(at, 3)).toEqual({ lower, upper });
    },
  );

  it("leave at most the share of 2 and 3 sigma beyond, and one event closer would leave more", () => {
    fc.assert(
      fc.property(mean, sigmas, (at, reach) => {
        const { lower, upper } = poissonLimits(at, reach);
        const beyond = BEYOND[reach];
        expect(1 - poissonAtMost(upper, at)).toBeLessThanOrEqual(beyond);
        expect(lower === 0 ? 0 : poissonAtMost(lower - 1, at)).toBeLessThanOrEqual(beyond);
        expect(poissonAtMost(lower, at)).toBeGreaterThan(beyond);
        expect(upper === 0 || 1 - poissonAtMost(upper - 1, at) > beyond).toBe(true);
      }),
    );
  });

  it("never fall when the mean rises, and the warning lines lie within", () => {
    fc.assert(
      fc.property(mean, mean, (one, other) => {
        const low = poissonLimits(Math.min(one, other), 3);
        const high = poissonLimits(Math.max(one, other), 3);
        const warning = poissonLimits(one, 2);
        const limit = poissonLimits(one, 3);
        expect(low.lower).toBeLessThanOrEqual(high.lower);
        expect(low.upper).toBeLessThanOrEqual(high.upper);
        expect(limit.lower).toBeLessThanOrEqual(warning.lower);
        expect(limit.upper).toBeGreaterThanOrEqual(warning.upper);
      }),
    );
  });

  it("are the normal ones moved by the skew above a mean of 100, and leave no more beyond than they say", () => {
    // 3 √400 = 60 and (9 − 1) / 6 = 1.33; 2 √401 = 40.05 and (4 − 1) / 6 = 0.5.
    expect(poissonLimits(400, 3)).toEqual({ lower: 341, upper: 462 });
    expect(poissonLimits(401, 2)).toEqual({ lower: 361, upper: 442 });
    expect(poissonUpper(400)).toBe(462);
    for (let large = 101; large < 700; large += 17) {
      const { lower, upper } = poissonLimits(large, 3);
      expect(1 - poissonAtMost(upper, large)).toBeLessThanOrEqual(BEYOND[3]);
      expect(poissonAtMost(lower - 1, large)).toBeLessThanOrEqual(BEYOND[3]);
    }
  });
});
