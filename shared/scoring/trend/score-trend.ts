import type { Detectable, TrendSeries } from "../../contract/trend-series.ts";
import type { Comparison, Comparisons } from "../../contract/trend-figures.ts";
import { tellGaps } from "../calendar/period-words.ts";
import { figureAt } from "../statistics/column.ts";
import { detectableChange } from "../statistics/detectable-change.ts";
import { comparePeriods } from "./compare-periods.ts";
import type { DrawnSegment, Reading } from "./draw-segment.ts";
import { dispersionOf } from "./dispersion.ts";
import { drawSource } from "./draw-source.ts";
import { tellSeason } from "./follow-season.ts";
import { improvementSince } from "./improvement.ts";
import { judgeLatest } from "./judge-latest.ts";
import { measureTrend } from "./measure-trend.ts";
import { MIN_MARKS } from "../chart/minimum-points.ts";
import { rareSignal } from "./rare-signal.ts";
import { rollUp } from "./roll-up.ts";
import { suggestRebase } from "./suggest-rebase.ts";
import { listPoints, showPoints, type ShownPoints } from "./shown-points.ts";
import { OK } from "./source-points.ts";
import type { TrendSource } from "./trend-source.ts";
import { writeSentence } from "./write-sentence.ts";

/** What comes before the points of a series in the contract, and what comes after them. */
type Head = Pick<TrendSeries, "id" | "direction" | "chart" | "n" | "gaps">;
type Verdict = Omit<TrendSeries, keyof Head | "points">;

/**
 * A scored series in parts, its points in columns: most of an answer is points, and nobody who writes them needs an object
 * for each.
 */
export interface ScoredTrend {
  readonly head: Head;
  readonly points: ShownPoints;
  readonly verdict: Verdict;
  /** So rare that its runs are not tested. */
  readonly isRare: boolean;
}

/**
 * The series of the contract.
 *
 * @param scored As `scoreTrend` gives. @returns Its keys in the order of the contract.
 */
export function seriesOf({ head, points, verdict }: Omit<ScoredTrend, "isRare">): TrendSeries {
  return { ...head, points: listPoints(points), ...verdict };
}

/** Periods of the two stretches that a rare series is compared over. */
const TWO_YEARS = 24;

/** Periods ahead for which the smallest change that would show is told. */
const AHEAD = [3, 6, 12] as const;

/** A rise that nobody would wait to see. Ours. */
const MOST_PERCENT = 1_000;

const told = (percent: number | null): number | null =>
  percent === null || percent > MOST_PERCENT ? null : percent;

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
  const { states, known, nums } = source.points;
  for (let at = segment.from; at < segment.to; at += 1) {
    if (states[at] !== OK || Number.isNaN(known[at])) continue;
    events += figureAt(nums, at) ?? 0;
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
 * @returns The series of the contract in parts; no points, no marks. The same input gives the same answer, byte for byte.
 * @see design rules T1 to T10; NHS England, "Making Data Count"
 */
export function scoreTrend(source: TrendSource, reading: Reading): ScoredTrend {
  const { id, direction, nouns } = source;
  const { frequency } = source.periods;
  const chart = drawSource(source, reading);
  const points = showPoints(source, chart);
  const trend = measureTrend(source, chart.season);
  const baseline = chart.segments.findLast(({ from }) => from <= points.latest);
  const dispersion = baseline === undefined ? null : dispersionOf(chart, baseline);
  const comparisons = comparePeriods(source, points.latest, dispersion);
  const from = baseline?.from ?? 0;
  const rolledUp = chart.isRare ? rollUp(source, from) : null;
  const year = yearWithin(comparisons, points.latest - from);
  const beyond = chart.isRare ? rareSignal(rolledUp, year) : null;
  const judged = judgeLatest(source, { chart, points, beyond }, reading);
  const { segment, segments, leading } = judged;
  const head = {
    id,
    direction,
    chart: { type: chart.type, reason: chart.reason },
    n: points.count,
    gaps: tellGaps(points, frequency),
  };
  const unworded = {
    latest: judged.latest,
    limits: judged.limits,
    segments: [...segments],
    seasonality: tellSeason(chart.season, frequency),
    target: judged.target,
    attainment: judged.attainment,
    variation: judged.variation,
    assurance: judged.assurance,
    trend,
    comparisons,
    suggestedRebase: suggestRebase(source, chart, segments),
    improvement: improvementSince(source, points),
    detectable: detectableOf(source, segment, dispersion ?? 1),
    rolledUp,
  };
  const { runLength } = reading;
  const wording = { leading, beyond, runLength, frequency, nouns };
  const sentence = writeSentence({ ...head, ...unworded, points }, wording);
  return { head, points, verdict: { ...unworded, sentence }, isRare: chart.isRare };
}
