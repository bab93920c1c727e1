import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectableChange } from "../../../../shared/scoring/statistics/detectable-change.ts";
import { rateRatio } from "../../../../shared/scoring/statistics/rate-ratio.ts";
import { poissonCount, seededNumbers } from "../random-counts.ts";

const SERIES = 2000;
const watch = fc.record({
  mean: fc.double({ min: 0.5, max: 1e5, noNaN: true }),
  periods: fc.integer({ min: 1, max: 60 }),
  dispersion: fc.double({ min: 0.2, max: 50, noNaN: true }),
  ahead: fc.constantFrom<number>(3, 6, 12),
});

/** A sum of Poisson counts, each small enough for Knuth's method. */
const eventsOf = (mean: number, next: () => number): number => {
  const parts = Math.ceil(mean / 100);
  return Array.from({ length: parts }, () => poissonCount(mean / parts, next)).reduce(
    (sum, count) => sum + count,
    0,
  );
};

/** Share of simulated series in which the exact comparison shows the change told. */
const shownAt = (mean: number, ahead: number): number => {
  const next = seededNumbers(20_260_101 + mean);
  const rise = detectableChange({ mean, periods: 24, dispersion: 1, ahead }) ?? 0;
  let shown = 0;
  for (let series = 0; series < SERIES; series += 1) {
    const later = eventsOf(ahead * mean * (1 + rise / 100), next);
    const before = eventsOf(24 * mean, next);
    const { ratio, p } = rateRatio(
      { count: later, exposure: ahead },
      { count: before, exposure: 24 },
    );
    if (p !== null && p < 0.05 && (ratio ?? 0) > 1) shown += 1;
  }
  return shown / SERIES;
};

describe("the smallest change that would be shown", () => {
  it.each([
    { mean: 5, ahead: 3, least: 0.68 },
    { mean: 5, ahead: 12, least: 0.74 },
    { mean: 20, ahead: 3, least: 0.72 },
    { mean: 20, ahead: 12, least: 0.74 },
    { mean: 100, ahead: 3, least: 0.75 },
    { mean: 100, ahead: 12, least: 0.75 },
  ])(
    "is shown in about four of five series at $mean a month, $ahead months ahead; a little less for few events, where the exact test is careful",
    ({ mean, ahead, least }) => {
      const shown = shownAt(mean, ahead);
      expect(shown).toBeGreaterThan(least);
      expect(shown).toBeLessThan(0.84);
    },
  );

  it("solves its own equation", () => {
    fc.assert(
      fc.property(watch, (given) => {
        const { mean, periods, dispersion, ahead } = given;
        const ratio = 1 + (detectableChange(given) ?? 0) / 100;
        const variance = 1 / (ahead * mean * ratio) + 1 / (periods * mean);
        const reach = (1.959_963_985 + 0.841_621_234) * Math.sqrt(Math.max(1, dispersion));
        expect(Math.log(ratio) / (reach * Math.sqrt(variance))).toBeCloseTo(1, 7);
      }),
    );
  });

  it("is smaller with more events, more baseline and more time, larger with more scatter", () => {
    fc.assert(
      fc.property(watch, (given) => {
        const now = detectableChange(given) ?? 0;
        const more = (change: Partial<typeof given>): number =>
          detectableChange({ ...given, ...change }) ?? 0;
        expect(more({ mean: given.mean * 2 })).toBeLessThan(now);
        expect(more({ periods: given.periods * 2 })).toBeLessThan(now);
        expect(more({ ahead: given.ahead * 2 })).toBeLessThan(now);
        expect(more({ dispersion: 2 + given.dispersion })).toBeGreaterThan(now);
      }),
    );
  });

  it.each([
    { mean: 0, periods: 24, dispersion: 1, ahead: 3 },
    { mean: 5, periods: 0, dispersion: 1, ahead: 3 },
    { mean: 5, periods: 24, dispersion: 1, ahead: 0 },
    { mean: Number.NaN, periods: 24, dispersion: 1, ahead: 3 },
  ])("has no figure for $mean a month in $periods months, $ahead ahead", (given) => {
    expect(detectableChange(given)).toBeNull();
  });
});
