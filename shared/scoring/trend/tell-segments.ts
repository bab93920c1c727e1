import type { Segment, TrendSeries } from "../../contract/trend-series.ts";
import { MIN_MARKS } from "../chart/minimum-points.ts";
import { anhoejVerdict } from "../rules/anhoej.ts";
import { type Column, figuresOf } from "../statistics/column.ts";
import { medianOf } from "../statistics/select.ts";
import type { DrawnChart } from "./draw-source.ts";
import type { TrendSource } from "./trend-source.ts";

const signalOf = (hasLongRun: boolean, hasFewCrossings: boolean) => {
  if (hasLongRun) return hasFewCrossings ? ("both" as const) : ("long-run" as const);
  return hasFewCrossings ? ("few-crossings" as const) : ("none" as const);
};

/**
 * The verdict on the runs of a stretch, about its median.
 *
 * @param values Values of the stretch, NaN where missing. @returns Null where the test does not apply.
 * @see Anhøj & Olesen 2014, PLoS ONE 9(11)
 * @example judgeRuns([1, 2, 3]) // => null
 */
export function judgeRuns(values: Column): Segment["runs"] {
  const median = medianOf(figuresOf(values));
  if (median === null) return null;
  const verdict = anhoejVerdict(values, median);
  if (!verdict.applies || verdict.limits === null) return null;
  return {
    useful: verdict.useful,
    longestRun: verdict.longestRun,
    longestRunLimit: verdict.limits.longestRun,
    crossings: verdict.crossings,
    crossingsLimit: verdict.limits.crossings,
    signal: signalOf(verdict.hasLongRun, verdict.hasFewCrossings),
  };
}

/**
 * Whether runs say that the level is not steady.
 *
 * @param runs Verdict on a stretch, null where none was asked for.
 * @example hasSignal(null) // => false
 */
export function hasSignal(runs: Segment["runs"]): runs is NonNullable<Segment["runs"]> {
  return runs !== null && runs.signal !== "none";
}

/**
 * The runs of the latest baseline where they say that the level is not steady.
 *
 * @param series With its limits. @returns Null where they say nothing, or rest on fewer than 13 points.
 * @example unsteadyRuns({ segments: [], limits: null }) // => null
 */
export function unsteadyRuns({
  segments,
  limits,
}: Pick<TrendSeries, "segments" | "limits">): Segment["runs"] {
  const last = segments.at(-1);
  if (limits === null || last === undefined || last.points < MIN_MARKS) return null;
  return hasSignal(last.runs) ? last.runs : null;
}

/**
 * The baselines of a series with who decided each, and the verdict on the runs of each.
 *
 * @param source The series on its calendar. @param chart As drawn. @param tellsAnhoej Whether the profile tells runs.
 * @returns One segment a baseline, in order.
 */
export function tellSegments(
  source: TrendSource,
  chart: DrawnChart,
  tellsAnhoej: boolean,
): readonly Segment[] {
  const periodAt = (at: number): string => source.points.labels[at] ?? "";
  return chart.segments.map(({ from, to, base, type, isRare }, index): Segment => {
    const canTell = tellsAnhoej && type !== "none" && !isRare;
    const rebase = source.segments[index]?.rebase ?? null;
    return {
      from: periodAt(from),
      to: periodAt(to - 1),
      points: base,
      runs: canTell ? judgeRuns(chart.points.values.subarray(from, to)) : null,
      ...(rebase === null ? {} : { rebase }),
    };
  });
}
