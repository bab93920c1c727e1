import type { CellValue } from "../intake/source.ts";
import type { Box, SheetKey } from "../sheets/plan.ts";
import { SHEET_KEYS } from "../sheets/plan.ts";
import type { SheetRecord } from "./sheet-record.ts";
import { isWitnessed, readRecord, RECORD_NAME } from "./sheet-record.ts";

/**
 * A sheet is ours when three marks agree. A hidden name of the workbook refers to the cells we own, for example
 * `_upstream_Board`: it follows the sheet when the user renames it, and stays with the original when the sheet is copied.
 * A hidden name of the sheet itself records what we wrote: it does not go with cells that are cut and pasted elsewhere.
 * And a text that we wrote still stands there: it does not when the user has put something else in its place.
 */
const MARKER_PREFIX = "_upstream_";

/** The name that marks the sheet of this key. */
export const markerName = (key: SheetKey): string =>
  `${MARKER_PREFIX}${key.replaceAll(/[^A-Za-z0-9]/gu, "_")}`;

const KEYS: ReadonlyMap<string, SheetKey> = new Map(
  SHEET_KEYS.map((key) => [markerName(key).toLowerCase(), key]),
);

/** A marked sheet: its id, the cells marked on it, what its marker says of its structure, and its record. */
export interface OwnedSheet {
  readonly key: SheetKey;
  readonly sheetId: string;
  readonly box: Box;
  readonly structure: string;
  readonly record: SheetRecord;
}

/** The values of a sheet from its first cell. */
export type ValueAt = (row: number, column: number) => CellValue;

/** Whether a marked sheet still holds what we wrote; only then is it ours. */
export const isOurs = ({ record, box }: OwnedSheet, valueAt: ValueAt): boolean =>
  isWitnessed(record, box, valueAt);

/** A marker whose cells are asked for. */
interface QueuedMarker {
  readonly key: SheetKey;
  readonly structure: string;
  readonly range: Excel.Range;
}

/** Markers and the names of each sheet, asked for. */
interface QueuedClaims {
  readonly markers: readonly QueuedMarker[];
  /** By the id of the sheet. */
  readonly names: ReadonlyMap<string, Excel.NamedItemCollection>;
}

/** Our markers among the names of the workbook, whatever became of their sheets. */
export const markersAmong = (
  names: readonly Excel.NamedItem[],
): readonly { readonly key: SheetKey; readonly item: Excel.NamedItem }[] =>
  names.flatMap((item) => {
    const key = KEYS.get(item.name.toLowerCase());
    return key === undefined || item.scope !== "Workbook" ? [] : [{ key, item }];
  });

/**
 * Asks where the markers point to, and for the names of each sheet. The names of the workbook must be loaded with
 * `items/name, items/scope, items/comment`, the sheets with `items/id`.
 */
export const queueClaims = (
  names: readonly Excel.NamedItem[],
  sheets: readonly Excel.Worksheet[],
): QueuedClaims => ({
  markers: markersAmong(names).map(({ key, item }) => ({
    key,
    structure: item.comment,
    range: item
      .getRangeOrNullObject()
      .load(["rowIndex", "columnIndex", "rowCount", "columnCount", "worksheet/id"]),
  })),
  names: new Map(
    sheets.map((sheet) => [sheet.id, sheet.names.load("items/name,items/formula,items/scope")]),
  ),
});

/**
 * The marked sheets, of loaded claims. A marker whose sheet was deleted points nowhere; one that points to a sheet
 * without our record of the same key went there with cells that were cut and pasted, and means nothing.
 */
export const markedSheets = ({ markers, names }: QueuedClaims): readonly OwnedSheet[] =>
  markers.flatMap(({ key, structure, range }) => {
    if (range.isNullObject) return [];
    const sheetId = range.worksheet.id;
    const record = recordAmong(names.get(sheetId)?.items ?? []);
    if (record?.key !== key) return [];
    const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
    return [{ key, sheetId, box: { row, column, rows, columns }, structure, record }];
  });

const recordAmong = (names: readonly Excel.NamedItem[]): SheetRecord | null => {
  const formula: unknown = names.find(
    ({ name, scope }) => name.toLowerCase() === RECORD_NAME && scope === "Worksheet",
  )?.formula;
  return typeof formula === "string" ? readRecord(formula) : null;
};
