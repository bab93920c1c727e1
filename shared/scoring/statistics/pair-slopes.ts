/** A series as what each two of its points say about its direction. */
export interface PairSlopes {
  /** Pairs in which the later point is higher, less those in which it is lower: Kendall's S. */
  readonly s: number;
  /** Rise per period of each pair, in no particular order; as many as pairs. */
  readonly slopes: Float64Array;
  /** The places of the known points, rising. */
  readonly places: Float64Array;
  /** The known values from the smallest. */
  readonly sorted: Float64Array;
}

interface KnownPoints {
  readonly places: Float64Array;
  readonly values: Float64Array;
}

const knownPoints = (values: readonly (number | null)[]): KnownPoints => {
  const places = new Float64Array(values.length);
  const known = new Float64Array(values.length);
  let count = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? null;
    if (value === null) continue;
    places[count] = index;
    known[count] = value;
    count += 1;
  }
  return count === values.length
    ? { places, values: known }
    : { places: places.subarray(0, count), values: known.subarray(0, count) };
};

/**
 * How many pairs so many points make.
 *
 * @example pairsOf(120) // => 7140
 */
export function pairsOf(points: number): number {
  return (points * (points - 1)) / 2;
}

/**
 * Everything that Mann-Kendall's test and Sen's line need of a series, in one pass over its pairs.
 *
 * @param values One finite number a period in order; null where missing: the period keeps its place. @param room Where the
 * slopes are written; they last until it is used again.
 * @example pairSlopes([1, null, 5]) // => { s: 1, slopes: Float64Array.of(2), places: Float64Array.of(0, 2), sorted: Float64Array.of(1, 5) }
 */
export function pairSlopes(
  values: readonly (number | null)[],
  room: Float64Array = new Float64Array(pairsOf(values.length)),
): PairSlopes {
  const { places, values: known } = knownPoints(values);
  const slopes = room.subarray(0, pairsOf(known.length));
  let s = 0;
  let pair = 0;
  for (let later = 1; later < known.length; later += 1) {
    const value = known[later] ?? 0;
    const place = places[later] ?? 0;
    for (let earlier = 0; earlier < later; earlier += 1) {
      const rise = value - (known[earlier] ?? 0);
      // Without a branch: which pairs rise is as good as random, and a processor guesses wrong half the time.
      s += Number(rise > 0) - Number(rise < 0);
      slopes[pair] = rise / (place - (places[earlier] ?? 0));
      pair += 1;
    }
  }
  return { s, slopes, places, sorted: known.toSorted() };
}
