/** Charts that a caller may ask for by name, in the order in which a list shows them. */
export const CHARTS_TO_ASK_FOR = [
  "xmr",
  "xmr-log",
  "c",
  "u",
  "uprime",
  "p",
  "pprime",
  "poisson",
  "binomial",
  "g",
  "t",
  "run",
] as const;

/**
 * How the limits of a series are drawn. `none`: too few points for limits. `constant`: every point is the same, the
 * limits are that value. `xmr`: values that vary in any way; `xmr-log`: the same on the logarithm, for skewed money.
 * `c`, `u`, `p`: counts, rates and shares that vary by chance alone; `uprime`, `pprime`: the same, widened by the
 * variation seen beyond chance (Laney). `poisson`, `binomial`: exact limits of chance for small counts and shares. `g`,
 * `t`: cases and time between rare events. `run`: a median and no limits.
 */
export type ChartType = "none" | "constant" | (typeof CHARTS_TO_ASK_FOR)[number];
