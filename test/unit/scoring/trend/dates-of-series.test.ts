import { describe, expect, it } from "vitest";
import type { TrendInput } from "../../../../shared/contract/trends.ts";
import { seriesOf, sourceOf } from "./made-series.ts";

describe("new baselines", () => {
  const starts = (rebase: TrendInput["rebase"]) =>
    sourceOf(seriesOf([1, 2, 3, 4], { rebase })).segments;

  it("begin at their periods in order, each with who decided it, when and why", () => {
    const decided = { date: "2026-08-15", who: "the board", when: "2026-09-01", why: "new tariff" };
    expect(starts(["2026-10", decided])).toEqual([
      { at: 0, rebase: null },
      { at: 1, rebase: decided },
      { at: 3, rebase: { date: "2026-10" } },
    ]);
  });

  it("at the first period there is no other before it", () => {
    expect(starts(["2026-07"])).toEqual([{ at: 0, rebase: { date: "2026-07" } }]);
  });

  it("there is always one, of a series without points too", () => {
    expect(sourceOf(seriesOf([])).segments).toEqual([{ at: 0, rebase: null }]);
  });
});

describe("targets", () => {
  const held = (target: TrendInput["target"]) => {
    const { targets, targetSince } = sourceOf(seriesOf([1, 2, 3, 4], { target }));
    return { targets, targetSince };
  };

  it.each<[string, TrendInput["target"], readonly (number | null)[], number | null]>([
    ["none", undefined, [null, null, null, null], null],
    ["none, said so", null, [null, null, null, null], null],
    ["one throughout", 5, [5, 5, 5, 5], null],
    ["from a month on", [{ from: "2026-09", value: 5 }], [null, null, 5, 5], 2],
    [
      "two in any order: each until the next",
      [
        { from: "2026-10", value: 4 },
        { from: "2026-08-15", value: 5 },
      ],
      [null, 5, 5, 4],
      3,
    ],
    ["from before all periods", [{ from: "2026-01", value: 5 }], [5, 5, 5, 5], -6],
    ["from after all periods", [{ from: "2026-12", value: 5 }], [null, null, null, null], null],
    [
      "one in force, the next not yet",
      [
        { from: "2026-08", value: 5 },
        { from: "2027-01", value: 4 },
      ],
      [null, 5, 5, 5],
      1,
    ],
  ])("%s", (...[, target, targets, targetSince]) => {
    expect(held(target)).toEqual({ targets, targetSince });
  });
});
