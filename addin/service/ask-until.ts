import type { Control } from "../ports.ts";

/** How often Cancel is looked at, in milliseconds: shorter than a person notices. */
const CANCEL_POLL_MS = 100;

/** How a question ended. `stopped`: by the user or by the clock, whichever the work did not outrun. */
export type Asked<T> =
  | { readonly kind: "answered"; readonly answer: T }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed" };

/**
 * Runs work that can be aborted, until it is done, the user cancels or the time is over.
 *
 * @param ask The work; what it throws is a failed transport. @param control Says whether the user cancelled.
 * @param timeoutMs Most milliseconds for all of it.
 */
export async function askUntil<T>(
  ask: (signal: AbortSignal) => Promise<T>,
  control: Control,
  timeoutMs: number,
): Promise<Asked<T>> {
  if (control.isCancelled()) return { kind: "cancelled" };
  const abort = new AbortController();
  const poll = setInterval(() => {
    if (control.isCancelled()) abort.abort();
  }, CANCEL_POLL_MS);
  const clock = setTimeout(() => abort.abort(), timeoutMs);
  try {
    return { kind: "answered", answer: await ask(abort.signal) };
  } catch {
    return { kind: control.isCancelled() ? "cancelled" : "failed" };
  } finally {
    clearInterval(poll);
    clearTimeout(clock);
  }
}
