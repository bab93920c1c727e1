import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareAround } from "../../../../shared/scoring/losses/after-action.ts";
import { reconcileLosses } from "../../../../shared/scoring/losses/reconcile-losses.ts";
import { reviewCalls } from "../../../../shared/scoring/losses/review-calls.ts";
import { reviewReasons } from "../../../../shared/scoring/losses/review-reasons.ts";
import { groupsOf, lossesOf, type InventedLoss } from "./invent-losses.ts";

const recorded = (losses: readonly InventedLoss[]) => ({
  all: lossesOf(losses).filter(({ isPartial }) => !isPartial),
  periods: groupsOf(losses).periods,
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
    const losses = recorded([
      { period: "2026-09", count: 2 },
      { period: "2026-10", count: 3 },
    ]);
    expect(reconcileLosses(losses, customers, when)).toMatchObject({
      state: "ties",
      sentence:
        "Every month agrees: 5 customers left by the list of customers, 5 recorded as lost.",
    });
  });

  it("does not tie where one month has too many and another as many too few", () => {
    const losses = recorded([
      { period: "2026-09", count: 3 },
      { period: "2026-10", count: 2 },
      { period: "2026-10", count: 7, isPartial: true },
    ]);
    const { state, sentence } = reconcileLosses(losses, customers, when);
    expect(state).toBe("differs");
    expect(sentence).toBe(
      "The lists do not agree: 5 customers left by the list of customers, 5 recorded as lost. They differ in September 2026 (+1) and October 2026 (−1).",
    );
  });

  it("is no data without a list", () => {
    const losses = recorded([{ period: "2026-10" }]);
    expect(reconcileLosses(losses, undefined, when).state).toBe("no-data");
  });
});

describe("S69, M35, M36: calls of executives", () => {
  const asked = { executives: 5, callsEach: 10, months: 2, isKnown: true };

  it("by count and value, by who called, and what a call changed", () => {
    const review = reviewCalls(
      lossesOf([
        { isCalled: true, caller: 4, stated: "Price", root: "Service", value: 90 },
        { isCalled: true, caller: 4, stated: "Price", root: "Price", isWonBack: true, value: 0 },
        { isCalled: true, caller: 2, value: 0 },
        { isCalled: false, value: 10 },
      ]),
      asked,
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

  it("without a list of executives the share of them is no data", () => {
    const review = reviewCalls(lossesOf([{ isCalled: true, caller: 1 }]), {
      ...asked,
      executives: undefined,
    });
    expect(review?.executives).toMatchObject({ value: null, num: 1, state: "no-data" });
  });

  it("is absent where the workbook knows of no calls", () => {
    const unknown = { ...asked, executives: undefined, isKnown: false };
    expect(reviewCalls(lossesOf([{ value: 3 }]), unknown)).toBeNull();
  });
});

describe("M29, S70: reasons, owners, and whether they fell", () => {
  const periods = Array.from({ length: 22 }, (_, at) => {
    const month = 2025 * 12 + at;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
  const byMonth = new Map(periods.map((period, at) => [period, at < 12 ? 10 : 3]));

  it("a reason that fell after its task was closed is said to have", () => {
    const around = compareAround(byMonth, "2026-01");
    expect(around).toMatchObject({ before: 10, after: 3, claim: "fell" });
    // R: poisson.test(c(27, 120), c(9, 12)) gives 0.3 with 0.1899007 to 0.4584634.
    expect(around.ratio).toBeCloseTo(0.3, 12);
    expect(around.lower).toBeCloseTo(0.1899007, 7);
    expect(around.upper).toBeCloseTo(0.4584634, 7);
  });

  it("one that did not is not", () => {
    const level = new Map(periods.map((period) => [period, 2]));
    expect(compareAround(level, "2026-01").claim).toBe("no-change-shown");
  });

  it("two months after it are too early", () => {
    expect(compareAround(byMonth, "2026-08")).toMatchObject({ claim: "too-early", ratio: null });
  });

  it("the task's month and those after the last complete one are in neither stretch", () => {
    const losses = periods.flatMap((period): InventedLoss[] => [
      { period, stated: "Price", count: period === "2026-03" ? 500 : 4 },
    ]);
    const all = lossesOf([...losses, { period: "2026-11", stated: "Price", count: 900 }]);
    const work = [{ reason: 0, hasOwner: true, action: "closed" as const, closed: "2026-03" }];
    const [price] = reviewReasons({ losses: all, all, periods, work });
    expect(price).toMatchObject({ before: 4, after: 4, claim: "no-change-shown" });
  });

  it("owner unknown, no owner and owner are three things", () => {
    const losses = lossesOf([
      { stated: "Price", count: 3 },
      { stated: "Service", count: 2 },
    ]);
    const bare = { losses, all: losses, periods: [], work: [] };
    expect(reviewReasons(bare)[0]?.hasOwner).toBeNull();
    const work = [{ reason: 1, hasOwner: true, action: "open" as const, closed: null }];
    const owned = reviewReasons({ ...bare, work });
    expect(owned.map(({ reason, hasOwner }) => [reason, hasOwner])).toEqual([
      ["Price", false],
      ["Service", true],
    ]);
  });

  it("reasons add up to all losses, by count and by value", () => {
    const loss = fc.record(
      {
        stated: fc.constantFrom("Price", "Service", "Other"),
        root: fc.constantFrom("Price", "Unknown"),
        count: fc.integer({ min: 1, max: 5 }),
        value: fc.integer({ min: 0, max: 900 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(loss, { minLength: 1 }), (invented) => {
        const losses = lossesOf(invented);
        const reasons = reviewReasons({ losses, all: losses, periods: [], work: [] });
        const sumOf = (some: readonly number[]): number => some.reduce((sum, one) => sum + one, 0);
        expect(sumOf(reasons.map(({ losses: own }) => own.count))).toBe(
          sumOf(losses.map(({ count }) => count)),
        );
        expect(sumOf(reasons.map(({ losses: own }) => own.value ?? 0))).toBe(
          sumOf(losses.map(({ value }) => value)),
        );
      }),
    );
  });
});
