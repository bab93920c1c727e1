/** What the workbook shows of its tables, in plain values: the input of everything in this folder. */

/** A cell as Excel gives it; a blank is the empty text. */
export type CellValue = string | number | boolean;

/** A rectangle of a sheet, counted from 0; `rows` and `columns` are at least 1. */
export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Consecutive cells of one column. */
export interface ColumnChunk {
  readonly values: readonly CellValue[];
  /** Whether numbers here are shown as dates: all, none, or cell by cell. */
  readonly dates: boolean | readonly boolean[];
  /** Offsets of the cells that hold an Excel error. */
  readonly errors: readonly number[];
  /** Number formats, English: one for all, or cell by cell; only where they were asked for. */
  readonly formats?: string | readonly string[];
}

/** Consecutive rows of some columns; `firstRow` is the sheet row of the first, counted from 0. */
export interface RowChunk {
  readonly firstRow: number;
  readonly rows: number;
  /** By column of the sheet, counted from 0. */
  readonly columns: ReadonlyMap<number, ColumnChunk>;
}

/** An Excel table as it stands on a sheet; `area` includes the header row and leaves out the totals row. */
export interface TableSurvey {
  readonly name: string;
  readonly area: Area;
}

/** What says of a sheet that it was made from an input table of ours; the sheet is the user's all the same. */
export interface TemplateMark {
  readonly key: string;
  readonly version: number;
}

/** A sheet at a glance: its tables, its used range, and the first rows of each. */
export interface SheetSurvey {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  /** The title under which this add-in wrote the sheet, when it is ours. */
  readonly ours: string | null;
  /** Which input table it was made for, when it bears such a mark. */
  readonly template?: TemplateMark | null;
  readonly used: Area | null;
  readonly tables: readonly TableSurvey[];
  /** The first rows of the used range (at most 60) and of each table (header and at most 59 rows), whole width. */
  readonly heads: readonly { readonly area: Area; readonly chunk: RowChunk }[];
}

/** A table or range that can be read: where it is, its headers, and its first rows. */
export interface Source {
  /** The table's name, or the sheet's name for a plain range: how mappings refer to it. */
  readonly name: string;
  readonly kind: "table" | "range";
  /** Header row and body. */
  readonly area: Area;
  /** Header texts from left to right, untouched but for blanks (`Column 3`) and repeats (`Date #2`). */
  readonly headers: readonly string[];
  /** The first body rows. */
  readonly sample: RowChunk;
  readonly visible: boolean;
}
