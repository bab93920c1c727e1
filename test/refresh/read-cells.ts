/** Cells of an .xlsx file by an independent reader: what a comparison before and after rests on. */
import { readXlsx } from "hucre/xlsx";

/** Sheet name to its rows of plain values, formulas as their text. */
export async function readCells(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const workbook = await readXlsx(bytes, { readStyles: true });
  return new Map(
    workbook.sheets.map(({ name, rows, cells }) => [
      name,
      JSON.stringify([rows, [...(cells ?? [])].map(([place, { formula }]) => [place, formula])]),
    ]),
  );
}
