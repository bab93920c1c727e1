import type { Readiness } from "../../../shared/contract/readiness/answer.ts";
import type { TableKey } from "../../../shared/contract/readiness/words.ts";
import type { Block, Draw } from "../block.ts";
import { blockOf, mergeBlocks, stackBlocks } from "../block.ts";
import { text } from "../cells.ts";
import { dayInWords } from "../day-words.ts";
import { finishSheet } from "../finish-sheet.ts";
import { keepOnPage, setHeights } from "../fit-page.ts";
import { headSheet, planPage } from "../head-sheet.ts";
import type { ReadinessKey, SheetPlan } from "../plan.ts";
import type { Names } from "./names.ts";
import { drawRows, headRow, type PartRow } from "./rows.ts";
import { missingTable } from "./table-words.ts";

/** What a sheet of the assessment is made of. */
export interface ReadinessInput {
  readonly readiness: Readiness;
  readonly names: Names;
}

/** First row below the head of a sheet. */
export const FIRST_ROW = 3;

/** A table under a heading: the heads of its columns, its rows, and how many columns its rules run over. */
export interface TableParts {
  readonly heads: readonly string[];
  readonly rows: readonly PartRow[];
  /** Said in place of rows, where there are none. */
  readonly none?: string;
}

/**
 * A table that prints with its heads.
 *
 * @param table Heads and rows. @returns Draws the heads and the rows, or one quiet line where there are none.
 * @example drawTable({ heads: ["Unit"], rows: [], none: "No task." })(0).end // => 2
 */
export function drawTable({ heads, rows, none = "None." }: TableParts): Draw {
  return (row): Block =>
    mergeBlocks([
      blockOf(row, [headRow(heads)]),
      rows.length === 0
        ? blockOf(row + 1, [[text(none, { role: "note" })]])
        : drawRows(rows, { row: row + 1, columns: heads.length }),
    ]);
}

/**
 * One quiet line where a table of the workbook is missing.
 *
 * @param readiness Where each table stands. @param title Of the part. @param table The one that it needs.
 * @returns Draws the title and the reason.
 * @example drawMissing({ tables: [] }, "Decisions", "decisions")(0).end // => 2
 */
export function drawMissing(
  { tables }: Pick<Readiness, "tables">,
  title: string,
  table: TableKey,
): Draw {
  return (row): Block =>
    blockOf(row, [
      [text(title, { role: "section" })],
      [text(missingTable(tables, table), { role: "note" })],
    ]);
}

/** As many rows are one page, if a little smaller and closer, rather than a page and a few lines. */
const ONE_PAGE = 38;
/** Height of a row in points on such a page, and from how many rows on it is needed. */
const [CLOSE_ROW, CLOSE_FROM] = [14.25, 33] as const;

/** How a sheet in landscape is finished. */
export interface WideFrame {
  readonly key: ReadinessKey;
  readonly subtitle: string;
  readonly widths: readonly number[];
  /** Drawn below what is printed: figures behind charts, by where the printed parts stand. */
  readonly behind?: (anchors: Block["anchors"]) => Draw;
  /** Drawn into the head, by where the parts below stand. */
  readonly top?: (anchors: Block["anchors"]) => Block;
  /** Columns that print, from the first; all when left out. */
  readonly printColumns?: number;
}

/**
 * A sheet in landscape: its head, its parts one below the other, none broken by the end of a page, and what stands below
 * the print.
 *
 * @param input The answer and names. @param draws Parts from top to bottom. @param frame Key, widths, subtitle.
 * @returns The plan: rows of set heights, as many pages as it takes.
 */
export function finishWide(
  { readiness, names }: ReadinessInput,
  draws: readonly Draw[],
  { key, subtitle, widths, behind, top, printColumns }: WideFrame,
): SheetPlan {
  const head = headSheet(key, `${subtitle}, as of ${dayInWords(readiness.asOf)}`)(0);
  const together = stackBlocks(FIRST_ROW, draws);
  const isOnePage = together.end <= ONE_PAGE;
  const body = isOnePage ? together : stackBlocks(FIRST_ROW, draws.map(keepOnPage));
  const printed = mergeBlocks([head, body]);
  const below = behind?.(printed.anchors)(printed.end + 1);
  const parts = below === undefined ? [printed] : [printed, below];
  const drawn = mergeBlocks(parts);
  const all = top === undefined ? drawn : mergeBlocks([drawn, top(drawn.anchors)]);
  const isClose = isOnePage && printed.end > CLOSE_FROM;
  const close = Array.from(
    { length: isClose ? printed.end : 0 },
    (_, row) => [row, CLOSE_ROW] as const,
  );
  const heights = new Map([...close, ...all.heights]);
  return finishSheet(
    { ...all, heights: setHeights(printed.end, heights) },
    {
      key,
      name: names.sheet(key),
      columnWidths: widths,
      frozenRows: 0,
      page: planPage(readiness.asOf, {
        pagesTall: isOnePage ? 1 : 0,
        printRows: printed.end,
        printColumns: printColumns ?? widths.length,
      }),
    },
  );
}
