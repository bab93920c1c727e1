import type { Problem } from "../../shared/problem.ts";
import type { Result } from "../../shared/result.ts";
import { succeed } from "../../shared/result.ts";
import type { Pause } from "./run-excel.ts";
import { runExcel, sendIdempotent } from "./run-excel.ts";
import { TEMPLATE_NAME } from "./template-name.ts";

type Failure = Extract<Result<never>, { ok: false }>;

/** Sheets that an insertion was to add, and the ids of those that were there before. */
interface Addition {
  readonly names: readonly string[];
  readonly sheetsBefore: ReadonlySet<string>;
}

/** While writing there are only problems of Excel and a Cancel, and each of these has room for it. */
export const telling =
  (written: "put-back" | "left") =>
  (problem: Problem): Problem =>
    ({ ...problem, written }) as Problem;

/**
 * Takes away the sheets of an insertion that failed. One that was not there before is known by our mark, or by its title and
 * by being empty; one that holds something without our mark is somebody else's.
 */
export async function takeAway(
  { names, sheetsBefore }: Addition,
  problems: readonly Problem[],
  pause: Pause,
): Promise<Failure> {
  const undone = await runExcel(
    { step: "take the new sheets away", sheet: null },
    async (context) => {
      const { worksheets } = context.workbook;
      const all = await sendIdempotent(context, pause, () =>
        worksheets.load("items/id,items/name"),
      );
      const found = await sendIdempotent(context, pause, () =>
        all.items
          .filter(({ id, name }) => !sheetsBefore.has(id) && names.includes(name))
          .map((sheet) => ({
            sheet,
            mark: sheet.names.getItemOrNullObject(TEMPLATE_NAME).load("name"),
            used: sheet.getUsedRangeOrNullObject(true).load("address"),
          })),
      );
      for (const { sheet, mark, used } of found) {
        if (!mark.isNullObject || used.isNullObject) sheet.delete();
      }
      await context.sync();
      return succeed(null);
    },
  );
  if (undone.ok) return { ok: false, problems: problems.map(telling("put-back")) };
  return { ok: false, problems: [...problems, ...undone.problems].map(telling("left")) };
}
