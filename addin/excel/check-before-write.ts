import type { Problem } from "../../shared/problem.ts";
import type { Result } from "../../shared/result.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { SheetKey, SheetPlan } from "../sheets/plan.ts";
import { boxAround, boxOfPlan } from "./a1.ts";
import type { OwnedSheet } from "./claim-sheet.ts";
import { markersAmong, ownedSheets, queueMarkers } from "./claim-sheet.ts";
import { from1904, queueDateSystem } from "./date-system.ts";
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
  readonly there: readonly SheetThere[];
  /** Markers that are there, whether or not their sheet still is. */
  readonly marked: ReadonlySet<SheetKey>;
}

/** Reads what the writing needs to know and finds everything that would make it fail, in three syncs. */
export async function checkBeforeWrite(
  context: Excel.RequestContext,
  pause: Pause,
  plans: readonly SheetPlan[],
): Promise<Result<Before>> {
  const lists = await sendIdempotent(context, pause, () => queueLists(context));
  const markers = await sendIdempotent(context, pause, () => ({
    ranges: queueMarkers(lists.names.items),
    dateSystem: queueDateSystem(lists.workbook),
  }));
  const owned = ownedSheets(markers.ranges).filter(({ key }) =>
    plans.some((plan) => plan.key === key),
  );
  const [first, ...others] = problemsOf({ lists, owned, plans });
  if (first !== undefined) return fail(first, ...others);
  const there = await readSheets({ context, pause, lists, owned, plans });
  if (!there.ok) return there;
  return succeed({
    is1904: from1904(markers.dateSystem),
    there: there.value,
    marked: new Set(markersAmong(lists.names.items).map(({ key }) => key)),
  });
}

interface Found {
  readonly lists: ReturnType<typeof queueLists>;
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

function problemsOf(found: Found): readonly Problem[] {
  const { lists, owned, plans } = found;
  const missing = plans.filter(({ key }) => !owned.some((sheet) => sheet.key === key));
  const problems: Problem[] = [];
  if (lists.workbook.readOnly) problems.push({ code: "workbook-read-only" });
  if (missing.length > 0 && lists.protection.protected) {
    problems.push({ code: "workbook-protected" });
  }
  return [
    ...problems,
    ...protectedSheets(found),
    ...takenNames(found, missing),
    ...takenTables(found),
  ];
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

/** A table's name is unique in the workbook: one that stands on another sheet than ours is not ours to take. */
function takenTables({ lists, owned, plans }: Found): readonly Problem[] {
  return plans.flatMap(({ key, tables }) =>
    tables
      .filter(({ name }) =>
        lists.tables.items.some(
          (there) =>
            there.name.toLowerCase() === name.toLowerCase() &&
            !owned.some((sheet) => sheet.key === key && sheet.sheetId === there.worksheet.id),
        ),
      )
      .map(({ name }) => ({
        code: "excel-refused",
        step: `name a table ${name}, because another table has this name`,
        excelCode: "ItemAlreadyExists",
      })),
  );
}

async function readSheets(
  found: Found & { readonly context: Excel.RequestContext; readonly pause: Pause },
): Promise<Result<readonly SheetThere[]>> {
  const { context, pause } = found;
  const sheets = pairWithPlans(found);
  const read = await readBlocks(
    { context, pause, withFormulas: true },
    sheets.map(({ owned, plan, name }) => {
      const around = boxAround(owned.box, boxOfPlan(plan));
      return { sheet: owned.sheetId, sheetName: name, box: boxAround(around, FIRST_CELL) };
    }),
  );
  if (!read.ok) return read;
  const rebuilt = sheets.filter(({ stale }) => stale.has("tables") || stale.has("charts"));
  const objects = await readObjects(found, new Set(rebuilt.map(({ owned }) => owned.sheetId)));
  return succeed(
    sheets.map((sheet, i) => ({
      plan: sheet.plan,
      owned: sheet.owned,
      name: sheet.name,
      stale: sheet.stale,
      cells: read.value[i] ?? NO_CELLS,
      tables: objects.tables
        .filter(({ sheetId }) => sheetId === sheet.owned.sheetId)
        .map(({ table, range }) => ({ id: table.id, name: table.name, box: boxOf(range) })),
      charts: chartsOn(objects.charts.get(sheet.owned.sheetId)),
      filters: filtersOn(found, sheet.owned.sheetId),
    })),
  );
}

const FIRST_CELL = { row: 0, column: 0, rows: 1, columns: 1 };
const NO_CELLS: BlockCells = { values: [], valueTypes: [], formulas: [], numberFormat: [] };

/** Tables and charts of the sheets that are built anew; nothing is asked when none is. */
async function readObjects(
  { context, pause, lists }: Found & { context: Excel.RequestContext; pause: Pause },
  rebuilt: ReadonlySet<string>,
) {
  if (rebuilt.size === 0) return { tables: [], charts: new Map<string, Excel.ChartCollection>() };
  return sendIdempotent(context, pause, () => ({
    tables: lists.tables.items
      .filter(({ worksheet }) => rebuilt.has(worksheet.id))
      .map((table) => ({
        table,
        sheetId: table.worksheet.id,
        range: table.getRange().load(["rowIndex", "columnIndex", "rowCount", "columnCount"]),
      })),
    charts: new Map(
      [...rebuilt].map((id) => [
        id,
        context.workbook.worksheets.getItem(id).charts.load("items/name,items/series/count"),
      ]),
    ),
  }));
}

const pairWithPlans = ({ lists, owned: all, plans }: Found) =>
  plans.flatMap((plan) =>
    all
      .filter(({ key }) => key === plan.key)
      .map((owned) => ({
        owned,
        plan,
        name: lists.sheets.items.find(({ id }) => id === owned.sheetId)?.name ?? plan.name,
        stale: staleParts(plan, owned.structure, owned.box),
      })),
  );

const filtersOn = ({ lists }: Found, sheetId: string): Filters => ({
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
