import type { Band, ChartPoint } from "../chart/band.ts";
import type { ChartType } from "../chart/chart-type.ts";
import { findRules } from "../rules/find-rules.ts";
import type { RuleHit } from "../rules/rule-hit.ts";
import { drawSegment, type DrawnSegment, type Reading } from "./draw-segment.ts";
import { followSeason, type Season } from "./follow-season.ts";
import type { TrendSource } from "./trend-source.ts";

/** A chart: type and reason of its latest baseline, and for each point what is tested, its band and its rules; in units before `per`. */
export interface DrawnChart {
  readonly type: ChartType;
  readonly reason: string;
  readonly season: Season | null;
  /** The points as drawn: a season that the limits follow is divided out. */
  readonly points: readonly ChartPoint[];
  readonly values: readonly (number | null)[];
  readonly bands: readonly (Band | null)[];
  readonly rules: readonly (readonly RuleHit[])[];
  readonly segments: readonly DrawnSegment[];
  /** Set for exact charts of so few events that runs are not tested. */
  readonly isRare: boolean;
}

const isTested = (state: string): boolean => state === "ok" || state === "excluded";

/**
 * A season multiplies what is expected, as more customers would: events stay whole and the exposure takes the factor. A
 * share cannot be divided so; it becomes a plain value.
 */
const deseasonalise = (
  { value, num, den }: Pick<ChartPoint, "value" | "num" | "den">,
  factor: number,
  kind: TrendSource["kind"],
): Pick<ChartPoint, "value" | "num" | "den"> => {
  if (value === null) return { value, num, den };
  if (num === null || kind === "proportion") return { value: value / factor, num: null, den: null };
  const exposure = (den ?? 1) * factor;
  return { value: num / exposure, num, den: exposure };
};

/** The points that count, segment by segment: the first so many where a baseline is fixed, none that is excluded. */
const chartPointsOf = (source: TrendSource, season: Season | null): readonly ChartPoint[] => {
  let [left, next] = [source.baseline ?? Number.POSITIVE_INFINITY, 0];
  return source.points.map(({ state, value, num, den }, at) => {
    if (source.segments[next]?.at === at) {
      left = source.baseline ?? Number.POSITIVE_INFINITY;
      next += 1;
    }
    if (!isTested(state) || value === null)
      return { value: null, num: null, den: null, isBase: false };
    const isBase = state === "ok" && left > 0;
    if (isBase) left -= 1;
    return season === null
      ? { value, num, den, isBase }
      : { ...deseasonalise({ value, num, den }, season.factorAt(at), source.kind), isBase };
  });
};

const bandsOf = (
  { limits }: Pick<DrawnSegment, "limits">,
  points: number,
): readonly (Band | null)[] => limits?.bands ?? Array<null>(points).fill(null);

/** Ties make runs untrue where most points are equal, and where events are so few that most are 0 or 1. */
const runsOf = ({
  limits,
  isRare,
}: Pick<DrawnSegment, "limits" | "isRare">): "tested" | "not-tested" =>
  isRare || limits === null || limits.isMostlyConstant ? "not-tested" : "tested";

/** The baseline of the latest known point. */
const latestOf = (
  segments: readonly DrawnSegment[],
  values: readonly (number | null)[],
): Pick<DrawnSegment, "type" | "reason" | "isRare"> => {
  const at = values.findLastIndex((value) => value !== null);
  const segment = segments.findLast(({ from }) => from <= at) ?? segments[0];
  return segment ?? { type: "none", reason: "No period has a figure.", isRare: false };
};

/**
 * Draws a series: for each baseline which chart, why, and its limits; the season where the limits follow it, and every rule
 * that fires at every point. Missing and unfinished points are in no limit and in no rule.
 *
 * @param source The series on its calendar. @param reading Rule profile, and whether Laney's limits may be closer than
 * chance. @returns The chart, in units before `per`.
 * @see design rules T2, T3, T4 and T8
 */
export function drawSource(source: TrendSource, reading: Reading): DrawnChart {
  const { profile } = reading;
  const isAuto = source.chart === "auto" && profile.name !== "nhsr022";
  const season = isAuto ? followSeason(source) : null;
  const followsSeason = season?.isFollowed === true;
  const points = chartPointsOf(source, followsSeason ? season : null);
  const values = points.map(({ value }) => value);
  const bands: (Band | null)[] = [];
  const rules: (readonly RuleHit[])[] = [];
  const segments = source.segments.map(({ at: from }, index): DrawnSegment => {
    const to = source.segments[index + 1]?.at ?? points.length;
    const drawn = drawSegment(points.slice(from, to), { source, reading, followsSeason });
    const own = bandsOf(drawn, to - from);
    bands.push(...own);
    const tested = { values: values.slice(from, to), bands: own };
    rules.push(...findRules({ ...tested, profile, runs: runsOf(drawn) }));
    return { from, to, ...drawn };
  });
  const { type, reason, isRare } = latestOf(segments, values);
  return { type, reason, isRare, season, points, values, bands, rules, segments };
}
