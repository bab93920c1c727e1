import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LossGroups } from "../../../../shared/contract/losses/loss-groups.ts";
import { compareAround } from "../../../../shared/scoring/losses/after-action.ts";
import { avoidableShare } from "../../../../shared/scoring/losses/avoidable-share.ts";
import { lossesByBand } from "../../../../shared/scoring/losses/band-losses.ts";
import { climbLadder } from "../../../../shared/scoring/losses/reason-ladder.ts";
import { shiftReasons } from "../../../../shared/scoring/losses/reason-shifts.ts";
import { reconcileLosses } from "../../../../shared/scoring/losses/reconcile-losses.ts";
import { reviewCalls } from "../../../../shared/scoring/losses/review-calls.ts";
import { reviewReasons } from "../../../../shared/scoring/losses/review-reasons.ts";
import { reviewSpread } from "../../../../shared/scoring/losses/review-spread.ts";
import { groupsOf, lossesRequest, type InventedLoss } from "./invent-losses.ts";

const every = (): boolean => true;

describe("S16, M27: the ladder of reasons", () => {
  const LOSSES: readonly InventedLoss[] = [
    { value: 400 },
    { stated: "Other", value: 100 },
    { stated: "Price", source: "form", value: 100 },
    { stated: "Price", value: 100 },
    { stated: "Price", source: "customer", value: 100 },
    { stated: "Price", root: "Service", source: "exec-call", value: 100 },
    { stated: "Price", root: "Service", source: "exec-call", action: "cancelled", value: 50 },
    { stated: "Price", root: "Service", source: "exec-call", action: "closed", value: 50 },
  ];

  it("every loss stands on one rung, by count and by value", () => {
    const { rungs, understood, explained } = climbLadder(groupsOf(LOSSES), every);
    expect(rungs.map(({ losses }) => [losses.count, losses.value])).toEqual([
      [2, 500],
      [2, 200],
      [3, 250],
      [1, 50],
    ]);
    expect(understood.byCount.value).toBe(6 / 8);
    expect(understood.byValue.value).toBe(500 / 1000);
    expect(explained.byValue).toMatchObject({ num: 50, den: 1000 });
  });

  it("a loss without a value is left out of the share by value, and told", () => {
    const { understood } = climbLadder(groupsOf([{ stated: "Price" }, { value: 10 }]), every);
    expect(understood.byValue).toMatchObject({ value: 0, state: "partial" });
    expect(understood.byValue.note).toBe("1 of 2 losses have no value and are left out.");
  });

  it("no loss with a value is no data by value, and never 0", () => {
    const { understood } = climbLadder(groupsOf([{ stated: "Price" }]), every);
    expect(understood.byValue).toMatchObject({ value: null, state: "no-data" });
    expect(understood.byCount.value).toBe(1);
  });
});

describe("M28: the avoidable share", () => {
  it("has the bounds of what nobody says", () => {
    const { byCount, byValue } = avoidableShare(
      groupsOf([
        { avoidable: true, count: 3, value: 60 },
        { avoidable: false, value: 20 },
        { count: 4, value: 20 },
      ]),
      every,
    );
    expect(byCount).toMatchObject({ value: 3 / 4, lower: 3 / 8, upper: 7 / 8, state: "partial" });
    expect(byValue).toMatchObject({ value: 0.75, lower: 0.6, upper: 0.8 });
  });
});

describe("M30: what the stated reason turned out to be", () => {
  it("is not told below ten losses", () => {
    const few = shiftReasons(groupsOf([{ stated: "Price", root: "Service", count: 9 }]), every);
    expect(few?.stated[0]).toMatchObject({ value: null, state: "insufficient", num: 9, den: 9 });
    const enough = shiftReasons(
      groupsOf([
        { stated: "Price", root: "Service", count: 9 },
        { stated: "Price", root: "Price" },
      ]),
      every,
    );
    expect(enough?.stated[0]).toMatchObject({ value: 0.9, state: "ok" });
  });

  it("leaves out what explains nothing", () => {
    expect(shiftReasons(groupsOf([{ stated: "Other", root: "Price" }]), every)).toBeNull();
  });
});

describe("S16, M20: accounted for", () => {
  const customers = {
    kind: "months" as const,
    unit: "customers" as const,
    periods: ["2026-09", "2026-10"],
    opening: 100,
    came: [0, 0],
    left: [2, 3],
  };
  const when = { asOf: "2026-10-31", window: null };

  it("ties where every month agrees", () => {
    const groups = groupsOf([
      { period: "2026-09", count: 2 },
      { period: "2026-10", count: 3 },
    ]);
    expect(reconcileLosses(groups, customers, when)).toMatchObject({
      state: "ties",
      sentence:
        "Every month agrees: 5 customers left by the list of customers, 5 recorded as lost.",
    });
  });

  it("does not tie where one month has too many and another as many too few", () => {
    const groups = groupsOf([
      { period: "2026-09", count: 3 },
      { period: "2026-10", count: 2 },
      { period: "2026-10", count: 7, isPartial: true },
    ]);
    const { state, sentence } = reconcileLosses(groups, customers, when);
    expect(state).toBe("differs");
    expect(sentence).toBe(
      "The lists do not agree: 5 customers left by the list of customers, 5 recorded as lost. They differ in September 2026 (+1) and October 2026 (−1).",
    );
  });

  it("is no data without a list", () => {
    expect(reconcileLosses(groupsOf([{ period: "2026-10" }]), undefined, when).state).toBe(
      "no-data",
    );
  });
});

describe("S69, M35, M36: calls of executives", () => {
  it("by count and value, by who called, and what a call changed", () => {
    const review = reviewCalls(
      lossesRequest(
        [
          { isCalled: true, caller: 4, stated: "Price", root: "Service", value: 90 },
          { isCalled: true, caller: 4, stated: "Price", root: "Price", isWonBack: true, value: 0 },
          { isCalled: true, caller: 2, value: 0 },
          { isCalled: false, value: 10 },
        ],
        { executives: 5 },
      ),
      { includes: every, months: 2 },
    );
    expect(review?.coverage.byCount.value).toBe(3 / 4);
    expect(review?.coverage.byValue.value).toBe(0.9);
    expect(review?.executives).toMatchObject({ num: 2, den: 5 });
    expect(review?.byCaller).toEqual([
      { caller: 4, calls: 2, aMonth: 1 },
      { caller: 2, calls: 1, aMonth: 0.5 },
    ]);
    expect(review?.changed).toMatchObject({ num: 1, den: 2 });
    expect(review?.wonBack).toMatchObject({ num: 1, den: 3 });
  });

  it("is absent where the workbook knows of no calls", () => {
    expect(reviewCalls(lossesRequest([{ value: 3 }]), { includes: every, months: 1 })).toBeNull();
  });
});

describe("M29, S70: reasons, owners, and whether they fell", () => {
  const months = Array.from({ length: 22 }, (_, at) => {
    const month = 2025 * 12 + at;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
  const losses = months.flatMap((period, at): InventedLoss[] => [
    { period, stated: "Price", count: at < 12 ? 10 : 3 },
    { period, stated: "Service", count: 2 },
  ]);

  it("a reason that fell after its task was closed is said to have", () => {
    const groups = groupsOf(losses);
    const around = compareAround(groups, 0, { closed: "2026-01", complete: "2026-10" });
    expect(around).toMatchObject({ before: 10, after: 3, claim: "fell" });
    // R: poisson.test(c(27, 120), c(9, 12)) gives 0.3 with 0.1899007 to 0.4584634.
    expect(around.ratio).toBeCloseTo(0.3, 12);
    expect(around.lower).toBeCloseTo(0.1899007, 7);
    expect(around.upper).toBeCloseTo(0.4584634, 7);
    const other = compareAround(groups, 1, { closed: "2026-01", complete: "2026-10" });
    expect(other.claim).toBe("no-change-shown");
  });

  it("two months after it are too early", () => {
    const around = compareAround(groupsOf(losses), 0, { closed: "2026-08", complete: "2026-10" });
    expect(around).toMatchObject({ claim: "too-early", ratio: null });
  });

  it("owner unknown, no owner and owner are three things", () => {
    const request = lossesRequest(losses);
    const [first] = reviewReasons(request, every, "2026-10");
    expect(first?.hasOwner).toBeNull();
    const work = [{ reason: 1, hasOwner: true, action: "open" as const, closed: null }];
    const owned = reviewReasons({ ...request, work }, every, "2026-10");
    expect(owned.map(({ reason, hasOwner }) => [reason, hasOwner])).toEqual([
      ["Price", false],
      ["Service", true],
    ]);
  });

  it("reasons add up to all losses, by count and by value", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record(
            {
              stated: fc.constantFrom("Price", "Service", "Other"),
              root: fc.constantFrom("Price", "Unknown"),
              count: fc.integer({ min: 1, max: 5 }),
              value: fc.integer({ min: 0, max: 900 }),
            },
            { requiredKeys: [] },
          ),
          { minLength: 1 },
        ),
        (invented) => {
          const request = lossesRequest(invented);
          const reasons = reviewReasons(request, every, "2026-10");
          const all = request.groups.counts.reduce((sum, count) => sum + count, 0);
          expect(reasons.reduce((sum, { losses: own }) => sum + own.count, 0)).toBe(all);
          const value = request.groups.values.reduce((sum, own) => sum + own, 0);
          expect(reasons.reduce((sum, { losses: own }) => sum + (own.value ?? 0), 0)).toBe(value);
        },
      ),
    );
  });
});

describe("M31: concentration", () => {
  it("tells one large customer apart", () => {
    const { hhi, topTen, sentence } = reviewSpread({
      from: "2025-11",
      to: "2026-10",
      customers: 11,
      sum: 1000,
      squares: 400 ** 2 + 10 * 60 ** 2,
      largest: [400, 60, 60, 60, 60, 60, 60, 60, 60, 60],
      left: 2,
    });
    expect(hhi).toBeCloseTo(0.196, 12);
    expect(topTen.value).toBe(0.94);
    expect(sentence).toBe(
      "One customer is 40% of the yearly value lost: 1,000 with it, 600 without it.",
    );
  });
});

describe("M33: losses band by band", () => {
  const lives = {
    unit: "customers" as const,
    periods: ["2020-01", "2025-06", "2026-01", "2026-05"],
    observedFrom: null,
    segments: ["Small", "Large"],
    bands: [],
    start: [0, 0, 1, 2],
    end: [null, 3, 3, 3],
    segment: [0, 1, 0, 0],
    band: [null, null, null, null],
    counts: [6, 2, 4, 9],
    values: [600, 300, 100, 900],
    valueUnknown: [0, 0, 1, 0],
  };

  it("has the same customers above and below the line", () => {
    const bands = lossesByBand(lives, { from: "2025-11", to: "2026-10", months: 12 });
    const of = (band: string) => bands.find((one) => one.band === band);
    expect(of("5 years and more")?.churn).toMatchObject({ num: 2, den: 8 });
    // Those who came in June 2025 had been there for five months; those of January 2026 came within the window.
    expect(of("Under 1 year")?.churn).toMatchObject({ num: 4, den: 4 });
    expect(of("Large")?.valueChurn).toMatchObject({ num: 300, den: 300 });
    expect(of("Under 1 year")?.valueChurn.state).toBe("partial");
  });
});

describe("the contract of losses", () => {
  it("names the columns that do not fit", () => {
    const groups = groupsOf([{ stated: "Price" }]);
    const bad = { ...groups, stated: [4], counts: [1] };
    expect(LossGroups.safeParse(bad).error?.issues[0]?.message).toBe(
      "must be a place in its list, as must stated, root and segment",
    );
    expect(LossGroups.safeParse({ ...groups, counts: [1, 2] }).error?.issues[0]?.message).toBe(
      "must be as long as every other column of groups",
    );
  });
});
