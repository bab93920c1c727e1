import { expect, it } from "vitest";
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

it("a trend whose interval includes no change is grey", () => {
  const { cells } = movesOf(
    { categories: [madeSeries("Billing", { trend: rateTrend(2, -9, 15) })] },
    "Billing",
  );
  expect(cells.slice(1, 4).map(({ look }) => look.tone)).toEqual(["quiet", "quiet", "quiet"]);
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
      "month-to-month changes, XmR",
      "Many, so the limits come from changes. So for Billing and Delivery.",
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

it("tells what became of a measure since its target was set, the season, the quarters and the runs", () => {
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
    segments: [
      {
        from: "2025-09",
        to: "2026-10",
        points: 14,
        runs: {
          useful: 14,
          longestRun: 9,
          longestRunLimit: 7,
          crossings: 3,
          crossingsLimit: 4,
          signal: "both" as const,
        },
      },
    ],
  };
  const words = wordsOf({ categories: [madeSeries("Billing", more)] }, "Billing");
  expect(words).toContain(
    "Since the target was set in January 2026: from 8 a month on average to 3 (×0.38); a shift rule says that the level has improved.",
  );
  expect(words).toContain("There is a seasonal pattern.");
  expect(words).toContain("2 in Q3 of 2026, no signal (usual range 0 to 9, 14 quarters)");
  expect(words).toContain(
    "9 in a row on one side of the median, where chance gives 7 at most; the median crossed 3 times, where chance gives 4 at least.",
  );
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
