/**
 * Figures of a series in a column: one number a period in order, and no number (NaN) where the period has none. The loops
 * over a column make nothing on their way, while a list of numbers and nulls keeps each number in an object of its own.
 */
export type Column = ArrayLike<number>;

/** Figures of a room, from which columns are cut: to make an array of its own for each takes ten times as long. */
const ROOM = 8_192;

let figureRoom = new Float64Array(0);
let figuresTaken = 0;
let placeRoom = new Int32Array(0);
let placesTaken = 0;

/**
 * A new column of zeros, to be filled.
 *
 * @param length How many periods.
 * @example openColumn(2) // => Float64Array.of(0, 0)
 */
export function openColumn(length: number): Float64Array {
  if (figuresTaken + length > figureRoom.length) {
    figureRoom = new Float64Array(Math.max(ROOM, length));
    figuresTaken = 0;
  }
  figuresTaken += length;
  return figureRoom.subarray(figuresTaken - length, figuresTaken);
}

/**
 * The same for whole numbers, such as places in another column.
 *
 * @param length How many.
 * @example openPlaces(1) // => Int32Array.of(0)
 */
export function openPlaces(length: number): Int32Array {
  if (placesTaken + length > placeRoom.length) {
    placeRoom = new Int32Array(Math.max(ROOM, length));
    placesTaken = 0;
  }
  placesTaken += length;
  return placeRoom.subarray(placesTaken - length, placesTaken);
}

/**
 * A column of its own with the same figures.
 *
 * @example copyOf([4, 6]) // => Float64Array.of(4, 6)
 */
export function copyOf(column: Column): Float64Array {
  const copy = openColumn(column.length);
  copy.set(column);
  return copy;
}

/**
 * The figures of a list in a column.
 *
 * @param figures One a period in order, null where there is none.
 * @example columnOf([4, null]) // => Float64Array.of(4, Number.NaN)
 */
export function columnOf(figures: readonly (number | null)[]): Float64Array {
  return Float64Array.from(figures, (figure) => figure ?? Number.NaN);
}

/**
 * A figure of a column.
 *
 * @param at Place, which may lie outside. @returns NaN where there is none.
 * @example numberAt([4], 1) // => Number.NaN
 */
export function numberAt(column: Column, at: number): number {
  return column[at] ?? Number.NaN;
}

/**
 * A figure of a column, or null where it has none.
 *
 * @param at Place, which may lie outside.
 * @example figureAt([4, Number.NaN], 1) // => null
 */
export function figureAt(column: Column, at: number): number | null {
  const figure = column[at] ?? Number.NaN;
  return Number.isNaN(figure) ? null : figure;
}

/**
 * How many periods have a figure.
 *
 * @example countKnown([4, Number.NaN, 6]) // => 2
 */
export function countKnown(column: Column): number {
  let known = 0;
  for (let at = 0; at < column.length; at += 1) known += Number(!Number.isNaN(column[at]));
  return known;
}

/**
 * The place of the last figure, −1 without any.
 *
 * @example lastKnown([4, 6, Number.NaN]) // => 1
 */
export function lastKnown(column: Column): number {
  let at = column.length - 1;
  while (at >= 0 && Number.isNaN(column[at])) at -= 1;
  return at;
}

/**
 * The figures alone, without the periods that have none.
 *
 * @example figuresOf([4, Number.NaN, 6]) // => Float64Array.of(4, 6)
 */
export function figuresOf(column: Column): Float64Array {
  const figures = openColumn(column.length);
  let known = 0;
  for (let at = 0; at < column.length; at += 1) {
    const figure = column[at] ?? Number.NaN;
    figures[known] = figure;
    known += Number(!Number.isNaN(figure));
  }
  return known === column.length ? figures : figures.subarray(0, known);
}
