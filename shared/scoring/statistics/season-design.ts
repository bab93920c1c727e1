import { type Column, openColumn } from "./column.ts";
import { addColumns, type Columns } from "./level-columns.ts";
import { waveColumns } from "./season-waves.ts";

/** Where the known points of a series stand, whatever their values. */
export interface KnownSeasons {
  /** Index of each known point in its series. */
  readonly places: Float64Array;
  /** Season of each known point, from 0; an array is taken not to change, and stands for its places too. */
  readonly seasons: readonly number[];
  readonly perCycle: number;
  /** Periods of the series, those without a value too. */
  readonly periods: number;
}

/** Columns of least squares fits on known points: each set at right angles. */
export interface SeasonDesign {
  readonly level: Columns;
  readonly line: Columns;
  /** The waves as they are, and what is new in them beside a line and beside a level. */
  readonly waves: Columns;
  readonly besideLine: Columns;
  readonly besideLevel: Columns;
  readonly lineAndWaves: Columns;
  readonly levelAndWaves: Columns;
}

/**
 * The known values of a series with their seasons.
 *
 * @param values One a period in order; NaN where missing. @param seasons Season of each period. @param perCycle Seasons a
 * cycle. @returns Without gaps the array of seasons itself, so that all series of a calendar share one design.
 * @example takeKnown([4, Number.NaN, 6], [0, 1, 0], 2).values // => Float64Array.of(4, 6)
 */
export function takeKnown(
  values: Column,
  seasons: readonly number[],
  perCycle: number,
): { readonly values: Float64Array; readonly known: KnownSeasons } {
  const [places, taken] = [openColumn(values.length), openColumn(values.length)];
  let count = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? Number.NaN;
    places[count] = index;
    taken[count] = value;
    count += Number(!Number.isNaN(value));
  }
  const periods = seasons.length;
  if (count === periods) return { values: taken, known: { places, seasons, perCycle, periods } };
  const own = places.subarray(0, count);
  const ownSeasons = Array.from(own, (place) => seasons[place] ?? 0);
  const known = { places: own, seasons: ownSeasons, perCycle, periods };
  return { values: taken.subarray(0, count), known };
}

const makeDesign = ({ places, seasons, perCycle }: KnownSeasons): SeasonDesign => {
  const level = addColumns([], [openColumn(places.length).fill(1)]);
  const line = addColumns(level, [places]);
  const waves = waveColumns(seasons, perCycle);
  const [lineAndWaves, levelAndWaves] = [addColumns(line, waves), addColumns(level, waves)];
  const besideLine = lineAndWaves.slice(line.length);
  const besideLevel = levelAndWaves.slice(level.length);
  return { level, line, waves, besideLine, besideLevel, lineAndWaves, levelAndWaves };
};

/** The series of a request mostly share their calendar: without gaps they share the design too. */
const designs = new WeakMap<readonly number[], SeasonDesign>();

/**
 * The design of known points; made once for an array of seasons.
 *
 * @param known At least one point.
 * @example designOf({ places: Float64Array.of(0, 1), seasons: [0, 1], perCycle: 2, periods: 2 }).waves // => [Float64Array.of(1, -1)]
 */
export function designOf(known: KnownSeasons): SeasonDesign {
  const design = designs.get(known.seasons) ?? makeDesign(known);
  designs.set(known.seasons, design);
  return design;
}
