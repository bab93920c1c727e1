/** How much of a total lies with few. */
export interface Concentration {
  /** Customers with a value above 0. */
  readonly count: number;
  readonly total: number;
  /** Share of the largest one, of the ten largest; 0 to 1. */
  readonly largestShare: number;
  readonly topShare: number;
  /** Herfindahl-Hirschman index on 0 to 1: 1 ÷ count when all are alike, 1 when one holds all. Times 10,000 in points. */
  readonly hhi: number;
}

/** The same with and without the largest, and what was left out. */
export interface ConcentrationView {
  /** Null when no value is above 0. */
  readonly all: Concentration | null;
  /** Null when there are fewer than two. */
  readonly withoutLargest: Concentration | null;
  /** Values of 0, below 0 or not finite, in neither: shares of a total need parts above 0. */
  readonly excluded: number;
  /** Whether the largest alone holds more than a quarter: then both views are shown. */
  readonly isDominated: boolean;
}

/** Values whose share is summed as that of the largest. As usual in reports on customer concentration. */
const TOP = 10;

/** Share above which one customer makes a total its own story. Ours. */
const DOMINANT_SHARE = 0.25;

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const concentrationIn = (sorted: readonly number[]): Concentration | null => {
  const [largest] = sorted;
  if (largest === undefined) return null;
  const total = sumOf(sorted);
  return {
    count: sorted.length,
    total,
    largestShare: largest / total,
    topShare: sumOf(sorted.slice(0, TOP)) / total,
    hhi: sumOf(sorted.map((value) => (value / total) ** 2)),
  };
};

/**
 * How concentrated a value is, of the customers lost or of all: whether a total is many small cases or a few large ones.
 *
 * @param values One a customer, in any order and one currency. @returns Shares with and without the largest customer.
 * @see Rhoades 1993, "The Herfindahl-Hirschman Index", Federal Reserve Bulletin 79
 * @example concentrationOf([25, 50, 25, 0, -5]).all // => { count: 3, total: 100, largestShare: 0.5, topShare: 1, hhi: 0.375 }
 * @example concentrationOf([25, 50, 25]).withoutLargest?.hhi // => 0.5
 * @example concentrationOf([0]) // => { all: null, withoutLargest: null, excluded: 1, isDominated: false }
 */
export function concentrationOf(values: readonly number[]): ConcentrationView {
  const sorted = values
    .filter((value) => Number.isFinite(value) && value > 0)
    .toSorted((one, other) => other - one);
  const all = concentrationIn(sorted);
  return {
    all,
    withoutLargest: concentrationIn(sorted.slice(1)),
    excluded: values.length - sorted.length,
    isDominated: all !== null && all.largestShare > DOMINANT_SHARE,
  };
}
