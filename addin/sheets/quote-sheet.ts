import { boxAddress } from "../intake/cell-address.ts";
import type { Box } from "./plan.ts";

/**
 * A sheet's name as a formula names it: always in apostrophes, those within doubled.
 *
 * @param name As on the tab. @returns The quoted name, without the exclamation mark.
 * @example quoteSheet("Q3 '26") // => "'Q3 ''26'"
 */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/**
 * A rectangle of a sheet as a formula names it.
 *
 * @param sheet Its name. @param box Counted from 0. @returns A fixed reference.
 * @example referTo("Tickets", { row: 1, column: 5, rows: 2, columns: 1 }) // => "'Tickets'!$F$2:$F$3"
 */
export function referTo(sheet: string, box: Box): string {
  return `${quoteSheet(sheet)}!${boxAddress(box)}`;
}
