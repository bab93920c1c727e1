import type { Problem } from "../../shared/problem.ts";
import type { Result } from "../../shared/result.ts";
import { succeed } from "../../shared/result.ts";
import { markerName, markedSheets, queueClaims } from "./claim-sheet.ts";
import { queueNoRoom } from "./make-room.ts";
import type { SheetChange } from "./plan-changes.ts";
import type { Pause } from "./run-excel.ts";
import { runExcel, sendIdempotent } from "./run-excel.ts";
import { telling } from "./take-away.ts";
import { writeBlocks } from "./write-blocks.ts";

type Failure = Extract<Result<never>, { ok: false }>;

/**
 * Undoes a write that failed or was stopped: new sheets go, changed cells get their old contents. The problems say
 * whether that worked. Looks that were drawn by then cannot be undone; the marker says that the sheet is being rebuilt,
 * so that the next refresh draws it anew.
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
  if (undone.ok) return { ok: false, problems: problems.map(telling("put-back")) };
  return { ok: false, problems: [...problems, ...undone.problems].map(telling("left")) };
}

/**
 * A new sheet was not there before and is known by its marks. Where the batch broke off before them, it is known by its
 * name and by being empty; one that holds something is somebody else's.
 */
async function removeNewSheets(
  context: Excel.RequestContext,
  pause: Pause,
  changes: readonly SheetChange[],
): Promise<void> {
  const made = changes.filter(({ owned }) => owned === null);
  if (made.length === 0) return;
  const { names, worksheets } = context.workbook;
  await sendIdempotent(context, pause, () => {
    names.load("items/name,items/scope,items/comment");
    worksheets.load("items/id,items/name");
  });
  const isNew = (id: string): boolean => made.every(({ sheetsBefore }) => !sheetsBefore.has(id));
  const found = await sendIdempotent(context, pause, () => ({
    claims: queueClaims(names.items, worksheets.items),
    sheets: worksheets.items
      .filter(({ id, name }) => isNew(id) && made.some(({ plan }) => plan.name === name))
      .map((sheet) => ({ sheet, used: sheet.getUsedRangeOrNullObject(true).load("address") })),
  }));
  const marked = markedSheets(found.claims).filter(
    ({ key, sheetId }) => isNew(sheetId) && made.some(({ plan }) => plan.key === key),
  );
  for (const { key } of marked) names.getItem(markerName(key)).delete();
  const empty = found.sheets.filter(({ used }) => used.isNullObject).map(({ sheet }) => sheet.id);
  for (const id of new Set([...marked.map(({ sheetId }) => sheetId), ...empty])) {
    worksheets.getItem(id).delete();
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
