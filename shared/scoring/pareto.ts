/** A kind with its cases. */
export interface ParetoItem {
  readonly name: string;
  /** From 0: a count or a value. */
  readonly count: number;
  /** True for what says nothing, such as "Other" and "Unknown": it counts and stands last. */
  readonly isRest: boolean;
}

/** A kind in its place. */
export interface ParetoRow extends ParetoItem {
  /** Of all cases, 0 to 1. */
  readonly share: number;
  /** The same for it and all before it. */
  readonly cumulative: number;
}

/** The kinds in order, and how many of them make up most cases. */
export interface Pareto {
  readonly rows: readonly ParetoRow[];
  readonly total: number;
  /** How many kinds from the top reach the share; null when those with a name do not reach it together. */
  readonly vitalFew: number | null;
  /** Share of what says nothing; a large one makes the order doubtful. */
  readonly restShare: number | null;
}

/** Share of all cases that the vital few make up. Source: Juran's 80/20, ISO 10002 8.2 as practised. */
const VITAL_SHARE = 0.8;

/** By code unit, so that the order does not depend on the machine. */
const byName = (one: ParetoItem, other: ParetoItem): number => {
  if (one.name === other.name) return 0;
  return one.name < other.name ? -1 : 1;
};

const byPlace = (one: ParetoItem, other: ParetoItem): number =>
  Number(one.isRest) - Number(other.isRest) || other.count - one.count || byName(one, other);

const sumOf = (items: readonly ParetoItem[]): number =>
  items.reduce((sum, { count }) => sum + count, 0);

/**
 * Ranks kinds of cases: most cases first, ties by name, what says nothing last. The vital few are the smallest number of
 * named kinds with four fifths of all cases; "Other" is no kind that anybody could work on, so it never completes them.
 *
 * @param items Each kind once, in any order. @returns No rows without cases: shares of nothing are none.
 * @see Juran 1975, "The non-Pareto principle; mea culpa"
 * @example rankPareto([{ name: "Fees", count: 9, isRest: false }, { name: "Billing", count: 1, isRest: false }]).vitalFew // => 1
 * @example rankPareto([{ name: "Other", count: 9, isRest: true }, { name: "Fees", count: 1, isRest: false }]).rows.map(({ name, cumulative }) => [name, cumulative]) // => [["Fees", 0.1], ["Other", 1]]
 * @example rankPareto([]) // => { rows: [], total: 0, vitalFew: null, restShare: null }
 */
export function rankPareto(items: readonly ParetoItem[]): Pareto {
  const total = sumOf(items);
  if (!(total > 0)) return { rows: [], total: 0, vitalFew: null, restShare: null };
  const rows: ParetoRow[] = [];
  let running = 0;
  for (const { name, count, isRest } of items.toSorted(byPlace)) {
    running += count;
    rows.push({ name, count, isRest, share: count / total, cumulative: running / total });
  }
  const few = rows.findIndex(({ cumulative, isRest }) => !isRest && cumulative >= VITAL_SHARE) + 1;
  return {
    rows,
    total,
    vitalFew: few === 0 ? null : few,
    restShare: sumOf(items.filter(({ isRest }) => isRest)) / total,
  };
}
