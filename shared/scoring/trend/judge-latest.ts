import type { Limits, Segment, SeriesPoint, TrendSeries } from "../../contract/trend-series.ts";
import { leadingRule } from "../rules/leading-rule.ts";
import type { RuleHit } from "../rules/rule-hit.ts";
import type { DrawnSegment, Reading } from "./draw-segment.ts";
import type { DrawnChart } from "./draw-source.ts";
import { MIN_MARKS } from "../chart/minimum-points.ts";
import { assuranceOf, attainmentOf, variationOf } from "./mark-series.ts";
import { noteLimits } from "./note-limits.ts";
import { tellSegments } from "./tell-segments.ts";
import type { RareSignal } from "./rare-signal.ts";
import { isKnown, type TrendSource } from "./trend-source.ts";
import { hasUsualRange } from "./usual-range.ts";

/** What is said of the latest complete period, and what that rests on. */
export interface JudgedLatest extends Pick<
  TrendSeries,
  "latest" | "limits" | "target" | "attainment" | "variation" | "assurance"
> {
  /** Place of the latest period; -1 when none is known. */
  readonly at: number;
  /** The baseline in which it lies. */
  readonly segment: DrawnSegment | null;
  readonly segments: readonly Segment[];
  /** The rule that speaks for it. */
  readonly leading: RuleHit | null;
}

/** Without a known period there is nothing to mark. */
const nothingKnown = (
  target: number | null,
  direction: TrendSource["direction"],
): JudgedLatest => ({
  at: -1,
  segment: null,
  segments: [],
  leading: null,
  limits: null,
  variation: "too-few",
  target,
  latest: null,
  attainment: attainmentOf(null, target, direction),
  assurance: "none",
});

const limitsAt = (
  point: SeriesPoint,
  segment: DrawnSegment,
  note: string | null,
): Limits | null => {
  if (point.center === null) return null;
  return {
    kind: segment.base < MIN_MARKS ? "trial" : "firm",
    center: point.center,
    lower: point.lower,
    upper: point.upper,
    points: segment.base,
    ...(note === null ? {} : { note }),
  };
};

/** What a series looks like before it is judged. */
interface Drawn {
  readonly chart: DrawnChart;
  readonly points: readonly SeriesPoint[];
  /** What a rare series shows over longer stretches; it speaks where no rule at the latest period does. */
  readonly beyond: RareSignal | null;
}

/** Where the latest period lies, and what is drawn there. */
const placeLatest = (chart: DrawnChart, points: readonly SeriesPoint[]) => {
  const at = points.findLastIndex(isKnown);
  const index = chart.segments.findLastIndex(({ from }) => from <= at);
  const segment = chart.segments[index] ?? null;
  const own = segment === null ? [] : points.slice(segment.from, segment.to);
  return { at, point: points[at] ?? null, index, segment, own };
};

/**
 * The three separate marks of the latest complete period: variation, attainment and assurance, with the limits there.
 *
 * @param source The series on its calendar. @param drawn Its chart, its points in the unit shown, and
 * what it shows beyond single periods.
 * @param reading The rules to read it by. @returns No mark without a known period.
 * @see NHS England, "Making Data Count"
 */
export function judgeLatest(
  source: TrendSource,
  { chart, points, beyond }: Drawn,
  { profile }: Reading,
): JudgedLatest {
  const { direction, periods, targets } = source;
  const { at, point, index, segment, own } = placeLatest(chart, points);
  const segments = tellSegments(source, chart, profile.tellsAnhoej);
  if (segment === null || point === null)
    return { ...nothingKnown(targets.at(-1) ?? null, direction), segments };
  const note = noteLimits(chart, segment, { points: own, frequency: periods.frequency });
  const limits = limitsAt(point, segment, note);
  const leading = leadingRule(point.rules, profile);
  const isConstant = segment.isConstant;
  const variation = variationOf({ isConstant, limits }, leading ?? beyond, direction);
  const { target, value } = point;
  const steady = hasUsualRange(own) ? limits : null;
  const judged = { limits: steady, variation, segment: segments[index] ?? null };
  return {
    at,
    segment,
    segments,
    leading,
    limits,
    variation,
    target,
    latest: point.period,
    attainment: attainmentOf(value, target, direction),
    assurance: assuranceOf(judged, target, direction),
  };
}
