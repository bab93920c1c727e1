import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LossTallies } from "../../../shared/contract/request.ts";
import { scoreLosses } from "../../../shared/scoring/score-losses.ts";
import { boardWindow } from "../../../shared/scoring/window.ts";
import { monthsTo } from "./months.ts";

const AS_OF = "2026-10-31";

/** Two old months outside the window, then 12 inside: Price loses 1 a month, no reason 2, in months of 14. */
const PERIODS = monthsTo("2026-10", 14);
const TALLIES: LossTallies = {
  periods: PERIODS,
  reasons: ["Price", "No reason recorded"],
  explained: [true, false],
  counts: [...PERIODS.map(() => 1), ...PERIODS.map(() => 2)],
  values: [...PERIODS.map(() => 1000), ...PERIODS.map(() => 1500)],
  valueUnknown: [...PERIODS.map(() => 0), ...PERIODS.map(() => 1)],
};

const review = (tallies: LossTallies) =>
  scoreLosses(tallies, { asOf: AS_OF, window: boardWindow(tallies.periods, AS_OF), exposure: null })
    .review;

const withoutValues = ({ periods, reasons, explained, counts }: LossTallies): LossTallies => ({
  periods,
  reasons,
  explained,
  counts,
});

describe("S67: losses by volume and value", () => {
  it("the board's sum covers 12 months, the other all 14", () => {
    const { window, all } = review(TALLIES);
    expect(window).toEqual({
      count: 36,
      value: 30_000,
      valueUnknown: 12,
      explainedCount: 12,
      explainedValue: 12_000,
    });
    expect(all).toMatchObject({ count: 42, value: 35_000, valueUnknown: 14 });
  });

  it("without a value column value is unknown, not 0", () => {
    const { window, reasons, monthlyValue } = review(withoutValues(TALLIES));
    expect(window.value).toBeNull();
    expect(reasons.map(({ value }) => value)).toEqual([null, null]);
    expect(monthlyValue?.every((value) => value === null)).toBe(true);
  });

  it("a reason of which no loss has a value has no value", () => {
    const valueUnknown = [...PERIODS.map(() => 0), ...PERIODS.map(() => 2)];
    const { reasons } = review({ ...TALLIES, valueUnknown });
    expect(reasons.find(({ explained }) => !explained)?.value).toBeNull();
  });

  it("losses without dates are counted whole and have no months", () => {
    const undated: LossTallies = {
      periods: [],
      reasons: ["Price", "Other"],
      explained: [true, false],
      counts: [5, 2],
    };
    const { monthly, monthlyValue, window, all } = review(undated);
    expect([monthly, monthlyValue]).toEqual([null, null]);
    expect(window).toEqual(all);
    expect(window.count).toBe(7);
  });
});

describe("the order of reasons", () => {
  const names = (tallies: LossTallies) => review(tallies).reasons.map(({ reason }) => reason);
  const three = (values: readonly number[] | undefined): LossTallies => ({
    periods: [],
    reasons: ["Service", "Price", "No reason recorded"],
    explained: [true, true, false],
    counts: [3, 3, 2],
    ...(values === undefined ? {} : { values, valueUnknown: [0, 0, 0] }),
  });

  it("value decides, and losses without a reason keep the place of their weight", () => {
    expect(names(three([10, 20, 30]))).toEqual(["No reason recorded", "Price", "Service"]);
  });

  it("one value below 0 and the count decides", () => {
    const counts = [5, 3, 4];
    expect(names({ ...three([10, 90, -20]), counts })).toEqual([
      "Service",
      "No reason recorded",
      "Price",
    ]);
  });

  it("without values the count decides, then the name", () => {
    expect(names(three(undefined))).toEqual(["Price", "Service", "No reason recorded"]);
  });
});

describe("losses over time", () => {
  it("are a rate per 1,000 customers when the customers of each month are known", () => {
    const byPeriod = new Map(PERIODS.map((period) => [period, 1500]));
    const window = boardWindow(PERIODS, AS_OF);
    const { monthly } = scoreLosses(TALLIES, {
      asOf: AS_OF,
      window,
      exposure: { unit: "contracts", byPeriod, unlisted: [] },
    }).review;
    expect(monthly).toMatchObject({ unit: "per 1,000 contracts", direction: "decrease" });
    expect(monthly?.points[0]).toMatchObject({ value: 2, num: 3, den: 1500 });
  });

  it("equal months have no variation", () => {
    expect(review(TALLIES).monthly?.variation).toBe("no-variation");
  });
});

it("the reasons add up to the total, whatever the counts", () => {
  const cells = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 28, maxLength: 28 });
  fc.assert(
    fc.property(cells, cells, (counts, values) => {
      const tallies = { ...TALLIES, counts, values, valueUnknown: counts.map(() => 0) };
      const { window, all, reasons } = review(tallies);
      const sum = (pick: (row: (typeof reasons)[number]) => number): number =>
        reasons.reduce((total, row) => total + pick(row), 0);
      expect(sum(({ windowCount }) => windowCount)).toBe(window.count);
      expect(sum(({ windowValue }) => windowValue ?? 0)).toBe(window.value);
      expect(sum(({ count }) => count)).toBe(all.count);
      expect(sum(({ value }) => value ?? 0)).toBe(all.value);
    }),
  );
});
