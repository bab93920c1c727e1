import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ageOpen, rollBacklog } from "../../../shared/scoring/backlog.ts";

const aged = (...days: readonly number[]) => days.map((value) => ({ value, count: 1 }));

const ages = fc.array(
  fc.record({ value: fc.nat({ max: 200 }), count: fc.integer({ min: 1, max: 9 }) }),
  { maxLength: 20 },
);

describe("the backlog carried forward", () => {
  it.each([
    { name: "reconciles", closing: 37, difference: 0 },
    { name: "holds a case more than was explained", closing: 38, difference: 1 },
    { name: "lacks two", closing: 35, difference: -2 },
  ])("$name", ({ closing, difference }) => {
    const sums = { opening: 40, received: 25, reopened: 2, closed: 30, closing };
    expect(rollBacklog(sums)).toEqual({ expected: 37, difference });
  });
});

describe("the age of what is open", () => {
  it("puts the last day of two, four and eight weeks in the earlier bucket", () => {
    const { buckets } = ageOpen(aged(0, 14, 15, 28, 29, 56, 57, 400));
    expect(buckets).toEqual([
      { from: 0, to: 14, count: 2 },
      { from: 15, to: 28, count: 2 },
      { from: 29, to: 56, count: 2 },
      { from: 57, to: null, count: 2 },
    ]);
  });

  it("takes other limits", () => {
    expect(ageOpen(aged(3, 10, 40), [7]).buckets).toEqual([
      { from: 0, to: 7, count: 1 },
      { from: 8, to: null, count: 2 },
    ]);
  });

  it("has no median and no 90th percentile of nothing", () => {
    expect(ageOpen([])).toMatchObject({ count: 0, median: null, p90: null });
    expect(ageOpen([]).buckets.every(({ count }) => count === 0)).toBe(true);
  });

  it("one very old case moves the 90th percentile and not the median", () => {
    expect(ageOpen(aged(1, 2, 3, 4, 5)).median).toBe(3);
    expect(ageOpen(aged(1, 2, 3, 4, 500))).toMatchObject({ median: 3 });
    expect(ageOpen(aged(1, 2, 3, 4, 500)).p90).toBeGreaterThan(300);
  });

  it("each case is in exactly one bucket, in any order of the rows", () => {
    fc.assert(
      fc.property(ages, (given) => {
        const found = ageOpen(given);
        const inBuckets = found.buckets.reduce((sum, { count }) => sum + count, 0);
        expect(inBuckets).toBe(found.count);
        expect(ageOpen(given.toReversed())).toEqual(found);
      }),
    );
  });
});
