import { describe, expect, it } from "vitest";
import type { TrendInput } from "../../../../shared/contract/trends.ts";
import { periodsOf, ratesOf, repeat, scored, seriesOf } from "./made-series.ts";

const BEFORE = repeat(7, 40, 44);
const LOWER = repeat(4, 24, 28);

/** A target from the 15th month on, after 14 months of 40 and 44. */
const since = (after: readonly number[], changes: Partial<TrendInput> = {}) => {
  const values = [...BEFORE, ...after];
  const from = periodsOf(values.length)[14] ?? "";
  return scored(seriesOf(values, { target: [{ from, value: 30 }], ...changes })).improvement;
};

describe("what became of a measure since its target was set", () => {
  it("42 before, 26 after, and a run below the mean: improved", () => {
    expect(since(LOWER)).toEqual({
      since: "2026-03",
      before: 42,
      after: 26,
      ratio: 26 / 42,
      claim: "improved",
      note: "the last seven months all lie on the better side of the level before",
    });
  });

  it("the same fall is worse where more is better", () => {
    expect(since(LOWER, { direction: "increase" })).toMatchObject({
      claim: "worsened",
      note: "the last seven months all lie on the worse side of the level before",
    });
  });

  it("a rise is worse where less is better", () => {
    expect(since(repeat(4, 60, 64))?.claim).toBe("worsened");
  });

  it("where neither is better nothing is claimed", () => {
    expect(since(LOWER, { direction: "neutral" })?.claim).toBe("no-claim");
  });

  it.each([
    [5, "too-early", "too early: 5 of 6 months since June 2026"],
    [
      6,
      "no-claim",
      "no change is claimed: the last seven months do not all lie on one side of the level before",
    ],
    [7, "improved", "the last seven months all lie on the better side of the level before"],
  ])("%d months after it: %s", (months, claim, note) => {
    expect(since(repeat(4, 24, 28).slice(0, months))).toMatchObject({ claim, note });
  });

  it("too early has means and no ratio", () => {
    expect(since(LOWER.slice(0, 4))).toMatchObject({ before: 42, after: 26, ratio: null });
  });

  it("one wild good month is no improvement", () => {
    expect(since([...repeat(4, 44, 40), 5])).toMatchObject({ claim: "no-claim" });
  });

  it("a better mean without a run is none either", () => {
    const mixed = since([42, 24, 41, 25, 43, 26, 44, 27]);
    expect(mixed?.ratio).toBeLessThan(0.9);
    expect(mixed?.claim).toBe("no-claim");
  });

  it("what had moved before the target is no credit of it", () => {
    // 42 for 14 months, 26 for 14 more, then the target: the seven months since lie about 26.
    const values = [...BEFORE, ...repeat(7, 24, 28), ...repeat(4, 24, 28)];
    const target = [{ from: periodsOf(values.length)[28] ?? "", value: 30 }];
    expect(scored(seriesOf(values, { target })).improvement).toMatchObject({
      before: 34,
      after: 26,
      claim: "no-claim",
    });
    // Below both levels, it is.
    const lower = [...values.slice(0, 28), ...repeat(4, 12, 14)];
    expect(scored(seriesOf(lower, { target })).improvement?.claim).toBe("improved");
  });

  it("the six months before the last seven say nothing", () => {
    expect(since([...repeat(3, 60, 64), ...LOWER])?.claim).toBe("improved");
    expect(since([...LOWER, 60])?.claim).toBe("no-claim");
  });

  it("from nothing there is no ratio", () => {
    const values = [...repeat(14, 0), ...repeat(5, 6, 8)];
    const target = [{ from: periodsOf(24)[14] ?? "", value: 3 }];
    expect(scored(seriesOf(values, { target })).improvement).toMatchObject({
      before: 0,
      after: 7,
      ratio: null,
    });
  });

  it("rates are sums divided, never means of rates: 10 of 100 and 0 of 900 are 10 of 1,000", () => {
    const pairs = [[10, 100], [0, 900], ...repeat(6, 1).map(() => [20, 1000] as const)] as const;
    const target = [{ from: periodsOf(8)[2] ?? "", value: 5 }];
    const { improvement } = scored(ratesOf(pairs, { per: 1000, target }));
    expect(improvement).toMatchObject({ before: 10, after: 20, ratio: 2 });
  });

  it("missing, excluded and unfinished months are in no mean", () => {
    const values = [...BEFORE, ...LOWER];
    const periods = periodsOf(22);
    const series = seriesOf(
      values.map((value, at) => (at === 16 ? null : value)),
      { target: [{ from: periods[14] ?? "", value: 30 }], exclude: [periods[18] ?? ""] },
    );
    // Left of 24, 28, 24, 28, 24, 28, 24, 28: without the third, the fifth and the last.
    expect(scored(series, { asOf: "2026-10-15" }).improvement).toMatchObject({
      after: (24 + 28 + 28 + 28 + 24) / 5,
      claim: "too-early",
    });
  });
});

describe("without a date there is nothing to compare", () => {
  it.each<[string, TrendInput["target"]]>([
    ["no target", null],
    ["a target throughout", 30],
    ["a target from the first month", [{ from: "2025-01", value: 30 }]],
    ["a target from before all months", [{ from: "2020-01", value: 30 }]],
    ["a target from after all months", [{ from: "2027-01", value: 30 }]],
  ])("%s", (_, target) => {
    expect(scored(seriesOf([...BEFORE, ...LOWER], { target })).improvement).toBeNull();
  });

  it("of several targets the latest in force counts", () => {
    const target = [
      { from: "2025-06", value: 40 },
      { from: "2026-03", value: 30 },
      { from: "2027-01", value: 20 },
    ];
    expect(scored(seriesOf([...BEFORE, ...LOWER], { target })).improvement?.since).toBe("2026-03");
  });
});
