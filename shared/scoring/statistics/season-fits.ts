import { type Column, openColumn, copyOf } from "./column.ts";
import {
  addColumns,
  type Columns,
  residualsOf,
  rootsOf,
  squareUp,
  squaresOf,
  takeAway,
} from "./level-columns.ts";
import { designOf, type KnownSeasons, takeKnown } from "./season-design.ts";

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

/** Waves of its own in each cycle, and what is left of a line beside them. */
interface CycleDesign {
  /** First point of each cycle and, last, the end. */
  readonly bounds: readonly number[];
  /** At right angles within each cycle. */
  readonly waves: Columns;
  readonly line: Columns;
  readonly columns: number;
}

/** Full cycles are counted back from the latest period, so that the short one is the oldest. */
const boundsOf = ({ places, periods, perCycle }: KnownSeasons): readonly number[] => {
  const bounds: number[] = [];
  let before = Number.NaN;
  for (let order = 0; order < places.length; order += 1) {
    const cycle = Math.floor((periods - 1 - (places[order] ?? 0)) / perCycle);
    if (cycle !== before) bounds.push(order);
    before = cycle;
  }
  return [...bounds, places.length];
};

/** Each cycle's waves are taken away from the line, as they are from the values. */
const makeCycles = (known: KnownSeasons): CycleDesign => {
  const bounds = boundsOf(known);
  const waves = designOf(known).waves.map((wave) => copyOf(wave));
  const line = [openColumn(known.places.length).fill(1), copyOf(known.places)];
  let columns = 0;
  for (let cycle = 1; cycle < bounds.length; cycle += 1) {
    const within = [bounds[cycle - 1] ?? 0, bounds[cycle] ?? 0] as const;
    columns += squareUp(waves, within);
    for (const column of line) takeAway(column, waves, within);
  }
  const rest = addColumns([], line);
  return { bounds, waves, line: rest, columns: columns + rest.length };
};

/** Kept as designs are: by the array of seasons. */
const cyclesBySeasons = new WeakMap<readonly number[], CycleDesign>();

const fitByCycle = (values: Float64Array, known: KnownSeasons): Fit => {
  const design = cyclesBySeasons.get(known.seasons) ?? makeCycles(known);
  cyclesBySeasons.set(known.seasons, design);
  const { bounds, waves, line, columns } = design;
  const rest = copyOf(values);
  for (let cycle = 1; cycle < bounds.length; cycle += 1)
    takeAway(rest, waves, [bounds[cycle - 1] ?? 0, bounds[cycle] ?? 0]);
  takeAway(rest, line, [0, rest.length]);
  return { left: squaresOf(rest), columns };
};

/**
 * The three fits between which a yearly pattern is judged.
 *
 * @param values One finite number a period in order; NaN where missing. Where none is below 0, square roots are fitted: busy
 * months vary more, and a few large sums must not decide alone. @param seasons Season of each period, from 0; an array is
 * taken not to change, and for one number of periods a cycle only. @param perCycle Periods a cycle.
 * @example fitSeasons([1, 4, 1, 4], [0, 1, 0, 1], 2).waves.left < 1e-20 // => true
 */
export function fitSeasons(
  values: Column,
  seasons: readonly number[],
  perCycle: number,
): SeasonFits {
  const { values: plain, known } = takeKnown(values, seasons, perCycle);
  const fitted = rootsOf(plain);
  const { line, besideLine } = designOf(known);
  const rest = residualsOf(fitted, line);
  const aroundLine = { left: squaresOf(rest), columns: line.length };
  takeAway(rest, besideLine, [0, rest.length]);
  return {
    count: fitted.length,
    squares: squaresOf(fitted),
    line: aroundLine,
    waves: { left: squaresOf(rest), columns: line.length + besideLine.length },
    byCycle: () => fitByCycle(fitted, known),
  };
}
