import type { Result } from "../../shared/result.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { CellValue } from "../intake/source.ts";
import type { Box } from "../sheets/plan.ts";
import { rangeOf, toA1 } from "./a1.ts";
import { isSizeLimit } from "./excel-problem.ts";
import type { Pause } from "./run-excel.ts";
import { sendIdempotent } from "./run-excel.ts";

/** Contents for a rectangle; `sheet` is an id or a name, `sheetName` is for a problem. */
interface CellBlock {
  readonly sheet: string;
  readonly sheetName: string;
  readonly box: Box;
  /** Null leaves a cell as it is. */
  readonly formulas: readonly (readonly (CellValue | null)[])[];
}

/** Bytes of one request: Excel on the web refuses 5 MB, and the envelope needs head-room. */
const BYTES_PER_REQUEST = 1_500_000;

/** Overwrites cells, in one sync when they fit. Fails with `block-too-large`. */
export async function writeBlocks(
  context: Excel.RequestContext,
  pause: Pause,
  blocks: readonly CellBlock[],
): Promise<Result<null>> {
  for (const group of groupBySize(blocks)) {
    // oxlint-disable-next-line no-await-in-loop -- a request waits for the one before: Excel keeps their order
    const written = await writeGroup(context, pause, group);
    if (!written.ok) return written;
  }
  return succeed(null);
}

async function writeGroup(
  context: Excel.RequestContext,
  pause: Pause,
  blocks: readonly CellBlock[],
): Promise<Result<null>> {
  if (await fits(context, pause, blocks)) return succeed(null);
  const [block] = blocks;
  if (block === undefined) return succeed(null);
  if (blocks.length === 1 && block.box.rows === 1) {
    return fail({ code: "block-too-large", sheet: block.sheetName, address: toA1(block.box) });
  }
  const middle = Math.ceil(blocks.length / 2);
  const [first, second] =
    blocks.length > 1 ? [blocks.slice(0, middle), blocks.slice(middle)] : halvesOf(block);
  const written = await writeGroup(context, pause, first);
  return written.ok ? writeGroup(context, pause, second) : written;
}

async function fits(
  context: Excel.RequestContext,
  pause: Pause,
  blocks: readonly CellBlock[],
): Promise<boolean> {
  try {
    await sendIdempotent(context, pause, () => {
      for (const { sheet, box, formulas } of blocks) {
        const range = rangeOf(context.workbook.worksheets.getItem(sheet), box);
        range.formulas = formulas.map((row) => row.slice());
      }
    });
    return true;
  } catch (error) {
    if (isSizeLimit(error)) return false;
    throw error;
  }
}

function halvesOf(block: CellBlock): readonly [CellBlock[], CellBlock[]] {
  const rows = Math.ceil(block.box.rows / 2);
  return [[rowsOf(block, 0, rows)], [rowsOf(block, rows, block.box.rows)]];
}

const rowsOf = (block: CellBlock, from: number, to: number): CellBlock => ({
  ...block,
  box: { ...block.box, row: block.box.row + from, rows: to - from },
  formulas: block.formulas.slice(from, to),
});

/** Blocks cut and put together to requests of the size that Excel takes. */
function groupBySize(blocks: readonly CellBlock[]): readonly (readonly CellBlock[])[] {
  const groups: CellBlock[][] = [];
  let bytesInGroup = Number.POSITIVE_INFINITY;
  for (const block of blocks.flatMap(cutIntoParts)) {
    const bytes = bytesOf(block.formulas);
    if (bytesInGroup + bytes > BYTES_PER_REQUEST) {
      groups.push([]);
      bytesInGroup = 0;
    }
    groups.at(-1)?.push(block);
    bytesInGroup += bytes;
  }
  return groups;
}

function cutIntoParts(block: CellBlock): readonly CellBlock[] {
  const parts: CellBlock[] = [];
  let from = 0;
  let bytes = 0;
  for (const [i, row] of block.formulas.entries()) {
    const more = bytesOf(row);
    if (bytes + more > BYTES_PER_REQUEST && i > from) {
      parts.push(rowsOf(block, from, i));
      from = i;
      bytes = 0;
    }
    bytes += more;
  }
  return [...parts, rowsOf(block, from, block.formulas.length)];
}

const ENCODER = new TextEncoder();
const bytesOf = (cells: unknown): number => ENCODER.encode(JSON.stringify(cells)).length;
