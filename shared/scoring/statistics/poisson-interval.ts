import gammaln from "@stdlib/math-base-special-gammaln";
import { gammaTail } from "./gamma-tail.ts";
import { invertTail } from "./invert-tail.ts";

/** Bounds for the expected number of events. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** Normal quantile with this chance above it, to 0.003. Source: Abramowitz & Stegun 26.2.22. */
const roughNormal = (chance: number): number => {
  const t = Math.sqrt(-2 * Math.log(chance));
  return t - (2.30753 + 0.27061 * t) / (1 + t * (0.99229 + 0.04481 * t));
};

/** Gamma quantile z standard deviations from the mean. Source: Wilson & Hilferty 1931, PNAS 17(12). */
const wilsonHilferty = (shape: number, z: number): number =>
  shape * Math.max(0, 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))) ** 3;

/** For few events the first term of the tail, mean^count / count!, is nearer than Wilson and Hilferty, and never above. */
const lowerOf = (count: number, chance: number): number => {
  if (count === 0) return 0;
  const byFirstTerm = (Math.log(chance) + gammaln(count + 1)) / count;
  const byNormal = Math.log(wilsonHilferty(count, -roughNormal(chance)));
  const guess = Math.max(byFirstTerm, byNormal);
  return Math.exp(invertTail({ chance, guess, tailAt: gammaTail(count, "lower") }));
};

const upperOf = (count: number, chance: number): number => {
  const guess = Math.log(wilsonHilferty(count + 1, roughNormal(chance)));
  return Math.exp(invertTail({ chance, guess, tailAt: gammaTail(count + 1, "upper") }));
};

/**
 * Exact interval for the expected number of events behind a count. Exact and not normal, because a category with 3
 * complaints needs it most; for a rate divide both bounds by the exposure.
 *
 * @param count Events, a whole number from 0. @param level Share of such intervals that hold the truth, above 0, below 1.
 * @returns Bounds in events; null when the count is no whole number from 0.
 * @see Garwood 1936, Biometrika 28; R: `poisson.test(count, conf.level = level)`
 * @example poissonInterval(0)?.lower // => 0
 * @example poissonInterval(9)?.upper.toFixed(6) // => "17.084803"
 * @example poissonInterval(2.5) // => null
 */
export function poissonInterval(count: number, level = 0.95): Interval | null {
  if (!Number.isSafeInteger(count) || count < 0) return null;
  const chance = (1 - level) / 2;
  return { lower: lowerOf(count, chance), upper: upperOf(count, chance) };
}
