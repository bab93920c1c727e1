import { describe, expect, it } from "vitest";
import { meanOfKnown, movingRanges, spreadOf } from "../../../lists/statistics.ts";

/** NHSRplotthedots, vignette "deviations": one wild month among ones and twos. */
const VIGNETTE = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
const MOSTLY_ZERO = [0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0];
/** Two thirds of the points far from a mean that one wild month has moved. */
const ONE_HUGE = [0, 265, 0, 2, 1, 0, 0, 2, 2, 0, 7, 3, 0, 1, 1, 2, 3, 8, 0];

describe("ranges between neighbours", () => {
  it.each([
    { values: [], ranges: [] },
    { values: [4], ranges: [] },
    { values: [4, null, 5], ranges: [] },
    { values: [null, 4, 7, null, 5, 1], ranges: [3, 4] },
  ])("$values has $ranges", ({ values, ranges }) => {
    expect(movingRanges(values)).toEqual(ranges);
  });

  it("the mean of equal values is that value, though it has no exact binary form", () => {
    expect(meanOfKnown(Array.from({ length: 24 }, () => 0.1))).toBe(0.1);
  });
});

describe("screening of wild ranges", () => {
  it("one wild month is left out, once: 15 ranges of 1 remain of 17", () => {
    expect(spreadOf(VIGNETTE, "guarded")).toEqual({
      meanRange: 1,
      screening: "screened",
      isMostlyConstant: false,
    });
  });

  it.each([
    { name: "no range above 0 would remain", values: MOSTLY_ZERO, isMostlyConstant: true },
    { name: "most points would lie beyond", values: ONE_HUGE, isMostlyConstant: false },
  ])("guarded, all ranges are kept where $name", ({ values, isMostlyConstant }) => {
    const all = spreadOf(values, "never")?.meanRange;
    expect(spreadOf(values, "guarded")).toEqual({
      meanRange: all,
      screening: "kept-all",
      isMostlyConstant,
    });
  });

  it("unguarded, the ranges of a mostly constant series collapse to 0, as with the peers", () => {
    expect(spreadOf(MOSTLY_ZERO, "always")).toEqual({
      meanRange: 0,
      screening: "screened",
      isMostlyConstant: true,
    });
  });

  it("a range is wild from 3.267 times the mean: 6 among four of 1 stays, 10 does not", () => {
    // Ranges 1, 1, 1, 1, 6: mean 2, wild from 6.534 on.
    expect(spreadOf([0, 1, 0, 1, 0, 6], "guarded")?.screening).toBe("none-wild");
    // Ranges 1, 1, 1, 1, 10: mean 2.8, wild from 9.15 on.
    expect(spreadOf([0, 1, 0, 1, 0, 10], "always")?.meanRange).toBe(1);
  });

  it.each([
    // 18 ranges of 8 and one of 35: mean 9.42, wild from 30.8 on, surely from 36.
    [35, "none-wild", (18 * 8 + 35) / 19],
    [36, "screened", 8],
  ] as const)(
    "guarded, a range of %d among ranges of 8 is %s: surely wild is 4.5 times the others",
    (wild, screening, meanRange) => {
      const values = [...Array.from({ length: 19 }, (_, at) => (at % 2) * 8), wild];
      const guarded = spreadOf(values, "guarded");
      expect(guarded?.screening).toBe(screening);
      expect(guarded?.meanRange).toBeCloseTo(meanRange, 12);
      expect(spreadOf(values, "always")).toMatchObject({ screening: "screened", meanRange: 8 });
    },
  );

  it("guarded, where one range is surely wild the others beyond Nelson's bound go with it", () => {
    // Ranges: 20 of 1, one of 4, one of 10: mean 34/22, wild from 5.05 on: 10 alone, and the mean of the others is 24/21.
    const ones = Array.from({ length: 21 }, (_, at) => at % 2);
    expect(spreadOf([...ones, 4, 14], "guarded")?.meanRange).toBeCloseTo(24 / 21, 12);
    // Two wild ones, 8 and 10 of 24: mean 40/24, wild from 5.4 on; ranges of 1 remain.
    expect(spreadOf([...ones, 1, 0, 8, 18], "guarded")).toMatchObject({
      meanRange: 1,
      screening: "screened",
    });
  });

  it("never screened, every range counts and the answer says so", () => {
    expect(spreadOf(VIGNETTE, "never")?.screening).toBe("off");
    expect(spreadOf(VIGNETTE, "never")?.meanRange).toBeCloseTo((15 + 8 + 9) / 17, 12);
  });

  it("two levels with a hole between have no spread to tell when guarded", () => {
    const levels = [5, 5, 5, null, 9, 9, 9];
    expect(spreadOf(levels, "guarded")).toBeNull();
    expect(spreadOf(levels, "always")?.meanRange).toBe(0);
  });
});
