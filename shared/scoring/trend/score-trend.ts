import type { Detectable, Limits, SeriesPoint, TrendSeries } from "../../contract/trend-series.ts";
import { tellGaps } from "../calendar/period-words.ts";
import { leadingRule } from "../rules/leading-rule.ts";
import type { RuleHit } from "../rules/rule-hit.ts";
import { detectableChange } from "../statistics/detectable-change.ts";
import { comparePeriods } from "./compare-periods.ts";
import { drawSource, type DrawnChart, type DrawnSegment, type Reading } from "./draw-source.ts";
import { tellSeason } from "./follow-season.ts";
import { improvementSince } from "./improvement.ts";
import { noteLimits } from "./note-limits.ts";
import { assuranceOf, attainmentOf, variationOf } from "./mark-series.ts";
import { measureTrend } from "./measure-trend.ts";
import { MIN_MARKS } from "./minimum-points.ts";
import { rollUp } from "./roll-up.ts";
import { suggestRebase } from "./suggest-rebase.ts";
import { tellSegments } from "./tell-segments.ts";
import type { TrendSource } from "./trend-source.ts";
import { hasUsualRange } from "./usual-range.ts";
import { writeSentence } from "./write-sentence.ts";

/** A scored series, and what the count of chance flags needs to know of its chart. */
export interface ScoredTrend {
  readonly series: TrendSeries;
  readonly isRare: boolean;
}

/** Periods ahead for which the smallest change that would show is told. */
const AHEAD = [3, 6, 12] as const;

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

const pointsOf = (source: TrendSource, chart: DrawnChart): SeriesPoint[] => {
  const { per, targets } = source;
  const { season } = chart;
  // A season is put back after the limits were cut, and no share of anything is above all of it.
  const most = source.kind === "proportion" && season?.isFollowed === true ? per : null;
  const atMost = (limit: number): number => (most === null ? limit : Math.min(limit, most));
  return source.points.map(({ period, state, value, num, den }, at) => {
    const band = chart.bands[at] ?? null;
    const scale = season === null ? per : per * season.factorAt(at);
    return {
      period,
      value: value === null ? null : value * per,
      num,
      den,
      state,
      center: band === null ? null : atMost(band.center * scale),
      lower: band === null ? null : finite(band.lower * scale),
      upper: band === null ? null : finite(atMost(band.upper * scale)),
      target: targets[at] ?? null,
      rules: (chart.rules[at] ?? []) as RuleHit[],
    };
  });
};

const countKnown = (points: readonly SeriesPoint[]): number => {
  let known = 0;
  for (const { state, value } of points) if (state === "ok" && value !== null) known += 1;
  return known;
};

const latestOf = (points: readonly SeriesPoint[]): number =>
  points.findLastIndex(({ state, value }) => state === "ok" && value !== null);

const segmentAt = (chart: DrawnChart, at: number): number =>
  chart.segments.findLastIndex(({ from }) => from <= at);

const limitsOf = (
  chart: DrawnChart,
  segment: DrawnSegment | undefined,
  { points, at, source }: { points: readonly SeriesPoint[]; at: number; source: TrendSource },
): Limits | null => {
  const point = points[at];
  if (segment === undefined || point === undefined || point.center === null) return null;
  const shown = {
    points: points.slice(segment.from, segment.to),
    frequency: source.periods.frequency,
  };
  const note = noteLimits(chart, segment, shown);
  return {
    kind: segment.base < MIN_MARKS ? "trial" : "firm",
    center: point.center,
    lower: point.lower,
    upper: point.upper,
    points: segment.base,
    ...(note === null ? {} : { note }),
  };
};

/** The baseline of the latest point: its events a period, and what they vary beyond chance. */
const detectableOf = (
  source: TrendSource,
  segment: DrawnSegment | undefined,
  dispersion: number,
): TrendSeries["detectable"] => {
  const isCounted = source.kind === "count" || source.hasExposure;
  if (segment === undefined || !isCounted || segment.base < MIN_MARKS) return null;
  let [events, periods] = [0, 0];
  for (let at = segment.from; at < segment.to; at += 1) {
    const point = source.points[at];
    if (point?.state !== "ok" || point.value === null) continue;
    events += point.num ?? 0;
    periods += 1;
  }
  const mean = events / periods;
  return AHEAD.map((ahead): Detectable => ({
    periods: ahead,
    percent: detectableChange({ mean, periods, dispersion, ahead }),
  }));
};

/**
 * Scores a series: chart and limits, every rule at every point, the three separate marks of its latest complete period,
 * its trend, comparisons, what it could show, and one passage that says so.
 *
 * @param source The series on its calendar. @param reading The rules to read it by.
 * @returns The series of the contract; no points, no marks. The same input gives the same answer, byte for byte.
 * @see design rules T1 to T10; NHS England, "Making Data Count"
 */
export function scoreTrend(source: TrendSource, reading: Reading): ScoredTrend {
  const chart = drawSource(source, reading);
  const points = pointsOf(source, chart);
  const at = latestOf(points);
  const latest = points[at];
  const segmentIndex = segmentAt(chart, at);
  const segment = chart.segments[segmentIndex];
  const limits = limitsOf(chart, segment, { points, at, source });
  const segments = tellSegments(source, chart, reading.profile.tellsAnhoej);
  const leading = leadingRule(latest?.rules ?? [], reading.profile);
  const isConstant = segment?.isConstant === true;
  const variation = variationOf({ isConstant, limits }, leading, source.direction);
  const target = latest?.target ?? source.targets.at(-1) ?? null;
  const isSteady = segment !== undefined && hasUsualRange(points.slice(segment.from, segment.to));
  const trend = measureTrend(source, chart.season);
  const dispersion = trend.rate?.dispersion ?? null;
  const unworded = {
    id: source.id,
    direction: source.direction,
    chart: { type: chart.type, reason: chart.reason },
    n: countKnown(points),
    gaps: tellGaps(points, source.periods.frequency),
    points,
    latest: latest?.period ?? null,
    limits,
    segments: [...segments],
    seasonality: tellSeason(chart.season),
    target,
    attainment: attainmentOf(latest?.value ?? null, target, source.direction),
    variation,
    assurance: assuranceOf(
      { limits: isSteady ? limits : null, variation, segment: segments[segmentIndex] ?? null },
      target,
      source.direction,
    ),
    trend,
    comparisons: comparePeriods(source, at, dispersion),
    suggestedRebase: suggestRebase(source, chart, segments.at(-1)?.runs ?? null),
    improvement: improvementSince(source, points),
    detectable: detectableOf(source, segment, dispersion ?? 1),
    rolledUp: chart.isRare ? rollUp(source) : null,
  };
  const wording = {
    leading,
    runLength: reading.runLength,
    frequency: source.periods.frequency,
    nouns: source.nouns,
  };
  return {
    series: { ...unworded, sentence: writeSentence(unworded, wording) },
    isRare: chart.isRare,
  };
}
