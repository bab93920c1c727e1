import type { Result } from "../../shared/result.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { Pause } from "./run-excel.ts";
import { runExcel, sendIdempotent } from "./run-excel.ts";

/** Shows a cell to the user who asked for it: the one place that moves the user's selection. */
export const reveal = (sheetName: string, address: string, pause: Pause): Promise<Result<null>> =>
  runExcel({ step: "show the cell", sheet: null }, async (context) => {
    const sheet = await sendIdempotent(context, pause, () =>
      context.workbook.worksheets.getItemOrNullObject(sheetName).load("id"),
    );
    if (sheet.isNullObject) return fail({ code: "table-missing", table: sheetName });
    sheet.activate();
    sheet.getRange(address).select();
    await context.sync();
    return succeed(null);
  });
