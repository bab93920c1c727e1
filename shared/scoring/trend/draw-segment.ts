import type { Band, ChartPoints, SegmentLimits } from "../chart/band.ts";
import { sameBands } from "../chart/bands.ts";
import { chooseChart, type ChosenChart } from "../chart/choose-chart.ts";
import { RARE_BELOW } from "../chart/chart-thresholds.ts";
import type { ChartType } from "../chart/chart-type.ts";
import { drawLimits, type DrawOptions } from "../chart/draw-limits.ts";
import { runCenter } from "../chart/run-limits.ts";
import { isConstant } from "../chart/xmr-limits.ts";
import { PERIOD_WORDS } from "../calendar/frequency.ts";
import { figureAt } from "../statistics/column.ts";
import type { RuleProfile } from "../rules/profiles.ts";
import { MIN_LIMITS } from "../chart/minimum-points.ts";
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
  /** The chart that fits this baseline, and why. */
  readonly type: ChartType;
  readonly reason: string;
  readonly base: number;
  readonly limits: SegmentLimits | null;
  /** Whether all points are the same, those too that do not count for the limits. */
  readonly isConstant: boolean;
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

const runLimits = (points: ChartPoints): SegmentLimits | null => {
  const center = runCenter(points);
  if (center === null) return null;
  const bands = sameBands(points.values.length, runBand(center));
  return { bands, screening: "off", sigmaZ: null, isMostlyConstant: false };
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
      return { floor: points.values.some((value) => value < 0) ? null : 0, cap: null };
    case "measure":
      return { floor: null, cap: null };
  }
};

/** What decides how a baseline is drawn, besides its points. */
export interface Drawing {
  readonly source: TrendSource;
  readonly reading: Reading;
  readonly followsSeason: boolean;
}

/** What `chooseChart` cannot see: that a season was divided out of a share, and that a baseline is young. */
const reasonFor = ({ type, reason }: ChosenChart, { source, followsSeason }: Drawing): string => {
  const { one, many } = PERIOD_WORDS[source.periods.frequency];
  if (type === "none" && source.segments.length > 1)
    return `Fewer than ${MIN_LIMITS} ${many} have a figure since the new baseline, so no limits are drawn.`;
  const isShare = source.kind === "proportion" && source.hasExposure;
  return type === "xmr" && isShare && followsSeason
    ? `The shares have a season, so the limits come from the ${one}-to-${one} changes around it (XmR).`
    : reason;
};

const chooseFor = (points: ChartPoints, drawing: Drawing): ChosenChart => {
  const { source, reading, followsSeason } = drawing;
  const { chart, kind, periods, nouns, hasExposure } = source;
  if (chart !== "auto") return { type: chart, reason: "This chart was asked for." };
  if (reading.profile.name === "nhsr022")
    return { type: "xmr", reason: "NHSRplotthedots draws every measure as an XmR chart." };
  const chosen = chooseChart({
    // A rate whose exposure is not known is a figure like any other: chance alone says nothing of it.
    kind: kind === "rate" && !hasExposure ? "measure" : kind,
    points,
    period: PERIOD_WORDS[periods.frequency],
    ...(nouns.events === undefined ? {} : { events: nouns.events }),
    followsSeason,
    hasOthers: !isConstant(points.values),
  });
  return { type: chosen.type, reason: reasonFor(chosen, drawing) };
};

const countBase = ({ values, isBase }: ChartPoints): number => {
  let base = 0;
  for (let at = 0; at < values.length; at += 1) base += isBase[at] ?? 0;
  return base;
};

/** Few enough events a period that most are 0, 1 or 2, so that ties make runs untrue. */
const isRare = (type: ChartType, { values, nums, isBase }: ChartPoints): boolean => {
  if (type !== "poisson" && type !== "binomial") return false;
  let [events, base] = [0, 0];
  for (let at = 0; at < values.length; at += 1) {
    if (isBase[at] !== 1) continue;
    events += figureAt(nums, at) ?? 0;
    base += 1;
  }
  return events < base * RARE_BELOW;
};

/**
 * Draws one baseline: the chart that fits its own points, so that a level of 60 a month before does not decide the limits of
 * one of 0.5 after, and its limits.
 *
 * @param points The points of the baseline, in order. @param drawing The series, how it is read, and whether a season has been
 * divided out. @returns All but its place.
 * @see design rules T2, T3 and T4
 */
export function drawSegment(
  points: ChartPoints,
  drawing: Drawing,
): Omit<DrawnSegment, "from" | "to"> {
  const { source, reading } = drawing;
  const { profile, strictLaney } = reading;
  const { type, reason } = chooseFor(points, drawing);
  const base = countBase(points);
  const drawn = {
    type,
    reason,
    base,
    isConstant: isConstant(points.values),
    isRare: isRare(type, points),
  };
  if (base < minLimitsOf(profile)) return { ...drawn, limits: null };
  const options: DrawOptions = {
    ...boundsOf(source, profile),
    factor: profile.xmrFactor,
    screen: source.screen ?? profile.screening,
    laney: strictLaney ? "strict" : "floored",
  };
  const limits = type === "run" ? runLimits(points) : drawLimits(type, points, options);
  return { ...drawn, limits };
}
