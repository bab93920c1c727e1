import { referTo } from "../sheets/quote-sheet.ts";
import { boxOfPlan, rangeOf } from "./a1.ts";
import { markerName } from "./claim-sheet.ts";
import { queueRoom } from "./make-room.ts";
import type { SheetChange } from "./plan-changes.ts";
import { RECORD_NAME, writeRecord } from "./sheet-record.ts";
import { REBUILDING, writeStructure } from "./structure.ts";
import type { ChartToFill } from "./write-charts.ts";
import { queueCharts } from "./write-charts.ts";
import { queueLayout } from "./write-layout.ts";
import { queueLinks } from "./write-links.ts";
import { queueLooks, queueTones } from "./write-look.ts";
import { queuePage } from "./write-page.ts";
import { queueTables } from "./write-tables.ts";

/**
 * What formulas and links of any sheet may refer to: first every sheet with its marker, then room, tables and links.
 * A marker says that its sheet is being rebuilt until it is done, so that a broken-off run is drawn anew by the next.
 */
export function queueFoundations(
  context: Excel.RequestContext,
  changes: readonly SheetChange[],
): void {
  for (const change of changes) {
    if (change.owned === null) queueNewSheet(context, change);
    else context.workbook.names.getItem(markerName(change.plan.key)).comment = REBUILDING;
  }
  for (const change of changes) {
    const sheet = context.workbook.worksheets.getItem(change.sheet);
    queueRoom(sheet, change.room);
    if (change.stale.has("tables")) queueTables(sheet, change.plan, change);
  }
  for (const change of changes) {
    const sheet = context.workbook.worksheets.getItem(change.sheet);
    if (change.stale.has("links")) queueLinks(sheet, change.plan, change);
  }
}

function queueNewSheet({ workbook }: Excel.RequestContext, { plan, marked }: SheetChange): void {
  const sheet = workbook.worksheets.add(plan.name);
  const name = markerName(plan.key);
  if (marked) workbook.names.getItem(name).delete();
  const marker = workbook.names.add(name, rangeOf(sheet, boxOfPlan(plan)), REBUILDING);
  marker.visible = false;
  const record = sheet.names.add(RECORD_NAME, writeRecord(plan));
  record.visible = false;
}

/** Widths and heights come before the charts: a chart is placed by the points of the cells that it covers. */
export function queueLayouts(
  { workbook }: Excel.RequestContext,
  changes: readonly SheetChange[],
): void {
  for (const { sheet, plan, owned, stale } of changes) {
    if (stale.has("layout")) queueLayout(workbook.worksheets.getItem(sheet), plan, owned === null);
  }
}

/** The charts of sheets whose charts change; their cells are written by now, for Excel looks at them. */
export const queueChangedCharts = (
  { workbook }: Excel.RequestContext,
  changes: readonly SheetChange[],
): readonly ChartToFill[] =>
  changes
    .filter(({ stale }) => stale.has("charts"))
    .flatMap(({ sheet, plan, charts }) =>
      queueCharts(workbook.worksheets.getItem(sheet), plan.charts, charts),
    );

/** How a sheet looks, as far as the plan changes it, and at last what its marker says. */
export function queueDrawing({ workbook }: Excel.RequestContext, change: SheetChange): void {
  const { plan, stale } = change;
  const sheet = workbook.worksheets.getItem(change.sheet);
  const box = boxOfPlan(plan);
  if (stale.has("looks")) queueLooks(sheet, plan, change.owned ?? box);
  else if (stale.has("tones") || stale.has("links")) queueTones(sheet, plan);
  if (stale.has("page")) queuePage(sheet, plan);
  const marker = workbook.names.getItem(markerName(plan.key));
  if (change.owned !== null) marker.formula = `=${referTo(change.name, box)}`;
  if (stale.has("record")) sheet.names.getItem(RECORD_NAME).formula = writeRecord(plan);
  marker.comment = writeStructure(plan);
}
