import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgePoints, type BarePoint } from "../../../shared/scoring/judge-points.ts";
import { laneyScores, type Rate } from "../../../shared/scoring/laney.ts";
import { poissonCount, seededNumbers } from "./random-counts.ts";

const points = (rates: readonly Rate[]): readonly BarePoint[] =>
  rates.map(({ num, den }, index) => ({
    period: `m${index}`,
    value: (1000 * num) / den,
    num,
    den,
    state: "ok",
  }));

/** Customers of a company that grows from 100 to 4,900 in two years. */
const GROWTH = Array.from({ length: 25 }, (_, month) => 100 + month * 200);

describe("rates of a company that grows", () => {
  it("a steady rate is no signal, though the first months are wild", () => {
    const rates = GROWTH.map((den, month) => ({ num: Math.round(den / 100) + (month % 2), den }));
    const judged = judgePoints(points(rates), 0, true);
    expect(judged.chart).toBe("laney");
    expect(judged.rules.at(-1)).toEqual([]);
  });

  it("a steady count is a falling rate, and a signal", () => {
    const rates = GROWTH.map((den, month) => ({ num: 20 + (month % 3), den }));
    expect(judgePoints(points(rates), 0, true).rules.at(-1)).toContainEqual({
      rule: "shift",
      direction: "low",
    });
  });

  it("the limits shown are those of the latest month: 1 % of 4,900 ± 3 × 7 is 28 to 70", () => {
    const rates = GROWTH.map((den) => ({ num: den / 100, den: den + (den === 100 ? 1 : 0) }));
    const { limits } = judgePoints(points(rates), 0, true);
    expect(((limits?.lower ?? 0) * 4900) / 1000).toBeCloseTo(28, 1);
    expect(((limits?.upper ?? 0) * 4900) / 1000).toBeCloseTo(70, 1);
  });

  it("customers that differ by less than a quarter keep the plain chart", () => {
    const rates = GROWTH.map((_, month) => ({ num: 20 + (month % 3), den: 1000 + month * 9 }));
    expect(judgePoints(points(rates), 0, true).chart).toBe("xmr");
  });

  it.each([0.005, 0.02, 0.1])(
    "a stable rate of %d is flagged falsely at its latest month in at most 5 in 100 of 2,000 series",
    (rate) => {
      const next = seededNumbers(20_261_031);
      const flagged = Array.from({ length: 2000 }, () =>
        points(GROWTH.map((den) => ({ num: poissonCount(rate * den, next), den }))),
      ).filter((series) => (judgePoints(series, 0, true).rules.at(-1)?.length ?? 0) > 0);
      expect(flagged.length / 2000).toBeLessThanOrEqual(0.05);
    },
  );
});

describe("scores of uneven rates", () => {
  it("without an event there are none", () => {
    expect(
      laneyScores([
        { num: 0, den: 5 },
        { num: 0, den: 9 },
      ]),
    ).toBeNull();
  });

  it("without two neighbouring months there are none", () => {
    expect(laneyScores([{ num: 1, den: 5 }, null, { num: 2, den: 9 }])).toBeNull();
  });

  it("counting customers in thousands changes no score", () => {
    const rate = fc.record({
      num: fc.integer({ min: 1, max: 50 }),
      den: fc.integer({ min: 1, max: 999 }),
    });
    fc.assert(
      fc.property(fc.array(rate, { minLength: 2, maxLength: 30, size: "max" }), (rates) => {
        const plain = laneyScores(rates);
        const scaled = laneyScores(rates.map(({ num, den }) => ({ num, den: den / 1000 })));
        for (const [index, score] of (plain?.scores ?? []).entries())
          expect(scaled?.scores[index]).toBeCloseTo(score ?? Number.NaN, 6);
      }),
    );
  });
});
