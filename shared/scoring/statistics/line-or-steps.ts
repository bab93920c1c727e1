import { type Column, countKnown, figuresOf } from "./column.ts";

/** Sum of squares around the straight line of least squares. */
const squaresAroundLine = (values: Column): number => {
  let [n, sumT, sumY, sumTT, sumTY, sumYY] = [0, 0, 0, 0, 0, 0];
  const origin = figuresOf(values)[0] ?? 0;
  for (let t = 0; t < values.length; t += 1) {
    const value = values[t] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    // From the first value on, because the squares of large numbers would swallow the differences that matter.
    const y = value - origin;
    n += 1;
    sumT += t;
    sumY += y;
    sumTT += t * t;
    sumTY += t * y;
    sumYY += y * y;
  }
  const spreadT = sumTT - (sumT * sumT) / n;
  const covariance = sumTY - (sumT * sumY) / n;
  return sumYY - (sumY * sumY) / n - (spreadT > 0 ? (covariance * covariance) / spreadT : 0);
};

const squaresAroundLevels = (values: Column, starts: readonly number[]): number => {
  const bounds = [0, ...starts, values.length];
  let squares = 0;
  for (let index = 1; index < bounds.length; index += 1) {
    const [first = 0, end = 0] = [bounds[index - 1], bounds[index]];
    const own = figuresOf(
      Float64Array.from({ length: end - first }, (_, at) => values[first + at] ?? Number.NaN),
    );
    const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
    for (const value of own) squares += (value - mean) ** 2;
  }
  return squares;
};

/**
 * Whether a straight line explains a series as well as its division into levels, by Bayes' information criterion: then
 * something moves steadily, and no level has changed at any one time.
 *
 * @param values One a period in order, NaN where missing; two known ones at least. @param starts First place of each further
 * level, as `changePoints` gives. @returns True when the line leaves little more than the levels do, for the figures that it needs.
 * @see Schwarz 1978, "Estimating the dimension of a model", Annals of Statistics 6(2)
 * @example isLineEnough([1, 2, 3, 4, 5, 6], [3]) // => true
 * @example isLineEnough([1, 1, 1, 9, 9, 9], [3]) // => false
 */
export function isLineEnough(values: Column, starts: readonly number[]): boolean {
  const n = countKnown(values);
  // Each further level costs its height and its place; a line, its slope.
  const more = 2 * starts.length - 1;
  const allowed = Math.exp((more * Math.log(n)) / n);
  return squaresAroundLine(values) <= allowed * squaresAroundLevels(values, starts);
}
