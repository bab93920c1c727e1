import { openColumn, copyOf } from "./column.ts";
/** Columns of a least squares fit, at right angles to each other and of length 1: sums and differences replace equations. */
export type Columns = readonly Float64Array[];

/** First place of a stretch and the place after its last. */
type Stretch = readonly [first: number, end: number];

/** A column of which less than this share of its length is new says nothing that the others do not. */
const NEW_SHARE = 1e-6;

const dot = (one: Float64Array, other: Float64Array, within: Stretch): number => {
  let sum = 0;
  const [first, end] = within;
  for (let index = first; index < end; index += 1) sum += (one[index] ?? 0) * (other[index] ?? 0);
  return sum;
};

const scale = (values: Float64Array, factor: number, [first, end]: Stretch): void => {
  for (let index = first; index < end; index += 1) values[index] = (values[index] ?? 0) * factor;
};

/** Takes a height of a column away from values. @returns The product of what is left and the next column. */
const leave = (
  values: Float64Array,
  { column, height, next }: { column: Float64Array; height: number; next: Float64Array },
  [first, end]: Stretch,
): number => {
  let sum = 0;
  for (let index = first; index < end; index += 1) {
    const left = (values[index] ?? 0) - height * (column[index] ?? 0);
    values[index] = left;
    sum += left * (next[index] ?? 0);
  }
  return sum;
};

/**
 * Takes a least squares fit on the columns away from the values of a stretch, in place.
 *
 * @param columns At right angles and of length 1 over the stretch, or 0 there.
 * @example takeAway(Float64Array.of(1, 3), [Float64Array.of(0, 1)], [0, 2]) // => undefined
 */
export function takeAway(values: Float64Array, columns: Columns, within: Stretch): void {
  const [own] = columns;
  if (own === undefined) return;
  let [column, height] = [own, dot(values, own, within)];
  // What is left beside one column is met by the next one on its way: one loop a column instead of two.
  for (let order = 1; order < columns.length; order += 1) {
    const next = columns[order] ?? own;
    const sum = leave(values, { column, height, next }, within);
    [column, height] = [next, sum];
  }
  leave(values, { column, height, next: column }, within);
}

/**
 * Puts columns at right angles over a stretch and gives them length 1, in place. A column that says nothing new becomes 0.
 *
 * @param fixed Columns that are so already. @returns How many say something new.
 * @see Modified Gram-Schmidt: Björck 1967, BIT 7
 * @example squareUp([Float64Array.of(3, 4), Float64Array.of(6, 8)], [0, 2]) // => 1
 */
export function squareUp(columns: Columns, within: Stretch, fixed: Columns = []): number {
  let count = 0;
  for (const [order, column] of columns.entries()) {
    const before = dot(column, column, within);
    takeAway(column, fixed, within);
    takeAway(column, columns.slice(0, order), within);
    const length = Math.sqrt(dot(column, column, within));
    const isNew = length > NEW_SHARE * Math.sqrt(before);
    scale(column, isNew ? 1 / length : 0, within);
    count += Number(isNew);
  }
  return count;
}

/**
 * Columns widened by those of others that say something new.
 *
 * @param columns At right angles already, or none. @param added Further columns of the same length; left as they are.
 * @example addColumns([], [Float64Array.of(0, 2), Float64Array.of(0, 8)]) // => [Float64Array.of(0, 1)]
 */
export function addColumns(columns: Columns, added: Columns): Columns {
  const fresh = added.map((column) => copyOf(column));
  squareUp(fresh, [0, added[0]?.length ?? 0], columns);
  return [...columns, ...fresh.filter((column) => column.some((value) => value !== 0))];
}

/**
 * What is left of values when a least squares fit on the columns is taken away.
 *
 * @param columns As `addColumns` returns them, as long as the values.
 * @example residualsOf(Float64Array.of(1, 3), [Float64Array.of(0, 1)]) // => Float64Array.of(1, 0)
 */
export function residualsOf(values: Float64Array, columns: Columns): Float64Array {
  const rest = copyOf(values);
  takeAway(rest, columns, [0, rest.length]);
  return rest;
}

/**
 * Sum of squares.
 *
 * @example squaresOf(Float64Array.of(3, 4)) // => 25
 */
export function squaresOf(values: Float64Array): number {
  return dot(values, values, [0, values.length]);
}

/**
 * Square root of each value, or the values themselves where one of them has none. In one loop: the busier a month, the more
 * it varies, and roots vary alike.
 *
 * @example rootsOf(Float64Array.of(1, 4)) // => Float64Array.of(1, 2)
 * @example rootsOf(Float64Array.of(1, -4)) // => Float64Array.of(1, -4)
 */
export function rootsOf(values: Float64Array): Float64Array {
  const roots = openColumn(values.length);
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    if (value < 0) return values;
    roots[index] = Math.sqrt(value);
  }
  return roots;
}
