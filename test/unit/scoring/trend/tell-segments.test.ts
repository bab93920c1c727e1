import { describe, expect, it } from "vitest";
import { periodsOf, repeat, scored, seriesOf } from "./made-series.ts";
import { judgeRuns } from "../../../lists/statistics.ts";

describe("the verdict on runs about the median", () => {
  // Of 20 useful points a run of 7 and 6 crossings are still usual (Anhøj & Olesen 2014, table 1).
  it.each([
    ["up and down", repeat(10, 1, 2), "none", 1, 19],
    ["ten low, ten high", [...repeat(10, 1), ...repeat(10, 9)], "both", 10, 1],
    [
      "a run of eight, crossed often enough",
      [1, ...repeat(8, 9), 1, 1, 1, 9, 1, 1, 1, 9, 1, 1, 1],
      "long-run",
      8,
      6,
    ],
    [
      "fives in turn",
      [...repeat(5, 1), ...repeat(5, 9), ...repeat(5, 1), ...repeat(5, 9)],
      "few-crossings",
      5,
      3,
    ],
  ] as const)("%s: %s", (...[, values, signal, longestRun, crossings]) => {
    expect(judgeRuns(values)).toEqual({
      useful: 20,
      longestRun,
      longestRunLimit: 7,
      crossings,
      crossingsLimit: 6,
      signal,
    });
  });

  it("missing points are left out", () => {
    expect(judgeRuns([...repeat(5, 1, 2), null, ...repeat(5, 1, 2)])?.useful).toBe(20);
  });

  it.each([
    ["no points", []],
    ["nine points", [1, 2, 1, 2, 1, 2, 1, 2, 1]],
    ["mostly equal points", [...repeat(12, 0), ...repeat(4, 1, 2)]],
  ])("%s have none: it would be untrue", (_, values) => {
    expect(judgeRuns(values)).toBeNull();
  });
});

describe("baselines", () => {
  const values = [...repeat(12, 40, 44), ...repeat(7, 20, 24)];
  const rebase = {
    date: periodsOf(38)[24] ?? "",
    who: "the board",
    when: "2026-01-05",
    why: "a new tariff",
  };

  it("each has its months, its verdict, and who decided it, when and why", () => {
    const { segments } = scored(seriesOf(values, { kind: "measure", rebase: [rebase] }));
    const [first, second] = segments;
    expect(first).toMatchObject({ from: "2023-09", to: "2025-08", points: 24 });
    expect(first).not.toHaveProperty("rebase");
    expect(second).toMatchObject({ from: "2025-09", to: "2026-10", points: 14, rebase });
    expect(segments.map(({ runs }) => runs?.signal)).toEqual(["none", "none"]);
  });

  it("without one the change is in the runs of the whole", () => {
    const { segments } = scored(seriesOf(values, { kind: "measure" }));
    expect(segments.map(({ runs }) => runs?.signal)).toEqual(["both"]);
  });

  it.each([
    ["profiles that do not tell runs", { profile: "wheeler" as const }, values],
    ["so few events that ties make runs untrue", {}, repeat(8, 0, 1, 0)],
    ["too few points for a chart", {}, repeat(3, 20, 24)],
  ])("have no verdict with %s", (_, changes, row) => {
    expect(scored(seriesOf(row), changes).segments.map(({ runs }) => runs)).toEqual([null]);
  });
});
