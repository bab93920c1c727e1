import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { incompleteBeta } from "../../../../shared/scoring/statistics/incomplete-beta.ts";
import { rateRatio, type Period } from "../../../../shared/scoring/statistics/rate-ratio.ts";

const some = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 30_000 }));
const any = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 3000 }));
const exposure = fc.double({ min: 0.5, max: 50_000, noNaN: true });
const period = (count: fc.Arbitrary<number>): fc.Arbitrary<Period> =>
  fc.record({ count, exposure });

const chances = (total: number, share: number): readonly number[] => {
  const all = [(1 - share) ** total];
  for (let k = 1; k <= total; k += 1)
    all.push(((all[k - 1] ?? 0) * (total - k + 1) * share) / (k * (1 - share)));
  return all;
};

/** All splits no likelier than the one seen, one by one, as R does. */
const summedP = ({ count, exposure: time }: Period, other: Period): number => {
  const all = chances(count + other.count, time / (time + other.exposure));
  const seen = (all[count] ?? 0) * (1 + 1e-7);
  return all.reduce((sum, chance) => (chance <= seen ? sum + chance : sum), 0);
};

describe("the ratio of two rates", () => {
  it("a rise from 3 to 9 in equal time is no proof: the bounds hold 1 (R 4.2.2, poisson.test(c(9, 3)))", () => {
    const found = rateRatio({ count: 9, exposure: 1 }, { count: 3, exposure: 1 });
    expect(found.ratio).toBe(3);
    expect(found.p).toBeCloseTo(0.145_996_093_75, 12);
    expect(found.lower).toBeLessThan(1);
    expect(found.upper).toBeGreaterThan(1);
  });

  it("from 0 to 4 has no ratio and no upper bound, but a lower one", () => {
    const found = rateRatio({ count: 4, exposure: 12 }, { count: 0, exposure: 12 });
    expect(found).toMatchObject({ ratio: null, upper: null, reason: "no-events-before" });
    expect(found.lower).toBeCloseTo(0.025 ** 0.25 / (1 - 0.025 ** 0.25), 10);
    expect(found.p).toBeCloseTo(0.125, 12);
  });

  it.each([
    { name: "no events at all", x: 0, y: 0, time: 12, reason: "no-events" },
    { name: "half an event", x: 1.5, y: 2, time: 12, reason: "no-count" },
    { name: "a negative count", x: 1, y: -2, time: 12, reason: "no-count" },
    { name: "no exposure", x: 1, y: 2, time: 0, reason: "no-exposure" },
    { name: "an endless exposure", x: 1, y: 2, time: Infinity, reason: "no-exposure" },
  ])("$name has no figure, and says why", ({ x, y, time, reason }) => {
    expect(rateRatio({ count: x, exposure: time }, { count: y, exposure: 12 })).toEqual({
      ratio: null,
      lower: null,
      upper: null,
      p: null,
      reason,
    });
  });

  it("has the p of summing all splits no likelier than the one seen", () => {
    fc.assert(
      fc.property(
        fc.record({ count: fc.integer({ min: 0, max: 60 }), exposure }),
        fc.record({ count: fc.integer({ min: 1, max: 60 }), exposure }),
        (latest, previous) => {
          fc.pre(Math.abs(Math.log(latest.exposure / previous.exposure)) < 5);
          const { p } = rateRatio(latest, previous);
          expect((p ?? 0) / summedP(latest, previous)).toBeCloseTo(1, 8);
        },
      ),
    );
  });

  it("leaves 2.5 % beyond each bound", () => {
    fc.assert(
      fc.property(period(some), period(some), (latest, previous) => {
        const found = rateRatio(latest, previous);
        const shareAt = (bound: number | null): number => {
          const odds = ((bound ?? 0) * latest.exposure) / previous.exposure;
          return odds / (1 + odds);
        };
        const [x, y] = [latest.count, previous.count];
        const above = incompleteBeta(shareAt(found.lower), x, y + 1).chance;
        const below = incompleteBeta(1 - shareAt(found.upper), y, x + 1).chance;
        expect(above).toBeCloseTo(0.025, 8);
        expect(below).toBeCloseTo(0.025, 8);
      }),
    );
  });

  it("does not depend on the unit of the exposure", () => {
    fc.assert(
      fc.property(period(some), period(some), (latest, previous) => {
        const one = rateRatio(latest, previous);
        const other = rateRatio(
          { ...latest, exposure: latest.exposure * 1000 },
          { ...previous, exposure: previous.exposure * 1000 },
        );
        expect((other.ratio ?? 0) / (one.ratio ?? 0)).toBeCloseTo(1, 10);
        expect((other.lower ?? 0) / (one.lower ?? 0)).toBeCloseTo(1, 9);
        expect((other.upper ?? 0) / (one.upper ?? 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  it("turns over when the periods are swapped, with the same p", () => {
    fc.assert(
      fc.property(period(some), period(some), (latest, previous) => {
        const there = rateRatio(latest, previous);
        const back = rateRatio(previous, latest);
        expect((there.ratio ?? 0) * (back.ratio ?? 0)).toBeCloseTo(1, 10);
        expect((there.lower ?? 0) * (back.upper ?? 0)).toBeCloseTo(1, 10);
        expect((there.upper ?? 0) * (back.lower ?? 0)).toBeCloseTo(1, 10);
        expect(back.p).toBe(there.p);
      }),
    );
  });

  it("has finite figures in order, and p from 0 to 1", () => {
    fc.assert(
      fc.property(period(any), period(any), (latest, previous) => {
        const { ratio, lower, upper, p, reason } = rateRatio(latest, previous);
        const figures = [lower, ratio, upper].filter((figure) => figure !== null);
        expect(figures.every((figure) => Number.isFinite(figure) && figure >= 0)).toBe(true);
        expect(figures.toSorted((one, other) => one - other)).toEqual(figures);
        if (reason === "no-events") return;
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("more events in the latest period never lower it", () => {
    fc.assert(
      fc.property(period(some), period(some), (latest, previous) => {
        const more = { ...latest, count: latest.count + 1 };
        const [now, then] = [rateRatio(more, previous), rateRatio(latest, previous)];
        expect(now.lower ?? 0).toBeGreaterThan(then.lower ?? 0);
        expect(now.upper ?? 0).toBeGreaterThan(then.upper ?? 0);
      }),
    );
  });
});
