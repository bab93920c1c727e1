import type { Improvement } from "../../contract/trend-series.ts";
import { PERIOD_WORDS } from "../calendar/frequency.ts";
import { periodInWords } from "../calendar/period-words.ts";
import { changePoints } from "../statistics/change-points.ts";
import { figureAt } from "../statistics/column.ts";
import type { ShownPoints } from "./shown-points.ts";
import { OK } from "./source-points.ts";
import type { TrendSource } from "./trend-source.ts";

/** Fewest points after the target was set before anything is said. Source: metric M5. */
const MIN_AFTER = 6;

/** So many of the latest points must lie on one side of the level before: as many as a shift has. */
const RUN = 7;

/** A stretch of the points. */
interface Stretch {
  readonly from: number;
  /** Not included. */
  readonly to: number;
}

/** The places of a stretch that count. Excluded points are known events: they are no credit of a target. */
const placesOf = ({ states, known }: ShownPoints, { from, to }: Stretch): readonly number[] => {
  const places: number[] = [];
  for (let at = from; at < to; at += 1)
    if (states[at] === OK && !Number.isNaN(known[at])) places.push(at);
  return places;
};

/** Ratios of sums where there is an exposure, never means of rates. */
const levelOf = (
  { known, nums, dens }: ShownPoints,
  places: readonly number[],
  per: number,
): number | null => {
  if (places.length === 0) return null;
  const sum = (column: Float64Array): number =>
    places.reduce((all, at) => all + (figureAt(column, at) ?? 0), 0);
  const isRate = places.every((at) => figureAt(dens, at) !== null);
  return isRate ? (per * sum(nums)) / sum(dens) : sum(known) / places.length;
};

/** The level just before the target: where it moved earlier, that is no credit of the target. */
const lastLevel = ({ known, states }: ShownPoints, to: number): number | null => {
  const points = known.subarray(0, to).map((value, at) => (states[at] === OK ? value : Number.NaN));
  return changePoints({ kind: "gaussian", points }).levels.at(-1) ?? null;
};

/** Whether the latest seven points since the target all lie on one side of both levels before it. */
const sideOf = (
  recent: readonly number[],
  levels: readonly [number, number],
): "high" | "low" | null => {
  if (recent.length < RUN) return null;
  if (recent.every((value) => value > Math.max(...levels))) return "high";
  return recent.every((value) => value < Math.min(...levels)) ? "low" : null;
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
export function improvementSince(source: TrendSource, points: ShownPoints): Improvement | null {
  const { targetSince, periods, per, direction } = source;
  const at = targetSince ?? -1;
  const set = points.labels[at];
  if (set === undefined || at <= 0) return null;
  const earlier = placesOf(points, { from: 0, to: at });
  const later = placesOf(points, { from: at, to: points.labels.length });
  const [before, after] = [levelOf(points, earlier, per), levelOf(points, later, per)];
  const { many } = PERIOD_WORDS[periods.frequency];
  const base = { since: set, before, after };
  const known = later.length;
  if (known < MIN_AFTER) {
    const note = `too early: ${known} of ${MIN_AFTER} ${many} since ${periodInWords(set, periods.frequency)}`;
    return { ...base, ratio: null, claim: "too-early", note };
  }
  const hasRatio = before !== null && after !== null && before > 0;
  const recent = later.slice(-RUN).map((place) => points.known[place] ?? 0);
  const side = before === null ? null : sideOf(recent, [before, lastLevel(points, at) ?? before]);
  const claim = claimOf(side, direction);
  return { ...base, ratio: hasRatio ? after / before : null, claim, note: noteOf(claim, many) };
}
