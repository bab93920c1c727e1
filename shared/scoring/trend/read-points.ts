import type { InputPoint } from "../../contract/point-column.ts";
import type { TrendInput } from "../../contract/trends.ts";
import { lastPeriodOver, type Periods } from "../calendar/frequency.ts";
import type { Calendar } from "./place-periods.ts";
import { EXCLUDED, knowPoints, MISSING, OK, openPoints, PARTIAL } from "./source-points.ts";
import type { TrendSource } from "./trend-source.ts";

const EVENTS: ReadonlySet<string> = new Set(["count", "rate", "proportion"]);
/** Charts of what lies between two events: their values count no events. */
const BETWEEN: ReadonlySet<string> = new Set(["g", "t"]);

const figureOf = (point: InputPoint | undefined, absent: number): number =>
  point === undefined ? absent : (point.value ?? Number.NaN);

const exposureOf = (point: InputPoint | undefined): number => point?.exposure ?? Number.NaN;

/** Nothing can be divided by an exposure of 0. */
const rateOf = (figure: number, den: number): number => (den === 0 ? Number.NaN : figure / den);

const seenState = (at: number, over: number, excluded: ReadonlySet<number>): number => {
  if (at > over) return PARTIAL;
  return excluded.has(at) ? EXCLUDED : OK;
};

const countsEvents = ({ kind, chart }: TrendInput, hasExposure: boolean): boolean =>
  kind !== "proportion" && (hasExposure || (kind === "count" && !BETWEEN.has(chart)));

/**
 * The points of a series on its calendar, with their state.
 *
 * @param input The series of a request. @param calendar Its periods. @param when The length of a period, the as-of day, and
 * the places of excluded periods. @returns All periods; a period that is not over at the as-of day is partial.
 */
export function readPoints(
  input: TrendInput,
  calendar: Calendar,
  when: {
    readonly periods: Periods;
    readonly asOf: string;
    readonly excluded: ReadonlySet<number>;
  },
): Pick<TrendSource, "points" | "hasExposure" | "isCounted"> {
  const { kind, points, absentMeansZero } = input;
  const isEvents = EVENTS.has(kind);
  const hasExposure = isEvents && points.some(({ exposure }) => typeof exposure === "number");
  const absent = absentMeansZero ? 0 : Number.NaN;
  const over = lastPeriodOver(when.asOf, when.periods) - calendar.first;
  const laid = openPoints(calendar.labels);
  for (let at = 0; at < calendar.places.length; at += 1) {
    const point = points[calendar.places[at] ?? -1];
    const figure = figureOf(point, absent);
    const den = hasExposure ? exposureOf(point) : Number.NaN;
    const value = hasExposure ? rateOf(figure, den) : figure;
    laid.values[at] = value;
    if (isEvents) laid.nums[at] = figure;
    laid.dens[at] = den;
    // Events without anything to be divided by are seen, and no rate: they are told with the gaps.
    laid.states[at] = Number.isNaN(value) ? MISSING : seenState(at, over, when.excluded);
  }
  const isCounted = countsEvents(input, hasExposure);
  return { points: knowPoints(laid), hasExposure, isCounted };
}
