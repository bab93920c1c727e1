import { findBlocks, type Block } from "./find-header.ts";
import { nameHeaders } from "./name-headers.ts";
import { cutChunk, gridOf, headOf } from "./sheet-grid.ts";
import { isListSheet } from "./templates/list-sheet.ts";
import type { Area, RowChunk, SheetSurvey, Source, TableSurvey } from "./source.ts";

/** Why a sheet, a table or a part of a sheet is not offered. */
export type LeftOutReason = "empty" | "headers-only" | "ours" | "no-header" | "one-column";

/** Something that is not offered, with the reason in words. */
export interface LeftOut {
  readonly sheet: string;
  /** The table's name, or the sheet's. */
  readonly name: string;
  readonly reason: LeftOutReason;
  readonly words: string;
}

/** All that can be read, tables first, and all that cannot. */
export interface FoundSources {
  readonly sources: readonly Source[];
  readonly leftOut: readonly LeftOut[];
}

const WORDS: Readonly<Record<LeftOutReason, string>> = {
  empty: "There is nothing in it.",
  "headers-only": "It has headers and no rows below them.",
  ours: "It was written by this add-in.",
  "no-header": "No row in the first 60 looks like a row of headers.",
  "one-column": "It has one column only; a date and a category need two.",
};

type Found = Source | LeftOut;

/**
 * Every Excel table and every plain range with a header row, wherever on the sheet it starts. A sheet with tables is offered as
 * a range as well only for data outside its tables. Our own sheets are left out; lists
 * that cells are chosen from are neither.
 *
 * @param survey Every sheet at a glance. @returns Sources, tables first, and what was left out with the reason.
 * @example findSources([{ name: "Sheet1", visible: true, protected: false, ours: null, used: null, tables: [], heads: [] }]).leftOut // => [{ sheet: "Sheet1", name: "Sheet1", reason: "empty", words: "There is nothing in it." }]
 */
export function findSources(survey: readonly SheetSurvey[]): FoundSources {
  const tables = survey.flatMap((sheet) =>
    sheet.ours === null ? sheet.tables.map((table) => readTable(sheet, table)) : [],
  );
  const ranges = survey.flatMap(readSheet);
  const found = [...tables, ...ranges];
  const isSource = (one: Found): one is Source => "kind" in one;
  return {
    sources: nameApart(found.filter(isSource)),
    leftOut: found.filter((one): one is LeftOut => !isSource(one)),
  };
}

function leaveOut(sheet: string, name: string, reason: LeftOutReason): LeftOut {
  return { sheet, name, reason, words: WORDS[reason] };
}

function readTable(sheet: SheetSurvey, { name, area }: TableSurvey): Found {
  const head = headOf(sheet, area);
  if (head === null || area.rows < 2) return leaveOut(sheet.name, name, "headers-only");
  const source = sourceOf(sheet, { name, kind: "table", area, head });
  if (area.columns < 2) return leaveOut(sheet.name, name, "one-column");
  return isWhollyBlank(source) ? leaveOut(sheet.name, name, "headers-only") : source;
}

/** A table whose rows are all known and all blank has none; below the first 60 rows there may be some. */
function isWhollyBlank({ area, sample }: Source): boolean {
  if (sample.rows < area.rows - 1) return false;
  const { isFilled } = gridOf(sample, []);
  return !Array.from({ length: sample.rows }, (_, row) => sample.firstRow + row).some((row) =>
    [...sample.columns.keys()].some((column) => isFilled(row, column)),
  );
}

function readSheet(sheet: SheetSurvey): readonly Found[] {
  const { name, used } = sheet;
  if (sheet.ours !== null) return [leaveOut(name, name, "ours")];
  // Neither data nor something that the user could have meant as data.
  if (isListSheet(sheet)) return [];
  const head = used === null ? null : headOf(sheet, used);
  if (used === null || head === null) return [leaveOut(name, name, "empty")];
  const tables = sheet.tables.map(({ area }) => withTotals(area));
  const blocks = findBlocks(gridOf(head, tables), head, used);
  const ranges = blocks
    .filter((block) => judgeBlock(block) === null)
    .map((block) => rangeOf(sheet, { used, head, block }));
  return ranges.length > 0 || tables.length > 0 ? ranges : [leaveOut(name, name, judgeAll(blocks))];
}

/** Why a sheet without a usable block is left out: what is wrong with its widest block. */
function judgeAll(blocks: readonly Block[]): LeftOutReason {
  const [widest] = blocks.toSorted((one, other) => other.columns - one.columns);
  return widest === undefined ? "empty" : (judgeBlock(widest) ?? "no-header");
}

/** The totals row of a table stands below it and is no data. */
function withTotals(area: Area): Area {
  return { ...area, rows: area.rows + 1 };
}

function judgeBlock({ columns, headerRow, hasRows }: Block): LeftOutReason | null {
  if (columns < 2) return "one-column";
  if (headerRow === null) return "no-header";
  return hasRows ? null : "headers-only";
}

function rangeOf(
  sheet: SheetSurvey,
  { used, head, block }: { used: Area; head: RowChunk; block: Block },
): Source {
  const row = block.headerRow ?? used.row;
  const area: Area = {
    sheet: sheet.name,
    row,
    column: block.column,
    rows: lastRowOf(sheet, used, block) - row,
    columns: block.columns,
  };
  return sourceOf(sheet, { name: sheet.name, kind: "range", area, head });
}

/** A range ends with the used range, or above the next table in its columns. */
function lastRowOf(sheet: SheetSurvey, used: Area, block: Block): number {
  const below = sheet.tables
    .map(({ area }) => area)
    .filter(
      ({ row, column, columns }) =>
        row > (block.headerRow ?? 0) &&
        column < block.column + block.columns &&
        block.column < column + columns,
    );
  return Math.min(used.row + used.rows, ...below.map(({ row }) => row));
}

function sourceOf(
  sheet: SheetSurvey,
  { head, ...source }: Pick<Source, "name" | "kind" | "area"> & { readonly head: RowChunk },
): Source {
  const { area } = source;
  const header = cutChunk(head, { ...area, rows: 1 });
  const cells = Array.from(
    { length: area.columns },
    (_, index) => header.columns.get(area.column + index)?.values[0] ?? "",
  );
  const sample = cutChunk(head, { ...area, row: area.row + 1, rows: area.rows - 1 });
  return { ...source, headers: nameHeaders(cells), sample, visible: sheet.visible };
}

/** Two blocks of a sheet, or a table and a sheet, can bear the same name: the wider block of a sheet keeps it. */
function nameApart(sources: readonly Source[]): readonly Source[] {
  const taken = new Set<string>();
  const ranked = sources.toSorted((one, other) => rank(other) - rank(one));
  const names = new Map(ranked.map((source) => [source, freeName(source.name, taken)]));
  return sources.map((source) => ({ ...source, name: names.get(source) ?? source.name }));
}

/** Wider than any sheet: a table keeps its name before any range. */
const WIDEST = 1_000_000;

function rank({ kind, area }: Source): number {
  return kind === "table" ? WIDEST : area.columns;
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${name} #${count}`;
  taken.add(free.toLowerCase());
  return free;
}
