import type { RuleHit, SeriesPoint } from "../../contract/trend-series.ts";
import { figureAt, openColumn, copyOf } from "../statistics/column.ts";
import type { DrawnChart } from "./draw-source.ts";
import { type SourcePoints, stateOf } from "./source-points.ts";
import type { TrendSource } from "./trend-source.ts";

/** The periods of a series as they are shown, in columns and in the unit shown; no number (NaN) where there is none. */
export interface ShownPoints extends SourcePoints {
  /** Limits of each period, by its exposure and season; NaN where it has none. */
  readonly center: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** The target that held in each period. */
  readonly targets: readonly (number | null)[];
  /** Every rule that fires at each period. */
  readonly rules: readonly (readonly RuleHit[])[];
}

/** Limits that have no end are none to show. */
const limitAt = (limit: number, scale: number): number => {
  // 0 and not −0, which only JSON takes for the same.
  const shown = limit * scale + 0;
  return Number.isFinite(shown) ? shown : Number.NaN;
};

const inUnitShown = (values: Float64Array, per: number): Float64Array => {
  const shown = copyOf(values);
  for (let at = 0; at < shown.length; at += 1) shown[at] = (shown[at] ?? Number.NaN) * per + 0;
  return shown;
};

/**
 * The points of a series with its limits, in the unit shown.
 *
 * @param source The series on its calendar. @param chart As drawn; its season comes back into the limits.
 * @returns All periods of the calendar.
 */
export function showPoints(
  { per, kind, points, targets }: TrendSource,
  { bands, season, rules }: DrawnChart,
): ShownPoints {
  const periods = points.values.length;
  const room = openColumn(3 * periods);
  const center = room.subarray(0, periods);
  const lower = room.subarray(periods, 2 * periods);
  const upper = room.subarray(2 * periods);
  // Limits of a share stay between 0 and 1, also where the season stretches them.
  const isFollowed = season?.isFollowed === true;
  const cap = kind === "proportion" && isFollowed ? per : Number.POSITIVE_INFINITY;
  for (let at = 0; at < periods; at += 1) {
    const scale = isFollowed ? per * season.factorAt(at) : per;
    center[at] = Math.min(limitAt(bands.center[at] ?? Number.NaN, scale), cap);
    lower[at] = limitAt(bands.lower[at] ?? Number.NaN, scale);
    upper[at] = Math.min(limitAt(bands.upper[at] ?? Number.NaN, scale), cap);
  }
  const values = inUnitShown(points.values, per);
  const known = points.known === points.values ? values : inUnitShown(points.known, per);
  return { ...points, values, known, center, lower, upper, targets, rules };
}

/**
 * The points one by one, as the contract has them.
 *
 * @param shown In columns. @returns One a period, in order.
 */
export function listPoints(shown: ShownPoints): SeriesPoint[] {
  return shown.labels.map((period, at) => ({
    period,
    value: figureAt(shown.values, at),
    num: figureAt(shown.nums, at),
    den: figureAt(shown.dens, at),
    state: stateOf(shown.states[at]),
    center: figureAt(shown.center, at),
    lower: figureAt(shown.lower, at),
    upper: figureAt(shown.upper, at),
    target: shown.targets[at] ?? null,
    rules: (shown.rules[at] ?? []) as RuleHit[],
  }));
}
