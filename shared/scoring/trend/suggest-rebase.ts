import type { Segment, SuggestedRebase } from "../../contract/trend-series.ts";
import { periodInWords } from "../calendar/period-words.ts";
import { lagOneAutocorrelation } from "../statistics/autocorrelation.ts";
import { changePoints, type ChangePoints } from "../statistics/change-points.ts";
import { type Column, copyOf, countKnown, figureAt, lastKnown } from "../statistics/column.ts";
import { isLineEnough } from "../statistics/line-or-steps.ts";
import { writeAlike } from "../write-number.ts";
import type { DrawnSegment } from "./draw-segment.ts";
import type { DrawnChart } from "./draw-source.ts";
import { MIN_MARKS } from "../chart/minimum-points.ts";
import { hasSignal } from "./tell-segments.ts";
import type { TrendSource } from "./trend-source.ts";
import { isBeyond } from "./usual-range.ts";

/** Rules that say that the level has moved. */
const LEVEL_RULES: ReadonlySet<string> = new Set(["shift", "long-run", "three-of-four"]);
/** So many points beyond the limits are no longer single ones, though too few yet for a run. Ours. */
const MANY_BEYOND = 3;
/** Neighbours are alike beyond so many standard errors of independent ones. Source: design rule T5. */
const ALIKE_ERRORS = 2;

/** Without a sign that the level has moved the present limits hold, and there is nothing to suggest. */
const isUnsettled = (
  { rules, points, isRare }: DrawnChart,
  { from, runs }: { readonly from: number; readonly runs: Segment["runs"] },
): boolean => {
  if (isRare) return true;
  const latest = lastKnown(points.values);
  if (rules[latest]?.some(({ rule }) => LEVEL_RULES.has(rule)) === true) return true;
  let beyond = 0;
  for (let at = from; at < rules.length; at += 1) if (isBeyond(rules[at])) beyond += 1;
  if (beyond >= MANY_BEYOND) return true;
  return hasSignal(runs);
};

const findChanges = ({ type, season, points }: DrawnChart, from: number): ChangePoints => {
  if (type !== "poisson" || season?.isFollowed === true)
    return changePoints({ kind: "gaussian", points: points.values.subarray(from) });
  const events = points.nums.subarray(from);
  const exposures = copyOf(points.dens.subarray(from));
  for (let at = 0; at < exposures.length; at += 1) exposures[at] = figureAt(exposures, at) ?? 1;
  return changePoints({ kind: "poisson", events, exposures });
};

/** Values less the level of their stretch. */
const aroundLevels = (values: Column, { starts, levels }: ChangePoints): Column =>
  Float64Array.from(values, (value, at) => {
    const stretch = starts.findLastIndex((start) => start <= at) + 1;
    return value - (levels[stretch] ?? 0);
  });

/** A straight line, or neighbours that are alike, look like several levels and are none. */
const isExplained = (values: Column, found: ChangePoints): boolean => {
  if (isLineEnough(values, found.starts)) return true;
  const lagOne = lagOneAutocorrelation(aroundLevels(values, found));
  return lagOne !== null && lagOne > ALIKE_ERRORS / Math.sqrt(countKnown(values));
};

const tellChange = (
  source: TrendSource,
  at: number,
  [before, after]: readonly [number, number],
): SuggestedRebase | null => {
  const period = source.points.labels[at];
  if (period === undefined) return null;
  const levels = { before: before * source.per, after: after * source.per };
  const [from = "", to = ""] = writeAlike([levels.before, levels.after]);
  const when = periodInWords(period, source.periods.frequency);
  return {
    from: period,
    ...levels,
    sentence: `The level seems to have changed in ${when}, from about ${from} to ${to}: if you know why, a new baseline from then on would fit.`,
  };
};

/** The baseline in which a change may be looked for: long enough, unsettled, and without a season that nothing follows. */
const openSegment = (chart: DrawnChart, segments: readonly Segment[]): DrawnSegment | null => {
  const segment = chart.segments.at(-1);
  if (segment === undefined || segment.base < MIN_MARKS) return null;
  if (chart.season?.isFound === true && !chart.season.isFollowed) return null;
  const runs = segments.at(-1)?.runs ?? null;
  return isUnsettled(chart, { from: segment.from, runs }) ? segment : null;
};

/**
 * Where the level seems to have changed for good: the last change point since the latest baseline began, found by
 * penalised likelihood (Poisson where the chart is exact, else scaled by the moving differences), each stretch at least 6
 * points long. Looked for only where the level does not look settled: a run at the latest point, three points or more beyond
 * the limits, a signal in the runs of the baseline, or a rare series, whose runs say nothing. Never where a straight line
 * explains as much, where neighbours are alike, or where there is a season that the limits do not follow: all three look like
 * levels. A suggestion: limits stay until somebody decides.
 *
 * @param source The series on its calendar. @param chart As drawn. @param segments The verdicts on its runs.
 * @returns Period and levels in the unit shown, or null.
 * @see design rule T9; Killick, Fearnhead & Eckley 2012 for the penalised cost
 */
export function suggestRebase(
  source: TrendSource,
  chart: DrawnChart,
  segments: readonly Segment[],
): SuggestedRebase | null {
  const segment = openSegment(chart, segments);
  if (segment === null) return null;
  const found = findChanges(chart, segment.from);
  const [start, before, after] = [found.starts.at(-1), found.levels.at(-2), found.levels.at(-1)];
  if (start === undefined || before === undefined || after === undefined) return null;
  return isExplained(chart.points.values.subarray(segment.from), found)
    ? null
    : tellChange(source, segment.from + start, [before, after]);
}
