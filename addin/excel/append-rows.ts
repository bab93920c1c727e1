import type { Area } from "../intake/source.ts";
import type { Problem } from "../../shared/problem.ts";
import type { Result } from "../../shared/result.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { RowAddition } from "../sheets/input-plan.ts";
import type { Box } from "../sheets/plan.ts";
import { rangeOf, toA1 } from "./a1.ts";
import { toExcel } from "./cell-content.ts";
import { from1904, queueDateSystem } from "./date-system.ts";
import type { Pause } from "./run-excel.ts";
import { runExcel, sendIdempotent } from "./run-excel.ts";
import { telling } from "./take-away.ts";

type Failure = Extract<Result<never>, { ok: false }>;

/** Adds rows at the end of tables, all or nothing; gives back where they stand. No cell that holds something is written. */
export async function appendRows(
  additions: readonly RowAddition[],
  pause: Pause,
): Promise<Result<readonly Area[]>> {
  const checked = await runExcel({ step: "look at the tables", sheet: null }, (context) =>
    checkBeforeAppend(context, pause, additions),
  );
  if (!checked.ok) return checked;
  const { is1904 } = checked.value;
  const added = await runExcel({ step: "add the rows", sheet: null }, async (context) => {
    for (const addition of additions) queueRows(context, addition, is1904);
    await context.sync();
    return succeed(additions.map((addition) => ({ sheet: addition.sheet, ...newRows(addition) })));
  });
  return added.ok ? added : takeRowsAway(additions, added.problems);
}

/** Where the new rows stand: from the first blank row at the end of the body on. */
const newRows = ({ area, blankRows, rows }: RowAddition): Box => ({
  row: area.row + area.rows - blankRows,
  column: area.column,
  rows: rows.length,
  columns: area.columns,
});

/** Rows by which the table grows. */
const growth = ({ blankRows, rows }: RowAddition): number => Math.max(0, rows.length - blankRows);

const boxOf = ({ row, column, rows, columns }: Area): Box => ({ row, column, rows, columns });

interface CheckedBook {
  readonly is1904: boolean;
}

const queueTable = ({ workbook }: Excel.RequestContext, addition: RowAddition) => {
  const sheet = workbook.worksheets.getItemOrNullObject(addition.sheet);
  const table =
    addition.table === null ? null : workbook.tables.getItemOrNullObject(addition.table);
  return {
    addition,
    sheet: sheet.load("name"),
    protection: sheet.protection.load("protected"),
    table: table?.load("showTotals") ?? null,
    range: table?.getRange().load(["rowIndex", "columnIndex", "rowCount", "columnCount"]) ?? null,
    // A table that must not be written over is a table even where all its cells are blank.
    tables: sheet.tables.load("items/name"),
  };
};

type Asked = ReturnType<typeof queueTable>;

async function checkBeforeAppend(
  context: Excel.RequestContext,
  pause: Pause,
  additions: readonly RowAddition[],
): Promise<Result<CheckedBook>> {
  const { workbook } = context;
  const { asked, dateSystem } = await sendIdempotent(context, pause, () => {
    workbook.load("readOnly");
    const tables = additions.map((addition) => queueTable(context, addition));
    return { asked: tables, dateSystem: queueDateSystem(workbook) };
  });
  const problems: Problem[] = workbook.readOnly ? [{ code: "workbook-read-only" }] : [];
  problems.push(...asked.flatMap(problemsOf));
  const [first, ...others] = problems;
  if (first !== undefined) return fail(first, ...others);
  const room = await sendIdempotent(context, pause, () =>
    additions.map((addition) => queueRoom(context, addition, asked)),
  );
  const crowded = additions.filter((_, place) => room[place]?.some(isTaken));
  const [full, ...more] = crowded.map(sayCrowded);
  return full === undefined ? succeed({ is1904: from1904(dateSystem) }) : fail(full, ...more);
}

function problemsOf({ addition, sheet, protection, table, range }: Asked): readonly Problem[] {
  const { name } = addition;
  if (sheet.isNullObject || table?.isNullObject === true)
    return [{ code: "table-missing", table: name }];
  if (protection.protected) return [{ code: "sheet-protected", sheet: addition.sheet }];
  if (table?.showTotals === true) return [{ code: "totals-row-shown", table: name }];
  return isAsSeen(addition.area, range)
    ? []
    : [{ code: "workbook-changed", sheet: addition.sheet }];
}

/** A plain range cannot be asked for: what is checked is the room below it. */
const isAsSeen = ({ row, column, rows, columns }: Area, range: Excel.Range | null): boolean =>
  range === null ||
  [
    range.rowIndex === row,
    range.columnIndex === column,
    range.rowCount === rows,
    range.columnCount === columns,
  ].every(Boolean);

/** The cells that are written, and other tables among those below. */
const queueRoom = (
  { workbook }: Excel.RequestContext,
  addition: RowAddition,
  asked: readonly Asked[],
) => {
  const target = rangeOf(workbook.worksheets.getItem(addition.sheet), newRows(addition));
  const others = asked
    .filter((one) => one.addition === addition)
    .flatMap(({ tables }) => tables.items)
    .filter(({ name }) => name !== addition.table);
  return [
    target.getUsedRangeOrNullObject(true).load("address"),
    ...others.map((table) => target.getIntersectionOrNullObject(table.getRange()).load("address")),
  ];
};

const isTaken = (range: Excel.Range): boolean => !range.isNullObject;

const sayCrowded = (addition: RowAddition): Problem => ({
  code: "no-room-below-table",
  table: addition.name,
  sheet: addition.sheet,
  address: toA1(newRows(addition)),
});

const growTable = ({ workbook }: Excel.RequestContext, addition: RowAddition): void => {
  if (addition.table === null || growth(addition) === 0) return;
  const { area } = addition;
  const box = { ...boxOf(area), rows: area.rows + growth(addition) };
  workbook.tables
    .getItem(addition.table)
    .resize(rangeOf(workbook.worksheets.getItem(addition.sheet), box));
};

function queueRows(context: Excel.RequestContext, addition: RowAddition, is1904: boolean): void {
  const sheet = context.workbook.worksheets.getItem(addition.sheet);
  const box = newRows(addition);
  growTable(context, addition);
  for (const [down, cells] of addition.rows.entries()) {
    for (const [column, { content, format }] of cells) {
      const cell = rangeOf(sheet, { row: box.row + down, column, rows: 1, columns: 1 });
      cell.numberFormat = [[format]];
      cell.formulas = [[toExcel(content, is1904)]];
    }
  }
}

/** The rows were blank before, so that emptying them is putting them back. */
async function takeRowsAway(
  additions: readonly RowAddition[],
  problems: readonly Problem[],
): Promise<Failure> {
  const undone = await runExcel(
    { step: "take the new rows away", sheet: null },
    async (context) => {
      const { worksheets, tables } = context.workbook;
      for (const addition of additions) {
        const sheet = worksheets.getItem(addition.sheet);
        rangeOf(sheet, newRows(addition)).clear("Contents");
        if (addition.table !== null && growth(addition) > 0)
          tables.getItem(addition.table).resize(rangeOf(sheet, boxOf(addition.area)));
      }
      await context.sync();
      return succeed(null);
    },
  );
  if (undone.ok) return { ok: false, problems: problems.map(telling("put-back")) };
  return { ok: false, problems: [...problems, ...undone.problems].map(telling("left")) };
}
