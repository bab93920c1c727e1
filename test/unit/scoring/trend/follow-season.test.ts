import { describe, expect, it } from "vitest";
import { followSeason, tellSeason } from "../../../../shared/scoring/trend/follow-season.ts";
import type { TrendInput } from "../../../../shared/contract/trends.ts";
import { repeat, seriesOf, sourceOf } from "./made-series.ts";

/** A summer wave about 60, with what differs from year to year. */
const WAVE = [42, 45, 48, 54, 66, 72, 78, 78, 69, 60, 57, 51];
const waves = (years: number): readonly number[] =>
  repeat(years, ...WAVE).map((value, at) => value + ([0, 3, -2, 1, -3][at % 5] ?? 0));

const seasonOf = (values: readonly (number | null)[], changes: Partial<TrendInput> = {}) =>
  followSeason(sourceOf(seriesOf(values, changes)));

describe("a yearly pattern", () => {
  it.each([
    ["two years are enough to see it", waves(2), true, false],
    ["less than three do not move the limits", waves(3).slice(1), true, false],
    ["three years are enough to follow it", waves(3), true, true],
    ["a month without figure is one too few", [...waves(3).slice(0, 35), null], true, false],
  ])("%s", (...[, values, isFound, isFollowed]) => {
    expect(seasonOf(values)).toMatchObject({ isFound, isFollowed });
  });

  it.each<[string, readonly (number | null)[], Partial<TrendInput>]>([
    ["under two years", waves(2).slice(1), {}],
    ["in years", waves(3), { frequency: "year" }],
    ["in amounts of which some are below 0", waves(3).map((v) => v - 60), { kind: "money" }],
  ])("is not looked for %s", (_, values, changes) => {
    expect(seasonOf(values, changes)).toBeNull();
  });

  it("has a factor a month, their mean 1, high where the wave is high", () => {
    const season = seasonOf(waves(4));
    const factors = season?.factors ?? [];
    expect(factors).toHaveLength(12);
    expect(factors.reduce((sum, factor) => sum + factor, 0)).toBeCloseTo(12, 9);
    // The series ends in October, so it begins in November; the top of the wave is seven months on, in May and June.
    expect(factors.indexOf(Math.max(...factors))).toBeGreaterThanOrEqual(4);
    expect(factors.indexOf(Math.max(...factors))).toBeLessThanOrEqual(5);
    expect(season?.factorAt(0)).toBe(factors[10]);
    expect(season?.factorAt(12)).toBe(factors[10]);
  });

  it("that is not followed leaves every month as it is", () => {
    const season = seasonOf(waves(2));
    expect([0, 5, 11].map((at) => season?.factorAt(at))).toEqual([1, 1, 1]);
  });

  it("weeks of a day's series have one: Sundays without any", () => {
    const values = repeat(8, 20, 21, 19, 20, 22, 9, 2).map((v, at) => v + (at % 3));
    expect(seasonOf(values, { frequency: "day" })).toMatchObject({ isFollowed: true });
  });
});

describe("what is told of it", () => {
  it("nothing where none was found or looked for", () => {
    expect(tellSeason(null, "month")).toBeNull();
    expect(tellSeason(seasonOf(repeat(12, 20, 23, 21)), "month")).toBeNull();
  });

  it.each([
    ["three years", waves(3), "There is a seasonal pattern; centre and limits follow it."],
    [
      "two years",
      waves(2),
      "There seems to be a seasonal pattern; with three full years the limits would follow it. Until then compare with the same month a year before.",
    ],
    [
      "four years with months of nothing",
      repeat(4, 0, 0, 0, 1, 9, 12, 14, 11, 1, 0, 0, 0),
      "There is a seasonal pattern, but some months of the year have next to nothing, so the limits do not follow it. Compare with the same month a year before.",
    ],
  ])("of %s", (_, values, note) => {
    expect(tellSeason(seasonOf(values), "month")?.note).toBe(note);
  });
});
