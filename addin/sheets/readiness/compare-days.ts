/**
 * Days in order; those that are not known come last.
 *
 * @param a `YYYY-MM-DD`, or null. @param b The other. @returns Below 0 where the first is earlier.
 * @example ["2026-02-01", null, "2026-01-31"].toSorted(compareDays) // => ["2026-01-31", "2026-02-01", null]
 */
export function compareDays(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
