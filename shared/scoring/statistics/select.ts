import { copyOf } from "./column.ts";

/** From this many places on, a sample of them narrows the search first. Source: Floyd and Rivest 1975. */
const SAMPLE_FROM = 600;

/** First and last place of a stretch, both included. */
type Stretch = readonly [first: number, last: number];

/** The value at a place that is known to exist. */
const at = (values: Float64Array, place: number): number => values[place] ?? Number.NaN;

/** A stretch around the rank in which its value very probably lies: the sample's rank, three deviations to each side. */
const sampleAround = (rank: number, [first, last]: Stretch): Stretch => {
  const length = last - first + 1;
  const place = rank - first + 1;
  const logLength = Math.log(length);
  const sample = 0.5 * Math.exp((2 * logLength) / 3);
  const deviation =
    0.5 *
    Math.sqrt((logLength * sample * (length - sample)) / length) *
    Math.sign(place - length / 2);
  return [
    Math.max(first, Math.floor(rank - (place * sample) / length + deviation)),
    Math.min(last, Math.floor(rank + ((length - place) * sample) / length + deviation)),
  ];
};

/**
 * Puts the values below a bound before the others. Without a branch: which of two values is smaller is as good as random,
 * and a processor guesses wrong half the time.
 *
 * @returns First place of the others.
 */
const putBelow = (values: Float64Array, bound: number, [first, last]: Stretch): number => {
  let store = first;
  for (let place = first; place <= last; place += 1) {
    const value = at(values, place);
    values[place] = at(values, store);
    values[store] = value;
    store += Number(value < bound);
  }
  return store;
};

/** The same with the values at the bound among those before the others, so that ties are dealt with in one go. */
const putUpTo = (values: Float64Array, bound: number, [first, last]: Stretch): number => {
  let store = first;
  for (let place = first; place <= last; place += 1) {
    const value = at(values, place);
    values[place] = at(values, store);
    values[store] = value;
    store += Number(value <= bound);
  }
  return store;
};

/**
 * The value that a full sort would put at a rank, found without one: the slopes of ten years of months are 7,140 values,
 * of which three or four are wanted.
 *
 * Reorders the array in place: afterwards no value before the rank is larger and none after it smaller, so that the next
 * rank is looked for on one side only.
 *
 * @param values At least one finite number. @param rank From 0, the smallest, within the stretch.
 * @param within First and last place to look at; values before must not be larger, values after not smaller. All.
 * @see Floyd and Rivest 1975, "Algorithm 489: SELECT", Communications of the ACM 18(3)
 * @example selectRank(Float64Array.of(5, 1, 4), 1) // => 4
 */
export function selectRank(
  values: Float64Array,
  rank: number,
  within: Stretch = [0, values.length - 1],
): number {
  let [first, last] = within;
  // Without an order there is no rank, and the search would not end.
  if (Number.isNaN(at(values, rank))) return Number.NaN;
  while (first < last) {
    if (last - first >= SAMPLE_FROM) selectRank(values, rank, sampleAround(rank, [first, last]));
    const pivot = at(values, rank);
    const others = putBelow(values, pivot, [first, last]);
    if (rank < others) {
      last = others - 1;
      continue;
    }
    const above = putUpTo(values, pivot, [others, last]);
    if (rank < above) return pivot;
    first = above;
  }
  return at(values, rank);
}

/**
 * The middle value; of an even number of values the mean of the two in the middle.
 *
 * @returns In the unit of the values; null of none.
 * @example medianOf([3, 1, 2]) // => 2
 * @example medianOf([4, 1, 2, 3]) // => 2.5
 * @example medianOf([]) // => null
 */
export function medianOf(values: ArrayLike<number>): number | null {
  return values.length === 0 ? null : selectMedian(copyOf(values));
}

/**
 * The median of an array that may be reordered in place.
 *
 * @param values At least one finite number.
 * @example selectMedian(Float64Array.of(4, 1, 2, 3)) // => 2.5
 */
export function selectMedian(values: Float64Array): number {
  const rank = Math.floor(values.length / 2);
  const upper = selectRank(values, rank);
  if (values.length % 2 === 1) return upper;
  return (selectRank(values, rank - 1, [0, rank - 1]) + upper) / 2;
}
