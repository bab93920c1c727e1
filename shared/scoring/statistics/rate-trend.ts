import { type Column, numberAt } from "./column.ts";
import { fitLogLine, type Exposed } from "./fit-log-line.ts";
import { studentQuantile975, studentTwoSided } from "./student.ts";

/** Yearly change of a rate, with what it rests on. */
export interface RateTrend {
  /** Change a period of the logarithm of the rate, and its standard error. */
  readonly slope: number;
  readonly se: number;
  /** Logarithm of the rate in the first period of the calendar. */
  readonly intercept: number;
  /** Variance of the counts about the trend divided by their expectation: 1 for events that come independently. */
  readonly dispersion: number;
  /** Slope divided by its standard error, and its two-sided p. */
  readonly t: number;
  readonly p: number;
  /** 6 is a rise of 6 % a year; with 95 % bounds. */
  readonly percentPerYear: number;
  readonly lower: number;
  readonly upper: number;
}

/** A line through two points leaves nothing to judge it by. */
const MIN_POINTS = 3;
/** Below this the counts lie on the line to the last digit, and the interval would be rounding error. */
const NO_SPREAD = 1e-12;

const roomFor = (periods: number): Exposed => ({
  at: new Float64Array(periods),
  count: new Float64Array(periods),
  exposure: new Float64Array(periods),
});

/** Room for the periods, used again by every call and never handed out. */
let room = roomFor(0);

/** The periods that have a count and an exposure; null when one of these is negative or no number. */
const exposedOf = (counts: Column, exposures: Column | null): Exposed | null => {
  const { length } = counts;
  if (room.at.length < length) room = roomFor(length);
  const { at: places, count: events, exposure: over } = room;
  let known = 0;
  for (let at = 0; at < length; at += 1) {
    const count = numberAt(counts, at);
    const exposure = exposures === null ? 1 : numberAt(exposures, at);
    if (Number.isNaN(count) || Number.isNaN(exposure) || exposure === 0) continue;
    if (!(count >= 0 && exposure > 0)) return null;
    places[known] = at;
    events[known] = count;
    over[known] = exposure;
    known += 1;
  }
  return {
    at: places.subarray(0, known),
    count: events.subarray(0, known),
    exposure: over.subarray(0, known),
  };
};

/** With events in the first or the last period alone the rate falls or rises without end. */
const hasEnd = ({ count }: Exposed): boolean => {
  const first = count.findIndex((events) => events > 0);
  const last = count.findLastIndex((events) => events > 0);
  return first !== last || (first > 0 && last < count.length - 1);
};

/**
 * Trend of a rate: a straight line through its logarithm, fitted to the counts with their exposures, so that a month of few
 * customers weighs less. The interval is widened by the scatter found (quasi-Poisson), and by Student's t for few months.
 *
 * @param counts Events a period in the order of the calendar, NaN where unknown. @param exposures Same for the exposure,
 *   null for counts alone. @param periodsPerYear 12 for months.
 * @returns The trend; null for fewer than 3 known periods, no events, events in the first or last period alone, a negative
 *   count or exposure, or counts without any scatter about the line. A period without exposure counts as unknown.
 * @see McCullagh & Nelder 1989, "Generalized Linear Models", chapter 6; R: `glm(counts ~ t + offset(log(exposures)), quasipoisson)`
 * @example rateTrend([40, 38, Number.NaN, 43, 45, 44], null, 12)?.percentPerYear.toFixed(1) // => "42.0"
 * @example rateTrend([0, 0, 0], null, 12) // => null
 */
export function rateTrend(
  counts: Column,
  exposures: Column | null,
  periodsPerYear: number,
): RateTrend | null {
  const points = exposedOf(counts, exposures);
  if (points === null || points.at.length < MIN_POINTS || !hasEnd(points)) return null;
  const line = fitLogLine(points);
  if (line === null) return null;
  const df = points.at.length - 2;
  const dispersion = line.pearson / df;
  if (dispersion < NO_SPREAD) return null;
  const { slope, intercept } = line;
  const se = Math.sqrt(dispersion * line.slopeVariance);
  const reach = studentQuantile975(df) * se;
  const percent = (perPeriod: number): number => 100 * Math.expm1(perPeriod * periodsPerYear);
  const trend = {
    slope,
    se,
    intercept,
    dispersion,
    t: slope / se,
    p: studentTwoSided(slope / se, df),
    percentPerYear: percent(slope),
    lower: percent(slope - reach),
    upper: percent(slope + reach),
  };
  return Object.values(trend).every((figure) => Number.isFinite(figure)) ? trend : null;
}
