/** Plans of the invented company, with and without its tables. */
import type { Cell, ReadinessKey, SheetPlan } from "../../../../addin/sheets/plan.ts";
import type { KeptAnswer } from "../../../../addin/sheets/readiness/answers.ts";
import { planAssessment } from "../../../../addin/sheets/readiness/plan-assessment.ts";
import type { Readiness } from "../../../../shared/contract/readiness/answer.ts";
import type { Axis, Bounded } from "../../../../shared/contract/readiness/claims.ts";
import { NAMES } from "../../../fixtures/example-names.ts";
import { READINESS } from "../../../fixtures/example-readiness.ts";
import { rowsOf, shown } from "../plan-invented.ts";

export interface Told {
  readonly readiness?: Readiness;
  readonly kept?: readonly KeptAnswer[];
}

export const planAll = ({ readiness = READINESS, kept = [] }: Told = {}): readonly SheetPlan[] =>
  planAssessment({ readiness, words: NAMES, kept });

export const planOf = (key: ReadinessKey, told: Told = {}): SheetPlan => {
  const plan = planAll(told).find((one) => one.key === key);
  if (plan === undefined) throw new Error(`There is no sheet ${key}.`);
  return plan;
};

/** All that a reader sees, a row a line. */
export const textOf = (plan: SheetPlan): string =>
  rowsOf(plan)
    .map((row) => row.filter((cell) => cell !== "").join(" | "))
    .join("\n");

/** The row whose first filled cell begins so. */
export const rowOf = (plan: SheetPlan, start: string): number =>
  rowsOf(plan).findIndex((row) => String(row.find((cell) => cell !== "") ?? "").startsWith(start));

export const cellsFrom = (plan: SheetPlan, start: string): readonly (string | number)[] =>
  (plan.cells[rowOf(plan, start)] ?? []).map(shown).filter((cell) => cell !== "");

export const cellAt = (plan: SheetPlan, row: number, column: number): Cell => {
  const cell = plan.cells[row]?.[column];
  if (cell === undefined) throw new Error(`There is no cell ${row}, ${column}.`);
  return cell;
};

/** The first rows of the pages, as a program breaks them whose page is so high: a row that does not fit begins the next. */
export const pagesOf = ({ rowHeights, page }: SheetPlan, height: number): readonly number[] => {
  const starts = [0];
  let used = 0;
  for (let row = 0; row < (page.printRows ?? 0); row += 1) {
    const own = rowHeights.get(row) ?? 15;
    if (used + own > height) {
      starts.push(row);
      used = 0;
    }
    used += own;
  }
  return starts;
};

const NOTHING: Bounded = {
  point: null,
  lower: null,
  upper: null,
  answered: 0,
  dontKnow: 0,
  notApplicable: 0,
  blank: 0,
  coverage: null,
};
const NO_AXIS: Axis = {
  score: NOTHING,
  band: null,
  bandNote: "nothing was answered.",
  stability: null,
  isStable: null,
};
const { claims } = READINESS;

/** The same company before anybody has filled a table. */
export const EMPTY: Readiness = {
  ...READINESS,
  verdict: "Nothing can be said yet: no table of the assessment is filled.",
  findings: [],
  tables: READINESS.tables.map(({ table }) => ({ table, state: "missing", rows: 0 })),
  claims: {
    ...claims,
    round: null,
    respondents: 0,
    index: NO_AXIS,
    need: NO_AXIS,
    readiness: NO_AXIS,
    readinessVerdict: null,
    areas: claims.areas.map((area) =>
      Object.assign({}, area, { claimed: NOTHING, evidenced: null, gap: null, gapQuestions: 0 }),
    ),
    questions: claims.questions.map((question) =>
      Object.assign({}, question, { claimed: NOTHING, evidenced: null, gap: null, items: [] }),
    ),
    conditions: claims.conditions.map((condition) =>
      Object.assign({}, condition, {
        need: NOTHING,
        readiness: NOTHING,
        evidencedNeed: null,
        evidencedReadiness: null,
      }),
    ),
    roles: [],
    perceptionGaps: [],
    disagreements: [],
    agreement: { respondents: 0, items: 0, value: null, label: null, note: "Nobody has answered." },
    gap: { value: null, upTo: null, questions: 0 },
  },
  evidence: [],
  gates: READINESS.gates.map(({ id }) => ({
    id,
    state: "no-data",
    sentence: "No table that could say so.",
    refs: [],
  })),
  fresh: [],
  forums: null,
  tasks: null,
  roadmap: null,
  moments: null,
  people: null,
  decisions: null,
  questions: [],
  proposedTasks: [],
  notes: [],
};
