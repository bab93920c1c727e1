import type { Improvement, SeriesPoint } from "../../contract/trend-series.ts";
import { PERIOD_WORDS } from "../calendar/frequency.ts";
import { periodInWords } from "../calendar/period-words.ts";
import type { TrendSource } from "./trend-source.ts";

/** Fewest points after the target was set before anything is said. Source: metric M5. */
const MIN_AFTER = 6;

/** Rules that say the level has moved; one wild point is no improvement. */
const LEVEL_RULES: ReadonlySet<string> = new Set(["shift", "long-run"]);

const isKnown = ({ state, value }: SeriesPoint): boolean => state === "ok" && value !== null;

/** Ratios of sums where there is an exposure, never means of rates. */
const levelOf = (points: readonly SeriesPoint[], per: number): number | null => {
  const known = points.filter(isKnown);
  if (known.length === 0) return null;
  const sum = (pick: (point: SeriesPoint) => number | null): number =>
    known.reduce((all, point) => all + (pick(point) ?? 0), 0);
  const isRate = known.every(({ den }) => den !== null);
  return isRate
    ? (per * sum(({ num }) => num)) / sum(({ den }) => den)
    : sum(({ value }) => value) / known.length;
};

const claimOf = (
  after: readonly SeriesPoint[],
  isUp: boolean,
  direction: TrendSource["direction"],
): Exclude<Improvement["claim"], "too-early"> => {
  const side = isUp ? "high" : "low";
  const latest = after.findLast(isKnown);
  const isShown =
    latest?.rules.some(({ rule, direction: at }) => LEVEL_RULES.has(rule) && at === side) === true;
  if (!isShown || direction === "neutral") return "no-claim";
  return isUp === (direction === "increase") ? "improved" : "worsened";
};

const NOTES: Readonly<Record<Exclude<Improvement["claim"], "too-early">, string>> = {
  improved: "a shift rule says that the level has improved",
  worsened: "a shift rule says that the level has worsened",
  "no-claim": "no shift rule fires, so no change is claimed",
};

/**
 * What became of a measure since its target was set: the mean after over the mean before. A change is claimed only where a
 * shift rule (a run on one side) fires at the latest point in that direction; with fewer than 6 points after, it is too early.
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
  const known = later.filter(isKnown).length;
  if (known < MIN_AFTER) {
    const note = `too early: ${known} of ${MIN_AFTER} ${many} since ${periodInWords(set.period, periods.frequency)}`;
    return { ...base, ratio: null, claim: "too-early", note };
  }
  const hasRatio = before !== null && after !== null && before > 0;
  const claim =
    before === null || after === null ? "no-claim" : claimOf(later, after > before, direction);
  return { ...base, ratio: hasRatio ? after / before : null, claim, note: NOTES[claim] };
}
