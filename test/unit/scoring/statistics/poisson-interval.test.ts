import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gammaTail } from "../../../../shared/scoring/statistics/gamma-tail.ts";
import { poissonInterval } from "../../../../shared/scoring/statistics/poisson-interval.ts";

const count = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 100_000 }));
const level = fc.constantFrom(0.5, 0.8, 0.95, 0.998);

describe("the exact interval of a count", () => {
  it.each([
    { events: 0, lower: 0, upper: 3.689 },
    { events: 1, lower: 0.0253, upper: 5.572 },
    { events: 5, lower: 1.623, upper: 11.668 },
    { events: 10, lower: 4.795, upper: 18.39 },
    { events: 50, lower: 37.11, upper: 65.92 },
  ])("has the printed bounds for $events events (Garwood 1936)", ({ events, lower, upper }) => {
    const interval = poissonInterval(events);
    expect(interval?.lower).toBeCloseTo(lower, 2);
    expect(interval?.upper).toBeCloseTo(upper, 2);
  });

  it("leaves half of the rest beyond each bound", () => {
    fc.assert(
      fc.property(count, level, (events, share) => {
        const interval = poissonInterval(events, share);
        const rest = (1 - share) / 2;
        const upper = Math.log(interval?.upper ?? 0);
        expect(gammaTail(events + 1, "upper")(upper).chance / rest).toBeCloseTo(1, 7);
        if (events === 0) return;
        const lower = Math.log(interval?.lower ?? 0);
        expect(gammaTail(events, "lower")(lower).chance / rest).toBeCloseTo(1, 7);
      }),
    );
  });

  it("rises with the count, holds it, and is wider at a higher level", () => {
    fc.assert(
      fc.property(count, (events) => {
        const [low, high] = [poissonInterval(events, 0.8), poissonInterval(events, 0.95)];
        const next = poissonInterval(events + 1, 0.95);
        if (low === null || high === null || next === null) throw new Error("no interval");
        expect(high.lower).toBeLessThanOrEqual(low.lower);
        expect(low.lower).toBeLessThanOrEqual(events);
        expect(low.upper).toBeGreaterThan(events);
        expect(high.upper).toBeGreaterThan(low.upper);
        expect(next.lower).toBeGreaterThan(high.lower);
        expect(next.upper).toBeGreaterThan(high.upper);
      }),
    );
  });

  it.each([-1, 2.5, Number.NaN, Number.POSITIVE_INFINITY])("has none for %s events", (events) => {
    expect(poissonInterval(events)).toBeNull();
  });
});
