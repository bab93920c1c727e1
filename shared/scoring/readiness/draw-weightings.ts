/** How many weightings are tried; the design's M76. */
export const WEIGHTINGS = 1000;

/** Six areas, six conditions. */
const PARTS = 6;

/** Shape of the Dirichlet distribution: most weights lie between half and one and a half times their mean (M76). */
const SHAPE = 10;

/** Marsaglia's own start. Any constant gives a sample of the same kind; this one never changes, so neither do the figures. */
const SEED = 2_463_534_242;

/** The numbers of Marsaglia's xorshift32 (Journal of Statistical Software 8(14), 2003), above 0 and below 1. */
const numbersFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
};

/** A gamma variate of whole shape: the sum of as many exponential ones, which is −ln of a product. */
const gamma = (next: () => number): number => {
  let product = 1;
  for (let factor = 0; factor < SHAPE; factor += 1) product *= next();
  return -Math.log(product);
};

/**
 * The same 1,000 weightings of six parts every time (M76): Dirichlet(10), made of gamma variates that are not divided by
 * their sum, since a weighted mean does that. There is no chance in it: the generator starts from a constant. Machines may
 * differ in the last digit of a logarithm, which moves a weight by less than one part in 10¹⁴.
 *
 * @returns Factors above 0, six a weighting; they multiply the weights in use.
 * @see OECD & JRC, "Handbook on Constructing Composite Indicators" (2008), on sensitivity analysis
 * @example drawWeightings().length // => 1000
 * @example drawWeightings()[0].length // => 6
 */
export function drawWeightings(): readonly (readonly number[])[] {
  const next = numbersFrom(SEED);
  return Array.from({ length: WEIGHTINGS }, () => Array.from({ length: PARTS }, () => gamma(next)));
}
