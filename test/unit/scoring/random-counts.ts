/** A seeded stream of numbers from 0 to 1 (mulberry32), so that a simulation gives the same figures everywhere. */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A Poisson count by Knuth's method; for means below 500. */
export function poissonCount(mean: number, next: () => number): number {
  const floor = Math.exp(-mean);
  let count = -1;
  for (let product = 1; product > floor; product *= next()) count += 1;
  return count;
}
