import fc from "fast-check";

/** A series as it comes: small counts, so that ties are common, with missing months. */
export const anySeries = fc.array(
  fc.option(fc.integer({ min: 0, max: 12 }), { nil: null, freq: 6 }),
  { maxLength: 40 },
);

/** Numbers from 0 to 1 that are the same in every run. Source: mulberry32, public domain. */
export const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = Math.trunc(state + 0x6d2b79f5);
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

/** A Poisson count. Source: Knuth, "The Art of Computer Programming" 3.4.1. */
export const poissonFrom = (random: () => number, mean: number): number => {
  const least = Math.exp(-mean);
  let product = random();
  let count = 0;
  while (product > least) {
    product *= random();
    count += 1;
  }
  return count;
};
