import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binomialLimits } from "../../../../shared/scoring/statistics/binomial-limits.ts";
import { poissonLimits } from "../../../../shared/scoring/statistics/poisson-limits.ts";
import { COUNTS, beyondOf, firstBand, ratesOf, valuesOf } from "./chart-points.ts";
import { binomialChart, poissonChart } from "../../../lists/charts.ts";

const SHARES = { floor: 0, cap: 1 };

describe("exact limits of counts", () => {
  it.each([
    // R: qpois(c(.00135, .99865, .02275, .97725), mean)
    { mean: 0.5, limits: [0, 4, 0, 2] },
    { mean: 3, limits: [0, 9, 0, 7] },
    { mean: 8, limits: [1, 18, 3, 14] },
  ])("at a mean of $mean are $limits", ({ mean, limits }) => {
    const points = valuesOf([mean - 0.5, mean + 0.5]);
    const { lower, upper, lower2, upper2 } = firstBand(poissonChart(points, COUNTS));
    expect([lower, upper, lower2, upper2]).toEqual(limits);
  });

  it("no point is low where no event at all is likelier than 0.135 %: up to a mean of 6.6", () => {
    expect(firstBand(poissonChart(valuesOf([6.5, 6.7]), COUNTS)).lower).toBe(0);
    expect(firstBand(poissonChart(valuesOf([6.6, 6.7]), COUNTS)).lower).toBe(1);
  });

  it("by exposure are those of the count expected there", () => {
    // 8 events in 160: 2 expected in 40, 4 in 80.
    const limits = poissonChart(
      ratesOf([
        [1, 40],
        [3, 40],
        [4, 80],
      ]),
      COUNTS,
    );
    expect(limits?.bands.map((band) => band?.upper)).toEqual([7 / 40, 7 / 40, 11 / 80]);
    expect(limits?.bands[0]).toEqual(limits?.bands[1]);
  });

  it("a month without exposure has none", () => {
    expect(
      poissonChart(
        ratesOf([
          [1, 40],
          [0, 0],
        ]),
        COUNTS,
      )?.bands[1],
    ).toBeNull();
  });

  it("a count at the limit is not beyond it, one above is", () => {
    const base = valuesOf([0, 1, 0, 1, 0, 1]);
    const tested = [4, 5].map((value) => ({ value, num: value, den: null, isBase: false }));
    const points = [...base, ...tested];
    expect(beyondOf(points, poissonChart(points, COUNTS))).toBe(1);
  });

  it("are none without a point that counts", () => {
    expect(poissonChart([], COUNTS)).toBeNull();
    expect(poissonChart(ratesOf([[1, 0]]), COUNTS)).toBeNull();
  });

  it("say when more than half of the points are equal, so that runs are not tested", () => {
    expect(poissonChart(valuesOf([0, 0, 0, 1, 2]), COUNTS)?.isMostlyConstant).toBe(true);
    expect(poissonChart(valuesOf([0, 0, 3, 1, 2]), COUNTS)?.isMostlyConstant).toBe(false);
  });

  it("where none was seen are those of 3 events in all, whatever the exposure", () => {
    // R: qpois(c(.99865, .97725), 3 / 12); at 0.25 up to 1 has 97.35 %, up to 2 has 99.78 %.
    const none = firstBand(poissonChart(valuesOf(Array.from({ length: 12 }, () => 0)), COUNTS));
    expect([none.center, none.lower, none.upper, none.upper2]).toEqual([0, 0, 3, 2]);
    const pairs = Array.from({ length: 12 }, () => [0, 50] as const);
    const { center, upper } = firstBand(poissonChart(ratesOf(pairs), COUNTS));
    expect([center, upper]).toEqual([0, 3 / 50]);
  });

  it("found in steps of exposure are those found one by one", () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 300 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 2, maxLength: 60, size: "max" }), (pairs) => {
        const points = ratesOf(pairs);
        const limits = poissonChart(points, COUNTS);
        const { center } = firstBand(limits);
        const exposure = pairs.reduce((sum, [, den]) => sum + den, 0);
        const level = center === 0 ? 3 / exposure : center;
        const alone = points.map(({ den }) => {
          const size = den ?? Number.NaN;
          const [inner, outer] = [poissonLimits(level * size, 2), poissonLimits(level * size, 3)];
          return {
            center,
            lower: outer.lower / size,
            upper: outer.upper / size,
            lower2: inner.lower / size,
            upper2: inner.upper / size,
          };
        });
        expect(limits?.bands).toEqual(alone);
      }),
    );
  });
});

describe("exact limits of shares", () => {
  it("2 of 20 on average: up to 7, and the mirror image for 18 of 20", () => {
    const few = firstBand(
      binomialChart(
        ratesOf([
          [1, 20],
          [3, 20],
        ]),
        SHARES,
      ),
    );
    const most = firstBand(
      binomialChart(
        ratesOf([
          [19, 20],
          [17, 20],
        ]),
        SHARES,
      ),
    );
    expect([few.lower, few.upper]).toEqual([0, 7 / 20]);
    expect([most.lower, most.upper]).toEqual([13 / 20, 1]);
  });

  it("a number that is no whole one has none", () => {
    expect(
      binomialChart(
        ratesOf([
          [1, 20],
          [3, 20.5],
        ]),
        SHARES,
      )?.bands[1],
    ).toBeNull();
  });

  it("are none without a point, or when more is counted than there is", () => {
    expect(binomialChart([], SHARES)).toBeNull();
    expect(binomialChart(ratesOf([[5, 3]]), SHARES)).toBeNull();
  });

  it("found in steps of the number are those found one by one", () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 9, max: 300 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 2, maxLength: 60, size: "max" }), (pairs) => {
        const points = ratesOf(pairs);
        for (const [at, band] of (binomialChart(points, SHARES)?.bands ?? []).entries()) {
          const of = points[at]?.den ?? 0;
          const { lower, upper } = binomialLimits({ of, share: band?.center ?? 0 }, 3);
          expect([band?.lower, band?.upper]).toEqual([lower / of, upper / of]);
        }
      }),
    );
  });
});
