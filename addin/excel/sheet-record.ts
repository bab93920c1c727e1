import type { CellValue } from "../intake/source.ts";
import type { Box, SheetPlan } from "../sheets/plan.ts";
import { boxOfPlan } from "./a1.ts";
import { toExcel } from "./cell-content.ts";
import type { FilledCells } from "./filled-cells.ts";
import { filledBy, isFilled, readFilled, writeFilled } from "./filled-cells.ts";
import { fingerprint } from "./fingerprint.ts";

/**
 * A hidden name of one sheet of ours; its text records what we wrote there. It belongs to the sheet and not to cells: it
 * stays when the cells are cut and pasted onto another sheet, which is not ours then.
 */
export const RECORD_NAME = "_upstream_written";

/** What we wrote on a sheet: for whom, by which texts to know it again, and which cells. */
export interface SheetRecord {
  readonly key: string;
  readonly witnesses: readonly Witness[];
  readonly rows: number;
  readonly columns: number;
  /** Null when there was too much to record: then every cell counts as written. */
  readonly filled: FilledCells | null;
}

/** A text by its fingerprint, and where it stands from the first cell of ours. */
interface Witness {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The survey reads the first 60 rows and 256 columns: the texts that we know a sheet by must be among them. */
const SEEN_ROWS = 60;
const SEEN_COLUMNS = 256;
/** Rows that the user may put in above our cells without hiding a witness. */
const ROOM_ABOVE = 20;

/** Sentences with figures change from month to month, and the record with them. */
const HAS_FIGURES = /\d/u;

/** Excel keeps 8,192 characters of a formula and 255 of a text within it (specifications and limits). */
const MOST_CHARACTERS = 7500;
const TEXT_CHARACTERS = 250;

/** The record of a plan as the formula of {@link RECORD_NAME}: a constant text. */
export function writeRecord(plan: SheetPlan): string {
  const { rows, columns } = boxOfPlan(plan);
  const witnesses = witnessesOf(plan).map(({ row, column, text }) => `${row}.${column}.${text}`);
  const filled = writeFilled(filledBy(plan));
  const head = `${plan.key};${rows}x${columns};${witnesses.join("/")};`;
  const text = head + (head.length + filled.length > MOST_CHARACTERS ? EVERYTHING : filled);
  const parts = Array.from({ length: Math.ceil(text.length / TEXT_CHARACTERS) }, (_, i) =>
    text.slice(i * TEXT_CHARACTERS, (i + 1) * TEXT_CHARACTERS),
  );
  return `=${parts.map((part) => `"${part}"`).join("&")}`;
}

const EVERYTHING = "?";

/** The record in a name's formula; null when it is none of ours. */
export function readRecord(formula: string): SheetRecord | null {
  const text = formula.replaceAll(/^="|"\s*&\s*"|"$/gu, "");
  const [key, size, witnesses, filled] = text.split(";");
  const [, rows, columns] = /^(\d+)x(\d+)$/u.exec(size ?? "") ?? [];
  if (key === undefined || witnesses === undefined || filled === undefined) return null;
  if (rows === undefined) return null;
  return {
    key,
    witnesses: witnesses === "" ? [] : witnesses.split("/").map(readWitness),
    rows: Number(rows),
    columns: Number(columns),
    filled: filled === EVERYTHING ? null : readFilled(filled, Number(rows)),
  };
}

function readWitness(written: string): Witness {
  const [row, column, text] = written.split(".");
  return { row: Number(row), column: Number(column), text: text ?? "" };
}

/**
 * Whether cells still are what we wrote: one of the texts that we know them by stands where it stood. Two are kept, the
 * first and a long one, so that a user may retitle the sheet; whoever replaced both made the sheet their own.
 */
export const isWitnessed = (
  { witnesses }: SheetRecord,
  { row: top, column: left }: Box,
  valueAt: (row: number, column: number) => CellValue,
): boolean =>
  witnesses.length === 0 ||
  witnesses.some(({ row, column, text }) => {
    if (top + row >= SEEN_ROWS || left + column >= SEEN_COLUMNS) return false;
    return fingerprint(String(valueAt(top + row, left + column))) === text;
  });

function witnessesOf({ cells }: SheetPlan): readonly Witness[] {
  const texts = cells.slice(0, SEEN_ROWS - ROOM_ABOVE).flatMap((row, r) =>
    row.slice(0, SEEN_COLUMNS).flatMap(({ content }, c) => {
      const written = content.kind === "text" ? String(toExcel(content, false)).slice(1) : "";
      return written === "" ? [] : [{ row: r, column: c, written }];
    }),
  );
  const [title, ...others] = texts;
  const [longest] = others.toSorted(
    (a, b) =>
      Number(HAS_FIGURES.test(a.written)) - Number(HAS_FIGURES.test(b.written)) ||
      b.written.length - a.written.length,
  );
  return [title, longest].flatMap((one) =>
    one === undefined ? [] : [{ row: one.row, column: one.column, text: fingerprint(one.written) }],
  );
}

/**
 * Whether a cell of ours, counted from the first, may hold what we wrote. Where rows or columns of ours were deleted
 * since, what stands there may have come from as many rows below or columns to the right.
 */
export function wroteTo(record: SheetRecord, owned: Box, at: { row: number; column: number }) {
  const { filled } = record;
  if (filled === null) return true;
  const rows = Math.max(0, record.rows - owned.rows);
  const columns = Math.max(0, record.columns - owned.columns);
  for (let down = 0; down <= rows; down += 1) {
    for (let across = 0; across <= columns; across += 1) {
      if (isFilled(filled, at.row - owned.row + down, at.column - owned.column + across))
        return true;
    }
  }
  return false;
}
