import type { Box, SheetPlan, TablePlan } from "../sheets/plan.ts";
import { boxesMeet, rangeOf, sameBox } from "./a1.ts";
import { toExcel } from "./cell-content.ts";
import { supports } from "./supports.ts";

/** A table of the sheet as it stands, header and totals included. */
export interface TableThere {
  readonly id: string;
  readonly name: string;
  readonly box: Box;
}

/**
 * Tables of a plan over the cells we own: one that is there under its name is resized, so that formulas that name it
 * live on; the rest of ours become plain cells. Tables outside the cells we own are the user's and are left alone.
 */
export function queueTables(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  standing: { readonly owned: Box | null; readonly tables: readonly TableThere[] },
): void {
  const { owned, tables } = standing;
  const ours = owned === null ? [] : tables.filter(({ box }) => boxesMeet(box, owned));
  const kept = new Map<string, TableThere>();
  for (const table of ours) {
    const wanted = plan.tables.find(({ name }) => name === table.name);
    if (wanted !== undefined && canResize(table.box, wanted.box)) kept.set(table.name, table);
    else sheet.tables.getItem(table.id).convertToRange();
  }
  for (const table of resizingOrder(plan.tables, kept)) {
    const there = kept.get(table.name);
    queueHeaders(sheet, plan, table);
    if (there === undefined) queueNewTable(sheet, table);
    else sheet.tables.getItem(there.id).resize(rangeOf(sheet, table.box));
  }
}

/** Excel resizes a table only where its header row stays; before ExcelApi 1.13 not at all. */
const canResize = (from: Box, to: Box): boolean =>
  sameBox(from, to) || (supports("1.13") && from.row === to.row && boxesMeet(from, to));

/** Those that shrink go first and make room; new ones come last. Those that stay as they are need nothing. */
function resizingOrder(
  plans: readonly TablePlan[],
  kept: ReadonlyMap<string, TableThere>,
): readonly TablePlan[] {
  const growth = ({ name, box }: TablePlan): number => {
    const there = kept.get(name);
    return there === undefined ? Number.POSITIVE_INFINITY : box.rows - there.box.rows;
  };
  return plans
    .filter(({ name, box }) => {
      const there = kept.get(name);
      return there === undefined || !sameBox(there.box, box);
    })
    .toSorted((a, b) => (growth(a) < growth(b) ? -1 : 1));
}

/** The headers come first: a table made over blank cells invents its own. */
function queueHeaders(sheet: Excel.Worksheet, plan: SheetPlan, { box }: TablePlan): void {
  const headers = (plan.cells[box.row] ?? [])
    .slice(box.column, box.column + box.columns)
    .map(({ content }) => toExcel(content, false));
  rangeOf(sheet, { ...box, rows: 1 }).formulas = [headers];
}

/** The look is that of the cells: a table style would be lost in other programs and hide the user's. */
function queueNewTable(sheet: Excel.Worksheet, { name, box }: TablePlan): void {
  const table = sheet.tables.add(rangeOf(sheet, box), true);
  table.name = name;
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
  table.showFilterButton = false;
}
