import type { TableKey } from "../../../shared/contract/readiness/words.ts";

/** An input table that teams share; `wording` replaces our words and is sent nowhere. */
export type TemplateKey = TableKey | "wording";

/** What a column holds, as a user would say it. */
export type ColumnKind =
  | "text"
  | "date"
  | "month"
  | "number"
  | "share"
  | "whole"
  | "list"
  | "yes-no"
  | "multi-list";

/** What of a cell leaves the workbook: itself, that it is filled, a code in place of a name, or nothing. */
export type Sent = "value" | "presence" | "code" | "no";

/** The lists in which names have codes; the same name has the same code in all tables. */
export const BOOK_KEYS = [
  "people",
  "units",
  "forums",
  "meetings",
  "actions",
  "roadmap",
  "moments",
  "metrics",
  "definitions",
  "decisions",
  "themes",
] as const;
export type BookKey = (typeof BOOK_KEYS)[number];

/** One value of a list: what the cell says and what the contract calls it; `also` are other ways to write it. */
export interface Choice {
  readonly label: string;
  readonly value: string | number;
  readonly also?: readonly string[];
}

/** A column of an input table. */
export interface TemplateColumn {
  readonly key: string;
  readonly header: string;
  readonly kind: ColumnKind;
  readonly sent: Sent;
  /** Fields of the contract's row that it feeds; empty where nothing is sent. */
  readonly feeds: readonly string[];
  /** A row without it is left out, a table without the column cannot be used. */
  readonly isRequired: boolean;
  /** One sentence for whoever fills it. */
  readonly note: string;
  /** Headers of earlier versions and of tables made by hand: read as this column. */
  readonly formerly: readonly string[];
  readonly choices: readonly Choice[];
  readonly book: BookKey | null;
  /** Bounds of a number; null where there is none. */
  readonly least: number | null;
  readonly most: number | null;
  /** What the example row shows; days `YYYY-MM-DD`, months `YYYY-MM`. */
  readonly example: string | number;
  /** In characters. */
  readonly width: number;
}

/** Values of a row by key of the column. */
export type PrefilledRow = Readonly<Record<string, string | number>>;

/** An input table: what its sheet is called, what its columns mean, and the rows that it comes with. */
export interface Template {
  readonly key: TemplateKey;
  /** Name of the Excel table. */
  readonly table: string;
  /** Title of the sheet. */
  readonly title: string;
  /** What it is for, in one sentence under the heading. */
  readonly purpose: string;
  readonly version: number;
  /** Key of the column in which `Example` marks a row that is not read. */
  readonly marker: string;
  /** Keys of the columns that make a row an answer: where all are blank the row is not answered, which is no fault. */
  readonly answers: readonly string[];
  readonly columns: readonly TemplateColumn[];
  readonly prefilled: readonly PrefilledRow[];
  /** The column whose words come by the id in another: the wording of questions. */
  readonly worded: { readonly id: string; readonly words: string } | null;
}

/** What the marker column says in a row that only shows how to fill the table. */
export const EXAMPLE = "Example";
