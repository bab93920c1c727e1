/**
 * Figures of a series in a column: one number a period in order, and no number (NaN) where the period has none. The loops
 * over a column make nothing on their way, while a list of numbers and nulls keeps each number in an object of its own.
 */
export type Column = ArrayLike<number>;

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
  const figures = new Float64Array(column.length);
  let known = 0;
  for (let at = 0; at < column.length; at += 1) {
    const figure = column[at] ?? Number.NaN;
    figures[known] = figure;
    known += Number(!Number.isNaN(figure));
  }
  return known === column.length ? figures : figures.subarray(0, known);
}
