import { openColumn } from "./column.ts";
import { LEAST_STRETCH, PENALTY_PER_LOG } from "./change-points.ts";
import { type Columns, residualsOf, squaresOf } from "./level-columns.ts";

/** A step of which less than this share is new is the line or the seasons over again. */
const NEW_SHARE = 1e-6;

/** For each place, the sum of the values from there on. */
const sumsFrom = (values: Float64Array): Float64Array => {
  const sums = openColumn(values.length + 1);
  for (let index = values.length - 1; index >= 0; index -= 1)
    sums[index] = (sums[index + 1] ?? 0) + (values[index] ?? 0);
  return sums;
};

/** For each place, the length squared of what is new in a step from there on. */
const measureLengths = (count: number, columns: Columns): Float64Array => {
  const lengths = Float64Array.from({ length: count }, (_, start) => count - start);
  for (const column of columns) {
    const sums = sumsFrom(column);
    for (let start = 0; start < count; start += 1)
      lengths[start] = (lengths[start] ?? 0) - (sums[start] ?? 0) ** 2;
  }
  return lengths;
};

/** The series of a calendar share their columns, and with them the lengths. */
const lengthsByColumns = new WeakMap<Columns, Float64Array>();

const newLengths = (count: number, columns: Columns): Float64Array => {
  const known = lengthsByColumns.get(columns);
  const lengths = known?.length === count ? known : measureLengths(count, columns);
  lengthsByColumns.set(columns, lengths);
  return lengths;
};

/**
 * The place from which values lie higher or lower than before by a step that a line, or whatever the columns hold, does not
 * explain.
 *
 * @param values In order, without gaps. @param columns What else moves them, as `addColumns` returns it.
 * @returns The step as a column, 0 before and 1 from the step on; null without one that explains enough.
 * @see `changePoints`: the same penalty and least stretch
 * @example findStep(Float64Array.of(1, 2, 1, 2, 1, 2, 1, 2, 1, 2), []) // => null
 */
export function findStep(values: Float64Array, columns: Columns): Float64Array | null {
  const count = values.length;
  const rest = residualsOf(values, columns);
  const sums = sumsFrom(rest);
  const lengths = newLengths(count, columns);
  let best = { start: 0, gain: 0 };
  for (let start = LEAST_STRETCH; start <= count - LEAST_STRETCH; start += 1) {
    const length = lengths[start] ?? 0;
    const gain = length < NEW_SHARE * count ? 0 : (sums[start] ?? 0) ** 2 / length;
    if (gain > best.gain) best = { start, gain };
  }
  const squares = squaresOf(rest);
  const left = Math.max(squares - best.gain, 0);
  // n log(ratio) is twice the log likelihood gained; written so that nothing is divided by 0.
  if (left > squares * count ** (-PENALTY_PER_LOG / count)) return null;
  return best.gain === 0 ? null : openColumn(count).fill(1, best.start);
}
