import type { Workbook } from "../ports.ts";
import { addColumns } from "./add-columns.ts";
import { appendRows } from "./append-rows.ts";
import { insertTables } from "./insert-tables.ts";
import { readColumns } from "./read-columns.ts";
import { recall, remember } from "./remember.ts";
import { reveal } from "./reveal.ts";
import type { Pause } from "./run-excel.ts";
import { waitFor } from "./run-excel.ts";
import { surveySheets } from "./survey.ts";
import { writeSheets } from "./write-sheets.ts";

/** The workbook that is open in Excel. `pause` is how it waits between two attempts. */
export function createWorkbook(pause: Pause = waitFor): Workbook {
  return {
    survey: () => surveySheets(pause),
    readColumns: (request) => readColumns(request, pause),
    writeSheets: (plans, control) => writeSheets(plans, control, pause),
    insertTables: (plans, control) => insertTables(plans, control, pause),
    addColumns: (additions) => addColumns(additions, pause),
    appendRows: (additions) => appendRows(additions, pause),
    recall: (key) => recall(key, pause),
    remember: (key, value) => remember(key, value, pause),
    reveal: (sheet, address) => reveal(sheet, address, pause),
  };
}
