import type { Result } from "../../shared/result.ts";
import { succeed } from "../../shared/result.ts";
import type { Pause } from "./run-excel.ts";
import { runExcel, sendIdempotent } from "./run-excel.ts";

/** What was kept in the workbook's settings under `key`, or null. */
export const recall = (key: string, pause: Pause): Promise<Result<string | null>> =>
  runExcel({ step: "read the workbook's settings", sheet: null }, async (context) => {
    const setting = await sendIdempotent(context, pause, () =>
      context.workbook.settings.getItemOrNullObject(key).load("value"),
    );
    if (setting.isNullObject) return succeed(null);
    const value: unknown = setting.value;
    return succeed(typeof value === "string" ? value : null);
  });

/** Keeps a text in the workbook's settings; a text that is there already makes no change to the workbook. */
export const remember = (key: string, value: string, pause: Pause): Promise<Result<null>> =>
  runExcel({ step: "keep the settings in the workbook", sheet: null }, async (context) => {
    const { settings } = context.workbook;
    const there = await sendIdempotent(context, pause, () =>
      settings.getItemOrNullObject(key).load("value"),
    );
    if (!there.isNullObject && there.value === value) return succeed(null);
    await sendIdempotent(context, pause, () => settings.add(key, value));
    return succeed(null);
  });
