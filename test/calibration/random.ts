/** Numbers by chance that are the same in every run. */
export interface Chance {
  /** Uniform between 0 and 1, neither included. */
  readonly uniform: () => number;
  readonly normal: () => number;
  readonly poisson: (mean: number) => number;
  readonly gamma: (shape: number) => number;
}

/** Means above this are drawn in parts, whose sum is Poisson again: exact, and never below what e^−mean can hold. */
const LARGEST_PART = 30;

const poissonPart = (mean: number, uniform: () => number): number => {
  const goal = Math.exp(-mean);
  let [product, count] = [uniform(), 0];
  while (product > goal) {
    product *= uniform();
    count += 1;
  }
  return count;
};

/**
 * A source of chance from a seed.
 *
 * @param seed A whole number. @returns Draws in an order that the seed alone decides.
 * @see mulberry32 for the uniform numbers; Box & Muller 1958; Marsaglia & Tsang 2000 for the gamma
 */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4_294_967_296;
  };
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const poisson = (mean: number): number => {
    const parts = Math.max(1, Math.ceil(mean / LARGEST_PART));
    let sum = 0;
    for (let part = 0; part < parts; part += 1) sum += poissonPart(mean / parts, uniform);
    return sum;
  };
  const gamma = (shape: number): number => {
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = normal();
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  return { uniform, normal, poisson, gamma };
}
