import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  medianOf,
  selectMedian,
  selectRank,
} from "../../../../shared/scoring/statistics/select.ts";

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
  minLength: 1,
  maxLength: 2000,
});
/** Many ties, as slopes of small counts have. */
const tied = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 2000 });
const sorted = (numbers: readonly number[]): readonly number[] =>
  numbers.toSorted((one, other) => one - other);

describe("selectRank", () => {
  it.each([
    { name: "one value", numbers: [7], rank: 0, expected: 7 },
    { name: "two values", numbers: [9, 2], rank: 1, expected: 9 },
    { name: "equal values", numbers: [3, 3, 3, 3], rank: 2, expected: 3 },
    { name: "values in order", numbers: [1, 2, 3, 4, 5], rank: 3, expected: 4 },
    { name: "values in reverse", numbers: [5, 4, 3, 2, 1], rank: 0, expected: 1 },
  ])("finds the rank among $name", ({ numbers, rank, expected }) => {
    expect(selectRank(new Float64Array(numbers), rank)).toBe(expected);
  });

  it("finds what a full sort would put there, among few values and many, with ties and without", () => {
    fc.assert(
      fc.property(fc.oneof(values, tied), fc.nat(), (numbers, seed) => {
        const rank = seed % numbers.length;
        expect(selectRank(new Float64Array(numbers), rank) + 0).toBe(
          (sorted(numbers)[rank] ?? 0) + 0,
        );
      }),
    );
  });

  it("leaves smaller values before and larger ones after, so that a second rank is sought on one side", () => {
    fc.assert(
      fc.property(fc.oneof(values, tied), fc.nat(), fc.nat(), (numbers, one, other) => {
        const first = one % numbers.length;
        const second = first + (other % (numbers.length - first));
        const array = new Float64Array(numbers);
        const low = selectRank(array, first);
        const high = selectRank(array, second, [first, numbers.length - 1]);
        expect([low + 0, high + 0]).toEqual([
          (sorted(numbers)[first] ?? 0) + 0,
          (sorted(numbers)[second] ?? 0) + 0,
        ]);
        expect(array.toSorted()).toEqual(new Float64Array(numbers).toSorted());
      }),
    );
  });
});

describe("the median", () => {
  it.each([
    ["nothing", [], null],
    ["one value", [4], 4],
    ["an odd number", [9, 1, 5], 5],
    ["an even number", [9, 1, 5, 2], 3.5],
  ] as const)("of %s", (_, numbers, expected) => {
    expect(medianOf(numbers)).toBe(expected);
  });

  it("leaves its argument as it is, and is the same in place", () => {
    const numbers = [3, 1, 2, 9];
    expect(medianOf(numbers)).toBe(selectMedian(new Float64Array(numbers)));
    expect(numbers).toEqual([3, 1, 2, 9]);
  });
});
