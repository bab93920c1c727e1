import { incompleteBeta } from "./incomplete-beta.ts";
import { invertTail } from "./invert-tail.ts";
import { Z_975 } from "./normal.ts";
import { twoSidedBinomial } from "./two-sided-binomial.ts";

/** Events and what they are counted over: months, or customers × months. */
export interface Period {
  /** A whole number from 0. */
  readonly count: number;
  /** Above 0, in the same unit for both periods. */
  readonly exposure: number;
}

/** Why a ratio has no figure: `no-events-before` is "from 0 to 4", which no percentage can tell. */
export type NoRatio = "no-events" | "no-events-before" | "no-count" | "no-exposure";

/** The latest rate divided by the previous one. */
export interface RateRatio {
  readonly ratio: number | null;
  /** 95 % bounds; the upper one is null when it has no end. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Two-sided chance of a difference at least so unlikely when the two rates are equal. */
  readonly p: number | null;
  readonly reason: NoRatio | null;
}

const ONE_SIDE = 0.025;

/**
 * Lower Clopper-Pearson bound of a share, as the logarithm of its odds: on that scale the beta density is log-concave and
 * its quantile nearly normal. The first guess is Abramowitz & Stegun 26.5.22, good to about 0.001.
 */
const solveLogOdds = (hits: number, misses: number): number => {
  const [a, b] = [hits, misses + 1];
  const [forA, forB] = [1 / (2 * a - 1), 1 / (2 * b - 1)];
  const lambda = (Z_975 * Z_975 - 3) / 6;
  const h = 2 / (forA + forB);
  const w = (Z_975 * Math.sqrt(h + lambda)) / h - (forB - forA) * (lambda + 5 / 6 - 2 / (3 * h));
  return invertTail({
    chance: ONE_SIDE,
    guess: Math.log(a / b) - 2 * w,
    tailAt: (logOdds) => {
      const share = 1 / (1 + Math.exp(-logOdds));
      const { chance, density } = incompleteBeta(share, a, b);
      return { chance, slope: (density * share * (1 - share)) / chance };
    },
  });
};

/** Counts below this are kept: those of rare categories come again and again in a report, and their bounds with them. */
const SMALL = 64;

/** The bounds of small counts as far as they were asked for. The answer depends on the two counts alone. */
const small = new Float64Array(SMALL * SMALL).fill(Number.NaN);

const lowerLogOdds = (hits: number, misses: number): number => {
  if (hits >= SMALL || misses >= SMALL) return solveLogOdds(hits, misses);
  const place = hits * SMALL + misses;
  if (Number.isNaN(small[place])) small[place] = solveLogOdds(hits, misses);
  return small[place] ?? Number.NaN;
};

/** The same for the p of two counts over equal exposures. */
const smallP = new Float64Array(SMALL * SMALL).fill(Number.NaN);

const pOf = (latest: Period, previous: Period): number => {
  const exposure = latest.exposure + previous.exposure;
  return twoSidedBinomial(
    { count: latest.count, share: latest.exposure / exposure },
    { count: previous.count, share: previous.exposure / exposure },
  );
};

const pOfSplit = (latest: Period, previous: Period): number => {
  const isSmall = latest.count < SMALL && previous.count < SMALL;
  if (!isSmall || latest.exposure !== previous.exposure) return pOf(latest, previous);
  const place = latest.count * SMALL + previous.count;
  if (Number.isNaN(smallP[place])) smallP[place] = pOf(latest, previous);
  return smallP[place] ?? Number.NaN;
};

const without = (reason: NoRatio): RateRatio => ({
  ratio: null,
  lower: null,
  upper: null,
  p: null,
  reason,
});

const isCount = ({ count }: Period): boolean => Number.isSafeInteger(count) && count >= 0;

const isExposed = ({ exposure }: Period): boolean => Number.isFinite(exposure) && exposure > 0;

/**
 * Compares two counts with their exposures exactly. Given their sum, the latest count is binomial when the rates are
 * equal: the bounds are Clopper and Pearson's, and p sums all splits no likelier than the one seen.
 *
 * @param latest Events and exposure of the later period. @param previous Same of the earlier one.
 * @returns Ratio 2 means twice the rate. Without events before, ratio and upper bound are null and the lower bound stands;
 *   without events at all, all four are null.
 * @see Przyborowski & Wilenski 1940, Biometrika 31; R: `poisson.test(c(x1, x2), c(t1, t2))`
 * @example rateRatio({ count: 0, exposure: 12 }, { count: 0, exposure: 12 }) // => { ratio: null, lower: null, upper: null, p: null, reason: "no-events" }
 * @example rateRatio({ count: 9, exposure: 497 }, { count: 5, exposure: 3165 }).lower?.toFixed(6) // => "3.449882"
 * @example rateRatio({ count: 4, exposure: 1 }, { count: 0, exposure: 1 }).upper // => null
 */
export function rateRatio(latest: Period, previous: Period): RateRatio {
  if (!isCount(latest) || !isCount(previous)) return without("no-count");
  if (!isExposed(latest) || !isExposed(previous)) return without("no-exposure");
  const [x, y] = [latest.count, previous.count];
  if (x + y === 0) return without("no-events");
  const scale = previous.exposure / latest.exposure;
  return {
    ratio: y === 0 ? null : (x / y) * scale,
    lower: x === 0 ? 0 : Math.exp(lowerLogOdds(x, y)) * scale,
    upper: y === 0 ? null : Math.exp(-lowerLogOdds(y, x)) * scale,
    p: pOfSplit(latest, previous),
    reason: y === 0 ? "no-events-before" : null,
  };
}
