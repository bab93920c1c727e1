import type { InputPoint } from "../../contract/point-column.ts";
import type { TrendInput } from "../../contract/trends.ts";
import { lastPeriodOver, type Periods } from "../calendar/frequency.ts";
import type { Calendar } from "./place-periods.ts";
import type { SourcePoint, TrendSource } from "./trend-source.ts";

const EVENTS: ReadonlySet<string> = new Set(["count", "rate", "proportion"]);
/** Charts of what lies between two events: their values count no events. */
const BETWEEN: ReadonlySet<string> = new Set(["g", "t"]);

const figureOf = (point: InputPoint | undefined, absent: 0 | null): number | null =>
  point === undefined ? absent : point.value;

const exposureOf = (point: InputPoint | undefined): number | null => point?.exposure ?? null;

const rateOf = (num: number | null, den: number | null): number | null =>
  num === null || den === null || den === 0 ? null : num / den;

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
  const absent = absentMeansZero ? 0 : null;
  const over = lastPeriodOver(when.asOf, when.periods) - calendar.first;
  const stateOf = (at: number): SourcePoint["state"] => {
    if (at > over) return "partial";
    return when.excluded.has(at) ? "excluded" : "ok";
  };
  const laid: SourcePoint[] = [];
  for (let at = 0; at < calendar.places.length; at += 1) {
    const point = points[calendar.places[at] ?? -1];
    const figure = figureOf(point, absent);
    const den = hasExposure ? exposureOf(point) : null;
    const value = hasExposure ? rateOf(figure, den) : figure;
    const period = calendar.labels[at] ?? "";
    const num = isEvents ? figure : null;
    // Events without anything to be divided by are seen, and no rate: they are told with the gaps.
    laid.push({ period, state: value === null ? "missing" : stateOf(at), value, num, den });
  }
  return { points: laid, hasExposure, isCounted: countsEvents(input, hasExposure) };
}
