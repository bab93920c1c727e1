import fc from "fast-check";
import { expect, it } from "vitest";
import { nameSheets } from "../../../../addin/sheets/name-sheets.ts";
import { planWorkbook } from "../../../../addin/sheets/plan-workbook.ts";
import { NAMES } from "../../../fixtures/example-names.ts";
import { READINESS } from "../../../fixtures/example-readiness.ts";
import { INVENTED } from "../../../fixtures/invented-intake.ts";
import { scoreOf } from "../plan-invented.ts";
import { pagesOf, planOf } from "./plan-example.ts";
import { reportPage } from "../../../../addin/sheets/readiness/report-page.ts";

/** Excel's own limit (specifications and limits): row height 409 points. */
const TALLEST = 409;

const scorecard = scoreOf(INVENTED);
const { names } = nameSheets([]);
const { forums, tasks, roadmap, moments, people } = READINESS;
if (forums === null || tasks === null || roadmap === null || moments === null || people === null)
  throw new Error("The example has all tables.");

interface Sizes {
  readonly milestones: number;
  readonly units: number;
  readonly series: number;
  readonly cuts: number;
  readonly letters: number;
}

/** The example's rows over and over, until there are so many. */
const repeat = <T>(rows: readonly T[], count: number): T[] =>
  Array.from({ length: count }, (_, at) => rows.slice(at % rows.length)).flatMap(([row]) =>
    row === undefined ? [] : [row],
  );

const companyOf = ({ milestones, units, series, cuts }: Omit<Sizes, "letters">) => ({
  ...READINESS,
  forums: { ...forums, forums: repeat(forums.forums, series) },
  tasks: { ...tasks, units: repeat(tasks.units, units), late: repeat(tasks.late, units) },
  roadmap: {
    ...roadmap,
    milestones: repeat(roadmap.milestones, milestones),
    cuts: repeat(roadmap.cuts, cuts),
  },
  moments: { ...moments, moments: repeat(moments.moments, milestones) },
  people: { ...people, byUnit: repeat(people.byUnit, units) },
});

const tallestOf = ({ letters, ...sizes }: Sizes): number => {
  const answer = "We decide in March. ".repeat(Math.ceil(letters / 20)).slice(0, letters);
  const readiness = companyOf(sizes);
  const kept = readiness.questions.map(({ key, text }) => ({ key, question: text, answer }));
  const assessment = { readiness, words: NAMES, kept };
  const plans = planWorkbook({ scorecard, intake: INVENTED, names, assessment });
  return Math.max(...plans.flatMap(({ rowHeights }) => [...rowHeights.values()]));
};

it("no sheet has a row taller than Excel allows, however long the tables and the answers are", () => {
  const upTo = (max: number) => fc.integer({ min: 0, max });
  const sizes = fc.record({
    milestones: upTo(200),
    units: upTo(100),
    series: upTo(60),
    cuts: upTo(100),
    letters: upTo(2000),
  });
  const largest = { milestones: 200, units: 100, series: 60, cuts: 100, letters: 2000 };
  const several = { milestones: 24, units: 40, series: 30, cuts: 60, letters: 110 };
  fc.assert(
    fc.property(sizes, (given) => {
      expect(tallestOf(given)).toBeLessThanOrEqual(TALLEST);
    }),
    { numRuns: 8, examples: [[largest], [several]] },
  );
});

it("a table longer than a page begins where it stands, and no page is left empty for it", () => {
  const readiness = companyOf({ milestones: 40, units: 5, series: 3, cuts: 2 });
  const plan = planOf("Roadmap", { readiness });
  const starts = pagesOf(plan, reportPage("landscape"));
  const [, second = 0] = starts;
  const above = plan.cells[second - 1] ?? [];
  expect(above.some(({ content }) => content.kind !== "blank")).toBe(true);
});
