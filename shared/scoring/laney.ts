import { xmrLimits } from "./xmr.ts";

/** Events of a month and what they are set against. */
export interface Rate {
  readonly num: number;
  readonly den: number;
}

/** Rates as distances from the overall rate, in units of what chance alone does at that month's exposure. */
export interface LaneyScores {
  /** Events per unit of exposure over all months. */
  readonly perUnit: number;
  /** One score a month, null where missing; 0 is the overall rate. */
  readonly scores: readonly (number | null)[];
  /** Distance of the limits from 0 in the unit of the scores; 3 when chance alone is at work. */
  readonly reach: number;
}

/** Limits are never closer than chance alone puts them: 3 sigma. Laney's factor may only widen them; ours. */
const LEAST_REACH = 3;

/**
 * Rates whose exposure differs from month to month, made comparable: z = (rate − overall rate) ÷ √(overall rate ÷
 * exposure). The limits are 3 sigma of chance, widened by the spread that the months show beyond chance (Laney's u′), so
 * that a month with few customers may vary more and counts less.
 *
 * @param rates One rate a month in order, null where missing; exposures above 0. @returns Scores and the reach of the
 * limits; null without an event or without two neighbouring months.
 * @see Laney 2002, "Improved control charts for attributes", Quality Engineering 14(4)
 * @example laneyScores([{ num: 0, den: 10 }, null]) // => null
 * @example laneyScores([{ num: 4, den: 1 }, { num: 4, den: 1 }]) // => { perUnit: 4, scores: [0, 0], reach: 3 }
 */
export function laneyScores(rates: readonly (Rate | null)[]): LaneyScores | null {
  const known = rates.filter((rate) => rate !== null);
  const events = known.reduce((sum, { num }) => sum + num, 0);
  const perUnit = events / known.reduce((sum, { den }) => sum + den, 0);
  if (events === 0) return null;
  const scores = rates.map((rate) =>
    rate === null ? null : (rate.num / rate.den - perUnit) / Math.sqrt(perUnit / rate.den),
  );
  const spread = xmrLimits(scores, null);
  return spread === null ? null : { perUnit, scores, reach: Math.max(LEAST_REACH, spread.reach) };
}
