import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anySeries } from "./series.ts";
import { mannKendall, seasonalTrend, theilSen } from "../../../lists/statistics.ts";

const monthsOf = (values: readonly unknown[]): readonly number[] =>
  values.map((_, index) => index % 12);
const byYear = (values: readonly (number | null)[]) => seasonalTrend(values, monthsOf(values), 12);
const months = (count: number, valueOf: (index: number) => number | null) =>
  Array.from({ length: count }, (_, index) => valueOf(index));

describe("the seasonal trend", () => {
  it("compares each month with the same month of other years: by hand, two years that differ by 3", () => {
    // Twelve seasons of one pair each: S 12, variance 12 × 1, z = 11 / √12.
    const trend = byYear(months(24, (index) => (index % 12) * 10 + (index < 12 ? 0 : 3)));
    expect(trend).toMatchObject({ s: 12, slopePerCycle: 3 });
    expect(trend?.varS).toBeCloseTo(12, 12);
    expect(trend?.z).toBeCloseTo(11 / Math.sqrt(12), 12);
  });

  it("finds a trend that a strong yearly pattern hides from the plain test", () => {
    const values = months(48, (index) => 100 + 60 * Math.sin(index / 1.9) + index / 4);
    const wave = months(48, (index) => 100 + 60 * Math.sin((index * Math.PI) / 6) + index / 4);
    expect(byYear(wave)?.p).toBeLessThan(1e-9);
    expect(mannKendall(values)?.p).toBeGreaterThan(0.05);
    expect(mannKendall(wave)?.p).toBeGreaterThan(0.05);
  });

  it("finds none in a pattern that repeats", () => {
    expect(byYear(months(36, (index) => (index * 7) % 12))).toMatchObject({
      s: 0,
      varS: 0,
      z: 0,
      p: 1,
      slopePerCycle: 0,
    });
  });

  it.each([
    ["no months", []],
    ["less than two years", months(23, (index) => index)],
    ["two years that are missing", months(24, () => null)],
    [
      "two years in which no month is known twice",
      months(24, (index) => (index < 12 ? index : null)),
    ],
  ])("there is none of %s", (_, values) => {
    expect(byYear(values)).toBeNull();
  });

  it("with one season is the plain test and line", () => {
    fc.assert(
      fc.property(anySeries, (values) => {
        const test = mannKendall(values);
        const line = theilSen(values);
        const trend = seasonalTrend(
          values,
          values.map(() => 0),
          1,
        );
        if (test === null || trend === null) return;
        expect(trend).toMatchObject({ s: test.s, varS: test.varS, z: test.z, p: test.p });
        expect(trend.slopePerCycle).toBeCloseTo(line?.slope ?? 0, 12);
      }),
    );
  });

  it("a pattern added to every year changes nothing", () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.nat(20), { nil: null, freq: 8 }), { minLength: 24, maxLength: 48 }),
        fc.array(fc.nat(100), { minLength: 12, maxLength: 12 }),
        (values, pattern) => {
          const shaped = values.map((value, index) =>
            value === null ? null : value + (pattern[index % 12] ?? 0),
          );
          const [before, after] = [byYear(values), byYear(shaped)];
          expect([after?.s, after?.varS, after?.p, after?.slopePerCycle]).toEqual([
            before?.s,
            before?.varS,
            before?.p,
            before?.slopePerCycle,
          ]);
        },
      ),
    );
  });
});
