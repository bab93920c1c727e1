import { type Column, openColumn, openPlaces, numberAt } from "./column.ts";
import { kendallVariance } from "./kendall-score.ts";

/** The known points of a series, and what their order says. */
export interface OrderedPoints {
  /** The places of the known points, rising, and the value at each. */
  readonly places: Float64Array;
  readonly values: Float64Array;
  /** The points by their values, from the smallest; of equal ones the earlier comes first. */
  readonly order: Int32Array;
  /** Pairs of which the later point is lower, and pairs of equal points. */
  readonly falling: number;
  readonly tied: number;
  /** Variance of the pairs that rise less those that fall, when order is chance. */
  readonly varS: number;
}

/**
 * How many pairs so many points make.
 *
 * @example pairsOf(120) // => 7140
 */
export function pairsOf(points: number): number {
  return (points * (points - 1)) / 2;
}

/**
 * Middle value of some points; of an even number the mean of the two in the middle.
 *
 * @param points At least one.
 * @example medianOfPoints({ values: Float64Array.of(9, 1, 4), order: Int32Array.of(1, 2, 0) }) // => 4
 */
export function medianOfPoints({ values, order }: Pick<OrderedPoints, "values" | "order">): number {
  const lower = values[order[Math.floor((order.length - 1) / 2)] ?? 0] ?? 0;
  return (lower + (values[order[Math.floor(order.length / 2)] ?? 0] ?? 0)) / 2;
}

/** Known points in order of time, at the front of two arrays. */
const takeKnown = (
  values: Column,
  [places, known]: readonly [Float64Array, Float64Array],
): number => {
  let count = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? Number.NaN;
    places[count] = index;
    known[count] = value;
    count += Number(!Number.isNaN(value));
  }
  return count;
};

/** Points in some order, and the value of each. */
interface Ranked {
  readonly points: Int32Array;
  readonly values: Float64Array;
}

const roomFor = (points: number): Ranked => ({
  points: new Int32Array(points),
  values: new Float64Array(points),
});

/** Room for two orders, from one to the other by turns; used again by every call and never handed out. */
let [here, there] = [roomFor(0), roomFor(0)];

/** Runs of so many points are put in order one by one, which for so few is as fast as to merge shorter ones. */
const SHORT = 64;

/** A stretch of points, its end not included. */
interface Run {
  readonly first: number;
  readonly end: number;
}

/** Each point is put in its place among the earlier ones: those that it passes are higher, and so the pairs that fall. */
const insertEach = (
  known: Float64Array,
  { points, values }: Ranked,
  { first, end }: Run,
): number => {
  let falling = 0;
  for (let later = first; later < end; later += 1) {
    const value = known[later] ?? 0;
    let at = later;
    for (; at > first; at -= 1) {
      const before = values[at - 1] ?? 0;
      if (before <= value) break;
      values[at] = before;
      points[at] = points[at - 1] ?? 0;
    }
    values[at] = value;
    points[at] = later;
    falling += later - at;
  }
  return falling;
};

const copyPoint = (from: Ranked, place: number, to: Ranked & { at: number }): void => {
  to.values[to.at] = numberAt(from.values, place);
  to.points[to.at] = numberAt(from.points, place);
  to.at += 1;
};

/**
 * Merges two neighbouring runs in order. A point of the later one passes all that are left of the earlier one: these are
 * higher, and so the pairs that fall.
 */
const merge = (
  from: Ranked,
  { points, values }: Ranked,
  { first, middle, end }: Run & { readonly middle: number },
): number => {
  const to = { points, values, at: first };
  let [early, late, falling] = [first, middle, 0];
  while (early < middle && late < end) {
    const isEarly = numberAt(from.values, early) <= numberAt(from.values, late);
    copyPoint(from, isEarly ? early : late, to);
    if (isEarly) {
      early += 1;
      continue;
    }
    late += 1;
    falling += middle - early;
  }
  for (; early < middle; early += 1) copyPoint(from, early, to);
  for (; late < end; late += 1) copyPoint(from, late, to);
  return falling;
};

/** Short runs are put in order, then merged two by two until one is left: in `here`. @returns The pairs that fall. */
const putInOrder = (known: Float64Array): number => {
  const count = known.length;
  if (here.points.length < count) [here, there] = [roomFor(count), roomFor(count)];
  let falling = 0;
  for (let first = 0; first < count; first += SHORT)
    falling += insertEach(known, here, { first, end: Math.min(first + SHORT, count) });
  for (let length = SHORT; length < count; length *= 2) {
    for (let first = 0; first < count; first += 2 * length) {
      const middle = Math.min(first + length, count);
      const end = Math.min(middle + length, count);
      falling += merge(here, there, { first, middle, end });
    }
    [here, there] = [there, here];
  }
  return falling;
};

/**
 * The known points of a series by their values, with the pairs that fall and those that are equal: to put points in order
 * counts them, and no pair needs a look of its own.
 *
 * @param values One finite number a period in order; NaN where missing: the period keeps its place.
 * @returns The points; `varS` 0 where all are equal.
 * @see Knight 1966, "A computer method for calculating Kendall's tau with ungrouped data", J. American Statistical Association 61
 * @example orderPoints([5, Number.NaN, 1]) // => { places: Float64Array.of(0, 2), values: Float64Array.of(5, 1), order: Int32Array.of(1, 0), falling: 1, tied: 0, varS: 1 }
 */
export function orderPoints(values: Column): OrderedPoints {
  const room = [openColumn(values.length), openColumn(values.length)] as const;
  const count = takeKnown(values, room);
  const [places, known] =
    count === values.length ? room : [room[0].subarray(0, count), room[1].subarray(0, count)];
  const falling = putInOrder(known);
  const order = openPlaces(count);
  order.set(here.points.subarray(0, count));
  const { varS, tiedPairs } = kendallVariance(here.values.subarray(0, count));
  return { places, values: known, order, falling, tied: tiedPairs, varS };
}
