import erfc from "@stdlib/math-base-special-erfc";

/** Quantile of the normal curve that leaves 2.5 % above it: the reach of a 95 % interval. R: `qnorm(0.975)`. */
export const Z_975 = 1.959963984540054;

/**
 * Chance that a standard normal value lies above z. Through erfc, so that a far tail keeps its digits (at z = 9 the usual
 * 1 - P(Z ≤ z) would be 0).
 *
 * @param z Standard deviations above the mean; any sign.
 * @returns 0 to 1, with a relative error below 1e-12; twice this value at |z| is the two-sided p.
 * @see R: `pnorm(z, lower.tail = FALSE)`
 * @example normalUpper(0) // => 0.5
 * @example normalUpper(Z_975).toFixed(12) // => "0.025000000000"
 */
export function normalUpper(z: number): number {
  return erfc(z * Math.SQRT1_2) / 2;
}
