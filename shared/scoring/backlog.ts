import { quantileOf, type TalliedValue } from "./statistics/quantile.ts";

/** Open cases at both ends of a period, and what moved them; whole numbers from 0. */
export interface BacklogSums {
  readonly opening: number;
  readonly received: number;
  readonly reopened: number;
  readonly closed: number;
  readonly closing: number;
}

/** A backlog carried forward. */
export interface BacklogRoll {
  /** opening + received + reopened − closed. */
  readonly expected: number;
  /** Closing less expected: 0 when it reconciles. */
  readonly difference: number;
}

/**
 * Carries a backlog forward: opening + received + reopened − closed = closing.
 *
 * @param sums Cases by count. @returns A difference other than 0 is shown: merged or doubled rows are its usual cause.
 * @see FCA DISP 1 Annex 1R: complaints outstanding at the start and at the end of the reporting period
 * @example rollBacklog({ opening: 40, received: 25, reopened: 2, closed: 30, closing: 38 }) // => { expected: 37, difference: 1 }
 */
export function rollBacklog({
  opening,
  received,
  reopened,
  closed,
  closing,
}: BacklogSums): BacklogRoll {
  const expected = opening + received + reopened - closed;
  return { expected, difference: closing - expected };
}

/** Open cases of some ages. */
export interface AgeBucket {
  /** First and last day of age, both included; null for no last one. */
  readonly from: number;
  readonly to: number | null;
  readonly count: number;
}

/** How old the open cases are. */
export interface OpenAge {
  readonly count: number;
  /** In days, by R's type 7; null when nothing is open. */
  readonly median: number | null;
  readonly p90: number | null;
  readonly buckets: readonly AgeBucket[];
}

/** Last days of age of the buckets: two, four and eight weeks. Source: the eight weeks of FCA DISP 1.6.2. */
export const AGE_LIMITS: readonly number[] = [14, 28, 56];

const sumOf = (ages: readonly TalliedValue[]): number =>
  ages.reduce((sum, { count }) => sum + count, 0);

/**
 * Ages of the open cases: how many are how old, the middle one, and the one that a tenth exceed.
 *
 * @param ages Whole days since the case was received, from 0, with how many are so old. @param limits Last days of the
 * buckets, whole and rising. @returns One bucket more than limits; each case is in exactly one.
 * @see FCA DISP 1.6.2: a final response within eight weeks
 * @example ageOpen([{ value: 14, count: 3 }, { value: 15, count: 1 }, { value: 90, count: 2 }]).buckets // => [{ from: 0, to: 14, count: 3 }, { from: 15, to: 28, count: 1 }, { from: 29, to: 56, count: 0 }, { from: 57, to: null, count: 2 }]
 * @example ageOpen([{ value: 4, count: 1 }, { value: 8, count: 1 }]).median // => 6
 */
export function ageOpen(ages: readonly TalliedValue[], limits = AGE_LIMITS): OpenAge {
  const ends = [...limits, null];
  return {
    count: sumOf(ages),
    median: quantileOf(ages, 0.5),
    p90: quantileOf(ages, 0.9),
    buckets: ends.map((to, place) => {
      const after = limits[place - 1] ?? -1;
      const inside = ages.filter(({ value }) => value > after && (to === null || value <= to));
      return { from: after + 1, to, count: sumOf(inside) };
    }),
  };
}
