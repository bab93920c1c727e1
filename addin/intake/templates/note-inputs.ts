import type { Problem } from "../../../shared/problem.ts";
import { noticeOf } from "../../../shared/problem.ts";
import { listWords } from "../../../shared/scoring/list-words.ts";
import { countWords } from "../../../shared/scoring/write-number.ts";
import type { GovernanceIntake } from "./read-governance.ts";

/** A cell of an input table that must be corrected. */
export type CellProblem = Extract<Problem, { readonly code: "cell-invalid" }>;

/**
 * Whether a problem is of one cell; the others are of a whole table.
 *
 * @param problem Of an input table. @returns True for a cell.
 * @example isCellProblem({ code: "rows-too-many", table: "tblForums", rows: 20001, most: 20000 }) // => false
 */
export const isCellProblem = (problem: Problem): problem is CellProblem =>
  problem.code === "cell-invalid";

/**
 * What of the input tables is not read, in sentences without the contents of any cell: they may stay in the workbook.
 *
 * @param intake Counts and problems. @param quality What the sheet of data quality is called. @returns None where all is read.
 * @example noteInputs({ counts: [], problems: [] }, "Data quality") // => []
 */
export function noteInputs(
  { counts, problems }: Pick<GovernanceIntake, "counts" | "problems">,
  quality: string,
): readonly string[] {
  const cells = problems.filter((problem) => isCellProblem(problem) && problem.found !== "").length;
  const rows = counts.reduce((sum, { leftOut }) => sum + leftOut.length, 0);
  const lost = [
    ...(cells === 0 ? [] : [`${countWords(cells, "cell")} of the input tables could not be read`]),
    ...(rows === 0
      ? []
      : [
          `${countWords(rows, "row")} ${cells === 0 ? "of the input tables " : ""}${rows === 1 ? "was" : "were"} left out`,
        ]),
  ];
  return [
    ...(lost.length === 0
      ? []
      : [`${listWords(lost)}; ${quality} names ${cells + rows === 1 ? "it" : "them"}.`]),
    ...problems
      .filter((problem) => !isCellProblem(problem))
      .map((problem) => sayTogether(noticeOf(problem))),
  ];
}

const sayTogether = ({ what, remedy }: ReturnType<typeof noticeOf>): string => `${what} ${remedy}`;
