import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binomialLimits } from "../../../../shared/scoring/statistics/binomial-limits.ts";
import { incompleteBeta } from "../../../../shared/scoring/statistics/incomplete-beta.ts";
import { BEYOND, poissonLimits } from "../../../../shared/scoring/statistics/poisson-limits.ts";

const sigmas = fc.constantFrom(2 as const, 3 as const);
const of = fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 1_000_000 }));
/** A known number, and a share by which at most 60 are expected or at most 60 are missing. */
const chances = fc
  .tuple(of, fc.double({ min: 0, max: 60, noNaN: true }), fc.boolean())
  .map(([number, mean, isMost]) => {
    const share = Math.min(0.5, mean / number);
    return { of: number, share: isMost ? 1 - share : share };
  });

/** P(X < k) and P(X > k) by the library's incomplete beta, not by the sum that is tested. */
const below = (k: number, number: number, share: number): number => {
  if (k <= 0) return 0;
  return k > number ? 1 : incompleteBeta(1 - share, number - k + 1, k).chance;
};
const above = (k: number, number: number, share: number): number => {
  if (k < 0) return 1;
  return k >= number ? 0 : incompleteBeta(share, k + 1, number - k).chance;
};

describe("exact limits of a count out of a known number", () => {
  it.each([
    { of: 20, share: 0.1, lower: 0, upper: 7 },
    { of: 20, share: 0.9, lower: 13, upper: 20 },
    { of: 5000, share: 0.001, lower: 0, upper: 13 },
    { of: 100_000, share: 0.000_08, lower: 1, upper: 18 },
    { of: 40, share: 0.5, lower: 11, upper: 29 },
    { of: 10, share: 0, lower: 0, upper: 0 },
    { of: 10, share: 1, lower: 10, upper: 10 },
    { of: 0, share: 0.5, lower: 0, upper: 0 },
  ])(
    "are the quantiles .00135 and .99865 at $share of $of (SciPy 1.17.1, binom.ppf)",
    ({ lower, upper, ...known }) => {
      expect(binomialLimits(known, 3)).toEqual({ lower, upper });
    },
  );

  it("leave at most the share of 2 and 3 sigma beyond, and one closer would leave more", () => {
    fc.assert(
      fc.property(chances, sigmas, ({ of: number, share }, reach) => {
        const { lower, upper } = binomialLimits({ of: number, share }, reach);
        const most = BEYOND[reach] + 1e-12;
        const least = BEYOND[reach] - 1e-12;
        expect(below(lower, number, share)).toBeLessThanOrEqual(most);
        expect(above(upper, number, share)).toBeLessThanOrEqual(most);
        expect(below(lower + 1, number, share)).toBeGreaterThan(least);
        expect(above(upper - 1, number, share)).toBeGreaterThan(least);
      }),
    );
  });

  it("turn over when what is missing is counted instead", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 64 }), of, sigmas, (parts, number, reach) => {
        const share = parts / 64;
        const counted = binomialLimits({ of: number, share }, reach);
        const missing = binomialLimits({ of: number, share: 1 - share }, reach);
        fc.pre(share !== 0.5);
        expect(missing).toEqual({ lower: number - counted.upper, upper: number - counted.lower });
      }),
    );
  });

  it("are those of Poisson when few of very many are expected", () => {
    expect(binomialLimits({ of: 1e9, share: 4e-9 }, 3)).toEqual(poissonLimits(4, 3));
  });

  it("are the normal ones when both outcomes are expected more than 100 times", () => {
    expect(binomialLimits({ of: 1000, share: 0.5 }, 3)).toEqual({ lower: 452, upper: 548 });
  });
});
