import type { Problem } from "../../shared/problem.ts";
import type { Result } from "../../shared/result.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { SheetKey, SheetPlan } from "../sheets/plan.ts";
import { boxAround, boxesMeet, boxOfPlan } from "./a1.ts";
import type { OwnedSheet } from "./claim-sheet.ts";
import { isOurs, markedSheets, markersAmong, queueClaims } from "./claim-sheet.ts";
import { from1904, queueDateSystem } from "./date-system.ts";
import { nameTables } from "./name-tables.ts";
import type { BlockCells } from "./read-blocks.ts";
import { readBlocks } from "./read-blocks.ts";
import type { Pause } from "./run-excel.ts";
import { sendIdempotent } from "./run-excel.ts";
import type { StructurePart } from "./structure.ts";
import { staleParts } from "./structure.ts";
import type { ChartThere } from "./write-charts.ts";
import type { TableThere } from "./write-tables.ts";

/** What hides rows of a sheet at present. */
export interface Filters {
  /** Ids of tables. */
  readonly tables: readonly string[];
  readonly sheet: boolean;
}

/** One of our sheets as it stands, with all that the writing compares. */
export interface SheetThere {
  readonly plan: SheetPlan;
  readonly owned: OwnedSheet;
  readonly name: string;
  /** The parts of its structure that the plan changes. */
  readonly stale: ReadonlySet<StructurePart>;
  /** From A1 to the last cell that is ours or will be. */
  readonly cells: BlockCells;
  readonly tables: readonly TableThere[];
  readonly charts: readonly ChartThere[];
  readonly filters: Filters;
}

/** The workbook as the writing finds it. */
export interface Before {
  readonly is1904: boolean;
  /** The plans, their tables with names that are free here. */
  readonly plans: readonly SheetPlan[];
  readonly there: readonly SheetThere[];
  /** Markers that are there, whether or not their sheet still is. */
  readonly marked: ReadonlySet<SheetKey>;
  /** Ids of all sheets. */
  readonly sheetIds: ReadonlySet<string>;
}

/** Reads what the writing needs to know and finds everything that would make it fail, in three syncs. */
export async function checkBeforeWrite(
  context: Excel.RequestContext,
  pause: Pause,
  plans: readonly SheetPlan[],
): Promise<Result<Before>> {
  const lists = await sendIdempotent(context, pause, () => queueLists(context));
  const places = await sendIdempotent(context, pause, () => queuePlaces(lists));
  const marked = markedSheets(places.claims);
  const read = await readSheets({ context, pause, lists, marked, plans });
  if (!read.ok) return read;
  const ours = read.value.filter(({ owned, cells }) =>
    isOurs(owned, (row, column) => cells.values[row]?.[column] ?? ""),
  );
  const owned = ours.map((sheet) => sheet.owned);
  const [first, ...others] = problemsOf({ lists, owned, plans });
  if (first !== undefined) return fail(first, ...others);
  const named = nameTables(plans, namesInUse({ lists, places, owned }));
  const found = { context, pause, lists, places, ours };
  return succeed({
    is1904: from1904(places.dateSystem),
    plans: named,
    there: await describeSheets(found, named),
    marked: new Set(markersAmong(lists.names.items).map(({ key }) => key)),
    sheetIds: new Set(lists.sheets.items.map(({ id }) => id)),
  });
}

type Lists = ReturnType<typeof queueLists>;
type Places = ReturnType<typeof queuePlaces>;

interface Found {
  readonly lists: Lists;
  readonly owned: readonly OwnedSheet[];
  readonly plans: readonly SheetPlan[];
}

const queueLists = ({ workbook }: Excel.RequestContext) => ({
  workbook: workbook.load("readOnly"),
  protection: workbook.protection.load("protected"),
  sheets: workbook.worksheets.load(
    "items/id,items/name,items/protection/protected,items/autoFilter/isDataFiltered",
  ),
  names: workbook.names.load("items/name,items/scope,items/comment"),
  tables: workbook.tables.load(
    "items/id,items/name,items/worksheet/id,items/autoFilter/isDataFiltered",
  ),
});

const queuePlaces = ({ workbook, names, sheets, tables }: Lists) => ({
  claims: queueClaims(names.items, sheets.items),
  dateSystem: queueDateSystem(workbook),
  tables: tables.items.map((table) =>
    table.getRange().load(["rowIndex", "columnIndex", "rowCount", "columnCount"]),
  ),
});

function problemsOf(found: Found): readonly Problem[] {
  const { lists, owned, plans } = found;
  const missing = plans.filter(({ key }) => !owned.some((sheet) => sheet.key === key));
  const problems: Problem[] = [];
  if (lists.workbook.readOnly) problems.push({ code: "workbook-read-only" });
  if (missing.length > 0 && lists.protection.protected) {
    problems.push({ code: "workbook-protected" });
  }
  return [...problems, ...protectedSheets(found), ...takenNames(found, missing)];
}

const protectedSheets = ({ lists, owned }: Found): readonly Problem[] =>
  lists.sheets.items
    .filter(
      ({ id, protection }) => protection.protected && owned.some(({ sheetId }) => sheetId === id),
    )
    .map(({ name }) => ({ code: "sheet-protected", sheet: name }));

/** Somebody made a sheet of this name since the plan chose it. */
function takenNames({ lists }: Found, missing: readonly SheetPlan[]): readonly Problem[] {
  const names = new Set(lists.sheets.items.map(({ name }) => name.toLowerCase()));
  return missing
    .filter(({ name }) => names.has(name.toLowerCase()))
    .map(({ name }) => ({ code: "workbook-changed", sheet: name }));
}

const namesInUse = ({
  lists,
  places,
  owned,
}: Omit<Found, "plans"> & { readonly places: Places }) => ({
  taken: [
    ...lists.tables.items,
    ...lists.names.items,
    ...[...places.claims.names.values()].flatMap(({ items }) => items),
  ].map(({ name }) => name),
  own: new Map(
    owned.map((sheet) => [
      sheet.key,
      tablesOn({ lists, places }, sheet.sheetId)
        .filter(({ box }) => boxesMeet(box, sheet.box))
        .map(({ name }) => name),
    ]),
  ),
});

interface MarkedCells {
  readonly owned: OwnedSheet;
  readonly name: string;
  readonly cells: BlockCells;
}

/** The cells of every marked sheet, from A1 to the last that is ours or will be. */
async function readSheets({
  context,
  pause,
  lists,
  marked,
  plans,
}: {
  readonly context: Excel.RequestContext;
  readonly pause: Pause;
  readonly lists: Lists;
  readonly marked: readonly OwnedSheet[];
  readonly plans: readonly SheetPlan[];
}): Promise<Result<readonly MarkedCells[]>> {
  const sheets = marked.flatMap((owned) =>
    plans
      .filter(({ key }) => key === owned.key)
      .map((plan) => ({
        owned,
        name: lists.sheets.items.find(({ id }) => id === owned.sheetId)?.name ?? plan.name,
        box: boxAround(boxAround(owned.box, boxOfPlan(plan)), FIRST_CELL),
      })),
  );
  const read = await readBlocks(
    { context, pause, withFormulas: true },
    sheets.map(({ owned, name, box }) => ({ sheet: owned.sheetId, sheetName: name, box })),
  );
  if (!read.ok) return read;
  return succeed(
    sheets.map(({ owned, name }, i) => ({ owned, name, cells: read.value[i] ?? NO_CELLS })),
  );
}

const FIRST_CELL = { row: 0, column: 0, rows: 1, columns: 1 };
const NO_CELLS: BlockCells = { values: [], valueTypes: [], formulas: [], numberFormat: [] };

interface Ours {
  readonly context: Excel.RequestContext;
  readonly pause: Pause;
  readonly lists: Lists;
  readonly places: Places;
  readonly ours: readonly MarkedCells[];
}

async function describeSheets(
  found: Ours,
  plans: readonly SheetPlan[],
): Promise<readonly SheetThere[]> {
  const sheets = plans.flatMap((plan) =>
    found.ours
      .filter(({ owned }) => owned.key === plan.key)
      .map(({ owned, name, cells }) => {
        const stale = staleParts(plan, owned);
        const tables = tablesOn(found, owned.sheetId);
        return { plan, owned, name, stale, cells, tables };
      }),
  );
  const rebuilt = sheets.filter(({ stale }) => stale.has("tables") || stale.has("charts"));
  const charts = await readCharts(found, new Set(rebuilt.map(({ owned }) => owned.sheetId)));
  return sheets.map((sheet) =>
    Object.assign(
      {
        charts: chartsOn(charts.get(sheet.owned.sheetId)),
        filters: filtersOn(found, sheet.owned.sheetId),
      },
      sheet,
    ),
  );
}

/** The charts of the sheets that are built anew; nothing is asked when none is. */
async function readCharts(
  { context, pause }: Ours,
  rebuilt: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Excel.ChartCollection>> {
  if (rebuilt.size === 0) return new Map();
  return sendIdempotent(
    context,
    pause,
    () =>
      new Map(
        [...rebuilt].map((id) => [
          id,
          context.workbook.worksheets.getItem(id).charts.load("items/name,items/series/count"),
        ]),
      ),
  );
}

const tablesOn = (
  { lists, places }: { readonly lists: Lists; readonly places: Places },
  sheetId: string,
): readonly TableThere[] =>
  lists.tables.items.flatMap(({ id, name, worksheet }, i) => {
    const range = places.tables[i];
    return range === undefined || worksheet.id !== sheetId ? [] : [{ id, name, box: boxOf(range) }];
  });

const filtersOn = ({ lists }: { readonly lists: Lists }, sheetId: string): Filters => ({
  tables: lists.tables.items
    .filter(({ worksheet, autoFilter }) => worksheet.id === sheetId && autoFilter.isDataFiltered)
    .map(({ id }) => id),
  sheet: lists.sheets.items.some(
    ({ id, autoFilter }) => id === sheetId && autoFilter.isDataFiltered,
  ),
});

const boxOf = (range: Excel.Range) => ({
  row: range.rowIndex,
  column: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});

const chartsOn = (charts: Excel.ChartCollection | undefined): readonly ChartThere[] =>
  (charts?.items ?? []).map(({ name, series }) => ({ name, series: series.count }));
