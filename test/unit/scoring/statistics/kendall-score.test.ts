import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  kendallTest,
  kendallVariance,
  SPREADS_PER_VARIANCE,
  spreadAdded,
} from "../../../../shared/scoring/statistics/kendall-score.ts";

/** Point by point, by those before it and those that equal it. */
const varianceOfFew = (values: readonly number[]): number =>
  values.reduce((spread, value, at) => {
    const equal = values.slice(0, at).filter((before) => before === value).length;
    return spread + spreadAdded(at) - spreadAdded(equal);
  }, 0) / SPREADS_PER_VARIANCE;

const sortedVariance = (values: readonly number[]): number =>
  kendallVariance(new Float64Array(values).toSorted()).varS;

describe("the variance of Kendall's S in any order", () => {
  it.each([
    ["no value", [], 0],
    ["one value", [4], 0],
    // 2 × 1 × 9 / 18.
    ["two values", [4, 9], 1],
    ["two equal values", [4, 4], 0],
    // (3 × 2 × 11 − 2 × 1 × 9) / 18.
    ["a pair with another between", [3, 1, 3], 48 / 18],
    // (5 × 4 × 15 − 3 × 2 × 11 − 2 × 1 × 9) / 18.
    ["three of one and two of another, mixed", [2, 7, 2, 7, 2], 216 / 18],
    // 4 × 3 × 13 / 18.
    ["four, none equal", [4, 1, 3, 2], 156 / 18],
    ["0 and -0, which are equal", [0, -0], 0],
  ])("of %s, by hand", (_, values, variance) => {
    expect(varianceOfFew(values)).toBeCloseTo(variance, 12);
  });

  it("is that of the values in order, with many ties and with few", () => {
    const levels = fc.constantFrom(1, 2, 5, 1000);
    fc.assert(
      fc.property(
        levels.chain((most) => fc.array(fc.integer({ min: -most, max: most }), { maxLength: 60 })),
        (values) => {
          expect(varianceOfFew(values)).toBe(sortedVariance(values) + 0);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("is the mean square of S over all orders of the values", () => {
    const scoreOf = (values: readonly number[]): number =>
      values.reduce(
        (sum, value, later) =>
          sum +
          values.slice(0, later).reduce((part, before) => part + Math.sign(value - before), 0),
        0,
      );
    const ordersOf = (values: readonly number[]): readonly (readonly number[])[] =>
      values.length < 2
        ? [values]
        : values.flatMap((value, at) =>
            ordersOf(values.toSpliced(at, 1)).map((rest) => [value, ...rest]),
          );
    for (const values of [
      [1, 2, 3, 4, 5],
      [1, 1, 2, 3, 3],
      [5, 5, 5, 1, 2, 2],
      [8, 8, 8],
    ]) {
      const squares = ordersOf(values).map((order) => scoreOf(order) ** 2);
      const mean = squares.reduce((sum, square) => sum + square, 0) / squares.length;
      expect(varianceOfFew(values)).toBeCloseTo(mean, 9);
      expect(sortedVariance(values)).toBeCloseTo(mean, 9);
    }
  });
});

it.each([
  [5, 16, 1],
  [-5, 16, -1],
  [1, 16, 0],
  [0, 16, 0],
  [0, 0, 0],
])("S of %d with a variance of %d is %d standard deviations from chance", (s, varS, z) => {
  expect(kendallTest(s, varS).z).toBe(z);
});
