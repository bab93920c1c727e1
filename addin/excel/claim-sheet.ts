import type { Box, SheetKey } from "../sheets/plan.ts";
import { SHEET_KEYS } from "../sheets/plan.ts";

/**
 * A sheet is ours by a hidden name of the workbook that refers to the cells we own, for example `_upstream_Board`. It
 * follows the sheet when the user renames or moves it, and stays with the original when the sheet is copied.
 */
const MARKER_PREFIX = "_upstream_";

/** The name that marks the sheet of this key. */
export const markerName = (key: SheetKey): string =>
  `${MARKER_PREFIX}${key.replaceAll(/[^A-Za-z0-9]/gu, "_")}`;

const KEYS: ReadonlyMap<string, SheetKey> = new Map(
  SHEET_KEYS.map((key) => [markerName(key).toLowerCase(), key]),
);

/** One of our sheets as it stands: its id, the cells we own on it, and what its marker says of its structure. */
export interface OwnedSheet {
  readonly key: SheetKey;
  readonly sheetId: string;
  readonly box: Box;
  readonly structure: string;
}

/** A marker whose cells are asked for. */
interface QueuedMarker {
  readonly key: SheetKey;
  readonly structure: string;
  readonly range: Excel.Range;
}

/** Our markers among the names of the workbook, whatever became of their sheets. */
export const markersAmong = (
  names: readonly Excel.NamedItem[],
): readonly { readonly key: SheetKey; readonly item: Excel.NamedItem }[] =>
  names.flatMap((item) => {
    const key = KEYS.get(item.name.toLowerCase());
    return key === undefined || item.scope !== "Workbook" ? [] : [{ key, item }];
  });

/** Asks where the markers point to. The names must be loaded with `items/name, items/scope, items/comment`. */
export const queueMarkers = (names: readonly Excel.NamedItem[]): readonly QueuedMarker[] =>
  markersAmong(names).map(({ key, item }) => ({
    key,
    structure: item.comment,
    range: item
      .getRangeOrNullObject()
      .load(["rowIndex", "columnIndex", "rowCount", "columnCount", "worksheet/id"]),
  }));

/** Our sheets, of loaded markers; one whose sheet was deleted points nowhere and is left out. */
export const ownedSheets = (markers: readonly QueuedMarker[]): readonly OwnedSheet[] =>
  markers.flatMap(({ key, structure, range }) =>
    range.isNullObject
      ? []
      : [
          {
            key,
            sheetId: range.worksheet.id,
            box: {
              row: range.rowIndex,
              column: range.columnIndex,
              rows: range.rowCount,
              columns: range.columnCount,
            },
            structure,
          },
        ],
  );
