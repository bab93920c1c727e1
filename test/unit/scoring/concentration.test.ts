import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concentrationOf } from "../../../shared/scoring/concentration.ts";

const values = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 40 });

describe("how much lies with few", () => {
  it("is one customer's story when that one holds more than a quarter, with and without it", () => {
    const { all, withoutLargest, isDominated } = concentrationOf([10, 70, 10, 10]);
    expect(isDominated).toBe(true);
    expect(all).toMatchObject({ count: 4, total: 100, largestShare: 0.7 });
    expect(all?.hhi).toBeCloseTo(0.52, 12);
    expect(withoutLargest).toMatchObject({ count: 3, total: 30 });
    expect(withoutLargest?.hhi).toBeCloseTo(1 / 3, 12);
  });

  it("a quarter is not more than a quarter", () => {
    expect(concentrationOf([25, 25, 25, 25]).isDominated).toBe(false);
  });

  it("of the ten largest is all of ten and half of twenty alike", () => {
    expect(concentrationOf(Array(10).fill(3)).all?.topShare).toBe(1);
    expect(concentrationOf(Array(20).fill(3)).all?.topShare).toBe(0.5);
  });

  it("leaves out what is no part of a total, and says how many", () => {
    expect(concentrationOf([50, 0, -20, Number.NaN, 50])).toMatchObject({
      excluded: 3,
      all: { count: 2, total: 100, hhi: 0.5 },
    });
  });

  it.each([{ given: [] }, { given: [0] }, { given: [-4, 0] }])(
    "of $given there is none",
    ({ given }) => {
      expect(concentrationOf(given)).toEqual({
        all: null,
        withoutLargest: null,
        excluded: given.length,
        isDominated: false,
      });
    },
  );

  it("one customer alone holds all, and without it there is none", () => {
    expect(concentrationOf([7])).toMatchObject({
      all: { hhi: 1, largestShare: 1 },
      withoutLargest: null,
    });
  });

  it("does not depend on the order, nor on the currency", () => {
    fc.assert(
      fc.property(values, (given) => {
        const { all } = concentrationOf(given);
        expect(concentrationOf(given.toReversed()).all).toEqual(all);
        const { all: scaled } = concentrationOf(given.map((value) => value * 8));
        expect(scaled).toEqual({ ...all, total: (all?.total ?? 0) * 8 });
      }),
    );
  });

  it("the index lies between an even spread and the largest share", () => {
    fc.assert(
      fc.property(values, (given) => {
        const {
          hhi = 0,
          count = 0,
          largestShare = 0,
          topShare = 0,
        } = concentrationOf(given).all ?? {};
        expect(hhi).toBeGreaterThanOrEqual(1 / count - 1e-12);
        expect(hhi).toBeLessThanOrEqual(largestShare + 1e-12);
        expect(topShare).toBeGreaterThanOrEqual(largestShare);
        expect(topShare).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("each customer cut in two halves halves the index", () => {
    fc.assert(
      fc.property(values, (given) => {
        const cut = concentrationOf(given.flatMap((value) => [value / 2, value / 2]));
        expect((cut.all?.hhi ?? 0) * 2).toBeCloseTo(concentrationOf(given).all?.hhi ?? 0, 12);
      }),
    );
  });
});
