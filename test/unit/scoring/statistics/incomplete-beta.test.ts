import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { incompleteBeta } from "../../../../shared/scoring/statistics/incomplete-beta.ts";

describe("the incomplete beta function", () => {
  it.each([
    { name: "binomial: at least 3 of 10 at a half", share: 0.5, a: 3, b: 8, chance: 968 / 1024 },
    { name: "a = b = 1 is even", share: 0.3, a: 1, b: 1, chance: 0.3 },
    { name: "arcsine law", share: 0.25, a: 0.5, b: 0.5, chance: 1 / 3 },
    { name: "b = 1 is a power", share: 0.9, a: 7, b: 1, chance: 0.9 ** 7 },
  ])("has the closed form of $name", ({ share, a, b, chance }) => {
    expect(incompleteBeta(share, a, b).chance).toBeCloseTo(chance, 13);
  });

  it("has the density of the arcsine law, which the library 0.2.3 gets wrong", () => {
    expect(incompleteBeta(0.5, 0.5, 0.5).density).toBeCloseTo(2 / Math.PI, 14);
  });

  it("has a density that is the slope of its chance", () => {
    const shape = fc.integer({ min: 1, max: 120 }).map((halves) => halves / 2);
    const share = fc.double({ min: 0.05, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(share, shape, shape, (at, a, b) => {
        const [below, above] = [incompleteBeta(at - 1e-6, a, b), incompleteBeta(at + 1e-6, a, b)];
        const slope = (above.chance - below.chance) / 2e-6;
        expect(Math.abs(incompleteBeta(at, a, b).density - slope)).toBeLessThan(1e-6);
      }),
    );
  });
});
