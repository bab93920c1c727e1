import { expect, it } from "vitest";
import { nameSheets } from "../../../../addin/sheets/name-sheets.ts";
import { planWorkbook } from "../../../../addin/sheets/plan-workbook.ts";
import type { Box, SheetPlan } from "../../../../addin/sheets/plan.ts";
import { READINESS_KEYS, SCORECARD_KEYS, SHEET_KEYS } from "../../../../addin/sheets/plan.ts";
import { METRICS } from "../../../../shared/catalogue/metrics.ts";
import { Readiness } from "../../../../shared/contract/readiness/answer.ts";
import { NAMES } from "../../../fixtures/example-names.ts";
import { READINESS } from "../../../fixtures/example-readiness.ts";
import { INVENTED } from "../../../fixtures/invented-intake.ts";
import { rowsOf, scoreOf, shown } from "../plan-invented.ts";
import {
  breakPage,
  fitsAcross,
  reportPage,
} from "../../../../addin/sheets/readiness/report-page.ts";
import { EMPTY, pagesOf, planAll, textOf } from "./plan-example.ts";

const scorecard = scoreOf(INVENTED);
const { names } = nameSheets([]);
const CASES = [
  ["all tables", READINESS],
  ["no table", EMPTY],
  ["answers alone", { ...EMPTY, claims: READINESS.claims }],
  ["no quiz", { ...READINESS, claims: EMPTY.claims }],
] as const;

const isInside = ({ row, column, rows, columns }: Box, { cells }: SheetPlan): boolean =>
  row >= 0 &&
  column >= 0 &&
  row + rows <= cells.length &&
  column + columns <= (cells[0]?.length ?? 0);

it("the example is a whole answer by the contract", () => {
  expect(Readiness.safeParse(READINESS).success).toBe(true);
  expect(Readiness.safeParse(EMPTY).success).toBe(true);
});

it("a workbook without tables of the assessment gets the same sheets as before", () => {
  const plans = planWorkbook({ scorecard, intake: INVENTED, names });
  expect(plans.map(({ key }) => key)).toEqual(SCORECARD_KEYS);
  expect(planWorkbook({ scorecard, intake: INVENTED, names, assessment: null })).toEqual(plans);
});

it("with an assessment its five sheets stand between the losses and the data quality", () => {
  const assessment = { readiness: READINESS, words: NAMES };
  const plans = planWorkbook({ scorecard, intake: INVENTED, names, assessment });
  expect(plans.map(({ key }) => key)).toEqual([...SHEET_KEYS]);
  expect(READINESS_KEYS.every((key) => plans.some((plan) => plan.key === key))).toBe(true);
});

it("the method prints the definitions it is given and every threshold, those that are ours marked", () => {
  const assessment = { readiness: READINESS, words: NAMES, metrics: METRICS };
  const plans = planWorkbook({ scorecard, intake: INVENTED, names, assessment });
  const method = plans.find(({ key }) => key === "Method");
  const rows = method === undefined ? [] : rowsOf(method);
  for (const { id, value, isOurs } of READINESS.thresholds) {
    const row = rows.find(([first]) => first === id);
    const inWords = String(row?.[2]);
    expect([value, value * 100].some((figure) => inWords.startsWith(String(figure)))).toBe(true);
    expect(row?.[3] === "ours").toBe(isOurs);
  }
  expect(rows.filter(([first]) => String(first).startsWith("M20 "))).toHaveLength(2);
});

it("the method says that rows of the input tables were sent, how many, and what stands for their names", () => {
  const tables = READINESS.tables.map(({ table }, at) => ({
    table,
    state: at < 2 ? ("filled" as const) : ("missing" as const),
    rows: at < 2 ? 12 + at : 0,
  }));
  const assessment = { readiness: { ...READINESS, tables }, words: NAMES };
  const nothing = { ...INVENTED, complaints: null, losses: null, customers: null };
  const textFor = (intake: typeof INVENTED) =>
    planWorkbook({ scorecard, intake, names, assessment })
      .map(textOf)
      .join(" ")
      .replaceAll("\n", " ");
  const bare = textFor({ ...nothing, targets: null, baselines: null });
  expect(bare).toContain("25 rows of the input tables");
  expect(bare).toContain("a number in place of each name");
  expect(bare).not.toContain("Nothing was sent");
  const both = textFor(INVENTED);
  expect(both).toContain("25 rows of the input tables");
  expect(both).toContain("Of complaints, losses and customers no row");
});

it("a threshold that Settings changed says what it usually is", () => {
  const readiness = {
    ...READINESS,
    thresholds: [{ id: "stall-days", value: 30, isOurs: true }],
  };
  const plans = planWorkbook({
    scorecard,
    intake: INVENTED,
    names,
    assessment: { readiness, words: NAMES },
  });
  const text = plans.map(textOf).join("\n");
  expect(text).toContain("30 days (usually 45 days; set in Settings)");
});

it("a sheet of the user's called Questions is told only where ours is written", () => {
  const survey = [
    {
      name: "Questions",
      visible: true,
      protected: false,
      ours: null,
      used: null,
      tables: [],
      heads: [],
    },
  ];
  expect(nameSheets(survey).notes).toEqual([]);
  expect(nameSheets(survey, SHEET_KEYS).notes).toHaveLength(1);
  expect(nameSheets(survey).names.Questions).toBe("Questions (2)");
});

it("the same answer gives the same plans, byte for byte", () => {
  const write = (): string =>
    JSON.stringify(planAll(), (_, value: unknown) => (value instanceof Map ? [...value] : value));
  expect(write()).toBe(write());
});

it.each(CASES)(
  "with %s each sheet is a full rectangle, and all that lies over it is on it",
  (_, readiness) => {
    for (const plan of planAll({ readiness })) {
      for (const row of plan.cells) expect(row.length).toBe(plan.columnWidths.length);
      for (const { categories, series } of plan.charts)
        for (const box of [
          categories,
          ...series.flatMap(({ values, along = values }) => [values, along]),
        ])
          expect(isInside(box, plan)).toBe(true);
      for (const { row, column } of plan.links) {
        const cell = plan.cells[row]?.[column];
        expect(cell === undefined ? "" : shown(cell)).not.toBe("");
      }
    }
  },
);

it("no sheet of the assessment is cut at its right, also where columns are drawn wider", () => {
  for (const { columnWidths, page } of planAll()) {
    const printed = columnWidths.slice(0, page.printColumns);
    expect(fitsAcross(printed, page.orientation)).toBe(true);
  }
});

it("however little stands on a page, no row is higher than Excel's 409 points", () => {
  for (let used = 0; used < 900; used += 7) {
    expect(Math.max(...breakPage(used, "portrait"))).toBeLessThan(409);
    const end = used + breakPage(used, "portrait").reduce((sum, height) => sum + height, 0);
    expect(end).toBeGreaterThan(reportPage("portrait"));
  }
});

it("no table is broken by the end of a page, and none has a heading alone", () => {
  const height = reportPage("landscape");
  for (const plan of planAll().filter(({ page }) => page.orientation === "landscape"))
    for (const share of [0.99, 1, 1.01]) {
      const starts = pagesOf(plan, height * share).slice(1);
      for (const start of starts) {
        // The break falls on the free rows between two parts: the last of one page, or the first of the next.
        const around = [plan.cells[start - 1] ?? [], plan.cells[start] ?? []];
        expect(around.some((row) => row.every(({ content }) => content.kind === "blank"))).toBe(
          true,
        );
      }
    }
});

it.each(CASES)("with %s charts cover nothing that is written", (_, readiness) => {
  for (const { cells, charts } of planAll({ readiness }))
    for (const { place } of charts)
      for (const row of cells.slice(place.row, place.row + place.rows))
        for (const cell of row.slice(place.column, place.column + place.columns))
          expect(cell.content.kind).toBe("blank");
});

it.each(CASES)(
  "with %s no sentence shouts, and none shows what is unknown as a word of code",
  (_, readiness) => {
    const shouting = /!|insight|undefined|\bnull\b|\bNaN\b|\[object/i;
    const texts = planAll({ readiness })
      .flatMap((plan) => rowsOf(plan).flat())
      .filter((cell) => typeof cell === "string" && !cell.startsWith("="));
    expect(texts.filter((text) => shouting.test(String(text)))).toEqual([]);
  },
);

it.each(CASES)("with %s better and worse are never said by colour alone", (_, readiness) => {
  const toned = planAll({ readiness })
    .flatMap(({ cells }) => cells.flat())
    .filter(({ look }) => look.tone === "better" || look.tone === "worse");
  expect(toned.filter(({ content }) => content.kind === "blank")).toEqual([]);
});

it.each([
  ["Moments of truth", "No table of moments of truth: insert the template."],
  ["Accountability", "No table of forums: insert the template."],
  ["Accountability", "No table of tasks: insert the template."],
  ["Accountability", "No table of people: insert the template."],
  ["Accountability", "No table of decisions: insert the template."],
  ["Roadmap", "No table of roadmap items: insert the template."],
  ["Readiness", "No table of commitment answers: insert the template."],
  ["Readiness", "No table of answers on conditions: insert the template."],
] as const)("on %s a missing table is one quiet line: %s", (key, sentence) => {
  const plan = planAll({ readiness: EMPTY }).find((one) => one.key === key);
  const found = plan?.cells.flat().filter((cell) => shown(cell) === sentence) ?? [];
  expect(found.length).toBeGreaterThan(0);
  expect(found[0]?.look.tone).toBe("quiet");
});

it("without tables no sheet shows a number as if it had been counted", () => {
  const numbers = planAll({ readiness: EMPTY })
    .flatMap(({ cells }) => cells.flat())
    .filter(({ content }) => content.kind === "number");
  expect(numbers).toEqual([]);
});
