import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kendallVariance } from "../../../../shared/scoring/statistics/kendall-score.ts";
import { anySeries } from "./series.ts";
import { mannKendall } from "../../../lists/statistics.ts";

describe("Mann-Kendall's test by hand", () => {
  it.each([
    {
      // Six pairs, all rise. Variance 4 × 3 × 13 / 18.
      name: "four that rise",
      values: [1, 2, 3, 4],
      test: { s: 6, varS: 156 / 18, z: 5 / Math.sqrt(156 / 18), tau: 1 },
    },
    {
      // 2 to 1 falls, 2 to 3 and 1 to 3 rise. Variance 3 × 2 × 11 / 18. S of 1 is chance: z 0.
      name: "three with one fall",
      values: [2, 1, 3],
      test: { s: 1, varS: 66 / 18, z: 0, tau: 1 / 3 },
    },
    {
      // A tie and two rises. Variance (66 − 2 × 1 × 9) / 18; tau 2 / √(3 × 2).
      name: "three with a tie",
      values: [1, 1, 2],
      test: { s: 2, varS: 48 / 18, z: 1 / Math.sqrt(48 / 18), tau: 2 / Math.sqrt(6) },
    },
    {
      // The missing months have no pairs; three pairs fall.
      name: "three and two gaps",
      values: [null, 3, null, 2, 1],
      test: { s: -3, varS: 66 / 18, z: -2 / Math.sqrt(66 / 18), tau: -1 },
    },
  ])("$name", ({ values, test }) => {
    const ours = mannKendall(values);
    expect(ours?.s).toBe(test.s);
    expect(ours?.varS).toBeCloseTo(test.varS, 12);
    expect(ours?.z).toBeCloseTo(test.z, 12);
    expect(ours?.tau).toBeCloseTo(test.tau, 12);
  });

  it("ten values without ties have the variance 10 × 9 × 25 / 18 = 125", () => {
    expect(kendallVariance(Float64Array.from({ length: 10 }, (_, index) => index))).toEqual({
      varS: 125,
      tiedPairs: 0,
    });
  });
});

describe("Mann-Kendall's test", () => {
  it.each([
    ["nothing", []],
    ["missing months only", [null, null, null, null]],
    ["one value", [5]],
    ["two values", [5, null, 6]],
  ])("has no answer for %s", (_, values) => {
    expect(mannKendall(values)).toBeNull();
  });

  it("finds no trend in equal values", () => {
    expect(mannKendall([7, 7, 7, 7])).toEqual({ s: 0, varS: 0, z: 0, p: 1, tau: 0 });
  });

  it("turns round when time does, and is as sure", () => {
    fc.assert(
      fc.property(anySeries, (values) => {
        const there = mannKendall(values);
        const back = mannKendall(values.toReversed());
        expect([back?.s ?? 0, back?.varS, back?.p]).toEqual([
          0 - (there?.s ?? 0),
          there?.varS,
          there?.p,
        ]);
      }),
    );
  });

  it("sees the order of values only: a change of scale that keeps it changes nothing", () => {
    fc.assert(
      fc.property(anySeries, fc.integer({ min: -50, max: 50 }), (values, added) => {
        const moved = values.map((value) => (value === null ? null : value + added));
        const bent = values.map((value) => (value === null ? null : Math.exp(value)));
        expect(mannKendall(moved)).toEqual(mannKendall(values));
        expect(mannKendall(bent)).toEqual(mannKendall(values));
      }),
    );
  });

  it("does not see missing months, wherever they are", () => {
    fc.assert(
      fc.property(anySeries, (values) => {
        expect(mannKendall(values.filter((value) => value !== null))).toEqual(mannKendall(values));
      }),
    );
  });

  it("gives p from 0 to 1 and tau from -1 to 1", () => {
    fc.assert(
      fc.property(anySeries, (values) => {
        const test = mannKendall(values);
        if (test === null) return;
        expect(test.p).toBeGreaterThanOrEqual(0);
        expect(test.p).toBeLessThanOrEqual(1);
        expect(Math.abs(test.tau)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});
