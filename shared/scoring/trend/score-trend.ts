import type { Detectable, SeriesPoint, TrendSeries } from "../../contract/trend-series.ts";
import type { Comparison, Comparisons } from "../../contract/trend-figures.ts";
import { tellGaps } from "../calendar/period-words.ts";
import type { Band } from "../chart/band.ts";
import type { RuleHit } from "../rules/rule-hit.ts";
import { detectableChange } from "../statistics/detectable-change.ts";
import { comparePeriods } from "./compare-periods.ts";
import type { DrawnSegment, Reading } from "./draw-segment.ts";
import { dispersionOf } from "./dispersion.ts";
import { drawSource, type DrawnChart } from "./draw-source.ts";
import { tellSeason } from "./follow-season.ts";
import { improvementSince } from "./improvement.ts";
import { judgeLatest } from "./judge-latest.ts";
import { measureTrend } from "./measure-trend.ts";
import { MIN_MARKS } from "../chart/minimum-points.ts";
import { rareSignal } from "./rare-signal.ts";
import { rollUp } from "./roll-up.ts";
import { suggestRebase } from "./suggest-rebase.ts";
import { isKnown, type TrendSource } from "./trend-source.ts";
import { writeSentence } from "./write-sentence.ts";

/** A scored series, and what the count of chance flags needs to know of its chart. */
export interface ScoredTrend {
  readonly series: TrendSeries;
  readonly isRare: boolean;
}

/** Periods of the two stretches that a rare series is compared over. */
const TWO_YEARS = 24;

/** Periods ahead for which the smallest change that would show is told. */
const AHEAD = [3, 6, 12] as const;

/** Limits of a share stay between 0 and 1, also where the season stretches them. */
const limitAt = (limit: number, scale: number, cap: number | null): number | null => {
  // 0 and not −0, which only JSON takes for the same.
  const shown = limit * scale + 0;
  if (!Number.isFinite(shown)) return null;
  return cap === null ? shown : Math.min(shown, cap);
};

const pointsOf = (source: TrendSource, chart: DrawnChart): SeriesPoint[] => {
  const { per, targets } = source;
  const { season } = chart;
  const cap = source.kind === "proportion" && season?.isFollowed === true ? per : null;
  return source.points.map(({ period, state, value, num, den }, at) => {
    const band: Band | null = chart.bands[at] ?? null;
    const scale = season === null ? per : per * season.factorAt(at);
    const isDrawn = band !== null;
    return {
      period,
      value: value === null ? null : value * per + 0,
      num,
      den,
      state,
      center: isDrawn ? limitAt(band.center, scale, cap) : null,
      lower: isDrawn ? limitAt(band.lower, scale, null) : null,
      upper: isDrawn ? limitAt(band.upper, scale, cap) : null,
      target: targets[at] ?? null,
      rules: (chart.rules[at] ?? []) as RuleHit[],
    };
  });
};

/** A rise that nobody would wait to see. Ours. */
const MOST_PERCENT = 1_000;

const told = (percent: number | null): number | null =>
  percent === null || percent > MOST_PERCENT ? null : percent;

const countKnown = (points: readonly SeriesPoint[]): number => {
  let known = 0;
  for (const point of points) if (isKnown(point)) known += 1;
  return known;
};

/** Both years of a comparison must lie in the latest baseline: that a new one differs from the last is no news. */
const yearWithin = ({ rolling12 }: Comparisons, since: number): Comparison | null =>
  since + 1 >= TWO_YEARS ? rolling12 : null;

/** The baseline of the latest point: its events a period, and what they vary beyond chance. */
const detectableOf = (
  source: TrendSource,
  segment: DrawnSegment | null,
  dispersion: number,
): TrendSeries["detectable"] => {
  if (segment === null || !source.isCounted || segment.base < MIN_MARKS) return null;
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
    percent: told(detectableChange({ mean, periods, dispersion, ahead })),
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
  const trend = measureTrend(source, chart.season);
  const at = points.findLastIndex(isKnown);
  const baseline = chart.segments.findLast(({ from }) => from <= at);
  const dispersion = baseline === undefined ? null : dispersionOf(chart, baseline);
  const comparisons = comparePeriods(source, at, dispersion);
  const from = baseline?.from ?? 0;
  const rolledUp = chart.isRare ? rollUp(source, from) : null;
  const beyond = chart.isRare ? rareSignal(rolledUp, yearWithin(comparisons, at - from)) : null;
  const judged = judgeLatest(source, { chart, points, beyond }, reading);
  const { segment, segments, leading, ...marks } = judged;
  const { frequency } = source.periods;
  const unworded = {
    id: source.id,
    direction: source.direction,
    chart: { type: chart.type, reason: chart.reason },
    n: countKnown(points),
    gaps: tellGaps(points, frequency),
    points,
    latest: marks.latest,
    limits: marks.limits,
    segments: [...segments],
    seasonality: tellSeason(chart.season, frequency),
    target: marks.target,
    attainment: marks.attainment,
    variation: marks.variation,
    assurance: marks.assurance,
    trend,
    comparisons,
    suggestedRebase: suggestRebase(source, chart, segments),
    improvement: improvementSince(source, points),
    detectable: detectableOf(source, segment, dispersion ?? 1),
    rolledUp,
  };
  const { runLength } = reading;
  const wording = { leading, beyond, runLength, frequency, nouns: source.nouns };
  const sentence = writeSentence(unworded, wording);
  return { series: { ...unworded, sentence }, isRare: chart.isRare };
}
