import gammaln from "@stdlib/math-base-special-gammaln";
import type { Tail } from "./invert-tail.ts";

/** Terms smaller than this share of the sum no longer change it. */
const ROUNDING = 1e-16;
/** Enough for a shape of a million: near the mean about six terms for each standard deviation, its square root. */
const MAX_TERMS = 20_000;

/** Γ(shape) × lower tail ÷ (x^shape × e^-x), by its power series. Source: Abramowitz & Stegun 6.5.29. */
const lowerSeries = (shape: number, x: number): number => {
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; n < MAX_TERMS && term > sum * ROUNDING; n += 1) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum;
};

/** Same for the upper tail, by its continued fraction (6.5.31) with Lentz's method. */
const upperFraction = (shape: number, x: number): number => {
  let base = x + 1 - shape;
  let [c, d] = [Number.MAX_VALUE, 1 / base];
  let value = d;
  for (let n = 1; n < MAX_TERMS; n += 1) {
    const numerator = n * (shape - n);
    base += 2;
    d = 1 / (base + numerator * d);
    c = base + numerator / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < ROUNDING * 4) return value;
  }
  return value;
};

/**
 * A tail of the gamma distribution at a place on its logarithmic scale: with `shape` events it is the chance that a
 * Poisson count reaches, or stays below, that number. Own code, because the library's `gammainc` 0.3.1 is off by 1 % from
 * a shape of 1000 on. The tail on the other side of the mean is the rest to 1.
 *
 * @param shape Above 0. @param side The tail meant.
 * @returns The tail at the logarithm of x, with the derivative of its own logarithm.
 * @see R: `pgamma(x, shape, lower.tail = side === "lower")`
 * @example gammaTail(1, "upper")(Math.log(3)).chance.toFixed(12) // => "0.049787068368"
 * @example gammaTail(1, "lower")(Math.log(0.5)).chance.toFixed(12) // => "0.393469340287"
 */
export function gammaTail(shape: number, side: "lower" | "upper"): (logX: number) => Tail {
  const logGamma = gammaln(shape);
  const sign = side === "lower" ? 1 : -1;
  return (logX) => {
    const x = Math.exp(logX);
    const isBelow = x < shape + 1;
    const density = Math.exp(shape * logX - x - logGamma);
    const near = density * (isBelow ? lowerSeries(shape, x) : upperFraction(shape, x));
    const chance = isBelow === (side === "lower") ? near : 1 - near;
    return { chance, slope: (sign * density) / chance };
  };
}
