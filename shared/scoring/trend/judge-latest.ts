import type { Limits, Segment, TrendSeries } from "../../contract/trend-series.ts";
import { leadingRule } from "../rules/leading-rule.ts";
import type { RuleHit } from "../rules/rule-hit.ts";
import { figureAt } from "../statistics/column.ts";
import type { DrawnSegment, Reading } from "./draw-segment.ts";
import type { DrawnChart } from "./draw-source.ts";
import { MIN_MARKS } from "../chart/minimum-points.ts";
import { assuranceOf, attainmentOf, variationOf } from "./mark-series.ts";
import { noteLimits } from "./note-limits.ts";
import { tellSegments } from "./tell-segments.ts";
import type { RareSignal } from "./rare-signal.ts";
import type { ShownPoints } from "./shown-points.ts";
import type { TrendSource } from "./trend-source.ts";
import { findManyOutside } from "./usual-range.ts";

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

/** A place among the points. */
interface Place {
  readonly points: ShownPoints;
  readonly at: number;
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
  { points, at }: Place,
  segment: DrawnSegment,
  note: string | null,
): Limits | null => {
  const center = figureAt(points.center, at);
  if (center === null) return null;
  return {
    kind: segment.base < MIN_MARKS ? "trial" : "firm",
    center,
    lower: figureAt(points.lower, at),
    upper: figureAt(points.upper, at),
    points: segment.base,
    ...(note === null ? {} : { note }),
  };
};

/** What a series looks like before it is judged. */
interface Drawn {
  readonly chart: DrawnChart;
  readonly points: ShownPoints;
  /** What a rare series shows over longer stretches; it speaks where no rule at the latest period does. */
  readonly beyond: RareSignal | null;
}

/** The baseline in which a period lies; none where no period is known. */
const findSegment = ({ segments }: DrawnChart, at: number) => {
  const index = segments.findLastIndex(({ from }) => from <= at);
  return { index, segment: segments[index] ?? null };
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
  const at = points.latest;
  const { index, segment } = findSegment(chart, at);
  const segments = tellSegments(source, chart, profile.tellsAnhoej);
  if (segment === null) return { ...nothingKnown(targets.at(-1) ?? null, direction), segments };
  const unusual = findManyOutside(points, segment);
  const note = noteLimits(chart, segment, { unusual, frequency: periods.frequency });
  const limits = limitsAt({ points, at }, segment, note);
  const leading = leadingRule(points.rules[at] ?? [], profile);
  const isConstant = segment.isConstant;
  const variation = variationOf({ isConstant, limits }, leading ?? beyond, direction);
  const target = targets[at] ?? null;
  const steady = unusual === null ? limits : null;
  const judged = { limits: steady, variation, segment: segments[index] ?? null };
  return {
    at,
    segment,
    segments,
    leading,
    limits,
    variation,
    target,
    latest: points.labels[at] ?? null,
    attainment: attainmentOf(figureAt(points.values, at), target, direction),
    assurance: assuranceOf(judged, target, direction),
  };
}
