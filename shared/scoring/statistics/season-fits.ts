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
  /** Asked for only where the others leave a question: it costs more than both. */
  readonly byCycle: () => Fit;
}

/** What the seasons of known points make of a fit, whatever the values. */
interface Design {
  readonly line: Columns;
  readonly waves: Columns;
  /** The line, and line and waves together, at right angles. */
  readonly lineSquared: Columns;
  readonly allSquared: Columns;
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
const fitByCycle = (values: Float64Array, { line, waves, bounds }: Design): Fit => {
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

const makeDesign = (
  indices: readonly number[],
  seasons: readonly number[],
  perCycle: number,
): Design => {
  const line = [new Float64Array(indices.length).fill(1), new Float64Array(indices)];
  const waves = waveColumns(
    indices.map((index) => seasons[index] ?? 0),
    perCycle,
  );
  const lineSquared = addColumns([], line);
  return {
    line,
    waves,
    lineSquared,
    allSquared: addColumns(lineSquared, waves),
    bounds: boundsOf(indices, seasons.length - 1, perCycle),
  };
};

/** The series of a request mostly share their calendar: without gaps they share the design too. */
const designs = new WeakMap<readonly number[], Design>();

const designOf = (
  indices: readonly number[],
  seasons: readonly number[],
  perCycle: number,
): Design => {
  if (indices.length < seasons.length) return makeDesign(indices, seasons, perCycle);
  const known = designs.get(seasons) ?? makeDesign(indices, seasons, perCycle);
  designs.set(seasons, known);
  return known;
};

/**
 * The three fits between which a yearly pattern is judged.
 *
 * @param values One finite number a period in order; null where missing. Where none is below 0, square roots are fitted: busy
 * months vary more, and a few large sums must not decide alone. @param seasons Season of each period, from 0; an array is
 * taken not to change, and for one number of periods a cycle only. @param perCycle Periods a cycle.
 * @example fitSeasons([1, 4, 1, 4], [0, 1, 0, 1], 2).waves.left < 1e-20 // => true
 */
export function fitSeasons(
  values: readonly (number | null)[],
  seasons: readonly number[],
  perCycle: number,
): SeasonFits {
  const indices: number[] = [];
  let isFromZero = true;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? null;
    if (value === null) continue;
    indices.push(index);
    isFromZero &&= value >= 0;
  }
  const known = new Float64Array(indices.length);
  for (let order = 0; order < indices.length; order += 1) {
    const value = values[indices[order] ?? 0] ?? 0;
    known[order] = isFromZero ? Math.sqrt(value) : value;
  }
  const design = designOf(indices, seasons, perCycle);
  return {
    count: known.length,
    squares: squaresOf(known),
    line: fitColumns(known, design.lineSquared),
    waves: fitColumns(known, design.allSquared),
    byCycle: () => fitByCycle(known, design),
  };
}
