import type { Limits, Series, SeriesPoint } from "../contract/scorecard.ts";
import { judgePoints, type BarePoint } from "./judge-points.ts";
import { assuranceOf, attainmentOf, variationOf } from "./mark-series.ts";
import { countOutside, hasUsualRange } from "./usual-range.ts";
import { writeSeries, type Nouns } from "./write-series.ts";

/** A measure over time before it is judged. `target` is in the unit of the points. */
export interface SeriesInput {
  readonly label: string | null;
  readonly unit: string;
  readonly favourable: "low" | "high";
  readonly points: readonly BarePoint[];
  readonly floor: number | null;
  /** Whether `num` counts events, so that rare ones get exact Poisson limits. */
  readonly isCount: boolean;
  readonly target: number | null;
  /** Set when there is a target that the data cannot be compared with. */
  readonly targetUnknown: boolean;
  readonly nouns: Nouns;
}

/** A series with its marks, and whether exact Poisson limits were used: they raise fewer false flags. */
export interface ScoredSeries {
  readonly series: Series;
  readonly isRare: boolean;
}

const noteOutside = (limits: Limits | null, points: readonly SeriesPoint[]): Limits | null => {
  if (limits === null || hasUsualRange(points)) return limits;
  const { outside, months } = countOutside(points);
  const note = `${outside} of ${months} months lie outside the limits: the level is not stable, so they are no usual range yet.`;
  return { ...limits, note: limits.note === undefined ? note : `${limits.note} ${note}` };
};

/**
 * Scores a measure over time: limits, rules, and the three separate marks (attainment, variation, assurance) of the
 * latest complete month, with one sentence that says so.
 *
 * @param input Points in month order with their meaning. @returns The series of the contract; no points, no marks.
 * @see design rules T1 to T4 and T10; NHS England, "Making Data Count"
 * @example scoreSeries({ label: null, unit: "complaints a month", favourable: "low", points: [], floor: 0, isCount: true, target: null, targetUnknown: false, nouns: { one: "complaint", many: "complaints" } }).series.words // => "No month is complete yet."
 */
export function scoreSeries(input: SeriesInput): ScoredSeries {
  const { label, unit, favourable, target } = input;
  const judged = judgePoints(input.points, input.floor, input.isCount);
  const points = input.points.map((point, index) => ({
    ...point,
    rules: [...(judged.rules[index] ?? [])],
  }));
  const latest = points.findLast(({ state, value }) => state === "ok" && value !== null) ?? null;
  const isSteady = hasUsualRange(points);
  const limits = noteOutside(judged.limits, points);
  const variation = variationOf(judged, latest?.rules ?? [], favourable);
  const series = {
    label,
    unit,
    favourable,
    points,
    latest: latest?.period ?? null,
    limits,
    target,
    attainment: input.targetUnknown
      ? ("no-data" as const)
      : attainmentOf(latest?.value ?? null, target, favourable),
    variation,
    assurance: assuranceOf({ limits: isSteady ? limits : null, variation }, target, favourable),
  };
  return {
    series: { ...series, words: writeSeries(series, input.nouns) },
    isRare: judged.chart === "rare",
  };
}
