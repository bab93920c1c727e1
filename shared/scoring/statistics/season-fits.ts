import {
  addColumns,
  type Columns,
  residualsOf,
  squareUp,
  squaresOf,
  takeAway,
} from "./level-columns.ts";
import { waveColumns } from "./season-waves.ts";

/** A least squares fit: the sum of squares that it leaves, and its number of columns. */
export interface Fit {
  readonly left: number;
  readonly columns: number;
}

/** The same points with a straight line alone, with the same waves in each cycle, and with waves of its own in each. */
export interface SeasonFits {
  readonly count: number;
  /** Sum of squares without any fit. */
  readonly squares: number;
  readonly line: Fit;
  readonly waves: Fit;
  readonly byCycle: Fit;
}

interface KnownPoints {
  readonly values: Float64Array;
  readonly line: Columns;
  readonly waves: Columns;
  /** First point of each cycle and, last, the end. */
  readonly bounds: readonly number[];
}

/** Full cycles are counted back from the latest period, so that the short one is the oldest. */
const boundsOf = (
  indices: readonly number[],
  latest: number,
  perCycle: number,
): readonly number[] => {
  const cycleOf = (index: number): number => Math.floor((latest - index) / perCycle);
  const firsts = indices.flatMap((index, order) =>
    order === 0 || cycleOf(index) !== cycleOf(indices[order - 1] ?? 0) ? [order] : [],
  );
  return [...firsts, indices.length];
};

const fitColumns = (values: Float64Array, columns: Columns): Fit => ({
  left: squaresOf(residualsOf(values, columns)),
  columns: columns.length,
});

/** Each cycle's waves are taken away from values and line alike; the line is then fitted to what is left. */
const fitByCycle = ({ values, line, waves, bounds }: KnownPoints): Fit => {
  const own = waves.map((wave) => wave.slice());
  const rest = values.slice();
  const lineRest = line.map((column) => column.slice());
  let columns = 0;
  for (const [cycle, first] of bounds.slice(0, -1).entries()) {
    const within = [first, bounds[cycle + 1] ?? first] as const;
    columns += squareUp(own, within);
    for (const each of [rest, ...lineRest]) takeAway(each, own, within);
  }
  const fit = fitColumns(rest, addColumns([], lineRest));
  return { left: fit.left, columns: columns + fit.columns };
};

/**
 * The three fits between which a yearly pattern is judged.
 *
 * @param values One finite number a period in order; null where missing. Where none is below 0, square roots are fitted: busy
 * months vary more, and a few large sums must not decide alone. @param seasons Season of each period, from 0.
 * @param perCycle Periods a cycle.
 * @example fitSeasons([1, 4, 1, 4], [0, 1, 0, 1], 2).waves.left < 1e-20 // => true
 */
export function fitSeasons(
  values: readonly (number | null)[],
  seasons: readonly number[],
  perCycle: number,
): SeasonFits {
  const indices = values.flatMap((value, index) => (value === null ? [] : [index]));
  const known = new Float64Array(indices.map((index) => values[index] ?? 0));
  const points: KnownPoints = {
    values: known.every((value) => value >= 0) ? known.map(Math.sqrt) : known,
    line: [new Float64Array(known.length).fill(1), new Float64Array(indices)],
    waves: waveColumns(
      indices.map((index) => seasons[index] ?? 0),
      perCycle,
    ),
    bounds: boundsOf(indices, values.length - 1, perCycle),
  };
  const line = addColumns([], points.line);
  return {
    count: known.length,
    squares: squaresOf(points.values),
    line: fitColumns(points.values, line),
    waves: fitColumns(points.values, addColumns(line, points.waves)),
    byCycle: fitByCycle(points),
  };
}
