import { trimText } from "./fold-text.ts";
import { foldLabel, showLabel } from "./fold-label.ts";
import { readDate } from "./read-dates.ts";
import { readNumber } from "./read-numbers.ts";
import { isBlank, readCells, type ReadCell } from "./row-cells.ts";
import type { Source } from "./source.ts";

/** What the first rows show of a column. */
export interface ColumnProfile {
  /** As in the sheet; {@link trimText} gives what to show. */
  readonly header: string;
  /** Rows of the sample in which any column is filled. */
  readonly rows: number;
  readonly filled: number;
  /** Cells that are dates: shown as such, in text that no order can make anything else, or readable text. */
  readonly dates: number;
  /** Numbers that could be days but are not shown as such. */
  readonly serials: number;
  readonly isMixedDates: boolean;
  readonly numbers: number;
  /** Different labels, capital letters and outer spaces aside. */
  readonly distinct: number;
  /** Labels that one row alone has. */
  readonly single: number;
  readonly averageLength: number;
  /** Labels as written, by rows, most frequent first; for a status column. */
  readonly labels: readonly string[];
}

/** From this many filled cells on, shares say something. Ours. */
const ENOUGH_CELLS = 20;

/** Longer on average than this is a sentence, not a label. Ours. */
const SENTENCE = 60;

/** Share of cells with a label of their own from which a sample looks like free text. Twice the share for whole columns, since few rows repeat less. */
const FREE_SHARE = 0.6;

/**
 * Looks at the first rows of every column of a source.
 *
 * @param source With its sample. @returns One profile a column, from left to right.
 * @example profileColumns({ headers: [], area: { column: 0 }, sample: { firstRow: 1, rows: 0, columns: new Map() } }) // => []
 */
export function profileColumns(
  source: Pick<Source, "headers" | "area" | "sample">,
): readonly ColumnProfile[] {
  const { sample, area, headers } = source;
  const readers = headers.map((_, index) => readCells(sample, area.column + index));
  const rows = Array.from({ length: sample.rows }, (_, offset) => offset).filter((offset) =>
    readers.some((read) => !isBlank(read(offset))),
  );
  return headers.map((header, index) => {
    const cells = rows
      .map((offset) => readers[index]?.(offset))
      .filter((cell) => cell !== undefined);
    return profileCells(header, cells);
  });
}

/**
 * Whether a column looks like free text in its sample.
 *
 * @param column Its profile. @returns True when most cells differ, or read like sentences.
 * @example isFreeText({ header: "Note", rows: 40, filled: 40, dates: 0, serials: 0, isMixedDates: false, numbers: 0, distinct: 39, single: 38, averageLength: 30, labels: [] }) // => true
 */
export function isFreeText({ filled, single, averageLength }: ColumnProfile): boolean {
  if (averageLength > SENTENCE) return true;
  return filled >= ENOUGH_CELLS && single / filled > FREE_SHARE;
}

function profileCells(header: string, all: readonly ReadCell[]): ColumnProfile {
  const cells = all.filter((cell) => !isBlank(cell) && !cell.isError);
  const readings = cells.map(({ value, isShownAsDate }) => readDate(value, isShownAsDate));
  const formed = readings.filter((reading) => reading !== null && reading !== "blank");
  const countForm = (form: string): number =>
    formed.filter((reading) => reading.form === form).length;
  const byLabel = Map.groupBy(cells, ({ value }) => foldLabel(value));
  const lengths = cells.reduce((sum, { value }) => sum + String(value).length, 0);
  const labels = [...byLabel.values()]
    .toSorted((one, other) => other.length - one.length)
    .flatMap(([first]) => (first === undefined ? [] : [showLabel(first.value)]));
  return {
    header,
    rows: all.length,
    filled: cells.length,
    dates: countForm("real") + countForm("text"),
    serials: countForm("serial"),
    isMixedDates: countForm("real") > 0 && countForm("text") > 0,
    numbers: cells.filter(isNumber).length,
    distinct: byLabel.size,
    single: [...byLabel.values()].filter((same) => same.length === 1).length,
    averageLength: cells.length === 0 ? 0 : lengths / cells.length,
    labels,
  };
}

function isNumber({ value, isShownAsDate }: ReadCell): boolean {
  const reading = isShownAsDate ? null : readNumber(value);
  return reading !== null && reading !== "blank";
}

/**
 * A header as a user sees it, in quotation marks.
 *
 * @param column A profile. @returns For a sentence.
 * @example quoteHeader({ header: "Customerid " }) // => "“Customerid”"
 */
export function quoteHeader({ header }: Pick<ColumnProfile, "header">): string {
  return `“${trimText(header)}”`;
}
