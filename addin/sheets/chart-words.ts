import type { ChartType } from "../../shared/scoring/chart/chart-type.ts";

/** Where limits come from, in as few words as a column of a table holds; the names of the charts stand in their reasons. */
const WORDS: Readonly<Record<ChartType, string>> = {
  none: "none: too few months",
  constant: "the same in every month",
  xmr: "month-to-month changes",
  "xmr-log": "month-to-month changes in %",
  c: "chance, counts",
  u: "chance, rates",
  uprime: "chance, widened as months vary",
  p: "chance, shares",
  pprime: "chance, widened as shares vary",
  poisson: "chance, exact",
  binomial: "chance, exact, shares",
  g: "cases between events",
  t: "time between events",
  run: "a median and no limits",
};

/**
 * Where the limits of a chart come from, in words.
 *
 * @param type Of the contract. @returns A phrase that follows "limits from".
 * @example chartWords("poisson") // => "chance, exact"
 */
export function chartWords(type: ChartType): string {
  return WORDS[type];
}
