import { noticeOf, type Notice, type Problem } from "../../shared/problem.ts";
import { listWords } from "../../shared/scoring/list-words.ts";
import { countWords, writeNumber } from "../../shared/scoring/write-number.ts";
import type { InputTable } from "../intake/input-table.ts";
import type { TableCount } from "../intake/templates/filled-template.ts";
import { writeRows } from "./write-amounts.ts";

/** How much of an input table is used: "14 of 15 rows". */
export function usedWords({ isUsable, used, rows }: TableCount): string {
  return isUsable ? `${writeNumber(used)} of ${writeRows(rows)}` : "not read";
}

/** Rows that are no fault: examples, rows that nobody has filled in, blank ones. Empty where there are none. */
export function quietWords({ examples, unanswered, blank }: TableCount): string {
  return [
    ...(examples === 0 ? [] : [countWords(examples, "example row")]),
    ...(unanswered === 0 ? [] : [`${writeNumber(unanswered)} not filled in`]),
    ...(blank === 0 ? [] : [countWords(blank, "blank row")]),
  ].join(", ");
}

/** A cell to look at. */
export interface CellPlace {
  readonly sheet: string;
  readonly address: string;
}

/** What is to be corrected in its three parts, and the cells of the column where the same is to be done. */
export interface InputTrouble {
  readonly notice: Notice;
  /** From top to bottom; none where it is of a whole table. */
  readonly places: readonly CellPlace[];
}

/** What is to be corrected in the input tables; cells of a column that should hold the same are one trouble, told of the first. */
export function listTroubles(problems: readonly Problem[]): readonly InputTrouble[] {
  return [...Map.groupBy(problems, sameAs).values()].flatMap((alike) => {
    const [first] = alike;
    const places = alike.flatMap((one) =>
      one.code === "cell-invalid" ? [{ sheet: one.sheet, address: one.address }] : [],
    );
    return first === undefined ? [] : [{ notice: noticeOf(first), places }];
  });
}

const sameAs = (problem: Problem): string =>
  problem.code === "cell-invalid"
    ? JSON.stringify([problem.table, problem.column, problem.found === "", problem.expected])
    : JSON.stringify(problem);

/** As many titles as are read at a glance. */
const TITLES_NAMED = 4;

/** Which input tables the workbook does not have, in one line. */
export function missingWords(titles: readonly string[]): string {
  return titles.length <= TITLES_NAMED
    ? `Not in this workbook: ${listWords(titles)}.`
    : `${writeNumber(titles.length)} other input tables are not in this workbook.`;
}

/** The input tables that were found, in one line; a second one of a kind is named once. */
export function foundWords(inputTables: readonly InputTable[]): string {
  const titles = [...new Set(inputTables.map(({ title }) => title))];
  return `Input tables of the assessment: ${titles.join(", ")} (${writeNumber(titles.length)}).`;
}
