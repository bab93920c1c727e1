import { type Column, openColumn } from "../statistics/column.ts";
import type { Screening } from "./band.ts";

/**
 * Which moving ranges count. `always`: the wild ones are left out once (Nelson 1982); `guarded`: the same, unless that
 * would leave out too much; `never`: all of them count.
 */
export type Screen = "guarded" | "always" | "never";

/** How much neighbouring points differ. */
export interface Spread {
  /** Mean of the ranges that count, in the unit of the values. */
  readonly meanRange: number;
  readonly screening: Screening;
  /** Set when the ranges that remain after screening are all 0. */
  readonly isMostlyConstant: boolean;
}

/** A moving range from this multiple of their mean on is wild. Source: Nelson 1982, J. Quality Technology 14(3). */
export const WILD_FACTOR = 3.267;
/**
 * A guarded screen leaves wild ranges out only where one is this many times the mean of the others. In a stable series of
 * 24 months some range passes Nelson's bound in one case of five, and without it the limits are too close; this bound is
 * passed in about one of fifty. A point that stands 5 sigma out passes it mostly. Ours, from the calibration.
 */
export const SURELY_WILD = 4.5;
/** If more would be left out than this share, they are no exceptions. Ours: on mostly constant data peers leave out all. */
const MOST_LEFT_OUT = 1 / 3;
/**
 * If more points than this share were beyond the screened limits, those are not the usual range. Ours: one month of 265
 * among months of 0 to 8 moves the mean, not the screened limits, and every other month would be special.
 */
const MOST_BEYOND = 1 / 3;
/** Limits at 3 sigma in mean moving ranges, to see how many points they leave out. Source: Wheeler. */
const REACH = 2.66;

/**
 * Mean of the values that are known, exact where all are the same: a constant series must not lie beside its own mean.
 *
 * @param values Any unit; NaN where missing. @returns Null when none is known.
 * @example meanOfKnown([1, Number.NaN, 4]) // => 2.5
 */
export function meanOfKnown(values: Column): number | null {
  let first = Number.NaN;
  let sum = 0;
  let known = 0;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    if (known === 0) first = value;
    sum += value - first;
    known += 1;
  }
  return known === 0 ? null : first + sum / known;
}

/**
 * Distances between neighbours. A hole has no range to either side: what happened in it is not known.
 *
 * @param values One a period in order, NaN where missing or not to be counted. @returns From 0, in the same unit.
 * @see NHSRplotthedots and qicharts2 keep the hole too; other peers bridge it
 * @example movingRanges([1, 3, Number.NaN, 9, 8]) // => Float64Array.of(2, 1)
 */
export function movingRanges(values: Column): Float64Array {
  const ranges = openColumn(values.length);
  let count = 0;
  for (let at = 1; at < values.length; at += 1) {
    const range = Math.abs((values[at] ?? Number.NaN) - (values[at - 1] ?? Number.NaN));
    ranges[count] = range;
    count += Number(!Number.isNaN(range));
  }
  return ranges.subarray(0, count);
}

interface Tame {
  readonly mean: number;
  readonly leftOut: number;
  /** The widest range that was left out. */
  readonly widest: number;
}

const leaveOutWild = (ranges: Float64Array, mean: number): Tame => {
  let sum = 0;
  let kept = 0;
  let widest = 0;
  for (const range of ranges) {
    if (range >= WILD_FACTOR * mean) {
      widest = Math.max(widest, range);
      continue;
    }
    sum += range;
    kept += 1;
  }
  return { mean: kept === 0 ? 0 : sum / kept, leftOut: ranges.length - kept, widest };
};

const isBeyondMost = (values: Column, meanRange: number): boolean => {
  const center = meanOfKnown(values) ?? 0;
  let known = 0;
  let beyond = 0;
  for (let at = 0; at < values.length; at += 1) {
    const distance = Math.abs((values[at] ?? Number.NaN) - center);
    known += Number(!Number.isNaN(distance));
    beyond += Number(distance > REACH * meanRange);
  }
  return beyond > known * MOST_BEYOND;
};

/** Whether screening would leave no range above 0, leave out too many, or put too many points beyond the limits. */
const leavesTooMuch = (values: Column, ranges: Float64Array, { mean, leftOut }: Tame): boolean =>
  mean === 0 || leftOut > ranges.length * MOST_LEFT_OUT || isBeyondMost(values, mean);

/** Without any range above 0 a guarded chart has limits only where there is nothing beyond them. */
const spreadOfEqual = (values: Column, screen: Screen): Spread | null =>
  screen === "guarded" && isBeyondMost(values, 0)
    ? null
    : {
        meanRange: 0,
        screening: screen === "never" ? "off" : "none-wild",
        isMostlyConstant: true,
      };

/**
 * Mean moving range, screened once so that one wild point does not hide the next. A guarded screen leaves ranges out only
 * where one is far beyond what chance gives, and keeps all, and says so, where screening would leave none above 0, would leave out more than a third of them, or would put more than a
 * third of the points beyond the limits: the peers, unguarded, mark every month of a category that is mostly 0.
 *
 * @param values One a period in order, NaN where missing or not to be counted. @param screen Which ranges count.
 * @returns The spread in the unit of the values; null without two neighbours, and, guarded, where all neighbours are
 * equal and most points yet differ from the mean (two levels with a hole between).
 * @see Nelson 1982, "Control charts for individual measurements", J. Quality Technology 14(3)
 * @example spreadOf([1, 3, 2, 4], "guarded") // => { meanRange: 5 / 3, screening: "none-wild", isMostlyConstant: false }
 * @example spreadOf([0, 0, 0, 0, 6, 0, 0, 0], "guarded") // => { meanRange: 12 / 7, screening: "kept-all", isMostlyConstant: true }
 * @example spreadOf([0, 0, 0, 0, 6, 0, 0, 0], "always") // => { meanRange: 0, screening: "screened", isMostlyConstant: true }
 */
export function spreadOf(values: Column, screen: Screen): Spread | null {
  const ranges = movingRanges(values);
  const all = meanOfKnown(ranges);
  if (all === null) return null;
  if (all === 0) return spreadOfEqual(values, screen);
  if (screen === "never") return { meanRange: all, screening: "off", isMostlyConstant: false };
  const tame = leaveOutWild(ranges, all);
  const isGuarded = screen === "guarded";
  if (tame.leftOut === 0 || (isGuarded && tame.widest < SURELY_WILD * tame.mean))
    return { meanRange: all, screening: "none-wild", isMostlyConstant: false };
  const isMostlyConstant = tame.mean === 0;
  return isGuarded && leavesTooMuch(values, ranges, tame)
    ? { meanRange: all, screening: "kept-all", isMostlyConstant }
    : { meanRange: tame.mean, screening: "screened", isMostlyConstant };
}
