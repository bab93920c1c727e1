import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findStep } from "../../../../shared/scoring/statistics/find-step.ts";
import { addColumns, residualsOf } from "../../../../shared/scoring/statistics/level-columns.ts";
import { poissonFrom, seeded } from "./series.ts";
import { seasonalFactors, seasonalityTest } from "../../../lists/statistics.ts";

const months = (count: number, valueOf: (index: number) => number | null) =>
  Array.from({ length: count }, (_, index) => valueOf(index));
const seasonsOf = (values: readonly unknown[]) => values.map((_, index) => index % 12);
const testOf = (values: readonly (number | null)[]) =>
  seasonalityTest(values, seasonsOf(values), 12);
const factorsOf = (values: readonly (number | null)[]) =>
  seasonalFactors(values, seasonsOf(values), 12);

/** Twelve factors with the mean 1. */
const PATTERN = [0.8, 0.7, 0.9, 1, 1.1, 1.2, 1.3, 1.1, 1, 0.9, 0.9, 1.1];
const patternAt = (index: number): number => PATTERN[index % 12] ?? 1;
const wave = (index: number): number => 1 + 0.3 * Math.sin((index * Math.PI) / 6);

/** Share of 400 seeded series of three years in which a pattern is found at 0.05. */
const shareFound = (valueOf: (random: () => number, index: number) => number): number => {
  const random = seeded(23);
  let found = 0;
  for (let run = 0; run < 400; run += 1)
    found += Number((testOf(months(36, (index) => valueOf(random, index))) ?? 1) < 0.05);
  return found / 400;
};

const normalFrom = (random: () => number): number =>
  Array.from({ length: 12 }, random).reduce((sum, each) => sum + each, -6);

describe("the test for a yearly pattern", () => {
  it.each([
    ["normal values", normalFrom],
    ["Poisson counts of 20", (random) => poissonFrom(random, 20)],
    ["rare counts", (random) => poissonFrom(random, 0.5)],
    ["skewed sums", (random) => Math.exp(0.6 * normalFrom(random))],
    ["counts that rise", (random, index) => poissonFrom(random, 20 + index / 2)],
    ["counts that step up by half", (random, index) => poissonFrom(random, index < 21 ? 20 : 30)],
  ] as [string, (random: () => number, index: number) => number][])(
    "errs in at most 5 %% of series of %s",
    (_, valueOf) => {
      expect(shareFound(valueOf)).toBeLessThanOrEqual(0.05);
    },
  );

  it("finds a wave of 30 % around 20 in more than 85 % of series of three years, with a step in more than 75 %", () => {
    expect(shareFound((random, at) => poissonFrom(random, 20 * wave(at)))).toBeGreaterThan(0.85);
    expect(
      shareFound((random, at) => poissonFrom(random, 20 * wave(at) * (at < 21 ? 1 : 1.5))),
    ).toBeGreaterThan(0.75);
  });

  it.each([
    ["no months", []],
    ["less than two years", months(23, wave)],
    ["missing months", months(36, () => null)],
    ["a few known months", months(36, (index) => (index < 7 ? wave(index) : null))],
  ])("has no answer for %s", (_, values) => {
    expect(testOf(values)).toBeNull();
  });

  it.each([
    ["equal values", months(36, () => 4)],
    ["months without an event", months(36, () => 0)],
    ["a line below and above 0", months(36, (index) => 0.3 * index - 5)],
  ])("sees no pattern in %s", (_, values) => {
    expect(testOf(values)).toBe(1);
  });

  it("is sure of a pattern without noise, with a month missing too", () => {
    const values = months(36, (index) => 10 * wave(index));
    expect(testOf(values)).toBeLessThan(1e-9);
    expect(testOf(values.with(7, null))).toBeLessThan(1e-9);
  });

  it("works for quarters, and has no waves to find in years", () => {
    const quarters = months(20, (index) => 10 + 3 * (index % 4) + (index % 3));
    const found = seasonalityTest(
      quarters,
      quarters.map((_, index) => index % 4),
      4,
    );
    expect(found).toBeLessThan(0.001);
    expect(
      seasonalityTest(
        quarters,
        quarters.map(() => 0),
        1,
      ),
    ).toBeNull();
  });

  it("does not depend on the unit, and is a chance", () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.nat(40), { nil: null, freq: 9 }), { minLength: 24, maxLength: 50 }),
        (values) => {
          const p = testOf(values);
          const other = testOf(values.map((value) => (value === null ? null : value * 4)));
          expect(other === null).toBe(p === null);
          if (p === null) return;
          expect(p).toBeGreaterThanOrEqual(0);
          expect(p).toBeLessThanOrEqual(1);
          expect(other ?? Number.NaN).toBeCloseTo(p, 9);
        },
      ),
    );
  });
});

describe("seasonal factors", () => {
  it.each([
    ["a level", () => 200],
    ["a rise to twice the level", (index) => 100 + (100 * index) / 36],
    ["a step", (index) => (index < 17 ? 100 : 180)],
    ["a step down on a rise", (index) => 100 + 3 * index - (index < 20 ? 0 : 60)],
  ] as [string, (index: number) => number][])("are found beside %s", (_, levelAt) => {
    const found = factorsOf(months(36, (index) => levelAt(index) * patternAt(index)));
    for (const [season, factor] of PATTERN.entries())
      expect(found?.factors[season]).toBeCloseTo(factor, 3);
    expect(found?.isThin).toBe(false);
  });

  it("one wild month is no season", () => {
    const values = months(36, (index) => 100 * patternAt(index)).with(20, 900);
    for (const [season, factor] of PATTERN.entries())
      expect(Math.abs((factorsOf(values)?.factors[season] ?? 0) - factor)).toBeLessThan(0.12);
  });

  it("of two years are thin, and so are those of three with a month missing", () => {
    const values = months(36, (index) => 100 * patternAt(index));
    expect(factorsOf(values.slice(0, 24))?.isThin).toBe(true);
    expect(factorsOf(values.with(4, null))?.isThin).toBe(true);
  });

  it.each([
    ["less than two years", months(23, () => 5)],
    ["two years with a month missing", months(24, (index) => (index === 3 ? null : 5))],
    ["missing months", months(36, () => null)],
    ["months without an event", months(36, () => 0)],
    ["a month of the year that never has one", months(36, (index) => (index % 12 === 7 ? 0 : 5))],
    ["losses below 0", months(36, (index) => index - 5)],
  ])("there are none of %s", (_, values) => {
    expect(factorsOf(values)).toBeNull();
  });

  it("have the mean 1 and do not depend on the unit", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 24, maxLength: 50 }),
        (values) => {
          const found = factorsOf(values);
          const scaled = factorsOf(values.map((value) => value * 8));
          if (found === null || scaled === null) return;
          expect(found.factors.reduce((sum, factor) => sum + factor, 0)).toBeCloseTo(12, 9);
          for (const [season, factor] of found.factors.entries())
            expect(scaled.factors[season]).toBeCloseTo(factor, 6);
        },
      ),
    );
  });
});

describe("the parts of the fits", () => {
  const numbers = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 14, maxLength: 30 });

  it("what is left of a fit is at right angles to every column, and a second fit takes nothing more", () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const places = values.map((_, index) => index);
        const columns = addColumns(
          [],
          [
            new Float64Array(values.length).fill(1),
            new Float64Array(places),
            new Float64Array(places.map((place) => 3 * place + 2)),
          ],
        );
        expect(columns).toHaveLength(2);
        const rest = residualsOf(new Float64Array(values), columns);
        expect(rest.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 8);
        expect(rest.reduce((sum, value, index) => sum + value * index, 0)).toBeCloseTo(0, 6);
      }),
    );
  });

  it("a step is found where it is, beside a line", () => {
    const values = new Float64Array(
      months(30, (index) => 2 * index + (index < 17 ? 0 : 40) + (index % 2)).map(Number),
    );
    const line = addColumns(
      [],
      [new Float64Array(30).fill(1), Float64Array.from({ length: 30 }, (_, index) => index)],
    );
    expect(findStep(values, line)?.indexOf(1)).toBe(17);
    expect(findStep(new Float64Array(30), line)).toBeNull();
  });
});
