/** Entries that a user types or pastes: no guard of the API, but tables that grow. */
import { growTable } from "../model/tables.ts";
import { permitSheetChange, type Core } from "../protocol/core.ts";
import { itemNotFound } from "../protocol/refusal.ts";
import { placeOf, sheetByKey } from "./arguments.ts";
import { rangeWrites } from "./range-values.ts";

export interface UserEntry {
  readonly sheet: string;
  /** The first cell or the whole rectangle. */
  readonly address: string;
  readonly values: readonly (readonly unknown[])[];
}

export const enterAsUser = (core: Core, { sheet: name, address, values }: UserEntry): void => {
  const sheet = sheetByKey(core, name);
  if (sheet === undefined) throw itemNotFound();
  permitSheetChange(core, sheet);
  const { row, column } = placeOf(core, sheet, address).area;
  const area = { row, column, rows: values.length, columns: values[0]?.length ?? 0 };
  rangeWrites.values({ sheet, area }, values, core);
  growTable(sheet, area);
};
