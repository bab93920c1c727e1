import type { Problem } from "../../shared/problem.ts";
import type { Result } from "../../shared/result.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { Control, InputPlans, InsertedTable } from "../ports.ts";
import type { InputSheetPlan } from "../sheets/input-plan.ts";
import { from1904, queueDateSystem } from "./date-system.ts";
import { queueInputSheet, queueListSheet, type InputSheetToDraw } from "./draw-input-sheet.ts";
import type { Doing } from "./excel-problem.ts";
import { freeTableName } from "./name-tables.ts";
import type { Pause } from "./run-excel.ts";
import { runExcel, sendIdempotent } from "./run-excel.ts";
import { takeAway } from "./take-away.ts";

/** Adds input tables on new sheets, all or nothing: what was added before a failure is taken away again. */
export async function insertTables(
  plans: InputPlans,
  { report }: Pick<Control, "report">,
  pause: Pause,
): Promise<Result<readonly InsertedTable[]>> {
  const checked = await runExcel({ step: "look at the workbook", sheet: null }, (context) =>
    checkBeforeInsert(context, pause, plans),
  );
  if (!checked.ok) return checked;
  const { sheets, sheetsBefore } = checked.value;
  const doing: Doing = { step: "add the tables", sheet: null };
  const added = await runExcel(doing, async (context) => {
    const first = sheets.find(({ plan }) => refersToList(plan));
    for (const [done, sheet] of sheets.entries()) {
      const subject = sheet.plan.sheet;
      report({ stage: "write", subject, done, total: sheets.length });
      Object.assign(doing, { step: `add the sheet “${subject}”` });
      if (sheet === first && plans.lists !== null) queueListSheet(context, plans.lists);
      queueInputSheet(context, sheet);
      // oxlint-disable-next-line no-await-in-loop, office-addins/no-context-sync-in-loop -- a sync a table: the user sees each come, and no request grows too large
      await context.sync();
    }
    report({ stage: "write", subject: "", done: sheets.length, total: sheets.length });
    return succeed(null);
  });
  if (!added.ok) {
    const names = [...titlesOf(plans)];
    return takeAway({ names, sheetsBefore }, added.problems, pause);
  }
  return succeed(sheets.map(({ plan, table }) => ({ key: plan.key, sheet: plan.sheet, table })));
}

/** A rule that refers to a sheet is refused while that sheet is not there. */
const refersToList = ({ columns }: InputSheetPlan): boolean =>
  columns.some(({ rule }) => rule?.kind === "list" && rule.source.startsWith("="));

interface Checked {
  readonly sheets: readonly InputSheetToDraw[];
  /** Ids. */
  readonly sheetsBefore: ReadonlySet<string>;
}

/** Everything that can be known to fail, in two syncs at most. */
async function checkBeforeInsert(
  context: Excel.RequestContext,
  pause: Pause,
  plans: InputPlans,
): Promise<Result<Checked>> {
  const lists = await sendIdempotent(context, pause, () => queueLists(context));
  const scoped = await sendIdempotent(context, pause, () =>
    lists.sheets.items.map((sheet) => sheet.names.load("items/name")),
  );
  const [first, ...others] = problemsOf(lists, plans);
  if (first !== undefined) return fail(first, ...others);
  const named = [
    ...lists.tables.items,
    ...lists.names.items,
    ...scoped.flatMap(({ items }) => items),
  ];
  const taken = new Set(named.map(({ name }) => name.toLowerCase()));
  const is1904 = from1904(lists.dateSystem);
  const sheets = plans.tables.map((plan) => {
    const table = freeTableName(plan.table, taken);
    taken.add(table.toLowerCase());
    return { plan, table, is1904 };
  });
  return succeed({ sheets, sheetsBefore: new Set(lists.sheets.items.map(({ id }) => id)) });
}

const queueLists = ({ workbook }: Excel.RequestContext) => ({
  workbook: workbook.load("readOnly"),
  protection: workbook.protection.load("protected"),
  sheets: workbook.worksheets.load("items/id,items/name"),
  names: workbook.names.load("items/name"),
  tables: workbook.tables.load("items/name"),
  dateSystem: queueDateSystem(workbook),
});

function problemsOf(lists: ReturnType<typeof queueLists>, plans: InputPlans): readonly Problem[] {
  const problems: Problem[] = [];
  if (lists.workbook.readOnly) problems.push({ code: "workbook-read-only" });
  if (lists.protection.protected) problems.push({ code: "workbook-protected" });
  const taken = new Set(lists.sheets.items.map(({ name }) => name.toLowerCase()));
  for (const sheet of titlesOf(plans)) {
    if (taken.has(sheet.toLowerCase())) problems.push({ code: "workbook-changed", sheet });
  }
  return problems;
}

const titlesOf = ({ tables, lists }: InputPlans): readonly string[] => [
  ...(lists === null ? [] : [lists.sheet]),
  ...tables.map(({ sheet }) => sheet),
];
