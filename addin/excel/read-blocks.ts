import type { Problem } from "../../shared/problem.ts";
import type { Result } from "../../shared/result.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { CellValue } from "../intake/source.ts";
import type { Box } from "../sheets/plan.ts";
import { rangeOf, toA1 } from "./a1.ts";
import { isSizeLimit } from "./excel-problem.ts";
import type { Pause } from "./run-excel.ts";
import { sendIdempotent } from "./run-excel.ts";

/** A rectangle to read; `sheet` is an id or a name. */
export interface Block {
  readonly sheet: string;
  /** The sheet's name, for a problem. */
  readonly sheetName: string;
  readonly box: Box;
}

/** The cells of a block, row by row; `formulas` only where they were asked for. */
export interface BlockCells {
  readonly values: readonly (readonly CellValue[])[];
  readonly valueTypes: readonly (readonly string[])[];
  readonly formulas: readonly (readonly CellValue[])[];
  readonly numberFormat: readonly (readonly string[])[];
}

/** How blocks are read: whether with formulas, and how to wait between two attempts. */
export interface Reader {
  readonly context: Excel.RequestContext;
  readonly pause: Pause;
  readonly withFormulas: boolean;
}

/** Cells asked for in one sync: about 1.5 MB at some 40 bytes a cell (value, type, format); the web takes 5 MB. */
const CELLS_PER_SYNC = 40_000;

/** Reads blocks in the order given, in as few syncs as their size allows. Fails with `block-too-large`. */
export async function readBlocks(
  reader: Reader,
  blocks: readonly Block[],
): Promise<Result<readonly BlockCells[]>> {
  const parts = blocks.flatMap((block, owner) =>
    cutIntoParts(block).map((part) => ({ owner, part })),
  );
  const read = new Map<number, BlockCells>();
  for (const group of groupBySize(parts)) {
    // oxlint-disable-next-line no-await-in-loop -- one answer of Excel must be taken in before the next is asked for
    const cells = await readGroup(
      reader,
      group.map(({ part }) => part),
    );
    if (!cells.ok) return cells;
    for (const [i, { owner }] of group.entries()) {
      const above = read.get(owner) ?? NO_CELLS;
      read.set(owner, below(above, cells.value[i] ?? NO_CELLS));
    }
  }
  return succeed(blocks.map((_, owner) => read.get(owner) ?? NO_CELLS));
}

/** Reads blocks in one sync; what Excel finds too large is asked for in halves. */
export async function readGroup(
  reader: Reader,
  blocks: readonly Block[],
): Promise<Result<readonly BlockCells[]>> {
  if (blocks.length === 0) return succeed([]);
  const whole = await readAtOnce(reader, blocks);
  if (whole !== null) return succeed(whole);
  if (blocks.length > 1) {
    const middle = Math.ceil(blocks.length / 2);
    const first = await readGroup(reader, blocks.slice(0, middle));
    if (!first.ok) return first;
    const second = await readGroup(reader, blocks.slice(middle));
    return second.ok ? succeed([...first.value, ...second.value]) : second;
  }
  const [block] = blocks;
  return block === undefined ? succeed([]) : readHalves(reader, block);
}

async function readHalves(reader: Reader, block: Block): Promise<Result<readonly BlockCells[]>> {
  const { box } = block;
  if (box.rows === 1) return fail(tooLarge(block));
  const rows = Math.ceil(box.rows / 2);
  const upper = await readGroup(reader, [{ ...block, box: { ...box, rows } }]);
  if (!upper.ok) return upper;
  const rest = { ...box, row: box.row + rows, rows: box.rows - rows };
  const lower = await readGroup(reader, [{ ...block, box: rest }]);
  return lower.ok ? succeed([[...upper.value, ...lower.value].reduce(below)]) : lower;
}

/** Null when Excel finds it too large; it says so by a code, or by null in place of the values. */
async function readAtOnce(
  { context, pause, withFormulas }: Reader,
  blocks: readonly Block[],
): Promise<readonly BlockCells[] | null> {
  try {
    const ranges = await sendIdempotent(context, pause, () =>
      blocks.map((block) =>
        rangeOf(context.workbook.worksheets.getItem(block.sheet), block.box).load([
          "values",
          "valueTypes",
          "numberFormat",
          ...(withFormulas ? ["formulas"] : []),
        ]),
      ),
    );
    return ranges.every(hasCells) ? ranges.map((range) => cellsOf(range, withFormulas)) : null;
  } catch (error) {
    if (isSizeLimit(error)) return null;
    throw error;
  }
}

/** Past its limits Excel may give null in place of the cells, without an error. */
const hasCells = (range: Excel.Range): boolean => {
  const values: unknown = range.values;
  const types: unknown = range.valueTypes;
  return values !== null && types !== null;
};

const cellsOf = (range: Excel.Range, withFormulas: boolean): BlockCells => ({
  values: range.values as CellValue[][],
  valueTypes: range.valueTypes,
  formulas: withFormulas ? (range.formulas as CellValue[][]) : [],
  numberFormat: range.numberFormat as string[][],
});

const tooLarge = ({ sheetName, box }: Block): Problem => ({
  code: "block-too-large",
  sheet: sheetName,
  address: toA1(box),
});

const below = (upper: BlockCells, lower: BlockCells): BlockCells => ({
  values: [...upper.values, ...lower.values],
  valueTypes: [...upper.valueTypes, ...lower.valueTypes],
  formulas: [...upper.formulas, ...lower.formulas],
  numberFormat: [...upper.numberFormat, ...lower.numberFormat],
});

const NO_CELLS: BlockCells = { values: [], valueTypes: [], formulas: [], numberFormat: [] };

interface Part {
  readonly owner: number;
  readonly part: Block;
}

/** A block as blocks of at most as many cells as one sync takes, from top to bottom. */
function cutIntoParts(block: Block): readonly Block[] {
  const { box } = block;
  const step = Math.max(1, Math.floor(CELLS_PER_SYNC / box.columns));
  return Array.from({ length: Math.ceil(box.rows / step) }, (_, i) => ({
    ...block,
    box: { ...box, row: box.row + i * step, rows: Math.min(step, box.rows - i * step) },
  }));
}

function groupBySize(parts: readonly Part[]): readonly (readonly Part[])[] {
  const groups: Part[][] = [];
  let cellsInGroup = Number.POSITIVE_INFINITY;
  for (const { owner, part } of parts) {
    const cells = part.box.rows * part.box.columns;
    if (cellsInGroup + cells > CELLS_PER_SYNC) {
      groups.push([]);
      cellsInGroup = 0;
    }
    groups.at(-1)?.push({ owner, part });
    cellsInGroup += cells;
  }
  return groups;
}
