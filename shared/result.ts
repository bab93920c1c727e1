import type { Problem } from "./problem.ts";

/** What a step gives back: its value, or every problem that it found; never a throw for bad input. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * A step that worked.
 *
 * @param value What the step made. @returns The value, marked as good.
 * @example succeed(3) // => { ok: true, value: 3 }
 */
export function succeed<T>(value: T): Result<T> {
  return { ok: true, value };
}

/**
 * A step that found problems; all of them, not the first alone.
 *
 * @param problems At least one. @returns The problems, marked as a failure.
 * @example fail({ code: "workbook-empty" }) // => { ok: false, problems: [{ code: "workbook-empty" }] }
 */
export function fail(...problems: readonly [Problem, ...Problem[]]): {
  readonly ok: false;
  readonly problems: readonly Problem[];
} {
  return { ok: false, problems };
}
