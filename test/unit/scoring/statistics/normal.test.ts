import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalUpper, Z_975 } from "../../../../shared/scoring/statistics/normal.ts";

describe("the upper tail of the normal curve", () => {
  it.each([
    { z: -5, upper: 0.999_999_713_348_428 },
    { z: 0, upper: 0.5 },
    { z: 1.645, upper: 0.049_984_905_539_121_4 },
    { z: 3, upper: 0.001_349_898_031_630_09 },
    { z: 6, upper: 9.865_876_450_376_98e-10 },
    { z: 9, upper: 1.128_588_405_953_84e-19 },
  ])("is that of R 4.2.2, pnorm, at $z", ({ z, upper }) => {
    expect(normalUpper(z) / upper).toBeCloseTo(1, 12);
  });

  it("leaves 2.5 % above the reach of a 95 % interval", () => {
    expect(normalUpper(Z_975)).toBeCloseTo(0.025, 15);
  });

  it("falls as z rises, and the two tails add to 1", () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (z) => {
        expect(normalUpper(z) + normalUpper(-z)).toBeCloseTo(1, 14);
        expect(normalUpper(z + 0.1)).toBeLessThanOrEqual(normalUpper(z));
      }),
    );
  });
});
