import type { Area } from "../intake/source.ts";
import type { TemplateKey } from "../intake/templates/template.ts";
import type { Content } from "./plan.ts";

/** What Excel lets into a cell, and what it says when something else is typed. */
export type CellRule =
  /** `source` is the values with commas between, or `='Lists'!$A$2:$A$60`. */
  | { readonly kind: "list"; readonly source: string; readonly message: string }
  | { readonly kind: "date"; readonly message: string }
  | {
      readonly kind: "whole" | "decimal";
      readonly least: number | null;
      readonly most: number | null;
      readonly message: string;
    };

/** A column of an input table as it is written. */
export interface InputColumnPlan {
  readonly header: string;
  /** Shown when the header is selected. */
  readonly note: string;
  readonly isRequired: boolean;
  /** In characters. */
  readonly width: number;
  /** Excel number format, English. */
  readonly format: string;
  readonly align: "left" | "right";
  readonly wrap: boolean;
  readonly rule: CellRule | null;
}

/** A sheet with one input table: heading, a sentence, the table. It is the user's from then on. */
export interface InputSheetPlan {
  readonly key: TemplateKey;
  /** Title of the sheet, free in this workbook. */
  readonly sheet: string;
  /** Name of the table; where it is taken the writer adds a number. */
  readonly table: string;
  readonly heading: string;
  readonly purpose: string;
  readonly columns: readonly InputColumnPlan[];
  /** Rows of the body. */
  readonly rows: readonly InputRowPlan[];
  /** Goes into a hidden name of the sheet. */
  readonly mark: string;
}

export interface InputRowPlan {
  readonly cells: readonly Content[];
  readonly isExample: boolean;
}

/** Long lists stand on a sheet of their own, one a column, its header above. */
export interface ListSheetPlan {
  readonly sheet: string;
  readonly lists: readonly { readonly header: string; readonly values: readonly string[] }[];
}

/** New columns of a table that is there already: they go to its right. */
export interface ColumnAddition {
  readonly key: TemplateKey;
  readonly sheet: string;
  readonly table: string;
  readonly columns: readonly InputColumnPlan[];
  readonly mark: string;
}

/** What goes into one cell of a new row, and its number format. */
export interface CellEntry {
  readonly content: Content;
  readonly format: string;
}

/** Rows at the end of an input table: its blank last rows are filled first, then it grows. */
export interface RowAddition {
  /** What the user calls the table. */
  readonly name: string;
  readonly sheet: string;
  /** The Excel table; null for a plain range. */
  readonly table: string | null;
  /** Header row and body, as it was looked at. */
  readonly area: Area;
  /** Blank rows at the end of the body. */
  readonly blankRows: number;
  /** By column of the sheet, counted from 0; other cells of the row stay blank. */
  readonly rows: readonly ReadonlyMap<number, CellEntry>[];
}

/** First row of the table, counted from 0: a heading, a sentence and a free row stand above. */
export const TABLE_ROW = 3;

/** Rows below the header in which rules hold before the table has grown so far. */
export const RULED_ROWS = 1_000;

/** Rows below the header that have their formats already; a table that grows takes on those of the row above. */
export const FORMATTED_ROWS = 100;
