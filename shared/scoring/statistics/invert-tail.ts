/** A tail chance, and how fast its logarithm changes with `at`. */
export interface Tail {
  readonly chance: number;
  readonly slope: number;
}

/** The task: at which place does the tail hold `chance`? */
export interface TailTask {
  readonly chance: number;
  readonly guess: number;
  readonly tailAt: (place: number) => Tail;
}

/** Largest step on the logarithmic scale: a guess on the flat side of a tail must not be thrown across it. */
const MAX_STEP = 2;
/** A chance this close, as a share of itself, has half its digits right; the step made from there gives the rest. */
const HALF_RIGHT = 1e-5;
/** Far more than any of the tails needs (about 3); ends the search should a caller's tail not be log-concave. */
const MAX_STEPS = 100;

/**
 * Finds where a tail holds a given chance, by Newton's method on the logarithm of the chance. The tails used here (gamma
 * and t on a log scale, beta on a log-odds scale) have log-concave densities, so their logarithms are concave and the
 * steps approach the place from one side; no bracket is needed.
 *
 * @param task The chance, above 0 and below 1; a first guess; the tail and the derivative of its logarithm at a place.
 * @returns The place, to about 1e-10 of the tail's width.
 * @see Bagnoli & Bergstrom 2005, "Log-concave probability and its applications", Economic Theory 26
 * @example invertTail({ chance: Math.exp(-3), guess: 0, tailAt: (x) => ({ chance: Math.exp(-x), slope: -1 }) }) // => 3
 */
export function invertTail({ chance, guess, tailAt }: TailTask): number {
  let place = guess;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const tail = tailAt(place);
    const missing = Math.log(chance / tail.chance);
    place += Math.max(-MAX_STEP, Math.min(MAX_STEP, missing / tail.slope));
    if (Math.abs(missing) < HALF_RIGHT) return place;
  }
  return place;
}
