/**
 * Adjusted p values of many categories tested at once. Keeping those with q ≤ 0.05 keeps, in the long run, at most one false
 * alarm among twenty kept; p ≤ 0.05 of 20 quiet categories raises one on average.
 *
 * @param ps One p a category, 0 to 1; null where nothing was tested: it stays null and does not count.
 * @returns One q a category in the same order, 0 to 1, never below its p.
 * @see Benjamini and Hochberg 1995, J. Royal Statistical Society B 57(1); R: `p.adjust(p, "BH")`
 * @example benjaminiHochberg([0.01, null, 0.5, 0.02]) // => [0.03, null, 0.5, 0.03]
 */
export function benjaminiHochberg(ps: readonly (number | null)[]): readonly (number | null)[] {
  const tested = ps.filter((p) => p !== null).toSorted((one, other) => other - one);
  const qs = new Map<number, number>();
  let least = 1;
  for (const [index, p] of tested.entries()) {
    // From the largest: a smaller p never gets a larger q.
    least = Math.min(least, p * (tested.length / (tested.length - index)));
    qs.set(p, least);
  }
  return ps.map((p) => (p === null ? null : (qs.get(p) ?? null)));
}
