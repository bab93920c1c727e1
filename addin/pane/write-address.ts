import type { Area } from "../intake/source.ts";
import { cellAddress } from "../intake/cell-address.ts";

/** An area as Excel writes it, with its sheet: "Tickets!A1:F2001". */
export function writeAddress({ sheet, row, column, rows, columns }: Area): string {
  const last = cellAddress(row + rows - 1, column + columns - 1);
  return `${sheet}!${cellAddress(row, column)}:${last}`;
}
