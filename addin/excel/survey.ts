import type { Result } from "../../shared/result.ts";
import { succeed } from "../../shared/result.ts";
import type { Area, SheetSurvey, TableSurvey } from "../intake/source.ts";
import type { OwnedSheet } from "./claim-sheet.ts";
import { ownedSheets, queueMarkers } from "./claim-sheet.ts";
import { rowChunk } from "./column-chunk.ts";
import { from1904, queueDateSystem } from "./date-system.ts";
import type { BlockCells } from "./read-blocks.ts";
import { readBlocks } from "./read-blocks.ts";
import type { Pause } from "./run-excel.ts";
import { runExcel, sendIdempotent } from "./run-excel.ts";

/** Rows shown of each area: enough to find a header row below a title block and to see what columns hold. */
const HEAD_ROWS = 60;
/** Columns shown of each area; no table of rows is wider, a sheet formatted to its edge is. */
const HEAD_COLUMNS = 256;

interface SheetAtAGlance {
  readonly id: string;
  readonly sheet: Omit<SheetSurvey, "heads">;
}

/** Every sheet at a glance: three syncs for any number of sheets, more only where the first rows are very wide. */
export const surveySheets = (pause: Pause): Promise<Result<readonly SheetSurvey[]>> =>
  runExcel({ step: "look through the sheets", sheet: null }, async (context) => {
    const lists = await sendIdempotent(context, pause, () => queueLists(context));
    const places = await sendIdempotent(context, pause, () => queuePlaces(lists));
    const sheets = describeSheets(lists, places);
    const areas = sheets.map(headAreas);
    const read = await readBlocks(
      { context, pause, withFormulas: false },
      areas.flatMap((list, i) =>
        list.map((area) => ({
          sheet: sheets[i]?.id ?? area.sheet,
          sheetName: area.sheet,
          box: area,
        })),
      ),
    );
    if (!read.ok) return read;
    const cells = read.value[Symbol.iterator]();
    return succeed(
      sheets.map(({ sheet }, i) =>
        Object.assign(
          {
            heads: (areas[i] ?? []).map((area) =>
              headOf(area, cells.next().value, from1904(places.dateSystem)),
            ),
          },
          sheet,
        ),
      ),
    );
  });

type Lists = ReturnType<typeof queueLists>;
type Places = ReturnType<typeof queuePlaces>;

const queueLists = ({ workbook }: Excel.RequestContext) => ({
  workbook,
  sheets: workbook.worksheets.load(
    "items/id,items/name,items/visibility,items/protection/protected",
  ),
  tables: workbook.tables.load("items/id,items/name,items/showTotals,items/worksheet/id"),
  names: workbook.names.load("items/name,items/scope,items/comment"),
});

const PLACE = ["rowIndex", "columnIndex", "rowCount", "columnCount"];

const queuePlaces = ({ workbook, sheets, tables, names }: Lists) => ({
  used: sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load(PLACE)),
  tables: tables.items.map((table) => table.getRange().load(PLACE)),
  markers: queueMarkers(names.items),
  dateSystem: queueDateSystem(workbook),
});

function describeSheets(lists: Lists, places: Places): readonly SheetAtAGlance[] {
  const ours = new Map(ownedSheets(places.markers).map((owned) => [owned.sheetId, owned]));
  return lists.sheets.items.map((sheet, i) => {
    const used = places.used[i];
    return {
      id: sheet.id,
      sheet: {
        name: sheet.name,
        visible: sheet.visibility === "Visible",
        protected: sheet.protection.protected,
        ours: titleOf(ours.get(sheet.id)),
        used: used === undefined || used.isNullObject ? null : areaOf(sheet.name, used),
        tables: lists.tables.items.flatMap((table, t) => {
          const range = places.tables[t];
          if (range === undefined || table.worksheet.id !== sheet.id) return [];
          return [tableSurvey(table, areaOf(sheet.name, range))];
        }),
      },
    };
  });
}

const titleOf = (owned: OwnedSheet | undefined): string | null => owned?.key ?? null;

const tableSurvey = (table: Excel.Table, area: Area): TableSurvey => ({
  name: table.name,
  area: table.showTotals ? { ...area, rows: area.rows - 1 } : area,
});

const areaOf = (sheet: string, range: Excel.Range): Area => ({
  sheet,
  row: range.rowIndex,
  column: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});

/** The first rows of the used range and of each table, each area once. */
function headAreas({ sheet: { used, tables } }: SheetAtAGlance): readonly Area[] {
  if (used === null) return [];
  const heads = [used, ...tables.map(({ area }) => area)].map(cutToHead);
  return [...new Map(heads.map((head) => [Object.values(head).join(), head])).values()];
}

const cutToHead = (area: Area): Area => ({
  ...area,
  rows: Math.min(area.rows, HEAD_ROWS),
  columns: Math.min(area.columns, HEAD_COLUMNS),
});

const headOf = (
  area: Area,
  cells: BlockCells | undefined,
  is1904: boolean,
): SheetSurvey["heads"][number] => ({
  area,
  chunk: rowChunk(cells ?? { values: [], valueTypes: [], formulas: [], numberFormat: [] }, {
    firstRow: area.row,
    firstColumn: area.column,
    columns: area.columns,
    from1904: is1904,
  }),
});
