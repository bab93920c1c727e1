import { MIN_LIMITS, MIN_MARKS } from "../../shared/scoring/judge-points.ts";

/** A rule of the scorecard with what it means and where it is from. */
export interface MethodRule {
  readonly name: string;
  readonly words: string;
  readonly source: string;
}

const NHS = "NHS England, “Making Data Count”";
const OURS = "Our choice";

/**
 * How signals are told from noise, and what the marks mean; the figures are those that the scoring uses.
 *
 * @example METHOD_RULES.length // => 14
 */
export const METHOD_RULES: readonly MethodRule[] = [
  {
    name: "Months",
    words:
      "A month counts when it was over on the as-of date. A month that is not over is shown and not tested. A month without any row is missing: it is left empty and never 0.",
    source: OURS,
  },
  {
    name: "The board's months",
    words: "The last 12 months that are over, or fewer when the data are shorter.",
    source: OURS,
  },
  {
    name: "Limits",
    words: `The mean of the months, and 2.66 times the mean moving range above and below it, never below 0. Under ${MIN_LIMITS} months there are no limits, from ${MIN_LIMITS} to ${MIN_MARKS - 1} they are on trial, from ${MIN_MARKS} they are firm.`,
    source: `Wheeler, “Understanding Variation”; ${NHS}`,
  },
  {
    name: "Wild months",
    words:
      "Moving ranges above 3.267 times their mean are set aside once before the limits are drawn, unless that is more than a third of them.",
    source: "Nelson 1982, Journal of Quality Technology 14(3)",
  },
  {
    name: "Rare events",
    words:
      "Where the mean is under 2 a month, the upper limit is the exact Poisson one: 99.865 % of months lie at or below it.",
    source: "The same share as 3 sigma on a normal curve",
  },
  {
    name: "Special cause: beyond a limit",
    words: "The latest month lies outside the limits.",
    source: NHS,
  },
  {
    name: "Special cause: shift",
    words: "Seven or more months in a row on one side of the mean.",
    source: NHS,
  },
  {
    name: "Special cause: trend",
    words: "Seven or more months in a row, each higher or each lower than the one before.",
    source: NHS,
  },
  {
    name: "Special cause: two of three",
    words:
      "Two of the last three months beyond two thirds of the way to the same limit, all three on that side of the mean.",
    source: `${NHS}, as changed in November 2023`,
  },
  {
    name: "Variation",
    words: `▲ and ▼ show which way the figure moved; better or worse says whether that is good. ● no signal means that the months differ as they usually do. ○ too few months means fewer than ${MIN_MARKS}.`,
    source: OURS,
  },
  {
    name: "Attained",
    words: "✓ met when the latest month is at or within its target, ✕ missed when it is not.",
    source: OURS,
  },
  {
    name: "Assurance",
    words:
      "✓ will meet when the limits lie within the target, ✕ will miss when they lie outside it, ◇ hit or miss when the target lies between them. None while there is a signal.",
    source: NHS,
  },
  {
    name: "Flags by chance",
    words:
      "Of stable measures, 1.4 in 100 are flagged each month by chance alone (0.2 in 100 with Poisson limits). The Board says how many that makes.",
    source: "Our simulations of 24 months with 2 to 200 events a month",
  },
  {
    name: "Pictures of months",
    words:
      "Bars from 0 to the highest of the last 13 months that are over; a gap is a missing month.",
    source: OURS,
  },
];
