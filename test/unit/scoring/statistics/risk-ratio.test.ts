import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  riskRatio,
  stratifiedRatio,
  type GroupPair,
} from "../../../../shared/scoring/statistics/risk-ratio.ts";

const pairOf = (...[a, n1, c, n0]: readonly [number, number, number, number]): GroupPair => ({
  exposed: { events: a, total: n1 },
  other: { events: c, total: n0 },
});

/** Any group, the empty one and those in which nobody or everybody was lost among them. */
const group = fc
  .tuple(fc.nat({ max: 400 }), fc.nat({ max: 20 }))
  .map(([total, twentieths]) => ({ events: Math.round((total * twentieths) / 20), total }));
const pair: fc.Arbitrary<GroupPair> = fc.record({ exposed: group, other: group });
const pairs = fc.array(pair, { minLength: 1, maxLength: 12 });

const expectNear = (found: number | null, other: number | null): void => {
  if (found === null || other === null) return expect(found).toBe(other);
  expect(found / (other || 1)).toBeCloseTo(other === 0 ? 0 : 1, 10);
};

describe("the ratio of two risks", () => {
  it("of 12 in 40 to 30 in 200 is 2, with bounds by hand", () => {
    const { ratio, lower, upper } = riskRatio(pairOf(12, 40, 30, 200));
    const reach = Math.exp(1.959_963_984_540_054 * Math.sqrt(1 / 12 - 1 / 40 + 1 / 30 - 1 / 200));
    expect(ratio).toBe(2);
    expect(lower).toBeCloseTo(2 / reach, 12);
    expect(upper).toBeCloseTo(2 * reach, 12);
  });

  it.each([
    { name: "nobody lost at all", pair: pairOf(0, 9, 0, 9), ratio: null, reason: "no-events" },
    {
      name: "nobody lost among the others",
      pair: pairOf(3, 9, 0, 9),
      ratio: null,
      reason: "no-events-other",
    },
    {
      name: "nobody lost among the exposed",
      pair: pairOf(0, 9, 3, 9),
      ratio: 0,
      reason: "no-events-exposed",
    },
    { name: "all lost", pair: pairOf(9, 9, 4, 4), ratio: 1, reason: "no-spread" },
    { name: "nobody to compare with", pair: pairOf(3, 9, 0, 0), ratio: null, reason: "no-group" },
    { name: "half a customer", pair: pairOf(0.5, 9, 1, 9), ratio: null, reason: "no-count" },
    {
      name: "more lost than there were",
      pair: pairOf(10, 9, 1, 9),
      ratio: null,
      reason: "no-count",
    },
  ])("$name: no interval, and it says why", ({ pair: given, ratio, reason }) => {
    expect(riskRatio(given)).toEqual({ ratio, lower: null, upper: null, reason });
    expect(stratifiedRatio([given])).toMatchObject({ ratio, lower: null, upper: null, reason });
  });

  it("turns over when the groups are swapped", () => {
    fc.assert(
      fc.property(pair, ({ exposed, other }) => {
        const there = riskRatio({ exposed, other });
        const back = riskRatio({ exposed: other, other: exposed });
        fc.pre(there.reason === null);
        expect((there.ratio ?? 0) * (back.ratio ?? 0)).toBeCloseTo(1, 10);
        expect((there.lower ?? 0) * (back.upper ?? 0)).toBeCloseTo(1, 10);
      }),
    );
  });
});

describe("the ratio over strata", () => {
  it("of one stratum is the plain one", () => {
    fc.assert(
      fc.property(pair, (given) => {
        const [one, plain] = [stratifiedRatio([given]), riskRatio(given)];
        expect(one.reason).toBe(plain.reason);
        expectNear(one.ratio, plain.ratio);
        expectNear(one.lower, plain.lower);
        expectNear(one.upper, plain.upper);
      }),
    );
  });

  it("finds no effect where the segment alone makes the difference", () => {
    const strata = [pairOf(8, 10, 160, 200), pairOf(20, 200, 1, 10)];
    const pooled = riskRatio(pairOf(28, 210, 161, 210));
    expect(stratifiedRatio(strata).ratio).toBeCloseTo(1, 12);
    expect(pooled.ratio).toBeLessThan(0.2);
  });

  it("leaves out strata without anybody to compare with, and counts who is in them", () => {
    const strata = [pairOf(4, 10, 8, 40), pairOf(1, 7, 0, 0), pairOf(0, 0, 2, 5)];
    expect(stratifiedRatio(strata)).toEqual({
      ...stratifiedRatio(strata.slice(0, 1)),
      unmatched: 7,
    });
    expect(stratifiedRatio([])).toMatchObject({ ratio: null, reason: "no-group", strata: 0 });
  });

  it("empty cells of some strata are filled by the others", () => {
    const { ratio, reason } = stratifiedRatio([pairOf(3, 20, 0, 40), pairOf(0, 15, 5, 60)]);
    expect(ratio).toBeGreaterThan(0);
    expect(reason).toBeNull();
  });

  it("does not depend on the order of the strata", () => {
    fc.assert(
      fc.property(pairs, (strata) => {
        const [one, other] = [stratifiedRatio(strata), stratifiedRatio(strata.toReversed())];
        expect(other.reason).toBe(one.reason);
        expectNear(other.ratio, one.ratio);
        expectNear(other.upper, one.upper);
      }),
    );
  });

  it("has finite figures in order, and a reason where one is missing", () => {
    fc.assert(
      fc.property(pairs, (strata) => {
        const { ratio, lower, upper, reason } = stratifiedRatio(strata);
        const figures = [lower, ratio, upper].filter((figure) => figure !== null);
        expect(figures.every((figure) => Number.isFinite(figure) && figure >= 0)).toBe(true);
        expect(figures.toSorted((one, other) => one - other)).toEqual(figures);
        expect(figures.length === 3).toBe(reason === null);
      }),
    );
  });
});
