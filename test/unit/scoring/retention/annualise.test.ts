import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annualise } from "../../../../shared/scoring/retention/annualise.ts";

describe("the loss of a year at the pace of a period", () => {
  it.each([
    { name: "2 % a month, not 24 %", churn: 0.02, months: 1, year: 0.215_283_4 },
    { name: "8 % a month, not 96 %", churn: 0.08, months: 1, year: 0.632_333_6 },
    { name: "a quarter", churn: 0.1, months: 3, year: 0.3439 },
    { name: "two years", churn: 0.36, months: 24, year: 0.2 },
    { name: "nobody", churn: 0, months: 1, year: 0 },
    { name: "everybody", churn: 1, months: 1, year: 1 },
  ])("$name", ({ churn, months, year }) => {
    expect(annualise(churn, months)).toBeCloseTo(year, 6);
  });

  it.each([
    [-0.1, 1],
    [1.1, 1],
    [Number.NaN, 1],
    [0.1, 0],
    [0.1, Infinity],
  ])("of %f in %f months there is none", (churn, months) => {
    expect(annualise(churn, months)).toBeNull();
  });

  it("stays a share, and a longer period of the same loss is a smaller one", () => {
    const share = fc.nat({ max: 1000 }).map((thousandths) => thousandths / 1000);
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 36 }), (churn, months) => {
        const [year, slower] = [annualise(churn, months) ?? -1, annualise(churn, months + 1) ?? -1];
        expect(year).toBeGreaterThanOrEqual(slower);
        expect(slower).toBeGreaterThanOrEqual(0);
        expect(year).toBeLessThanOrEqual(1);
      }),
    );
  });
});
