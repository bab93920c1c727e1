import type { Result } from "../../shared/result.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { Control, WrittenSheet } from "../ports.ts";
import type { SheetPlan } from "../sheets/plan.ts";
import type { SheetChange } from "./plan-changes.ts";
import { planChanges } from "./plan-changes.ts";
import { checkBeforeWrite } from "./check-before-write.ts";
import type { Doing } from "./excel-problem.ts";
import { putBack } from "./put-back.ts";
import { isFiltered, queueNoFilters } from "./show-filtered-rows.ts";
import {
  queueChangedCharts,
  queueDrawing,
  queueFoundations,
  queueLayouts,
} from "./queue-structure.ts";
import type { Pause } from "./run-excel.ts";
import { runExcel, sendIdempotent } from "./run-excel.ts";
import { queueChartLines } from "./write-charts.ts";
import { writeBlocks } from "./write-blocks.ts";

/** Writes our sheets, all or nothing: what fails after the first write is put back. */
export async function writeSheets(
  plans: readonly SheetPlan[],
  control: Control,
  pause: Pause,
): Promise<Result<readonly WrittenSheet[]>> {
  const checked = await runExcel(
    { step: "look at the sheets to write", sheet: null },
    async (context) => {
      const before = await checkBeforeWrite(context, pause, plans);
      return before.ok ? planChanges(before.value) : before;
    },
  );
  if (!checked.ok) return checked;
  const changes = checked.value;
  if (control.isCancelled()) return fail({ code: "cancelled", stage: "write" });
  const changed = changes.filter(({ change }) => change !== "unchanged");
  if (changed.length > 0) {
    const written = await writeChanges(changed, control, pause);
    if (!written.ok) return putBack(changed, written.problems, pause);
  }
  return succeed(
    changes.map(({ plan, name, change, cellsChanged }) => ({
      key: plan.key,
      name,
      change,
      cellsChanged,
    })),
  );
}

/** First all that others may refer to, then all contents, then how each sheet looks. */
function writeChanges(
  changes: readonly SheetChange[],
  control: Control,
  pause: Pause,
): Promise<Result<null>> {
  const doing: Doing = { step: "prepare the sheets", sheet: null };
  const rebuilt = changes.filter(({ stale }) => stale.size > 0);
  return runExcel(
    doing,
    async (context) => {
      const filtered = changes.filter(isFiltered);
      if (rebuilt.length > 0 || filtered.length > 0) {
        for (const change of filtered) queueNoFilters(context, change);
        queueFoundations(context, rebuilt);
        await context.sync();
      }
      if (control.isCancelled()) return fail({ code: "cancelled", stage: "write" });
      Object.assign(doing, { step: "write the cells", sheet: onlySheet(changes) });
      const cells = await writeBlocks(context, pause, changes.flatMap(blocksOf));
      if (!cells.ok) return cells;
      await drawCharts(context, doing, rebuilt);
      return drawSheets({ context, control, doing, pause }, changes);
    },
    { oneUndoStep: rebuilt.length === 0 },
  );
}

/** The charts of all sheets together, over cells of the size that they will have. */
async function drawCharts(
  context: Excel.RequestContext,
  doing: Doing,
  rebuilt: readonly SheetChange[],
): Promise<void> {
  // Sizes and charts travel together: a size that Excel refuses must not be told as a chart alone.
  const hasSizes = rebuilt.some(({ stale }) => stale.has("layout"));
  const step = hasSizes ? "set widths and heights, and place the charts" : "place the charts";
  Object.assign(doing, { step, sheet: onlySheet(rebuilt) });
  queueLayouts(context, rebuilt);
  const charts = queueChangedCharts(context, rebuilt);
  // Without charts in the plans there may still be old ones to take away.
  if (hasSizes || rebuilt.some(({ stale }) => stale.has("charts"))) await context.sync();
  if (charts.length === 0) return;
  Object.assign(doing, { step: "draw the charts" });
  queueChartLines(charts);
  await context.sync();
}

interface Drawing {
  readonly context: Excel.RequestContext;
  readonly control: Control;
  readonly doing: Doing;
  readonly pause: Pause;
}

/** How each sheet looks, a sync a sheet: the user sees each come and may stop between two. */
async function drawSheets(at: Drawing, changes: readonly SheetChange[]): Promise<Result<null>> {
  const { context, control, doing, pause } = at;
  for (const [done, change] of changes.entries()) {
    control.report({ stage: "write", subject: change.name, done, total: changes.length });
    if (change.stale.size === 0) continue;
    if (control.isCancelled()) return fail({ code: "cancelled", stage: "write" });
    Object.assign(doing, { step: `lay out the sheet “${change.name}”`, sheet: change.name });
    // oxlint-disable-next-line no-await-in-loop -- the sheets come one after the other, so that Cancel is heard
    await sendIdempotent(context, pause, () => queueDrawing(context, change));
  }
  control.report({ stage: "write", subject: "", done: changes.length, total: changes.length });
  return succeed(null);
}

const blocksOf = ({ sheet, name, cells }: SheetChange) =>
  cells.map(({ box, after }) => ({ sheet, sheetName: name, box, formulas: after }));

const onlySheet = (changes: readonly SheetChange[]): string | null =>
  changes.length === 1 ? (changes[0]?.name ?? null) : null;
