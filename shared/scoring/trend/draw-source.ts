import type { Bands, ChartPoints } from "../chart/band.ts";
import { joinBands, sameBands } from "../chart/bands.ts";
import type { ChartType } from "../chart/chart-type.ts";
import { findRules } from "../rules/find-rules.ts";
import type { RuleHit } from "../rules/rule-hit.ts";
import { drawSegment, type DrawnSegment, type Reading } from "./draw-segment.ts";
import { figureAt, openColumn } from "../statistics/column.ts";
import { followSeason, type Season } from "./follow-season.ts";
import { OK, type SourcePoints } from "./source-points.ts";
import type { TrendSource } from "./trend-source.ts";

/** Chart points whose columns are arrays of numbers. */
interface ChartColumns extends ChartPoints {
  readonly values: Float64Array;
  readonly nums: Float64Array;
  readonly dens: Float64Array;
  readonly isBase: Uint8Array;
}

type Columns = Pick<ChartColumns, "values" | "nums" | "dens">;

/** A chart: type and reason of its latest baseline, and for each point what is tested, its band and its rules; in units before `per`. */
export interface DrawnChart {
  readonly type: ChartType;
  readonly reason: string;
  readonly season: Season | null;
  /** The points as drawn: a season that the limits follow is divided out. */
  readonly points: ChartColumns;
  readonly bands: Bands;
  readonly rules: readonly (readonly RuleHit[])[];
  readonly segments: readonly DrawnSegment[];
  /** Set for exact charts of so few events that runs are not tested. */
  readonly isRare: boolean;
}

/**
 * A season multiplies what is expected, as more customers would: events stay whole and the exposure takes the factor. A
 * share cannot be divided so; it becomes a plain value.
 */
const deseasonalise = (
  { values, nums, dens }: Columns,
  kind: TrendSource["kind"],
  { factorAt }: Season,
): void => {
  for (let at = 0; at < values.length; at += 1) {
    const factor = factorAt(at);
    const num = kind === "proportion" ? Number.NaN : (nums[at] ?? Number.NaN);
    const exposure = (figureAt(dens, at) ?? 1) * factor;
    const isPlain = Number.isNaN(num);
    values[at] = isPlain ? (values[at] ?? Number.NaN) / factor : num / exposure;
    nums[at] = num;
    dens[at] = isPlain ? Number.NaN : exposure;
  }
};

/** Marks the points that count, segment by segment: the first so many where a baseline is fixed, none that is excluded. */
const markBase = ({ points, segments, baseline }: TrendSource, isBase: Uint8Array): void => {
  let [left, next] = [baseline ?? Number.POSITIVE_INFINITY, 0];
  for (let at = 0; at < isBase.length; at += 1) {
    if (segments[next]?.at === at) {
      left = baseline ?? Number.POSITIVE_INFINITY;
      next += 1;
    }
    if (points.states[at] !== OK || Number.isNaN(points.known[at]) || left <= 0) continue;
    isBase[at] = 1;
    left -= 1;
  }
};

/** The figures of the known periods: those of the source itself where all are known. */
const knownOf = ({ known, nums, dens, count }: SourcePoints): Columns =>
  count === known.length ? { values: known, nums, dens } : copyKnown({ values: known, nums, dens });

/** Figures of the known periods in columns of their own. */
const copyKnown = ({ values: known, nums, dens }: Columns): Columns => {
  const length = known.length;
  const room = openColumn(3 * length);
  const points = {
    values: room.subarray(0, length),
    nums: room.subarray(length, 2 * length),
    dens: room.subarray(2 * length),
  };
  for (let at = 0; at < length; at += 1) {
    const value = known[at] ?? Number.NaN;
    const isKnown = !Number.isNaN(value);
    points.values[at] = value;
    points.nums[at] = isKnown ? (nums[at] ?? Number.NaN) : Number.NaN;
    points.dens[at] = isKnown ? (dens[at] ?? Number.NaN) : Number.NaN;
  }
  return points;
};

/** The known points, a season that the limits follow divided out, and which of them count. */
const chartPointsOf = (source: TrendSource, season: Season | null): ChartColumns => {
  const { known, nums, dens } = source.points;
  const own = season === null ? knownOf(source.points) : copyKnown({ values: known, nums, dens });
  if (season !== null) deseasonalise(own, source.kind, season);
  const isBase = new Uint8Array(known.length);
  markBase(source, isBase);
  return { ...own, isBase };
};

/** The points of a stretch: views of the same columns. */
const stretchOf = (points: ChartColumns, from: number, to: number): ChartColumns =>
  from === 0 && to === points.values.length
    ? points
    : {
        values: points.values.subarray(from, to),
        nums: points.nums.subarray(from, to),
        dens: points.dens.subarray(from, to),
        isBase: points.isBase.subarray(from, to),
      };

/** Ties make runs untrue where most points are equal, and where events are so few that most are 0 or 1. */
const runsOf = ({
  limits,
  isRare,
}: Pick<DrawnSegment, "limits" | "isRare">): "tested" | "not-tested" =>
  isRare || limits === null || limits.isMostlyConstant ? "not-tested" : "tested";

type Rules = DrawnChart["rules"];

const joinRules = (stretches: readonly Rules[]): Rules =>
  stretches.length === 1 ? (stretches[0] ?? []) : stretches.flat();

/** The baseline of the latest known point. */
const latestOf = (
  segments: readonly DrawnSegment[],
  at: number,
): Pick<DrawnSegment, "type" | "reason" | "isRare"> => {
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
  const rules: (readonly (readonly RuleHit[])[])[] = [];
  const stretches: Bands[] = [];
  const segments = source.segments.map(({ at: from }, index): DrawnSegment => {
    const to = source.segments[index + 1]?.at ?? points.values.length;
    const own = stretchOf(points, from, to);
    const drawn = drawSegment(own, { source, reading, followsSeason });
    const bands = drawn.limits?.bands ?? sameBands(to - from, null);
    stretches.push(bands);
    rules.push(findRules({ values: own.values, bands, profile, runs: runsOf(drawn) }));
    return { from, to, ...drawn };
  });
  const { type, reason, isRare } = latestOf(segments, source.points.latest);
  const bands = joinBands(stretches);
  return { type, reason, isRare, season, points, bands, rules: joinRules(rules), segments };
}
