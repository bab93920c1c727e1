import { type Column, openColumn } from "./column.ts";
import { fitFactors } from "./fit-factors.ts";
import { takeKnown } from "./season-design.ts";

/** Fewest cycles, and fewest known values of a season: no factor rests on one month. */
const LEAST_CYCLES = 2;
/** From so many on, the highest and the lowest ratio of a season can be left out. */
const SOUND_CYCLES = 3;

/** How high each season of a cycle usually is. */
export interface SeasonalFactors {
  /** One a season from 0, their mean 1: at 1.2 the season is usually a fifth above the level. */
  readonly factors: readonly number[];
  /** Some season is known in fewer than three cycles: its factor is largely chance. */
  readonly isThin: boolean;
}

/**
 * Factors of the seasons, for a chart of what is left when the usual yearly pattern is divided out.
 *
 * Level and factors are fitted in turn: the level with a slope and a step where there is evidence of them, the factor as the mean ratio to
 * it without wild months. The textbook's moving average smears a step over a year and has no value for six
 * months at each end. Measured on 36 months of Poisson 30 with a wave of ±30 %, error of a factor, here and with the moving
 * average: stable 0.12 and 0.12; trend to twice the level 0.10 and 0.10; a step to 1.5 times 0.10-0.13 and 0.11-0.14; to 2.5
 * times 0.09 and 0.19; one month at 5 times 0.13 and 0.47.
 *
 * @param values Counts, rates or sums in order, from 0; NaN where missing. @param seasons Season of each period, from 0.
 * @param perCycle Seasons a cycle.
 * @returns Null below two full cycles, when a season is known fewer than twice, when a value is below 0, or when a season has
 * a factor of 0 that nothing can be divided by.
 * @see Ratio to trend and the treatment of extreme months: Shiskin, Young and Musgrave 1967, "The X-11 Variant", US Bureau of the Census
 * @example seasonalFactors([4, 6, 4, 6, 4, 6], [0, 1, 0, 1, 0, 1], 2)?.isThin // => false
 * @example seasonalFactors([5, 5, 5, 5], [0, 1, 0, 1], 2) // => { factors: [1, 1], isThin: true }
 */
export function seasonalFactors(
  values: Column,
  seasons: readonly number[],
  perCycle: number,
): SeasonalFactors | null {
  const { values: plain, known } = takeKnown(values, seasons, perCycle);
  const times = openColumn(perCycle);
  for (const season of known.seasons) times[season] = (times[season] ?? 0) + 1;
  const tooFew = values.length < LEAST_CYCLES * perCycle || Math.min(...times) < LEAST_CYCLES;
  const hasLevel = plain.some((value) => value > 0);
  if (tooFew || !hasLevel || plain.some((value) => value < 0)) return null;
  const factors = fitFactors(plain, known);
  if (!factors.every((factor) => factor > 0)) return null;
  return { factors, isThin: Math.min(...times) < SOUND_CYCLES };
}
