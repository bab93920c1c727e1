/** What a customer is worth at one end of a period: a value from 0, not known, or null for no customer then. */
export type ValueAt = number | "unknown" | null;

/** One customer, or alike ones, at both ends of a period. */
export interface ValuePair {
  readonly opening: ValueAt;
  readonly closing: ValueAt;
  /** True when the customer at the end came back after having left, whether before the period or within it. */
  readonly hasReturned?: boolean;
  /** Customers with exactly these values, a whole number from 1; 1 when absent. */
  readonly count?: number;
}

/** How the opening became the closing: all parts are positive amounts, whatever their direction. */
export interface RetentionSums {
  readonly opening: number;
  /** Of customers at the opening who left. */
  readonly lost: number;
  /** By how much customers who stayed are worth less; in counts, how many are. */
  readonly contraction: number;
  /** By how much customers who stayed are worth more; in counts, how many are. */
  readonly expansion: number;
  /** Of customers who were none before. */
  readonly new: number;
  /** Of customers who came back. */
  readonly reactivated: number;
  readonly closing: number;
}

/** The sums of all customers, which tell nothing of one of them. */
export interface RetentionTally {
  readonly count: RetentionSums;
  /** Without the customers of unknown value, so that it can be reconciled in itself. */
  readonly value: RetentionSums;
  /** Customers left out of the values because one of their values is unknown. */
  readonly valueUnknown: number;
  /** Customers who came and left within the period, in none of the sums. */
  readonly withinPeriod: number;
}

type Sums = { -readonly [Part in keyof RetentionSums]: number };

const nothing = (): Sums => ({
  opening: 0,
  lost: 0,
  contraction: 0,
  expansion: 0,
  new: 0,
  reactivated: 0,
  closing: 0,
});

/** Both ends as amounts, 0 for no customer. */
interface Ends {
  readonly opening: number;
  readonly closing: number;
}

/** One who left and came back within the period is lost and reactivated: a return does not undo the loss. */
const hasStayed = ({ opening, closing, hasReturned }: ValuePair): boolean =>
  opening !== null && closing !== null && hasReturned !== true;

const addEnds = (sums: Sums, pair: ValuePair, { opening, closing }: Ends): void => {
  sums.opening += opening;
  sums.closing += closing;
  if (hasStayed(pair)) return;
  sums.lost += opening;
  if (pair.hasReturned === true) sums.reactivated += closing;
  else sums.new += closing;
};

const amountOf = (value: ValueAt): number => (typeof value === "number" ? value : 0);

const addCounts = (sums: Sums, pair: ValuePair): void => {
  const { opening, closing, count = 1 } = pair;
  const isThere = (value: ValueAt): number => (value === null ? 0 : count);
  addEnds(sums, pair, { opening: isThere(opening), closing: isThere(closing) });
  if (!hasStayed(pair) || opening === "unknown" || closing === "unknown") return;
  if (amountOf(closing) < amountOf(opening)) sums.contraction += count;
  if (amountOf(closing) > amountOf(opening)) sums.expansion += count;
};

const addValues = (sums: Sums, pair: ValuePair): void => {
  const count = pair.count ?? 1;
  const [opening, closing] = [amountOf(pair.opening) * count, amountOf(pair.closing) * count];
  addEnds(sums, pair, { opening, closing });
  if (!hasStayed(pair)) return;
  sums.contraction += Math.max(0, opening - closing);
  sums.expansion += Math.max(0, closing - opening);
};

/**
 * Sums what customers were worth at both ends of a period, customer by customer: netted totals would set what one spends
 * more against what another spends less and overstate how much was kept (0.941 for a true 0.897).
 *
 * @param pairs Customers, each once, in any order; values in one currency, none below 0.
 * @returns Counts and values that tie: opening − lost − contraction + expansion + new + reactivated = closing, in counts
 * without contraction and expansion.
 * @see SaaS Metrics Standards Board: gross revenue retention is worked out per customer
 * @example sumPairs([{ opening: 100, closing: 80 }, { opening: 50, closing: null }]).value // => { opening: 150, lost: 50, contraction: 20, expansion: 0, new: 0, reactivated: 0, closing: 80 }
 * @example sumPairs([{ opening: 100, closing: "unknown" }, { opening: null, closing: null }]) // => { count: { opening: 1, lost: 0, contraction: 0, expansion: 0, new: 0, reactivated: 0, closing: 1 }, value: { opening: 0, lost: 0, contraction: 0, expansion: 0, new: 0, reactivated: 0, closing: 0 }, valueUnknown: 1, withinPeriod: 1 }
 */
export function sumPairs(pairs: readonly ValuePair[]): RetentionTally {
  const [counts, values] = [nothing(), nothing()];
  let [valueUnknown, withinPeriod] = [0, 0];
  for (const pair of pairs) {
    const { opening, closing, count = 1 } = pair;
    addCounts(counts, pair);
    if (opening === "unknown" || closing === "unknown") valueUnknown += count;
    else addValues(values, pair);
    if (opening === null && closing === null) withinPeriod += count;
  }
  return { count: counts, value: values, valueUnknown, withinPeriod };
}
