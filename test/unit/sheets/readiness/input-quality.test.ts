import { expect, it } from "vitest";
import type { Intake } from "../../../../addin/intake/tallied.ts";
import { nameSheets } from "../../../../addin/sheets/name-sheets.ts";
import type { SheetPlan } from "../../../../addin/sheets/plan.ts";
import { planWorkbook } from "../../../../addin/sheets/plan-workbook.ts";
import type { InputQuality } from "../../../../addin/sheets/sheet-input.ts";
import { NAMES } from "../../../fixtures/example-names.ts";
import { READINESS } from "../../../fixtures/example-readiness.ts";
import { INVENTED } from "../../../fixtures/invented-intake.ts";
import { madeTemplate, readMade } from "../../intake/made-template.ts";
import { rowStarting, rowsOf, scoreOf } from "../plan-invented.ts";
import { pagesOf, rowOf, textOf } from "./plan-example.ts";

const FORUMS = madeTemplate("forums", [
  { meeting: "Example" },
  { meeting: "M1", held: "a secret" },
  { meeting: "M2", held: "2026-10-13" },
  { held: "2026-10-13" },
  {},
]);
const INPUTS = readMade(FORUMS, madeTemplate("quiz", [{ item: "Q1a", question: "?" }]));
const WHOLE = readMade(madeTemplate("forums", [{ meeting: "M1", held: "2026-10-13" }]));
const NOTHING: Intake = {
  ...INVENTED,
  complaints: null,
  losses: null,
  customers: null,
  targets: null,
  baselines: null,
};

const plansOf = (inputs: InputQuality, intake: Intake): readonly SheetPlan[] => {
  const { names } = nameSheets([]);
  const assessment = { readiness: READINESS, words: NAMES, inputs };
  return planWorkbook({ scorecard: scored(intake), intake, names, assessment });
};

/** An empty request is not scored: another without its parts says the same. */
const scored = (intake: Intake): ReturnType<typeof scoreOf> =>
  intake === NOTHING
    ? { ...scoreOf(INVENTED), complaints: null, losses: null, customers: null }
    : scoreOf(intake);

const qualityOf = (inputs: InputQuality, intake: Intake = INVENTED): SheetPlan => {
  const plan = plansOf(inputs, intake).find(({ key }) => key === "Data quality");
  if (plan === undefined) throw new Error("There is no sheet of data quality.");
  return plan;
};

it("each input table says what became of all its rows", () => {
  const quality = qualityOf(INPUTS);
  expect(rowStarting(quality, "Forums")).toEqual(["Forums", 5, 2, 1, 0, 1, 1]);
  expect(rowStarting(quality, "Quiz answers")).toEqual(["Quiz answers", 1, 0, 0, 1, 0, 0]);
});

it("rows left out are listed by reason with links to their cells", () => {
  const quality = qualityOf(INPUTS);
  expect(rowStarting(quality, "Forums: nothing in “Meeting”").slice(1, 3)).toEqual([1, "A8"]);
  expect(quality.links.some(({ sheet, address }) => `${sheet} ${address}` === "Forums A8")).toBe(
    true,
  );
});

it("a cell that cannot be read is named with what to enter, and never with what stands in it", () => {
  const quality = qualityOf(INPUTS);
  const words = "Forums, “Held on”: enter a day such as 2026-10-31";
  expect(rowStarting(quality, words).slice(1, 3)).toEqual([1, "E6"]);
  expect(plansOf(INPUTS, INVENTED).map(textOf).join("\n")).not.toContain("secret");
});

it("where many cells of a column are wrong, a hundred are named and the others counted", () => {
  const rows = Array.from({ length: 123 }, (_, row) => ({ meeting: `M${row}`, held: "soon" }));
  const quality = qualityOf(readMade(madeTemplate("forums", rows)));
  const cells = quality.links.filter(({ sheet }) => sheet === "Forums");
  expect(cells).toHaveLength(100);
  expect(rowsOf(quality).flat()).toContain("and 23 others below");
});

it("a table that cannot be read is said to be so, and why", () => {
  const quality = qualityOf(readMade(madeTemplate("forums", [{}], ["meeting"])));
  expect(rowStarting(quality, "Forums").slice(0, 3)).toEqual(["Forums", "not read", ""]);
  expect(textOf(quality)).toContain("tblForums has no column “Meeting”.");
});

it("tables that are read in full have no block of faults", () => {
  const text = textOf(qualityOf(WHOLE));
  expect(text).toContain("Input tables of the assessment");
  expect(text).not.toContain("Cells of the input tables to correct");
  expect(text).not.toContain("Rows of the input tables left out");
});

it("a workbook without an assessment says nothing of input tables", () => {
  const { names } = nameSheets([]);
  const plans = planWorkbook({ scorecard: scoreOf(INVENTED), intake: INVENTED, names });
  expect(plans.map(textOf).join("\n")).not.toContain("Input tables of the assessment");
});

it("without complaints and losses the data quality stands before the method, and speaks of input tables alone", () => {
  const plans = plansOf(INPUTS, NOTHING);
  expect(plans.slice(-2).map(({ key }) => key)).toEqual(["Data quality", "Method"]);
  const text = textOf(qualityOf(INPUTS, NOTHING));
  expect(text).toContain("Input tables of the assessment");
  expect(text).not.toMatch(/What was read\n|Checks|agree|omplaints/);
});

it.each([
  ["with complaints", INVENTED],
  ["alone", NOTHING],
])(
  "%s, the sheet is a full rectangle and every link lies on a cell that says where it leads",
  (_, intake) => {
    const { cells, columnWidths, links } = qualityOf(INPUTS, intake);
    for (const row of cells) expect(row).toHaveLength(columnWidths.length);
    for (const { row, column, address } of links)
      expect(cells[row]?.[column]?.content).toEqual({ kind: "text", text: address });
  },
);

it("the table of input tables is broken by no end of a page, however much stands above it", () => {
  const [count] = INPUTS.counts;
  if (count === undefined) throw new Error("The example has counts.");
  const counts = Array.from({ length: 16 }, (_, at) => ({ ...count, title: `Table ${at + 1}` }));
  const complaints = INVENTED.complaints;
  if (complaints === null) throw new Error("The example has complaints.");
  const one = { reason: "no-date", rows: 1, cells: ["B2"] } as const;
  for (let above = 0; above < 40; above += 1) {
    const quality = {
      ...complaints.quality,
      excluded: Array.from({ length: above }, () => one),
      notes: Array.from({ length: above }, (_, at) => `Note ${at + 1}.`),
    };
    const plan = qualityOf(
      { ...INPUTS, counts },
      { ...INVENTED, complaints: { ...complaints, quality } },
    );
    const [first, last] = [rowOf(plan, "Input tables of the assessment"), rowOf(plan, "Table 16")];
    for (const height of [509, 526, 555]) {
      const printed = { ...plan, page: { ...plan.page, printRows: plan.cells.length } };
      const starts = pagesOf(printed, height);
      expect(starts.filter((start) => start > first && start <= last)).toEqual([]);
    }
  }
});
