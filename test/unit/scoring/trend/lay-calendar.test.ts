import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TrendInput } from "../../../../shared/contract/trends.ts";
import { ratesOf, laid, periodsOf, seriesOf, sourceOf } from "./made-series.ts";
import { listSource } from "../../../lists/trends.ts";

/** Points as text: period, state, value. */
const shown = (series: TrendInput, asOf = "2026-11-01"): readonly string[] =>
  listSource(sourceOf(series, { asOf }).points).map(
    ({ period, state, value }) => `${period} ${state} ${value ?? "-"}`,
  );

const errorsOf = (series: TrendInput): readonly string[] => {
  const found = laid(series);
  return found.ok ? [] : found.errors.map(({ pointer, detail }) => `${pointer} ${detail}`);
};

const withPoints = (
  points: readonly (readonly [string, number | null])[],
  changes: Partial<TrendInput> = {},
): TrendInput =>
  seriesOf([], { points: points.map(([period, value]) => ({ period, value })), ...changes });

describe("a period that is absent", () => {
  const gapped = [
    ["2026-07", 4],
    ["2026-10", 6],
  ] as const;

  it("is missing, not 0", () => {
    expect(shown(withPoints(gapped))).toEqual([
      "2026-07 ok 4",
      "2026-08 missing -",
      "2026-09 missing -",
      "2026-10 ok 6",
    ]);
  });

  it("is 0 when that is said, and one that is null is missing all the same", () => {
    const points = [...gapped, ["2026-08", null]] as const;
    expect(shown(withPoints(points, { absentMeansZero: true }))).toEqual([
      "2026-07 ok 4",
      "2026-08 missing -",
      "2026-09 ok 0",
      "2026-10 ok 6",
    ]);
  });

  it("before the first and after the last is none at all", () => {
    expect(shown(withPoints([["2026-08", 1]], { absentMeansZero: true }))).toEqual([
      "2026-08 ok 1",
    ]);
  });
});

describe("a period that is not over", () => {
  it.each([
    ["the last day of October ends it", "2026-10-31", "2026-10 ok 3"],
    ["the day before does not", "2026-10-30", "2026-10 partial 3"],
  ])("%s", (_, asOf, last) => {
    expect(shown(withPoints([["2026-10", 3]]), asOf)).toEqual([last]);
  });

  it("without a figure is missing, and a later one is not over either", () => {
    const points = withPoints([
      ["2026-10", null],
      ["2026-11", 2],
    ]);
    expect(shown(points, "2026-10-15")).toEqual(["2026-10 missing -", "2026-11 partial 2"]);
  });
});

describe("periods of each length", () => {
  it.each<[TrendInput["frequency"], readonly string[], readonly string[]]>([
    ["day", ["2024-03-01", "2024-02-28"], ["2024-02-28", "2024-02-29", "2024-03-01"]],
    ["week", ["2027-W01", "2026-W52"], ["2026-W52", "2026-W53", "2027-W01"]],
    ["month", ["2026-02-28", "2025-12"], ["2025-12", "2026-01", "2026-02"]],
    ["quarter", ["2026-Q1", "2025-08-31"], ["2025-Q3", "2025-Q4", "2026-Q1"]],
    ["year", ["2026", "2024-06-30"], ["2024", "2025", "2026"]],
  ])("%s: the calendar is whole, whatever names and days are given", (...row) => {
    const [frequency, given, periods] = row;
    const points = given.map((period) => [period, 1] as const);
    const source = sourceOf(withPoints(points, { frequency }), { asOf: "2030-12-31" });
    expect(source.points.labels).toEqual(periods);
    expect(listSource(source.points).map(({ state }) => state)).toEqual(["ok", "missing", "ok"]);
  });

  it("fiscal years and their quarters have their own names", () => {
    const points = [["2026-04-01", 1] as const, ["2026-08-01", 2] as const];
    const source = sourceOf(withPoints(points, { frequency: "quarter" }), { yearStart: 4 });
    expect(source.points.labels).toEqual(["FY2027-Q1", "FY2027-Q2"]);
  });
});

it("the order of the points does not matter", () => {
  const points = fc.uniqueArray(fc.tuple(fc.nat(30), fc.nat(50)), {
    selector: ([at]) => at,
    minLength: 1,
    maxLength: 20,
  });
  const periods = periodsOf(31);
  fc.assert(
    fc.property(points, (chosen) => {
      const given = chosen.map(([at, value]) => [periods[at] ?? "", value] as const);
      const forth = sourceOf(withPoints(given));
      expect(sourceOf(withPoints(given.toReversed()))).toEqual(forth);
      const sorted = given.toSorted(([one], [other]) => (one < other ? -1 : 1));
      expect(sourceOf(withPoints(sorted))).toEqual(forth);
    }),
  );
});

describe("what is wrong with periods and dates is named by its field", () => {
  it("a period twice: both are named", () => {
    const points = [
      ["2026-09", 1],
      ["2026-10", 2],
      ["2026-10-05", 3],
    ] as const;
    expect(errorsOf(withPoints(points))).toEqual([
      "/points/2/period is the same period as point 1: “2026-10” and “2026-10-05”",
    ]);
  });

  it("two new baselines in one period: both dates are named, wherever they begin", () => {
    const decided = { date: "2026-09-15", who: "the board" };
    expect(errorsOf(seriesOf([1, 2, 3], { rebase: ["2026-09", decided] }))).toEqual([
      "/rebase/1 falls in the same period as “2026-09”: “2026-09-15”",
    ]);
    expect(errorsOf(seriesOf([1, 2, 3], { rebase: ["2026-08-02", "2026-10", "2026-08"] }))).toEqual(
      ["/rebase/2 falls in the same period as “2026-08-02”: “2026-08”"],
    );
    expect(errorsOf(seriesOf([1, 2, 3], { rebase: ["2026-09", "2026-09"] }))).toEqual([
      "/rebase/1 falls in the same period as “2026-09”: “2026-09”",
    ]);
  });

  it("a year that does not begin in January has periods of its own name alone", () => {
    const named = (period: string, frequency: TrendInput["frequency"], yearStart: number) => {
      const found = laid(withPoints([[period, 1]], { frequency }), { yearStart });
      return found.ok ? found.read().points.labels[0] : found.errors[0]?.detail;
    };
    expect(named("2026-Q4", "quarter", 4)).toBe("must be a quarter or a day in one, is “2026-Q4”");
    expect(named("2026", "year", 4)).toBe("must be a year or a day in one, is “2026”");
    expect(named("FY2026", "year", 1)).toBe("must be a year or a day in one, is “FY2026”");
    expect(named("FY2026-Q4", "quarter", 4)).toBe("FY2026-Q4");
    expect(named("2026-03-31", "quarter", 4)).toBe("FY2026-Q4");
  });

  it.each<[string, TrendInput, string]>([
    [
      "a period that is none",
      withPoints([["2026-13", 1]]),
      "/points/0/period must be a month or a day in one, is “2026-13”",
    ],
    [
      "a month for a week",
      withPoints([["2026-10", 1]], { frequency: "week" }),
      "/points/0/period must be a week or a day in one, is “2026-10”",
    ],
    [
      "a mistyped year",
      withPoints([
        ["1926-10", 1],
        ["2026-10", 1],
      ]),
      "/points must span at most 1200 periods, spans 1201",
    ],
    [
      "a new baseline after all periods",
      seriesOf([1, 2], { rebase: ["2026-11"] }),
      "/rebase/0 must match a period of the series, “2026-11” matches none",
    ],
    [
      "a new baseline that is no date, with who decided it",
      seriesOf([1, 2], { rebase: ["2026-10", { date: "soon", who: "the board" }] }),
      "/rebase/1 must match a period of the series, “soon” matches none",
    ],
    [
      "an excluded period before all periods",
      seriesOf([1, 2], { exclude: ["2026-10", "2026-08"] }),
      "/exclude/1 must match a period of the series, “2026-08” matches none",
    ],
    [
      "two targets from one month",
      seriesOf([1, 2], {
        target: [
          { from: "2026-09", value: 3 },
          { from: "2026-09-30", value: 4 },
        ],
      }),
      "/target/1/from begins in the same period as another target",
    ],
    [
      "a target from no period",
      seriesOf([1, 2], { target: [{ from: "next year", value: 3 }] }),
      "/target/0/from must be a period, is “next year”",
    ],
    [
      "a date in a series without points",
      seriesOf([], { rebase: ["2026-10"] }),
      "/rebase/0 must match a period of the series, “2026-10” matches none",
    ],
  ])("%s", (_, series, error) => {
    expect(errorsOf(series)).toEqual([error]);
  });

  it("a value that the kind cannot have is told before the calendar is laid", () => {
    expect(errorsOf(seriesOf([1.5]))).toEqual(["/points/0/value must be a whole number of events"]);
  });
});

describe("exposure", () => {
  it("divides the events, and 0 or none leaves no rate", () => {
    const { points, hasExposure } = sourceOf(
      ratesOf([
        [6, 4],
        [6, 0],
        [6, null],
        [null, 4],
      ]),
    );
    expect(hasExposure).toBe(true);
    expect(listSource(points).map(({ value, num, den }) => [value, num, den])).toEqual([
      [1.5, 6, 4],
      [null, 6, 0],
      [null, 6, null],
      [null, null, 4],
    ]);
  });

  it("that is null throughout is none: the events are counts", () => {
    const { points, hasExposure } = sourceOf(ratesOf([[6, null]], { kind: "count" }));
    expect(hasExposure).toBe(false);
    expect(listSource(points)[0]).toMatchObject({ value: 6, num: 6, den: null });
  });

  it("money and measures have no events", () => {
    const { points } = sourceOf(seriesOf([6], { kind: "money" }));
    expect(listSource(points)[0]).toMatchObject({ value: 6, num: null, den: null });
  });
});

describe("events", () => {
  it.each<[string, TrendInput, boolean]>([
    ["counts are", seriesOf([1]), true],
    ["so are events with an exposure", ratesOf([[1, 100]]), true],
    [
      "shares are not, whatever they are out of",
      ratesOf([[1, 100]], { kind: "proportion" }),
      false,
    ],
    ["a rate that somebody worked out is not", seriesOf([1], { kind: "rate" }), false],
    ["nor is money", seriesOf([1], { kind: "money" }), false],
    ["nor what lies between two events: cases", seriesOf([1], { chart: "g" }), false],
    ["or days", seriesOf([1], { chart: "t" }), false],
    ["of whatever kind", seriesOf([1], { chart: "g", kind: "measure" }), false],
  ])("%s", (_, series, isCounted) => {
    expect(sourceOf(series).isCounted).toBe(isCounted);
  });
});

it("an excluded period is known and marked so; one that is not over stays so", () => {
  const series = seriesOf([1, null, 3, 4], { exclude: ["2026-07", "2026-08", "2026-10"] });
  expect(shown(series, "2026-10-15")).toEqual([
    "2026-07 excluded 1",
    "2026-08 missing -",
    "2026-09 ok 3",
    "2026-10 partial 4",
  ]);
});
