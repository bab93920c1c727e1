import { describe, expect, it } from "vitest";
import { LossGroups } from "../../../../shared/contract/losses/loss-groups.ts";
import { avoidableShare } from "../../../../shared/scoring/losses/avoidable-share.ts";
import { lossesByBand } from "../../../../shared/scoring/losses/band-losses.ts";
import { climbLadder } from "../../../../shared/scoring/losses/reason-ladder.ts";
import { shiftReasons } from "../../../../shared/scoring/losses/reason-shifts.ts";
import { reviewSpread } from "../../../../shared/scoring/losses/review-spread.ts";
import { groupsOf, lossesOf, type InventedLoss } from "./invent-losses.ts";

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
    const { rungs, understood, explained } = climbLadder(lossesOf(LOSSES));
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
    const { understood } = climbLadder(lossesOf([{ stated: "Price" }, { value: 10 }]));
    expect(understood.byValue).toMatchObject({ value: 0, state: "partial" });
    expect(understood.byValue.note).toBe("1 of 2 losses have no value and are left out.");
  });

  it("no loss with a value is no data by value, and never 0", () => {
    const { understood } = climbLadder(lossesOf([{ stated: "Price" }]));
    expect(understood.byValue).toMatchObject({ value: null, state: "no-data" });
    expect(understood.byCount.value).toBe(1);
  });
});

describe("M28: the avoidable share", () => {
  it("has the bounds of what nobody says", () => {
    const { byCount, byValue } = avoidableShare(
      lossesOf([
        { avoidable: true, count: 3, value: 60 },
        { avoidable: false, value: 20 },
        { count: 4, value: 20 },
      ]),
    );
    expect(byCount).toMatchObject({ value: 3 / 4, lower: 3 / 8, upper: 7 / 8, state: "partial" });
    expect(byValue).toMatchObject({ value: 0.75, lower: 0.6, upper: 0.8 });
  });
});

describe("M30: what the stated reason turned out to be", () => {
  it("is not told below ten losses", () => {
    const few = shiftReasons(lossesOf([{ stated: "Price", root: "Service", count: 9 }]));
    expect(few?.stated[0]).toMatchObject({ value: null, state: "insufficient", num: 9, den: 9 });
    const enough = shiftReasons(
      lossesOf([
        { stated: "Price", root: "Service", count: 9 },
        { stated: "Price", root: "Price" },
      ]),
    );
    expect(enough?.stated[0]).toMatchObject({ value: 0.9, state: "ok" });
  });

  it("leaves out what explains nothing", () => {
    expect(shiftReasons(lossesOf([{ stated: "Other", root: "Price" }]))).toBeNull();
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
