import type { RawAnswer } from "./read-answer.ts";

/** Answers of a gateway whose service is away for a moment. */
const PASSING = new Set([502, 503, 504]);

/**
 * Tries again, once, after a transport that failed or a service that is away for a moment.
 *
 * @param attempt May be made twice. @param waitMs Before the second time. @param signal Ends the wait too.
 */
export async function retryOnce(
  attempt: () => Promise<RawAnswer>,
  waitMs: number,
  signal: AbortSignal,
): Promise<RawAnswer> {
  try {
    const answer = await attempt();
    if (!PASSING.has(answer.status)) return answer;
  } catch {
    signal.throwIfAborted();
  }
  await wait(waitMs, signal);
  return attempt();
}

async function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const clock = setTimeout(resolve, milliseconds);
    signal.addEventListener(
      "abort",
      () => {
        clearTimeout(clock);
        reject(new Error("stopped"));
      },
      { once: true },
    );
  });
}
