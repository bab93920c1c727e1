import type { Problem } from "../../shared/problem.ts";
import type { Result } from "../../shared/result.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { ColumnAddition } from "../sheets/input-plan.ts";
import type { Box } from "../sheets/plan.ts";
import { rangeOf, toA1 } from "./a1.ts";
import { queueBody, queueHeader } from "./draw-input-sheet.ts";
import type { Pause } from "./run-excel.ts";
import { runExcel, sendIdempotent } from "./run-excel.ts";
import { telling } from "./take-away.ts";
import { markFormula, TEMPLATE_NAME } from "./template-name.ts";
import { queueRule } from "./write-rules.ts";

type Failure = Extract<Result<never>, { ok: false }>;

/** Adds columns at the right of tables, all or nothing; gives back how many. No cell that is there is written. */
export async function addColumns(
  additions: readonly ColumnAddition[],
  pause: Pause,
): Promise<Result<number>> {
  const checked = await runExcel({ step: "look at the tables", sheet: null }, (context) =>
    checkBeforeAdding(context, pause, additions),
  );
  if (!checked.ok) return checked;
  const [only, ...others] = additions;
  const sheet = only === undefined || others.length > 0 ? null : only.sheet;
  const added = await runExcel({ step: "add the columns", sheet }, async (context) => {
    for (const place of checked.value) queueColumns(context, place);
    await context.sync();
    return succeed(additions.reduce((sum, { columns }) => sum + columns.length, 0));
  });
  return added.ok ? added : takeColumnsAway(checked.value, added.problems, pause);
}

/** A table with what is added to it, and where it stands. */
interface Place {
  readonly addition: ColumnAddition;
  readonly box: Box;
  /** What the mark of its sheet said before; null where it bore none. */
  readonly markBefore: string | null;
}

type Asked = ReturnType<typeof queueTable>;

const queueTable = ({ workbook }: Excel.RequestContext, addition: ColumnAddition) => {
  const table = workbook.tables.getItemOrNullObject(addition.table);
  const sheet = workbook.worksheets.getItemOrNullObject(addition.sheet);
  return {
    addition,
    table: table.load("name"),
    sheet: sheet.load("name"),
    protection: sheet.protection.load("protected"),
    mark: sheet.names.getItemOrNullObject(TEMPLATE_NAME).load("formula"),
    range: table.getRange().load(["rowIndex", "columnIndex", "rowCount", "columnCount"]),
  };
};

async function checkBeforeAdding(
  context: Excel.RequestContext,
  pause: Pause,
  additions: readonly ColumnAddition[],
): Promise<Result<readonly Place[]>> {
  const { workbook } = context;
  const asked = await sendIdempotent(context, pause, () => {
    workbook.load("readOnly");
    return additions.map((addition) => queueTable(context, addition));
  });
  const problems: Problem[] = workbook.readOnly ? [{ code: "workbook-read-only" }] : [];
  problems.push(...asked.flatMap(problemsOf));
  const [first, ...others] = problems;
  if (first !== undefined) return fail(first, ...others);
  const places = asked.map(placeOf);
  const beside = await sendIdempotent(context, pause, () =>
    places.map(({ addition, box }) => {
      const range = rangeOf(workbook.worksheets.getItem(addition.sheet), roomOf(box, addition));
      return range.getUsedRangeOrNullObject(true).load("address");
    }),
  );
  const crowded = places.filter((_, place) => beside[place]?.isNullObject === false);
  const [full, ...more] = crowded.map(sayCrowded);
  return full === undefined ? succeed(places) : fail(full, ...more);
}

function problemsOf({ addition, table, sheet, protection }: Asked): readonly Problem[] {
  if (table.isNullObject || sheet.isNullObject)
    return [{ code: "table-missing", table: addition.table }];
  return protection.protected ? [{ code: "sheet-protected", sheet: addition.sheet }] : [];
}

const placeOf = ({ addition, range, mark }: Asked): Place => ({
  addition,
  markBefore: mark.isNullObject ? null : String(mark.formula),
  box: {
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  },
});

/** The cells at the right of a table that its new columns take. */
const roomOf = (box: Box, { columns }: ColumnAddition): Box => ({
  ...box,
  column: box.column + box.columns,
  columns: columns.length,
});

const sayCrowded = ({ addition, box }: Place): Problem => ({
  code: "no-room-beside-table",
  table: addition.table,
  sheet: addition.sheet,
  address: toA1(roomOf(box, addition)),
});

function queueColumns({ workbook }: Excel.RequestContext, place: Place): void {
  const { addition, box, markBefore } = place;
  const sheet = workbook.worksheets.getItem(addition.sheet);
  const table = workbook.tables.getItem(addition.table);
  const right = box.column + box.columns;
  for (const [offset, column] of addition.columns.entries()) {
    table.columns.add(undefined, undefined, column.header);
    queueHeader(
      rangeOf(sheet, { row: box.row, column: right + offset, rows: 1, columns: 1 }),
      column,
    );
    const rows = Math.max(1, box.rows - 1);
    const body = { row: box.row + 1, column: right + offset, rows, columns: 1 };
    queueBody(rangeOf(sheet, body), column);
    queueRule(rangeOf(sheet, body), column);
  }
  const formula = markFormula(addition.mark);
  if (markBefore !== null) sheet.names.getItem(TEMPLATE_NAME).formula = formula;
  else sheet.names.add(TEMPLATE_NAME, formula).visible = false;
}

/** A column of ours has one of the headers that the table did not have. */
async function takeColumnsAway(
  places: readonly Place[],
  problems: readonly Problem[],
  pause: Pause,
): Promise<Failure> {
  const undone = await runExcel(
    { step: "take the new columns away", sheet: null },
    async (context) => {
      const { tables, worksheets } = context.workbook;
      const found = await sendIdempotent(context, pause, () =>
        places.flatMap(({ addition }) =>
          addition.columns.map(({ header }) =>
            tables
              .getItemOrNullObject(addition.table)
              .columns.getItemOrNullObject(header)
              .load("name"),
          ),
        ),
      );
      for (const column of found.toReversed()) if (!column.isNullObject) column.delete();
      for (const { addition, markBefore } of places) {
        const { names } = worksheets.getItem(addition.sheet);
        if (markBefore === null) names.getItemOrNullObject(TEMPLATE_NAME).delete();
        else names.getItem(TEMPLATE_NAME).formula = markBefore;
      }
      await context.sync();
      return succeed(null);
    },
  );
  if (undone.ok) return { ok: false, problems: problems.map(telling("put-back")) };
  return { ok: false, problems: [...problems, ...undone.problems].map(telling("left")) };
}
