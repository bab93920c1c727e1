import { describe, expect, it } from "vitest";
import type { TrendInput } from "../../../../shared/contract/trends.ts";
import { seededNumbers, poissonCount } from "../random-counts.ts";
import { periodsOf, ratesOf, repeat, scored, seriesOf } from "./made-series.ts";

const suggested = (series: TrendInput) => scored(series).suggestedRebase;

/** 30 months about 21, then eight about 33. */
const SHIFTED = [...repeat(10, 20, 23, 21), ...repeat(4, 32, 35)];
const SHIFTED_AT = periodsOf(38)[30];

describe("a level that has changed", () => {
  it.each<[string, TrendInput, number, number]>([
    ["of counts", seriesOf(SHIFTED), 64 / 3, 33.5],
    ["of a measure", seriesOf(SHIFTED, { kind: "measure" }), 64 / 3, 33.5],
    ["of small counts", seriesOf([...repeat(10, 2, 4, 3), ...repeat(4, 9, 10)]), 3, 9.5],
    [
      "of a rate per 1,000",
      ratesOf(
        SHIFTED.map((n) => [n, 2000]),
        { per: 1000 },
      ),
      32 / 3,
      16.75,
    ],
  ])(
    "%s is found at its month, with the levels before and after",
    (...[, series, before, after]) => {
      const found = suggested(series);
      expect(found?.from).toBe(SHIFTED_AT);
      expect(found?.before).toBeCloseTo(before, 9);
      expect(found?.after).toBeCloseTo(after, 9);
    },
  );

  it("is told as a suggestion", () => {
    expect(suggested(seriesOf(SHIFTED))?.sentence).toBe(
      "The level seems to have changed in March 2026, from about 21 to 34: if you know why, a new baseline from then on would fit.",
    );
  });

  it("is never applied: limits are those of all months until somebody decides", () => {
    const { segments, limits } = scored(seriesOf(SHIFTED));
    expect(segments).toHaveLength(1);
    expect(limits?.points).toBe(38);
  });

  it("is suggested no more once it has been decided", () => {
    expect(suggested(seriesOf(SHIFTED, { rebase: [SHIFTED_AT ?? ""] }))).toBeNull();
  });

  it("of several changes the last is suggested", () => {
    const twice = [...repeat(8, 20, 23), ...repeat(8, 50, 53), ...repeat(5, 30, 33)];
    expect(suggested(seriesOf(twice, { kind: "measure" }))?.from).toBe(periodsOf(42)[32]);
  });
});

describe("a level that has not changed", () => {
  it.each([
    ["equal months", repeat(24, 50)],
    ["months that go up and down", repeat(18, 20, 23)],
    ["one wild month", [...repeat(10, 20, 23), 60, ...repeat(7, 20, 23)]],
    ["few months", repeat(4, 20, 40)],
    ["no months", []],
  ])("%s suggest nothing", (_, values) => {
    expect(suggested(seriesOf(values, { kind: "measure" }))).toBeNull();
  });

  it("of 200 stable series at most 3 in 100 get a suggestion", () => {
    const next = seededNumbers(20_261_031);
    const found = Array.from({ length: 200 }, () =>
      seriesOf(Array.from({ length: 36 }, () => poissonCount(20, next))),
    ).filter((series) => suggested(series) !== null);
    expect(found.length).toBeLessThanOrEqual(6);
  });
});
