import type { Segment, SuggestedRebase } from "../../contract/trend-series.ts";
import { periodInWords } from "../calendar/period-words.ts";
import { changePoints, type ChangePoints } from "../statistics/change-points.ts";
import { writeAlike } from "../write-number.ts";
import type { DrawnChart } from "./draw-source.ts";
import type { SourcePoint, TrendSource } from "./trend-source.ts";

/** Rules that say that the level has moved. */
const LEVEL_RULES: ReadonlySet<string> = new Set(["shift", "long-run", "three-of-four"]);
/** So many points beyond the limits are no longer single ones, though too few yet for a run. Ours. */
const MANY_BEYOND = 3;

/** Without a sign that the level has moved the present limits hold, and there is nothing to suggest. */
const isUnsettled = (
  { rules, values }: DrawnChart,
  { from, runs }: { readonly from: number; readonly runs: Segment["runs"] },
): boolean => {
  const latest = values.findLastIndex((value) => value !== null);
  if (rules[latest]?.some(({ rule }) => LEVEL_RULES.has(rule)) === true) return true;
  let beyond = 0;
  for (let at = from; at < rules.length; at += 1)
    if (rules[at]?.some(({ rule }) => rule === "beyond-limits") === true) beyond += 1;
  if (beyond >= MANY_BEYOND) return true;
  return runs !== null && runs.signal !== "none";
};

const countedAt = (
  { num, den }: SourcePoint,
  value: number | null,
): { readonly events: number; readonly exposure: number } | null =>
  value === null || num === null ? null : { events: num, exposure: den ?? 1 };

const findChanges = (source: TrendSource, chart: DrawnChart, from: number): ChangePoints => {
  const values = chart.values.slice(from);
  if (chart.type !== "poisson" || chart.season?.isFollowed === true)
    return changePoints({ kind: "gaussian", points: values });
  const own = source.points.slice(from);
  const points = own.map((point, at) => countedAt(point, values[at] ?? null));
  return changePoints({ kind: "poisson", points });
};

/**
 * Where the level seems to have changed for good: the last change point since the latest baseline began, found by
 * penalised likelihood (Poisson where the chart is exact, else scaled by the moving differences), each stretch at least 6
 * points long. Looked for only where the level does not look settled: a run at the latest point, three points or more beyond the
 * limits, or a signal in the runs of the baseline. A suggestion: limits stay until somebody decides.
 *
 * @param source The series on its calendar. @param chart As drawn. @param runs Verdict on the runs of the
 * latest baseline. @returns Period and levels in the unit shown, or null.
 * @see design rule T9; Killick, Fearnhead & Eckley 2012 for the penalised cost
 */
export function suggestRebase(
  source: TrendSource,
  chart: DrawnChart,
  runs: Segment["runs"],
): SuggestedRebase | null {
  const segment = chart.segments.at(-1);
  if (segment === undefined || !isUnsettled(chart, { from: segment.from, runs })) return null;
  const { starts, levels: found } = findChanges(source, chart, segment.from);
  const [start, before, after] = [starts.at(-1), found.at(-2), found.at(-1)];
  if (start === undefined || before === undefined || after === undefined) return null;
  const point = source.points[segment.from + start];
  if (point === undefined) return null;
  const levels = { before: before * source.per, after: after * source.per };
  const [from = "", to = ""] = writeAlike([levels.before, levels.after]);
  const when = periodInWords(point.period, source.periods.frequency);
  return {
    from: point.period,
    ...levels,
    sentence: `The level seems to have changed in ${when}, from about ${from} to ${to}: if you know why, a new baseline from then on would fit.`,
  };
}
