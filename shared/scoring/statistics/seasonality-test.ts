import type { Column } from "./column.ts";
import { fitSeasons } from "./season-fits.ts";
import { fUpper } from "./student.ts";

/** Fewest cycles: with one, any slow movement looks like a season. */
const LEAST_CYCLES = 2;
/** From this chance on the second question is not asked: its answer could only make p larger. */
const ASK_AGAIN_BELOW = 0.05;
/** What rounding leaves of a sum of squares, as a share of the sum before. */
const NOISE = 1e-18;

/**
 * Chance that a series without a yearly pattern looks as much like one. Two questions must both be answered yes, and the
 * weaker answer counts: do a wave of a year and one of half a year explain more than chance beside a straight line (F test),
 * and do they agree from year to year (F test against their differences)? The first alone takes a series whose months
 * resemble their neighbours for seasonal in 20 % of cases; a step of level too.
 *
 * Measured at alpha 0.05 on 3,000 series of 36 months each. Errs on normal values, Poisson counts of 20 or 0.5 and lognormal
 * sums (sigma 0.6) in 2-3 % (at alpha 0.01: 0.1-0.5 %); at an autocorrelation of 0.4 or 0.7 in 4-5 %; at a step to 1.5 or 2.5
 * times the level in 0-2 %. Finds a wave of ±30 % around Poisson 20 in 93 % (at 0.01: 67 %), with a step to 1.5 times the
 * level in 87 %, over 24 months in 50 %, in lognormal sums in 15 %; one month of the year at 1.6 times the others in 15 %.
 * Two years with a step between them cannot be told from a pattern: ask for three years before acting on it.
 *
 * @param values One finite number a period in order; NaN where missing. @param seasons Season of each period, from 0.
 * @param perCycle Periods a cycle: 12 for months, 52 for weeks, 4 for quarters.
 * @returns p, 0 to 1; 1 for a straight line; from 0.05 on it is the first answer alone. Null below two full cycles, or when too few points are known to tell.
 * @see Harmonic regression: Bloomfield 2000, "Fourier Analysis of Time Series"; R: `anova(lm(), lm())`
 * @example seasonalityTest([1, 2, 3], [0, 1, 2], 12) // => null
 * @example seasonalityTest([5, 5, 5, 5, 5, 5, 5, 5], [0, 1, 2, 3, 0, 1, 2, 3], 4) // => 1
 */
export function seasonalityTest(
  values: Column,
  seasons: readonly number[],
  perCycle: number,
): number | null {
  if (values.length < LEAST_CYCLES * perCycle) return null;
  const { count, squares, line, waves, byCycle } = fitSeasons(values, seasons, perCycle);
  const above = waves.columns - line.columns;
  const below = count - waves.columns;
  if (above === 0 || below <= 0) return null;
  const noise = NOISE * squares;
  if (line.left <= noise) return 1;
  const explained = (line.left - waves.left) / above;
  const chanceOf = (left: number, free: number): number =>
    fUpper(explained / (Math.max(left, noise) / free), { above, below: free });
  const chance = chanceOf(waves.left, below);
  if (chance >= ASK_AGAIN_BELOW) return chance;
  const own = byCycle();
  const belowByCycle = own.columns - waves.columns;
  return belowByCycle <= 0 ? null : Math.max(chance, chanceOf(waves.left - own.left, belowByCycle));
}
