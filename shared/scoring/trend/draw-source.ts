import type { Band, ChartPoint, SegmentLimits } from "../chart/band.ts";
import { chooseChart, type ChosenChart } from "../chart/choose-chart.ts";
import { RARE_BELOW } from "../chart/chart-thresholds.ts";
import type { ChartType } from "../chart/chart-type.ts";
import { drawLimits, type DrawOptions } from "../chart/draw-limits.ts";
import { runCenter } from "../chart/run-limits.ts";
import { PERIOD_WORDS } from "../calendar/frequency.ts";
import { findRules } from "../rules/find-rules.ts";
import type { RuleProfile } from "../rules/profiles.ts";
import type { RuleHit } from "../rules/rule-hit.ts";
import { MIN_LIMITS } from "./minimum-points.ts";
import { followSeason, type Season } from "./follow-season.ts";
import type { TrendSource } from "./trend-source.ts";

/** How a request wants its charts read. */
export interface Reading {
  readonly profile: RuleProfile;
  /** Points of a shift and of a trend, for the words. */
  readonly runLength: number;
  readonly strictLaney: boolean;
}

/** One baseline as drawn: where it lies, how many points count for its limits, and the limits (null: too few points). */
export interface DrawnSegment {
  readonly from: number;
  /** Not included. */
  readonly to: number;
  readonly base: number;
  readonly limits: SegmentLimits | null;
  /** Whether all points are the same, those too that do not count for the limits. */
  readonly isConstant: boolean;
}

/** A chart: its type and why, and for each point what is tested, its band and its rules; in units before `per`. */
export interface DrawnChart {
  readonly type: ChartType;
  readonly reason: string;
  readonly season: Season | null;
  readonly values: readonly (number | null)[];
  readonly bands: readonly (Band | null)[];
  readonly rules: readonly (readonly RuleHit[])[];
  readonly segments: readonly DrawnSegment[];
  /** Set for exact charts of so few events that runs are not tested. */
  readonly isRare: boolean;
}

/** NHSRplotthedots draws limits from two points on; its profile is there to agree with it. */
const minLimitsOf = ({ name }: RuleProfile): number => (name === "nhsr022" ? 2 : MIN_LIMITS);

/** In a run chart no value lies beyond anything. */
const runBand = (center: number): Band => ({
  center,
  lower: Number.NEGATIVE_INFINITY,
  upper: Number.POSITIVE_INFINITY,
  lower2: Number.NEGATIVE_INFINITY,
  upper2: Number.POSITIVE_INFINITY,
});

const runLimits = (points: readonly ChartPoint[]): SegmentLimits | null => {
  const center = runCenter(points);
  if (center === null) return null;
  const band = runBand(center);
  const bands = points.map(() => band);
  return { bands, screening: "off", sigmaZ: null, isMostlyConstant: false };
};

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

const boundsOf = (
  { kind, points }: TrendSource,
  { hasFlooredLimits }: RuleProfile,
): Pick<DrawOptions, "floor" | "cap"> => {
  if (!hasFlooredLimits) return { floor: null, cap: null };
  switch (kind) {
    case "count":
    case "rate":
      return { floor: 0, cap: null };
    case "proportion":
      return { floor: 0, cap: 1 };
    case "money":
      return { floor: points.some(({ value }) => (value ?? 0) < 0) ? null : 0, cap: null };
    case "measure":
      return { floor: null, cap: null };
  }
};

/** Whether all points are the same, those too that do not count for the limits; false without any. */
const isSame = (points: readonly ChartPoint[]): boolean => {
  let value: number | null = null;
  for (const point of points) {
    if (point.value === null) continue;
    if (value !== null && point.value !== value) return false;
    value = point.value;
  }
  return value !== null;
};

interface Asked {
  readonly profile: RuleProfile;
  readonly followsSeason: boolean;
}

/** What `chooseChart` cannot see: points outside of the baseline, and that a season was divided out of a share. */
const reasonFor = (
  { type, reason }: ChosenChart,
  { source, points, followsSeason }: Asked & { source: TrendSource; points: readonly ChartPoint[] },
): string => {
  const { one } = PERIOD_WORDS[source.periods.frequency];
  if (type === "constant" && !isSame(points))
    return `The value is the same in every ${one} of the baseline, so the limits are that value.`;
  const isShare = source.kind === "proportion" && source.hasExposure;
  return type === "xmr" && isShare && followsSeason
    ? `The shares have a season, so the limits come from the ${one}-to-${one} changes around it (XmR).`
    : reason;
};

const chooseFor = (
  source: TrendSource,
  points: readonly ChartPoint[],
  asked: Asked,
): ChosenChart => {
  const { chart, kind, periods, nouns, hasExposure } = source;
  if (chart !== "auto") return { type: chart, reason: "This chart was asked for." };
  if (asked.profile.name === "nhsr022")
    return { type: "xmr", reason: "NHSRplotthedots draws every measure as an XmR chart." };
  const chosen = chooseChart({
    // A rate whose exposure is not known is a figure like any other: chance alone says nothing of it.
    kind: kind === "rate" && !hasExposure ? "measure" : kind,
    points,
    period: PERIOD_WORDS[periods.frequency],
    ...(nouns.events === undefined ? {} : { events: nouns.events }),
    followsSeason: asked.followsSeason,
  });
  return { type: chosen.type, reason: reasonFor(chosen, { ...asked, source, points }) };
};

const drawSegment = (
  points: readonly ChartPoint[],
  type: ChartType,
  { options, least }: { readonly options: DrawOptions; readonly least: number },
): Omit<DrawnSegment, "from" | "to"> => {
  let base = 0;
  for (const { isBase } of points) if (isBase) base += 1;
  const isConstant = isSame(points);
  if (base < least) return { base, limits: null, isConstant };
  const limits = type === "run" ? runLimits(points) : drawLimits(type, points, options);
  return { base, limits, isConstant };
};

const bandsOf = (
  { limits }: Pick<DrawnSegment, "limits">,
  points: number,
): readonly (Band | null)[] => limits?.bands ?? Array<null>(points).fill(null);

/** Ties make runs untrue where most points are equal. */
const runsOf = ({ limits }: Pick<DrawnSegment, "limits">): "tested" | "not-tested" =>
  limits === null || limits.isMostlyConstant ? "not-tested" : "tested";

/** Few enough events a period that most are 0, 1 or 2, so that ties make runs untrue. */
const isRare = (type: ChartType, points: readonly ChartPoint[]): boolean => {
  if (type !== "poisson" && type !== "binomial") return false;
  let [events, base] = [0, 0];
  for (const { num, isBase } of points) {
    if (!isBase) continue;
    events += num ?? 0;
    base += 1;
  }
  return events < base * RARE_BELOW;
};

/**
 * Draws a series: which chart and why, limits for each baseline, the season where the limits follow it, and every rule
 * that fires at every point. Missing and unfinished points are in no limit and in no rule.
 *
 * @param source The series on its calendar. @param reading Rule profile, and whether Laney's limits may be closer than
 * chance. @returns The chart, in units before `per`.
 * @see design rules T2, T3, T4 and T8
 */
export function drawSource(source: TrendSource, { profile, strictLaney }: Reading): DrawnChart {
  const isAuto = source.chart === "auto" && profile.name !== "nhsr022";
  const season = isAuto ? followSeason(source) : null;
  const followsSeason = season?.isFollowed === true;
  const points = chartPointsOf(source, followsSeason ? season : null);
  const { type, reason } = chooseFor(source, points, { profile, followsSeason });
  const drawing = {
    options: {
      ...boundsOf(source, profile),
      factor: profile.xmrFactor,
      screen: source.screen ?? profile.screening,
      laney: strictLaney ? ("strict" as const) : ("floored" as const),
    },
    least: minLimitsOf(profile),
  };
  const isFew = isRare(type, points);
  const values = points.map(({ value }) => value);
  const bands: (Band | null)[] = [];
  const rules: (readonly RuleHit[])[] = [];
  const segments = source.segments.map(({ at: from }, index): DrawnSegment => {
    const to = source.segments[index + 1]?.at ?? points.length;
    const drawn = drawSegment(points.slice(from, to), type, drawing);
    const own = bandsOf(drawn, to - from);
    bands.push(...own);
    const runs = isFew ? "not-tested" : runsOf(drawn);
    rules.push(...findRules({ values: values.slice(from, to), bands: own, profile, runs }));
    return { from, to, ...drawn };
  });
  return { type, reason, season, values, bands, rules, segments, isRare: isFew };
}
