import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gammaTail } from "../../../../shared/scoring/statistics/gamma-tail.ts";
import { poissonAtMost } from "../../../../shared/scoring/statistics/poisson-limits.ts";

describe("a tail of the gamma distribution", () => {
  it("is the chance of fewer Poisson events, by the sum of the single chances", () => {
    const events = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(events, fc.double({ min: 0.2, max: 60, noNaN: true }), (shape, mean) => {
        const upper = gammaTail(shape, "upper")(Math.log(mean)).chance;
        expect(upper).toBeCloseTo(poissonAtMost(shape - 1, mean), 11);
      }),
    );
  });

  it("adds to 1 with the other tail, also at a million events", () => {
    const shape = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(shape, fc.double({ min: -2, max: 2, noNaN: true }), (events, z) => {
        const logX = Math.log(events) + z / Math.sqrt(events);
        const lower = gammaTail(events, "lower")(logX).chance;
        expect(lower + gammaTail(events, "upper")(logX).chance).toBeCloseTo(1, 7);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    { shape: 1000, x: 1063.245_553_203_367_5, upper: 0.024_429_887_301_834_742 },
    { shape: 5000, x: 5141.421_356_237_31, upper: 0.023_508_224_696_034_67 },
    { shape: 100_000, x: 100_632.455_532_033_68, upper: 0.022_920_595_778_153_62 },
  ])("keeps its digits at a shape of $shape (SciPy 1.17.1, gammaincc)", ({ shape, x, upper }) => {
    expect(gammaTail(shape, "upper")(Math.log(x)).chance / upper).toBeCloseTo(1, 9);
  });
});
