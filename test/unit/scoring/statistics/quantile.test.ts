import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantileOf } from "../../../../shared/scoring/statistics/quantile.ts";
import { medianOf } from "../../../../shared/scoring/statistics/select.ts";

const tally = fc.array(
  fc.record({ value: fc.integer({ min: -50, max: 50 }), count: fc.integer({ min: 1, max: 6 }) }),
  { minLength: 1, maxLength: 15 },
);

describe("a quantile of tallied values", () => {
  it.each([
    { name: "the least", share: 0, value: 1 },
    { name: "the largest", share: 1, value: 9 },
    { name: "between two places on a line", share: 0.25, value: 2.5 },
  ])("$name", ({ share, value }) => {
    const given = [9, 1, 4, 3, 2, 7, 8].map((one) => ({ value: one, count: 1 }));
    expect(quantileOf(given, share)).toBe(value);
  });

  it("of one half is the median of a row for each", () => {
    fc.assert(
      fc.property(tally, (given) => {
        const each = given.flatMap(({ value, count }) => Array<number>(count).fill(value));
        expect(quantileOf(given, 0.5)).toBe(medianOf(each));
      }),
    );
  });

  it("does not depend on the order, and rises with the share", () => {
    fc.assert(
      fc.property(tally, (given) => {
        const found = [0, 0.1, 0.5, 0.9, 1].map((share) => quantileOf(given, share) ?? Number.NaN);
        expect(found.toSorted((one, other) => one - other)).toEqual(found);
        expect(quantileOf(given.toReversed(), 0.9)).toBe(found[3]);
      }),
    );
  });
});
