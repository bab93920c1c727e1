import type { Thresholds } from "../../catalogue/readiness/thresholds.ts";
import type { Ref } from "../../contract/readiness/figure.ts";
import type { Share } from "../../contract/readiness/governance.ts";
import { writeShare } from "../write-number.ts";
import type { RowTable } from "./input.ts";

/** A part of a whole with the rows behind it. `unknown` of the `den` rows have a blank mark: they count as not shown. */
export interface Tally {
  readonly num: number;
  readonly den: number;
  /** Rows that count in the whole; `unknown` of them are blank. */
  readonly rows: number;
  readonly unknown: number;
  readonly refs: readonly Ref[];
}

interface Rowed {
  readonly row: number;
}

/**
 * Rows of a table, as a figure names them.
 *
 * @param table Where. @param rows Rows, each with its number. @returns One reference, none when there are no rows.
 * @see ours
 * @example refsOf("people", [{ row: 3 }, { row: 2 }, { row: 3 }]) // => [{ table: "people", rows: [2, 3] }]
 */
export function refsOf(table: RowTable, rows: readonly Rowed[]): Ref[] {
  const numbers = [...new Set(rows.map(({ row }) => row))].toSorted((left, right) => left - right);
  return numbers.length === 0 ? [] : [{ table, rows: numbers }];
}

/**
 * Counts rows that carry a mark. A blank mark is no evidence: it counts in the whole and not in the part, and is told.
 *
 * @param table Where the rows are. @param rows Those asked. @param mark Yes, no, or null for a blank.
 * @returns Counts of rows.
 * @see ours
 * @example tallyMarks("people", [{ row: 2, is: true }, { row: 3, is: null }], ({ is }) => is) // => { num: 1, den: 2, rows: 2, unknown: 1, refs: [{ table: "people", rows: [2, 3] }] }
 */
export function tallyMarks<T extends Rowed>(
  table: RowTable,
  rows: readonly T[],
  mark: (row: T) => boolean | null,
): Tally {
  const marks = rows.map(mark);
  return {
    num: marks.filter((is) => is === true).length,
    den: rows.length,
    rows: rows.length,
    unknown: marks.filter((is) => is === null).length,
    refs: refsOf(table, rows),
  };
}

/**
 * Sums parts and wholes over rows. A row without a whole is left out; a blank part counts as 0 and is told. A part counts up to
 * its whole: what one row has too much of, another does not have.
 *
 * @param table Where the rows are. @param rows In the order of the sheet. @param read Part and whole, in one unit.
 * @returns Sums, the part never above the whole; `rows` are those with a whole above 0.
 * @see ours
 * @example tallySums("roadmap", [{ row: 2, a: 20, b: 10 }, { row: 3, a: 0, b: 10 }], ({ a, b }) => ({ part: a, whole: b })).num // => 10
 * @example tallySums("roadmap", [{ row: 2, a: 5, b: 10 }, { row: 3, a: 9, b: null }], ({ a, b }) => ({ part: a, whole: b })).den // => 10
 */
export function tallySums<T extends Rowed>(
  table: RowTable,
  rows: readonly T[],
  read: (row: T) => { readonly part: number | null; readonly whole: number | null },
): Tally {
  const counted = rows.filter((row) => (read(row).whole ?? 0) > 0);
  const parts = counted.map(read);
  return {
    num: parts.reduce((sum, { part, whole }) => sum + Math.min(part ?? 0, whole ?? 0), 0),
    den: parts.reduce((sum, { whole }) => sum + (whole ?? 0), 0),
    rows: counted.length,
    unknown: parts.filter(({ part }) => part === null).length,
    refs: refsOf(table, counted),
  };
}

/**
 * The value of a tally.
 *
 * @returns Part ÷ whole; null when there is no whole, or every mark is blank.
 * @see ours
 * @example valueOf({ num: 1, den: 4, rows: 4, unknown: 0, refs: [] }) // => 0.25
 * @example valueOf({ num: 0, den: 4, rows: 4, unknown: 4, refs: [] }) // => null
 */
export function valueOf({ num, den, rows, unknown }: Tally): number | null {
  return den > 0 && unknown < rows ? num / den : null;
}

/**
 * A tally as a review shows it.
 *
 * @returns Part, whole and value.
 * @see ours
 * @example shareOf({ num: 1, den: 4, rows: 4, unknown: 0, refs: [] }) // => { value: 0.25, num: 1, den: 4 }
 */
export function shareOf(tally: Tally): Share {
  return { value: valueOf(tally), num: tally.num, den: tally.den };
}

/**
 * The value of a tally in words.
 *
 * @returns Whole percent; empty without a whole.
 * @see ours
 * @example percentOf({ num: 1, den: 3 }) // => "33%"
 */
export function percentOf({ num, den }: Pick<Tally, "num" | "den">): string {
  return den > 0 ? writeShare(num, den) : "";
}

/** Figures that differ by less than this are equal: 0.9 − 0.85 is not above 0.05. */
const SAME = 1e-9;

/**
 * Steps reached on a scale.
 *
 * @param value A figure. @param steps Marks, ascending. @returns How many marks the value reaches; equal reaches it.
 * @see ours
 * @example stepsReached(0.75, [0.25, 0.5, 0.75, 0.9]) // => 3
 */
export function stepsReached(value: number, steps: readonly number[]): number {
  return steps.filter((step) => value >= step - SAME).length;
}

/**
 * Steps kept on a scale that runs down: 4 of nothing, one less for each mark that is passed.
 *
 * @param value A figure of which less is better. @param steps Three marks, ascending. @returns 4 at 0 or below, else 3 to 0; equal stays below a mark.
 * @see ours
 * @example stepsKept(0.1, [0.1, 0.25, 0.5]) // => 3
 * @example stepsKept(0, [0.1, 0.25, 0.5]) // => 4
 */
export function stepsKept(value: number, steps: readonly number[]): number {
  return value <= SAME ? 4 : 3 - steps.filter((step) => value > step + SAME).length;
}

/**
 * The score of a share.
 *
 * @param value 0 to 1. @param thresholds Those of the workbook. @returns 0 to 4 by the four thresholds of a share.
 * @see design: mission, "The quiz as data"; the thresholds are ours
 * @example scoreOfShare(0.8, { "share-some": 0.25, "share-half": 0.5, "share-most": 0.75, "share-nearly-all": 0.9 }) // => 3
 */
export function scoreOfShare(value: number, thresholds: Thresholds): number {
  return stepsReached(value, [
    thresholds["share-some"],
    thresholds["share-half"],
    thresholds["share-most"],
    thresholds["share-nearly-all"],
  ]);
}
