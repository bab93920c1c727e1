import type { Result } from "../../shared/result.ts";
import { succeed } from "../../shared/result.ts";
import type { Area, SheetSurvey, TableSurvey } from "../intake/source.ts";
import type { OwnedSheet } from "./claim-sheet.ts";
import { isOurs, markedSheets, queueClaims } from "./claim-sheet.ts";
import { rowChunk } from "./column-chunk.ts";
import { from1904, queueDateSystem } from "./date-system.ts";
import type { BlockCells } from "./read-blocks.ts";
import { readBlocks } from "./read-blocks.ts";
import type { Pause } from "./run-excel.ts";
import { runExcel, sendIdempotent } from "./run-excel.ts";
import { markAmong } from "./template-name.ts";

/** Rows shown of each area: enough to find a header row below a title block and to see what columns hold. */
const HEAD_ROWS = 60;
/** Columns shown of each area; no table of rows is wider, a sheet formatted to its edge is. */
const HEAD_COLUMNS = 256;

interface SheetAtAGlance {
  readonly id: string;
  readonly marked: OwnedSheet | undefined;
  readonly sheet: Omit<SheetSurvey, "heads" | "ours">;
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
    const is1904 = from1904(places.dateSystem);
    return succeed(
      sheets.map((glance, i) => {
        const heads = (areas[i] ?? []).map((area) => ({ area, cells: cells.next().value }));
        return Object.assign(
          {
            ours: oursOf(glance, heads[0]?.cells),
            heads: heads.map((head) => headOf(head.area, head.cells, is1904)),
          },
          glance.sheet,
        );
      }),
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
  claims: queueClaims(names.items, sheets.items),
  dateSystem: queueDateSystem(workbook),
});

function describeSheets(lists: Lists, places: Places): readonly SheetAtAGlance[] {
  const marked = new Map(markedSheets(places.claims).map((owned) => [owned.sheetId, owned]));
  return lists.sheets.items.map((sheet, i) => {
    const used = places.used[i];
    return {
      id: sheet.id,
      marked: marked.get(sheet.id),
      sheet: {
        name: sheet.name,
        visible: sheet.visibility === "Visible",
        protected: sheet.protection.protected,
        template: markAmong(places.claims.names.get(sheet.id)?.items ?? []),
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

/** The key of a marked sheet whose first cells still hold what we wrote; they are read from the used range's corner. */
const oursOf = (
  { marked, sheet: { used } }: SheetAtAGlance,
  head: BlockCells | undefined,
): string | null => {
  if (marked === undefined) return null;
  const { row: top, column: left } = used ?? marked.box;
  return isOurs(marked, (row, column) => head?.values[row - top]?.[column - left] ?? "")
    ? marked.key
    : null;
};

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
