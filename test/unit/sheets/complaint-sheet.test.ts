import { expect, it } from "vitest";
import type { Series } from "../../../shared/contract/series.ts";
import { compared, madeSeries, MONTHS, rateTrend, stretch } from "./made-series.ts";
import { planMade, type Made } from "./plan-made.ts";
import { rowsOf } from "./plan-invented.ts";

const sheet = (made: Made) => planMade("Complaint trends", made);

/** The row of a category in the table of moves. */
const movesOf = (made: Made, name: string) => {
  const plan = sheet(made);
  const from = rowsOf(plan).findIndex(([cell]) => cell === "How it moves");
  const at = rowsOf(plan).findIndex(([cell], row) => row > from && cell === name);
  return { row: rowsOf(plan)[at] ?? [], cells: plan.cells[at] ?? [] };
};

/** What is said of a category, lines joined. */
const wordsOf = (made: Made, name: string): string => {
  const rows = rowsOf(sheet(made));
  const from = rows.findIndex(([cell]) => cell === "In words");
  const at = rows.findIndex(([cell], row) => row > from && cell === name);
  const next = rows.findIndex(([cell, line], row) => row > at && (cell !== "" || line === ""));
  return rows
    .slice(at, next)
    .map(([, line]) => line)
    .join(" ");
};

it("the trend stands as a yearly change in percent with its interval, and q beside it", () => {
  const categories = [madeSeries("Billing", { trend: rateTrend(20, 7.7, 33) })];
  const { row, cells } = movesOf(
    { categories, multiplicity: { q: { "category:Billing": 0.006 } } },
    "Billing",
  );
  expect(row.slice(1, 4)).toEqual([0.2, 0.077, 0.33]);
  expect(row[7]).toBe(0.006);
  expect(cells[1]?.look).toMatchObject({ format: '+0%;"−"0%;0%', align: "right", tone: "ink" });
});

const tonesOf = (trend: Series["trend"]) =>
  movesOf({ categories: [madeSeries("Billing", { trend })] }, "Billing")
    .cells.slice(1, 4)
    .map(({ look }) => look.tone);

const seasonalTrend = (p: number | null): Series["trend"] => ({
  ...rateTrend(0, 0, 0),
  leads: "seasonal",
  p,
  rate: null,
  seasonal: { s: -9, varS: 100, z: -0.8, p: p ?? 1, slopePerYear: -0.8 },
});

it.each([
  ["chance gives as much in 5 of 100 cases", { ...rateTrend(2, -9, 15), p: 0.05 }],
  ["a more careful test leaves it open, whatever its interval", { ...rateTrend(9, 1, 18), p: 0.2 }],
  ["its chance is not known", { ...rateTrend(9, 1, 18), p: null }],
  ["it follows a season and is not clear, without any interval", seasonalTrend(0.4)],
])("a trend is grey where %s", (_, trend) => {
  expect(tonesOf(trend)).toEqual(["quiet", "quiet", "quiet"]);
});

it("a trend stands in ink where the sentence tells it", () => {
  expect(tonesOf({ ...rateTrend(9, 1, 18), p: 0.049 })).toEqual(["ink", "ink", "ink"]);
  expect(tonesOf(seasonalTrend(0.01))).toEqual(["ink", "quiet", "quiet"]);
});

it("a trend that is no rate stands in the unit of the measure, twelve months of its slope", () => {
  const trend = {
    ...rateTrend(0, 0, 0),
    leads: "mann-kendall" as const,
    rate: null,
    theilSen: {
      slope: 0.25,
      intercept: 0,
      lower: 0.125,
      upper: 0.5,
      perYear: 3,
      percentPerYear: 30,
    },
  };
  const { row } = movesOf({ categories: [madeSeries("Billing", { trend })] }, "Billing");
  expect(row.slice(1, 4)).toEqual([3, 1.5, 6]);
});

it("the latest month is set against the same month of last year as a ratio with its interval", () => {
  const comparisons = compared({
    now: stretch(30),
    before: stretch(20),
    ratio: 1.5,
    lower: 0.8,
    upper: 2.8,
  });
  const { row } = movesOf({ categories: [madeSeries("Billing", { comparisons })] }, "Billing");
  expect(row.slice(4, 7)).toEqual([1.5, 0.8, 2.8]);
});

it("an interval of few complaints has no decimals where they say nothing", () => {
  const comparisons = compared({
    now: stretch(2),
    before: stretch(1),
    ratio: 2,
    lower: 0.1,
    upper: 117.99,
  });
  const { cells } = movesOf({ categories: [madeSeries("Billing", { comparisons })] }, "Billing");
  expect(cells.slice(5, 7).map(({ look }) => look.format)).toEqual(["0.00", "#,##0"]);
});

it("from nothing there is no ratio: both figures are told", () => {
  const comparisons = compared({ now: stretch(4), before: stretch(0), note: "no ratio" });
  const { row } = movesOf({ categories: [madeSeries("Billing", { comparisons })] }, "Billing");
  expect(row.slice(4, 7)).toEqual(["from 0 to 4", "", ""]);
});

it("the smallest rise that would show stands for 3, 6 and 12 months; what is not known is a dash", () => {
  const detectable = [
    { periods: 3, percent: 47 },
    { periods: 6, percent: 35 },
    { periods: 12, percent: null },
  ];
  const { row } = movesOf({ categories: [madeSeries("Billing", { detectable })] }, "Billing");
  expect(row.slice(8, 11)).toEqual([0.47, 0.35, "–"]);
});

it("says once which limits there are and why, with the categories that have them", () => {
  const xmr = { chart: { type: "xmr" as const, reason: "Many, so the limits come from changes." } };
  const rows = rowsOf(
    sheet({ categories: [madeSeries("Billing", xmr), madeSeries("Delivery", xmr)] }),
  );
  expect(rows).toContainEqual(
    expect.arrayContaining([
      "month-to-month changes",
      "Many, so the limits come from changes. This holds for Billing and Delivery.",
    ]) as unknown,
  );
});

it("a suggested baseline is told as a suggestion that changes nothing", () => {
  const suggestedRebase = {
    from: "2026-05",
    before: 27,
    after: 46,
    sentence: "The level seems to have changed in May 2026, from about 27 to 46.",
  };
  expect(wordsOf({ categories: [madeSeries("Billing", { suggestedRebase })] }, "Billing")).toBe(
    "October 2026: 10 Billing. Suggestion, nothing is changed by it: The level seems to have changed in May 2026, from about 27 to 46.",
  );
});

it("a baseline in force is told with its months, who decided, when and why", () => {
  const [first = "", last = ""] = [MONTHS[0], MONTHS.at(-1)];
  const segments = [
    { from: first, to: "2026-01", points: 5, runs: null },
    { from: "2026-02", to: last, points: 9, runs: null, rebase: { date: "2026-02" } },
  ];
  const area = { sheet: "B", row: 1, column: 1, rows: 1, columns: 1 };
  const quality = {
    role: "baselines" as const,
    table: "Baselines",
    rows: 1,
    used: 1,
    excluded: [],
    notes: [],
  };
  const baseline = {
    category: "billing",
    from: "2026-02",
    day: "2026-02-01",
    found: "2026-02-01",
    row: 2,
    who: "Head of Operations",
    when: "2026-03-12",
    why: "New invoice.",
  };
  const baselines = {
    baselines: [baseline],
    column: { sheet: "B", table: null, header: "From", area },
    quality,
  };
  expect(wordsOf({ categories: [madeSeries("Billing", { segments })], baselines }, "Billing")).toBe(
    "October 2026: 10 Billing. Baseline from February 2026 (limits from 9 months), decided by Head of Operations on 12 March 2026: New invoice.",
  );
});

it("tells what became of a measure since its target was set, the season and the quarters", () => {
  const more = {
    improvement: {
      since: "2026-01",
      before: 8,
      after: 3,
      ratio: 0.375,
      claim: "improved" as const,
      note: "a shift rule says that the level has improved",
    },
    seasonality: { p: 0.001, adjusted: true, factors: null, note: "There is a seasonal pattern." },
    rolledUp: {
      frequency: "quarter" as const,
      n: 14,
      latest: "2026-Q3",
      value: 2,
      center: 3,
      lower: 0,
      upper: 9,
      rules: [],
    },
  };
  const words = wordsOf({ categories: [madeSeries("Billing", more)] }, "Billing");
  expect(words).toContain(
    "Since the target was set in January 2026: from 8 a month on average to 3 (×0.38); a shift rule says that the level has improved.",
  );
  expect(words).toContain("There is a seasonal pattern.");
  expect(words).toContain("2 in Q3 of 2026, no signal (usual range 0 to 9, 14 quarters)");
});

it("what the runs of months say stands in the sentence, and not a second time", () => {
  const runs = {
    useful: 14,
    longestRun: 4,
    longestRunLimit: 7,
    crossings: 3,
    crossingsLimit: 4,
    signal: "few-crossings" as const,
  };
  const sentence = "October 2026: 10; no signal. The level is not steady: 3 crossings.";
  const segments = [{ from: "2025-09", to: "2026-10", points: 14, runs }];
  expect(wordsOf({ categories: [madeSeries("Billing", { segments, sentence })] }, "Billing")).toBe(
    sentence,
  );
});

it("says in plain words below the table what grey and q mean", () => {
  const words = rowsOf(sheet({ categories: [madeSeries("Billing")] }))
    .map(([line]) => line)
    .join(" ");
  expect(words).toContain(
    "q: of the trends at least this clear, the share that chance alone would give.",
  );
  expect(words).toContain("Grey: may be chance.");
});

it("every category has its rows, however many there are; charts are drawn for the total and the seven worst", () => {
  const categories = Array.from({ length: 40 }, (_, at) => madeSeries(`C${at + 10}`));
  const plan = sheet({ categories });
  const names = rowsOf(plan).map(([name]) => name);
  for (const { label } of categories) {
    expect(names.filter((name) => name === label)).toHaveLength(3);
  }
  expect(plan.charts).toHaveLength(8);
});

it("figures stand right, words left, in both tables", () => {
  const plan = sheet({ categories: [madeSeries("Billing", { trend: rateTrend(20, 7, 33) })] });
  const figures = plan.cells.flat().filter(({ content }) => content.kind === "number");
  expect(figures.every(({ look }) => look.align === "right")).toBe(true);
});
