import { describe, expect, it } from "vitest";
import { AssetRequest } from "../../../../shared/contract/asset/request.ts";
import { AssetReview } from "../../../../shared/contract/asset/answer.ts";
import { reviewMovements } from "../../../../shared/scoring/asset/review-movements.ts";
import { scoreAsset as score } from "../../../../shared/scoring/asset/score-asset.ts";

const NONE = {
  opening: 0,
  lost: 0,
  contraction: 0,
  expansion: 0,
  new: 0,
  reactivated: 0,
  closing: 0,
};

type Line = keyof typeof NONE;

/** Count and value of each line that is not 0. */
const movements = (lines: {
  readonly [Name in Line]?: readonly [count: number, value: number];
}) => {
  const pick = (at: 0 | 1) =>
    Object.fromEntries(Object.entries(lines).map(([line, pair]) => [line, pair[at]]));
  return {
    from: "2026-10",
    to: "2026-10",
    count: { ...NONE, ...pick(0) },
    value: { ...NONE, ...pick(1) },
    valueUnknown: 0,
    withinPeriod: 0,
  };
};

const scoreAsset = (input: AssetRequest): AssetReview => {
  const answer = score(input);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
};

/** Invented: two years of three in and four out a month, worth 1,000 and 900 a year each. */
const request = (more: object = {}) =>
  AssetRequest.parse({
    contract: 1,
    asOf: "2026-10-31",
    customers: {
      kind: "months",
      unit: "customers",
      periods: Array.from({ length: 24 }, (_, at) => {
        const month = 2024 * 12 + 10 + at;
        return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
      }),
      opening: 500,
      came: Array.from({ length: 24 }, () => 3),
      left: Array.from({ length: 24 }, () => 4),
      values: {
        opening: 500_000,
        came: Array.from({ length: 24 }, () => 3_000),
        left: Array.from({ length: 24 }, () => 3_600),
      },
    },
    ...more,
  });

describe("S39, M40 to M44: customers as an asset", () => {
  it("22,000 in and 27,000 out is a net of −5,000, and everybody new replaced somebody (customerthink)", () => {
    const { flow, replacement } = scoreAsset(
      AssetRequest.parse({
        contract: 1,
        asOf: "2026-10-31",
        customers: { kind: "statuses", listed: 60_000, came: 22_000, left: 27_000 },
      }),
    );
    expect(flow.net).toBe(-5_000);
    expect(replacement.value).toBe(1);
  });

  it("replacement is not applicable where nobody came, and never 0", () => {
    const { replacement } = scoreAsset(
      AssetRequest.parse({
        contract: 1,
        asOf: "2026-10-31",
        customers: { kind: "statuses", listed: 50, came: 0, left: 4 },
      }),
    );
    expect(replacement).toMatchObject({ value: null, state: "not-applicable" });
  });

  it("the window's count and value fall step by step from the opening to the closing", () => {
    const { waterfall, flow } = scoreAsset(request());
    expect(waterfall.count?.map(({ to }) => to)).toEqual([488, 524, 476, 476]);
    expect(waterfall.count?.at(-1)?.amount).toBe(flow.closing);
    // 500,000 less twelve months of 600; then 36,000 in and 43,200 out.
    expect(waterfall.value?.map(({ to }) => to)).toEqual([492_800, 528_800, 485_600, 485_600]);
  });

  it("one who came is set against one who left, by the mean yearly value", () => {
    const { quality } = scoreAsset(request());
    expect(quality).toMatchObject({ num: 1_000, den: 900, value: 1_000 / 900 });
  });

  it("plan against actual counts months that are planned and over; the value is that of the last month's end", () => {
    const plan = [
      { period: "2026-08", came: 4, left: 4, value: 500_000 },
      { period: "2026-09", came: 2, left: null, value: 486_000 },
      { period: "2026-11", came: 99, left: 99, value: 1 },
    ];
    const lines = Object.fromEntries(
      scoreAsset(request({ plan })).plan.map((line) => [line.line, line]),
    );
    expect(lines["came"]).toMatchObject({ months: 2, planned: 6, actual: 6, state: "met" });
    expect(lines["left"]).toMatchObject({ months: 1, planned: 4, actual: 4, state: "met" });
    expect(lines["net"]).toMatchObject({ months: 1, planned: 0, actual: -1, state: "missed" });
    // 500,000 less 23 months of 600.
    expect(lines["value"]).toMatchObject({ planned: 486_000, actual: 486_200, state: "met" });
  });

  it("says what is missing, and nothing that it does not know", () => {
    const review = scoreAsset(
      AssetRequest.parse({
        contract: 1,
        asOf: "2026-10-31",
        customers: { kind: "statuses", listed: 50, came: null, left: 4 },
      }),
    );
    expect(review.waterfall).toEqual({ count: null, value: null });
    expect(review.sentences).toEqual([]);
    expect(review.missing).toHaveLength(3);
  });

  it("reads as a person would write", () => {
    expect(scoreAsset(request()).sentences).toEqual([
      "36 customers came and 48 left in the 12 months to October 2026: 12 fewer.",
      "They bring 36,000 a year and took 43,200: 7,200 less.",
      "Every one of those who came only replaced somebody who left: it takes 48 to stand still.",
      "One who came is worth 1,000 a year on average, one who left was worth 900.",
    ]);
  });

  it("answers by its contract", () => {
    const moved = { ...movements({ opening: [3, 3], closing: [3, 3] }), from: "2025-11" };
    const answer = scoreAsset(request({ movements: moved }));
    expect(AssetReview.safeParse(answer).error?.issues).toBeUndefined();
  });
});

describe("M20 to M24: retention, customer by customer", () => {
  it("ChartMogul: start 100, churn 10, contraction 10, expansion 10 gives 80 % gross and 90 % net", () => {
    const { grossRetention, netRetention } = reviewMovements(
      movements({
        opening: [10, 100],
        lost: [1, 10],
        contraction: [1, 10],
        expansion: [1, 10],
        closing: [9, 90],
      }),
    );
    expect(grossRetention.value).toBeCloseTo(0.8, 12);
    expect(netRetention.value).toBeCloseTo(0.9, 12);
  });

  it("pulserevops: 10.0, contraction 0.6, churn 0.9, expansion 1.8 gives 85 % gross and 103 % net", () => {
    const { grossRetention, netRetention } = reviewMovements(
      movements({
        opening: [10, 10],
        lost: [1, 0.9],
        contraction: [1, 0.6],
        expansion: [2, 1.8],
        closing: [9, 10.3],
      }),
    );
    expect(grossRetention.value).toBeCloseTo(0.85, 12);
    expect(netRetention.value).toBeCloseTo(1.03, 12);
  });

  it("customers who came back are in neither, and in the variant that is named for them", () => {
    const { netRetention, withReturns, isTied } = reviewMovements(
      movements({
        opening: [10, 100],
        lost: [2, 20],
        new: [3, 40],
        reactivated: [1, 10],
        closing: [12, 130],
      }),
    );
    expect(netRetention.value).toBeCloseTo(0.8, 12);
    expect(withReturns.share.value).toBeCloseTo(0.9, 12);
    expect(withReturns.name).toBe("Net retention with reactivations (ChartMogul-compatible)");
    expect(isTied).toBe(true);
  });

  it("a roll-forward that does not tie says by how much", () => {
    const { count, value, isTied } = reviewMovements(
      movements({ opening: [10, 100], closing: [9, 93] }),
    );
    expect([count.difference, value.difference]).toEqual([-1, -7]);
    expect(isTied).toBe(false);
  });

  it("2 % a month is 21.5 % a year, not 24", () => {
    const { churn, yearlyChurn } = reviewMovements(
      movements({ opening: [100, 100], lost: [2, 2], closing: [98, 98] }),
    );
    expect(churn.value).toBe(0.02);
    expect(yearlyChurn).toBeCloseTo(0.2153, 4);
  });
});
