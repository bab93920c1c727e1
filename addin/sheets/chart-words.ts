import type { ChartType } from "../../shared/scoring/chart/chart-type.ts";

/** How limits are drawn, in as few words as a column of a table holds. */
const WORDS: Readonly<Record<ChartType, string>> = {
  none: "none: too few months",
  constant: "the same in every month",
  xmr: "month-to-month changes, XmR",
  "xmr-log": "changes in percent, XmR",
  c: "chance, c chart",
  u: "chance, u chart",
  uprime: "chance, widened, Laney u′",
  p: "chance, p chart",
  pprime: "chance, widened, Laney p′",
  poisson: "chance, exact, Poisson",
  binomial: "chance, exact, binomial",
  g: "cases between events, g",
  t: "time between events, t",
  run: "a median and no limits",
};

/**
 * The type of a chart in words.
 *
 * @param type Of the contract. @returns A phrase that follows "limits from".
 * @example chartWords("poisson") // => "chance, exact, Poisson"
 */
export function chartWords(type: ChartType): string {
  return WORDS[type];
}
