import type { Readiness } from "../../../shared/contract/readiness/answer.ts";
import type { TableKey } from "../../../shared/contract/readiness/words.ts";
import type { Block, Draw } from "../block.ts";
import { blockOf, mergeBlocks } from "../block.ts";
import { text } from "../cells.ts";
import { dayInWords } from "../day-words.ts";
import { finishSheet } from "../finish-sheet.ts";
import { setHeights } from "../fit-page.ts";
import { headSheet, planPage } from "../head-sheet.ts";
import type { ReadinessKey, SheetPlan } from "../plan.ts";
import type { Names } from "./names.ts";
import { drawRows, headRow, type PartRow } from "./rows.ts";
import { missingTable } from "./table-words.ts";
import { REPORT_SCALE, breakPage, fillPage, roomOf } from "./report-page.ts";

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

/** Height of a row in points, where a sheet has none of its own. */
const ROW = 15;

const heightsOf = ({ end, heights }: Block, from: number, line: number): readonly number[] =>
  Array.from({ length: end - from }, (_, at) => heights.get(from + at) ?? line);

const sumOf = (heights: readonly number[]): number =>
  heights.reduce((sum, height) => sum + height, 0);

/** Free rows from a row on. */
const freeRows = (row: number, heights: readonly number[]): Block =>
  blockOf(
    row,
    heights.map(() => []),
    { heights: new Map(heights.map((height, at) => [row + at, height])) },
  );

/** Fewest points of a page in which a part that runs on may begin: its heading and several rows. */
const LEAST_BEGINNING = 120;

/** A part that fits no page is broken anyway: it begins at once, unless its heading would stand nearly alone. */
const isBroken = (used: number, length: number): boolean => {
  const [room, next] = roomOf("landscape");
  return length > next ? used + LEAST_BEGINNING > room : used + length > room;
};

/**
 * Parts one below the other, a free row between; one that does not fit the rest of its page begins the next. What is
 * longer than a page runs on from where it stands.
 *
 * @param head The first rows. @param draws Parts from top to bottom. @param line Height of a row. @returns One block.
 */
function stackPages(head: Block, draws: readonly Draw[], line: number): Block {
  const blocks = [head];
  let next = FIRST_ROW;
  let used = sumOf(heightsOf({ ...head, end: FIRST_ROW }, 0, line));
  for (const draw of draws) {
    const heights = heightsOf(draw(next), next, line);
    if (heights.length === 0) continue;
    const gap = blocks.length === 1 ? [] : [line];
    // A page that is full to its end has no room for the free row: the break takes its place.
    const breaks = isBroken(used + sumOf(gap), sumOf(heights));
    const free = freeRows(next, breaks ? breakPage(used, "landscape") : gap);
    const block = draw(free.end);
    blocks.push(free, block);
    used = fillPage(used, [...heightsOf(free, next, line), ...heights], "landscape");
    next = block.end;
  }
  return { ...mergeBlocks(blocks), end: Math.max(head.end, next) };
}

/** Draws what is printed, and what there is no room for; the second draws nothing where all are. */
export interface TwoParts {
  readonly shown: Draw;
  readonly rest: Draw;
}

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
  /** Height of a row in points; the usual one when left out. */
  readonly line?: number;
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
  { key, subtitle, widths, behind, top, printColumns, line = ROW }: WideFrame,
): SheetPlan {
  const head = headSheet(key, `${subtitle}, as of ${dayInWords(readiness.asOf)}`)(0);
  const printed = stackPages(head, draws, line);
  const below = behind?.(printed.anchors)(printed.end + 1);
  const parts = below === undefined ? [printed] : [printed, below];
  const drawn = mergeBlocks(parts);
  const all = top === undefined ? drawn : mergeBlocks([drawn, top(drawn.anchors)]);
  return finishSheet(
    { ...all, heights: setHeights(printed.end, all.heights, line) },
    {
      key,
      name: names.sheet(key),
      columnWidths: widths,
      frozenRows: 0,
      page: planPage(readiness.asOf, {
        scale: REPORT_SCALE,
        margins: "narrow",
        printRows: printed.end,
        printColumns: printColumns ?? widths.length,
      }),
    },
  );
}
