import type { Improvement, SeriesPoint } from "../../contract/trend-series.ts";
import { PERIOD_WORDS } from "../calendar/frequency.ts";
import { periodInWords } from "../calendar/period-words.ts";
import { changePoints } from "../statistics/change-points.ts";
import type { TrendSource } from "./trend-source.ts";

/** Fewest points after the target was set before anything is said. Source: metric M5. */
const MIN_AFTER = 6;

/** So many of the latest points must lie on one side of the level before: as many as a shift has. */
const RUN = 7;

/** Excluded points are known events: they are no credit of a target. */
const counts = ({ state, value }: SeriesPoint): boolean => state === "ok" && value !== null;

/** Ratios of sums where there is an exposure, never means of rates. */
const levelOf = (points: readonly SeriesPoint[], per: number): number | null => {
  const known = points.filter(counts);
  if (known.length === 0) return null;
  const sum = (pick: (point: SeriesPoint) => number | null): number =>
    known.reduce((all, point) => all + (pick(point) ?? 0), 0);
  const isRate = known.every(({ den }) => den !== null);
  return isRate
    ? (per * sum(({ num }) => num)) / sum(({ den }) => den)
    : sum(({ value }) => value) / known.length;
};

/** The level just before the target: where it moved earlier, that is no credit of the target. */
const lastLevel = (earlier: readonly SeriesPoint[]): number | null => {
  const values = earlier.map((point) => (counts(point) ? point.value : null));
  return changePoints({ kind: "gaussian", points: values }).levels.at(-1) ?? null;
};

/** Whether the latest seven points since the target all lie on one side of the level before, and of the last one before. */
const sideOf = (
  earlier: readonly SeriesPoint[],
  later: readonly SeriesPoint[],
  before: number,
): "high" | "low" | null => {
  const last = lastLevel(earlier) ?? before;
  const recent = later.filter(counts).slice(-RUN);
  if (recent.length < RUN) return null;
  if (recent.every(({ value }) => (value ?? 0) > Math.max(before, last))) return "high";
  return recent.every(({ value }) => (value ?? 0) < Math.min(before, last)) ? "low" : null;
};

type Claim = Exclude<Improvement["claim"], "too-early">;

const claimOf = (side: "high" | "low" | null, direction: TrendSource["direction"]): Claim => {
  if (side === null || direction === "neutral") return "no-claim";
  return (side === "high") === (direction === "increase") ? "improved" : "worsened";
};

const noteOf = (claim: Claim, many: string): string =>
  claim === "no-claim"
    ? `no change is claimed: the last seven ${many} do not all lie on one side of the level before`
    : `the last seven ${many} all lie on the ${claim === "improved" ? "better" : "worse"} side of the level before`;

/**
 * What became of a measure since its target was set: the mean after over the mean before. A change is claimed only where
 * the last seven points all lie on one side of the level before, and of the last stretch before where that had moved already:
 * a shift, as in the rules, but one that began with the target. With fewer than 6 points after, it is too early.
 *
 * @param source The series; the date of its target. @param points The judged points, in the unit shown.
 * @returns Means, their ratio and the claim; null when the target has no date or there is none.
 * @see metric M5; Bliss, "metrics for improvement"
 */
export function improvementSince(
  source: TrendSource,
  points: readonly SeriesPoint[],
): Improvement | null {
  const { targetSince, periods, per, direction } = source;
  const at = targetSince ?? -1;
  const set = points[at];
  if (set === undefined || at <= 0) return null;
  const [earlier, later] = [points.slice(0, at), points.slice(at)];
  const [before, after] = [levelOf(earlier, per), levelOf(later, per)];
  const { many } = PERIOD_WORDS[periods.frequency];
  const base = { since: set.period, before, after };
  const known = later.filter(counts).length;
  if (known < MIN_AFTER) {
    const note = `too early: ${known} of ${MIN_AFTER} ${many} since ${periodInWords(set.period, periods.frequency)}`;
    return { ...base, ratio: null, claim: "too-early", note };
  }
  const hasRatio = before !== null && after !== null && before > 0;
  const claim = claimOf(before === null ? null : sideOf(earlier, later, before), direction);
  return { ...base, ratio: hasRatio ? after / before : null, claim, note: noteOf(claim, many) };
}
