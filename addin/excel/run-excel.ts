import type { Result } from "../../shared/result.ts";
import { fail } from "../../shared/result.ts";
import type { Doing } from "./excel-problem.ts";
import { isTransient, problemOf } from "./excel-problem.ts";
import { supports } from "./supports.ts";

/** Waits for some milliseconds; tests pass one that does not wait. */
export type Pause = (milliseconds: number) => Promise<void>;

/** Pauses before a step is sent again; two at most, so that a refresh never hangs (Graph's Excel guide: cool down). */
const RETRY_PAUSES_MS: readonly number[] = [300, 1200];

/** Spreads the retries of several panes of one workbook. */
const JITTER = 0.25;

/** Waits in real time; 0 lets Excel's user interface have its turn. */
export const waitFor: Pause = (milliseconds) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** `oneUndoStep`: the user takes the whole batch back with one Ctrl+Z, where this Excel can do that. */
interface RunSettings {
  readonly oneUndoStep: boolean;
}

/** Runs a batch in Excel; a refusal becomes a problem, a defect of ours is thrown on. */
export async function runExcel<T>(
  doing: Doing,
  batch: (context: Excel.RequestContext) => Promise<Result<T>>,
  { oneUndoStep }: RunSettings = { oneUndoStep: false },
): Promise<Result<T>> {
  try {
    return oneUndoStep && supports("1.20")
      ? await Excel.run(MERGED_UNDO, batch)
      : await Excel.run(batch);
  } catch (error) {
    const problem = problemOf(error, doing);
    if (problem === null) throw error;
    return fail(problem);
  }
}

/** An option of ExcelApi 1.20, newer than the types that are installed. */
const MERGED_UNDO = { mergeUndoGroup: true } as Excel.RunOptions;

/**
 * Sends what `queue` puts in line and gives back what it returned, loaded. What may be done twice (a read, an
 * overwrite) is sent again when the refusal is a passing one; an addition must not come this way.
 */
export async function sendIdempotent<T>(
  context: Excel.RequestContext,
  pause: Pause,
  queue: () => T,
): Promise<T> {
  return sendAgain({ context, pause, queue }, RETRY_PAUSES_MS);
}

async function sendAgain<T>(
  sending: { context: Excel.RequestContext; pause: Pause; queue: () => T },
  pauses: readonly number[],
): Promise<T> {
  const [wait, ...later] = pauses;
  const queued = sending.queue();
  try {
    await sending.context.sync();
    return queued;
  } catch (error) {
    if (wait === undefined || !isTransient(error)) throw error;
    await sending.pause(wait * (1 + JITTER * Math.random()));
    return sendAgain(sending, later);
  }
}
