/** A small board as a plan, this month and the next, and a workbook that holds it. */
import type { SheetPlan } from "../../../addin/sheets/plan.ts";
import type { HostSheet } from "../model/book.ts";
import { cellAt } from "../model/cells.ts";
import { addSheet } from "../open-host.ts";
import { cell, planOf } from "../../unit/excel/plans.ts";
import type { Adapter } from "./open-adapter.ts";
import { openAdapter, valueOf } from "./open-adapter.ts";

export const BOARD = planOf([
  ["Customer scorecard", null],
  ["Complaints", 412],
  ["Left", 437],
  ["Together", "=B2+B3"],
]);

/** The same board a month later. */
export const NEXT_BOARD = planOf([
  ["Customer scorecard", null],
  ["Complaints", 398],
  ["Left", 437],
  ["Together", "=B2+B3"],
]);

export const METHOD: SheetPlan = {
  ...planOf([["How it is worked out"]]),
  key: "Method",
  name: "Method",
};

export const write = (adapter: Adapter, ...plans: readonly SheetPlan[]) =>
  adapter.workbook.writeSheets(plans, adapter.control);

/** A workbook with the user's rows, and the board as the first refresh wrote it. */
export const openBoard = async (
  excelApi?: string,
  ...plans: readonly SheetPlan[]
): Promise<Adapter> => {
  const adapter = openAdapter(excelApi);
  addSheet(adapter.host, "Data", [
    ["Date", "Category"],
    ["2026-01-02", "Billing"],
  ]);
  valueOf(await write(adapter, ...(plans.length === 0 ? [BOARD] : plans)));
  adapter.host.resetCounters();
  return adapter;
};

export const shown = (sheet: HostSheet, row: number, column: number) => {
  const found = cellAt(sheet, row, column);
  return found?.formula ?? found?.value ?? "";
};

/** A table of so many months from a row on. */
export const months = (count: number) => [
  [cell("Month", { role: "header" }), cell("Count", { role: "header", align: "right" })],
  ...Array.from({ length: count }, (_, i) => [
    cell(`2026-${i + 1}`),
    cell(i + 1, { align: "right", format: "#,##0" }),
  ]),
];
