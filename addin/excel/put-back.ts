import type { Problem } from "../../shared/problem.ts";
import type { Result } from "../../shared/result.ts";
import { succeed } from "../../shared/result.ts";
import { markerName, ownedSheets, queueMarkers } from "./claim-sheet.ts";
import { queueNoRoom } from "./make-room.ts";
import type { SheetChange } from "./plan-changes.ts";
import type { Pause } from "./run-excel.ts";
import { runExcel, sendIdempotent } from "./run-excel.ts";
import { writeBlocks } from "./write-blocks.ts";

type Failure = Extract<Result<never>, { ok: false }>;

/**
 * Undoes a write that failed or was stopped: new sheets go, changed cells get their old contents. The problems say
 * whether that worked.
 */
export async function putBack(
  changes: readonly SheetChange[],
  problems: readonly Problem[],
  pause: Pause,
): Promise<Failure> {
  const undone = await runExcel({ step: "put the sheets back", sheet: null }, async (context) => {
    await removeNewSheets(context, pause, changes);
    return restoreCells(context, pause, changes);
  });
  if (undone.ok) return { ok: false, problems: problems.map(saidToBeBack) };
  return { ok: false, problems: [...problems, ...undone.problems] };
}

const saidToBeBack = (problem: Problem): Problem =>
  problem.code === "excel-refused"
    ? { ...problem, step: `${problem.step}, so all cells were put back as they were` }
    : problem;

/** Before the run no marker of these keys pointed to a sheet; a sheet of the same name without a marker is not ours. */
async function removeNewSheets(
  context: Excel.RequestContext,
  pause: Pause,
  changes: readonly SheetChange[],
): Promise<void> {
  const { names, worksheets } = context.workbook;
  const made = changes.filter(({ owned }) => owned === null).map(({ plan }) => plan.key);
  if (made.length === 0) return;
  await sendIdempotent(context, pause, () => names.load("items/name,items/scope,items/comment"));
  const markers = await sendIdempotent(context, pause, () => queueMarkers(names.items));
  for (const { key, sheetId } of ownedSheets(markers)) {
    if (!made.includes(key)) continue;
    names.getItem(markerName(key)).delete();
    worksheets.getItem(sheetId).delete();
  }
  await context.sync();
}

async function restoreCells(
  context: Excel.RequestContext,
  pause: Pause,
  changes: readonly SheetChange[],
): Promise<Result<null>> {
  const there = changes.filter(({ owned }) => owned !== null);
  const written = await writeBlocks(
    context,
    pause,
    there.flatMap(({ sheet, name, cells }) =>
      cells.map(({ box, before }) => ({ sheet, sheetName: name, box, formulas: before })),
    ),
  );
  if (!written.ok) return written;
  for (const { sheet, room } of there)
    queueNoRoom(context.workbook.worksheets.getItem(sheet), room);
  await context.sync();
  return succeed(null);
}
