/** Cases of two sorts, and those of which the sort is not known: counts or values, none below 0. */
export interface SortedCases {
  readonly yes: number;
  readonly no: number;
  readonly unknown: number;
}

/** A share, and how far the unknown can move it. */
export interface BoundedShare {
  /** Among those known; null when none is. */
  readonly share: number | null;
  /** If all the unknown were "no", if all were "yes"; null without any case. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * Share of one sort with its bounds, as for losses that could have been avoided: what nobody has judged is neither left out
 * in silence nor guessed.
 *
 * @param cases Counts or values, none below 0. @returns 0 to 1. Bounds of what is unknown, not of chance.
 * @see Manski 2003, "Partial Identification of Probability Distributions": worst-case bounds
 * @example boundedShare({ yes: 3, no: 1, unknown: 4 }) // => { share: 0.75, lower: 0.375, upper: 0.875 }
 * @example boundedShare({ yes: 0, no: 0, unknown: 4 }) // => { share: null, lower: 0, upper: 1 }
 */
export function boundedShare({ yes, no, unknown }: SortedCases): BoundedShare {
  const [known, all] = [yes + no, yes + no + unknown];
  return {
    share: known > 0 ? yes / known : null,
    lower: all > 0 ? yes / all : null,
    upper: all > 0 ? (yes + unknown) / all : null,
  };
}
