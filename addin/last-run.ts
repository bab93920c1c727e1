import * as z from "zod/mini";
import type { Workbook } from "./ports.ts";

/** Where the outcome of a refresh is kept in the workbook. */
const LAST_RUN_KEY = "upstream.lastRun";

/** How the last refresh from the ribbon ended; `what` and `remedy` are empty when it worked. No contents of cells. */
const LastRun = z.strictObject({
  isRefreshed: z.boolean(),
  what: z.string(),
  remedy: z.string(),
  /** What else is to be known of a refresh that worked. */
  notes: z.optional(z.array(z.string())),
});
export type LastRun = z.infer<typeof LastRun>;

function parseLastRun(text: string): LastRun | null {
  try {
    return LastRun.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** How the last refresh from the ribbon ended; null when there was none or it cannot be read. */
export async function recallLastRun(workbook: Workbook): Promise<LastRun | null> {
  const kept = await workbook.recall(LAST_RUN_KEY);
  return kept.ok && kept.value !== null ? parseLastRun(kept.value) : null;
}

/** Keeps how a refresh ended. A workbook that cannot keep it (read only) is no reason to fail. */
export async function keepLastRun(workbook: Workbook, lastRun: LastRun): Promise<void> {
  await workbook.remember(LAST_RUN_KEY, JSON.stringify(lastRun));
}
