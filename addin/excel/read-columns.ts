import type { Result } from "../../shared/result.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { ColumnChunk, RowChunk } from "../intake/source.ts";
import type { ColumnRequest } from "../ports.ts";
import { chunkColumns } from "./column-chunk.ts";
import { from1904, queueDateSystem } from "./date-system.ts";
import type { Block, BlockCells, Reader } from "./read-blocks.ts";
import { readGroup } from "./read-blocks.ts";
import type { Pause } from "./run-excel.ts";
import { runExcel, sendIdempotent } from "./run-excel.ts";

/** Bytes aimed at for one answer: Excel on the web gives up at 5 MB, and the envelope and texts need head-room. */
const BYTES_PER_ANSWER = 1_500_000;
/** Rows of the first chunk, whose size sets that of the next; Microsoft's advice starts at 5,000. */
const FIRST_ROWS = 5000;
const FEWEST_ROWS = 100;
const MOST_ROWS = 20_000;

/** Reads the body of an area in chunks; gives back the number of rows. Hidden and filtered rows are read too. */
export const readColumns = (request: ColumnRequest, pause: Pause): Promise<Result<number>> =>
  runExcel({ step: "read the rows", sheet: null }, async (context) => {
    const { area, columns, control } = request;
    const opened = await sendIdempotent(context, pause, () => ({
      sheet: context.workbook.worksheets.getItemOrNullObject(area.sheet).load("id"),
      dateSystem: queueDateSystem(context.workbook),
    }));
    if (opened.sheet.isNullObject) return fail({ code: "table-missing", table: request.name });
    const reading: Reading = {
      ...request,
      reader: { context, pause, withFormulas: false },
      runs: adjacentRuns(columns),
      is1904: from1904(opened.dateSystem),
    };
    control.report({ stage: "read", subject: request.name, done: 0, total: area.rows - 1 });
    return readChunks(reading);
  });

interface Reading extends ColumnRequest {
  readonly reader: Reader;
  readonly runs: readonly Run[];
  readonly is1904: boolean;
}

interface Run {
  readonly first: number;
  readonly columns: number;
}

async function readChunks(reading: Reading): Promise<Result<number>> {
  const { name, area, control, take, reader } = reading;
  const total = area.rows - 1;
  let done = 0;
  let rows = FIRST_ROWS;
  while (done < total) {
    if (control.isCancelled()) return fail({ code: "cancelled", stage: "read" });
    const from = area.row + 1 + done;
    const blocks = blocksOf(reading, from, Math.min(rows, total - done));
    // oxlint-disable-next-line no-await-in-loop -- a chunk's size follows from the one before, and memory holds one
    const read = await readGroup(reader, blocks);
    if (!read.ok) return read;
    const chunk = joinRuns(reading, from, read.value);
    take(chunk);
    done += chunk.rows;
    control.report({ stage: "read", subject: name, done, total });
    rows = nextRows(read.value, chunk.rows);
    // oxlint-disable-next-line no-await-in-loop -- Excel restarts an add-in that does not answer for five seconds
    await reader.pause(0);
  }
  return succeed(total);
}

const blocksOf = ({ area, runs }: Reading, row: number, rows: number): readonly Block[] =>
  runs.map(({ first, columns }) => ({
    sheet: area.sheet,
    sheetName: area.sheet,
    box: { row, column: first, rows, columns },
  }));

function joinRuns(
  { runs, is1904, withFormats }: Reading,
  firstRow: number,
  cells: readonly BlockCells[],
): RowChunk {
  const columns = new Map<number, ColumnChunk>();
  for (const [i, { first, columns: width }] of runs.entries()) {
    const run = cells[i];
    if (run === undefined) continue;
    const place = { firstRow, firstColumn: first, columns: width, from1904: is1904, withFormats };
    for (const [column, chunk] of chunkColumns(run, place)) columns.set(column, chunk);
  }
  return { firstRow, rows: cells[0]?.values.length ?? 0, columns };
}

/** How many rows of this size fill an answer. */
function nextRows(cells: readonly BlockCells[], rows: number): number {
  const bytesPerRow = JSON.stringify(cells).length / Math.max(1, rows);
  const fitting = Math.floor(BYTES_PER_ANSWER / bytesPerRow);
  return Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, fitting));
}

/** Columns that stand side by side are read together. */
function adjacentRuns(columns: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  for (const column of [...new Set(columns)].toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last.first + last.columns === column) {
      runs[runs.length - 1] = { first: last.first, columns: last.columns + 1 };
    } else {
      runs.push({ first: column, columns: 1 });
    }
  }
  return runs;
}
