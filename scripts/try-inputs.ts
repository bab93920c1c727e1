/** What `npm run try` says of the input tables and of the assessment made from them. */
import type { LeftOutRow, TableCount } from "../addin/intake/templates/filled-template.ts";
import type { GovernanceIntake } from "../addin/intake/templates/read-governance.ts";
import { quietWords, usedWords } from "../addin/pane/input-words.ts";
import type { Readiness } from "../shared/contract/readiness/answer.ts";
import { noticeOf, type Problem } from "../shared/problem.ts";

type Inputs = Pick<GovernanceIntake, "counts" | "problems" | "missing">;

/** For RESULT.json: counts by table, and every cell that could not be read with what to do; null where there is none. */
export function inputsOf(governance: Inputs | null): {
  readonly inputTables: readonly TableCount[];
  readonly missingInputTables: readonly string[];
  readonly inputProblems: readonly object[];
} {
  const { counts, missing, problems } = governance ?? { counts: [], missing: [], problems: [] };
  return {
    inputTables: counts,
    missingInputTables: missing,
    inputProblems: problems.map((problem) => ({ ...problem, ...noticeOf(problem) })),
  };
}

/** For RESULT.json: what the assessment comes to; null where there is none. */
export function verdictOf(readiness: Readiness | null): object | null {
  if (readiness === null) return null;
  const { verdict, findings, gates } = readiness;
  return {
    verdict,
    findings,
    gates: gates.map(({ id, state, sentence }) => ({ id, state, sentence })),
  };
}

/** The lines of a report: rows by table, then every problem in three parts; none without input tables. */
export function printInputs(governance: Inputs | null): readonly string[] {
  if (governance === null) return [];
  const { counts, missing, problems } = governance;
  return [
    "Input tables of the assessment",
    ...counts.flatMap(printCount),
    ...(missing.length === 0 ? [] : [`  Not in this workbook: ${missing.join(", ")}`]),
    "",
    ...(problems.length === 0
      ? []
      : ["To correct in the input tables", ...problems.map(printCell), ""]),
  ];
}

/** The verdict and its findings; none without an assessment. */
export function printReadiness(readiness: Readiness | null): readonly string[] {
  if (readiness === null) return [];
  const { verdict, findings } = readiness;
  return ["Readiness", `  ${verdict}`, ...findings.map((finding) => `  ${finding}`), ""];
}

function printCount(count: TableCount): readonly string[] {
  const quiet = quietWords(count);
  return [
    `  ${count.title} (${count.table} on ${count.sheet}): ${usedWords(count)}${count.isUsable ? " used" : ""}${quiet === "" ? "" : `; ${quiet}`}`,
    ...count.leftOut.map(printLeftOut),
  ];
}

const REASONS: Readonly<Record<LeftOutRow["reason"], string>> = {
  missing: "is blank",
  unreadable: "cannot be read",
  "too-many": "is beyond the rows that are read",
};

const printLeftOut = ({ row, cell, column, reason }: LeftOutRow): string =>
  `    row ${row} left out: ${column} (${cell}) ${REASONS[reason]}`;

function printCell(problem: Problem): string {
  const { what, why, remedy } = noticeOf(problem);
  return `  ${what}\n    Why: ${why}\n    What to do: ${remedy}`;
}
