/** A value, and how often it occurs. */
export interface TalliedValue {
  readonly value: number;
  /** A whole number from 1. */
  readonly count: number;
}

const countOf = (values: readonly TalliedValue[]): number =>
  values.reduce((sum, { count }) => sum + count, 0);

/**
 * Quantile of tallied values by R's type 7, the default of R, of NumPy and of Excel's PERCENTILE.INC: a straight line between
 * the two values around place (n − 1) × share. The median of an even number is then the mean of the two in the middle.
 *
 * @param values Finite values with their counts, in any order. @param share 0 to 1: 0.5 for the median.
 * @returns In the unit of the values; null of none.
 * @see Hyndman & Fan 1996, The American Statistician 50(4); R: `quantile(x, share, type = 7)`
 * @example quantileOf([{ value: 9, count: 1 }, { value: 1, count: 1 }], 0.5) // => 5
 * @example quantileOf([{ value: 1, count: 4 }, { value: 11, count: 1 }], 0.9)?.toFixed(9) // => "7.000000000"
 * @example quantileOf([], 0.5) // => null
 */
export function quantileOf(values: readonly TalliedValue[], share: number): number | null {
  const sorted = values.toSorted((one, other) => one.value - other.value);
  const place = (countOf(sorted) - 1) * share;
  const valueAt = (rank: number): number | null => {
    let passed = 0;
    return sorted.find(({ count }) => (passed += count) > rank)?.value ?? null;
  };
  const [below, above] = [valueAt(Math.floor(place)), valueAt(Math.ceil(place))];
  if (below === null || above === null) return null;
  return below + (place - Math.floor(place)) * (above - below);
}
