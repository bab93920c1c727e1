import type { Survival, SurvivalCurve } from "./kaplan-meier.ts";

/** The share still there at a time that was asked for. */
export interface SurvivalPoint extends Survival {
  readonly time: number;
  /** Customers at risk at this time; 0 at the time of the first entry. */
  readonly atRisk: number;
  /** False beyond the stop line. */
  readonly isTold: boolean;
}

const NOBODY_LOST: Survival = { survival: 1, standardError: 0, lower: null, upper: null };

/**
 * Reads a curve at a time: the share of customers still there after so long.
 *
 * @param curve From `kaplanMeier`. @param time In its unit; those lost at this very time are gone.
 * @returns Null before the first entry and after the last time watched, where nothing is known: such a cell stays blank.
 * Before the first loss the share is 1, with a standard error of 0 and without bounds.
 * @see R: `summary(survfit(…), times = time)`
 * @example survivalAt({ customers: 4, events: 1, withinUnit: 0, firstTime: 0, lastTime: 9, stopsAfter: 0, collapsedAt: null, steps: [], median: { time: null, lower: null, upper: null, isTold: false }, riskSets: [{ time: 9, atRisk: 4 }] }, 12) // => null
 */
export function survivalAt(curve: SurvivalCurve, time: number): SurvivalPoint | null {
  if (!(time >= curve.firstTime && time <= curve.lastTime)) return null;
  const step = curve.steps.findLast((one) => one.time <= time);
  const { survival, standardError, lower, upper } = step ?? NOBODY_LOST;
  const isAfterFirst = time > curve.firstTime;
  const riskSet = curve.riskSets.find((one) => one.time >= time);
  return {
    time,
    atRisk: isAfterFirst ? (riskSet?.atRisk ?? 0) : 0,
    survival,
    standardError,
    lower,
    upper,
    isTold: time <= curve.stopsAfter,
  };
}
