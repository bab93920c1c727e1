import type { NoticeWriters } from "./problem.ts";
import { writeNumber } from "./scoring/write-number.ts";

/** What can be wrong with the input tables that teams share. Rows and columns are named as the user sees them. */
export type TemplateProblem =
  | {
      readonly code: "cell-invalid";
      readonly table: string;
      readonly sheet: string;
      /** Of the cell in its sheet. */
      readonly address: string;
      readonly row: number;
      readonly column: string;
      /** What stands there; empty where nothing does. For the pane alone. */
      readonly found: string;
      /** After “Enter”. */
      readonly expected: string;
    }
  | { readonly code: "template-column-missing"; readonly table: string; readonly column: string }
  | { readonly code: "table-repeated"; readonly table: string; readonly read: string }
  | {
      readonly code: "rows-too-many";
      readonly table: string;
      readonly rows: number;
      readonly most: number;
    }
  | {
      readonly code: "no-room-beside-table";
      readonly table: string;
      readonly sheet: string;
      readonly address: string;
    }
  | {
      readonly code: "no-room-below-table";
      readonly table: string;
      readonly sheet: string;
      readonly address: string;
    }
  | { readonly code: "totals-row-shown"; readonly table: string };

/**
 * The words for what is wrong with input tables; part of {@link noticeOf}.
 *
 * @example TEMPLATE_NOTICES["table-repeated"]({ code: "table-repeated", table: "tblForums2", read: "tblForums" }).what // => "tblForums2 is a second table of the same kind."
 */
export const TEMPLATE_NOTICES: Pick<NoticeWriters, TemplateProblem["code"]> = {
  "cell-invalid": ({ table, row, column, found, expected }) => ({
    what: `${table}, row ${row}, “${column}”: ${found === "" ? "there is nothing" : `“${found}” cannot be read`}.`,
    why: `It should be ${expected}.`,
    remedy: `Enter ${expected}.`,
  }),
  "template-column-missing": ({ table, column }) => ({
    what: `${table} has no column “${column}”.`,
    why: "Without it no row of the table can be read; the other tables are read all the same.",
    remedy:
      "Tick its upgrade under Insert input tables, or add the column with this header, then fill it.",
  }),
  "table-repeated": ({ table, read }) => ({
    what: `${table} is a second table of the same kind.`,
    why: `One table of each kind is read, and that is ${read}.`,
    remedy: `Move its rows to ${read}, or delete the table that is not needed.`,
  }),
  "rows-too-many": ({ table, rows, most }) => ({
    what: `${table} has ${writeNumber(rows)} rows.`,
    why: `At most ${writeNumber(most)} rows of an input table are read; the first ones were.`,
    remedy: "Move old rows to another sheet.",
  }),
  "no-room-beside-table": ({ table, sheet, address }) => ({
    what: `${table} cannot get its new columns: on the sheet “${sheet}”, ${address} is not empty.`,
    why: "New columns are added at the right of the table, and what stands there would be moved. Nothing was changed.",
    remedy: "Move what stands beside the table, then tick its upgrade again.",
  }),
  "no-room-below-table": ({ table, sheet, address }) => ({
    what: `${table} cannot get its new rows: on the sheet “${sheet}”, ${address} is not empty.`,
    why: "New rows are added at the end of the table, and what stands there would be lost. Nothing was changed.",
    remedy: "Move what stands below the table, then try again.",
  }),
  "totals-row-shown": ({ table }) => ({
    what: `${table} cannot get its new rows: it ends with a totals row.`,
    why: "Rows are added at the end of the table, where the totals stand. Nothing was changed.",
    remedy: "Turn the totals row off (Table Design › Total Row), then try again.",
  }),
};
