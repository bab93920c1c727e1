import { FALSE_FLAGS_RARE, FALSE_FLAGS_XMR } from "../../shared/scoring/count-flags.ts";
import {
  MIN_LIMITS,
  MIN_MARKS,
  RARE_BELOW,
  UNEVEN_ABOVE,
} from "../../shared/scoring/judge-points.ts";
import { writeNumber, writeShare } from "../../shared/scoring/write-number.ts";
import { LIMIT_FACTOR, WILD_FACTOR } from "../../shared/scoring/xmr.ts";

/** A rule of the scorecard with what it means and where it is from. */
export interface MethodRule {
  readonly name: string;
  readonly words: string;
  readonly source: string;
}

const NHS = "NHS England, “Making Data Count”";
const OURS = "Our choice";

/** A share as so many in 100, to one decimal: chances are small. */
const inHundred = (share: number): string => writeNumber(100 * share, 1);

/**
 * How signals are told from noise, and what the marks mean; the figures are those that the scoring uses.
 *
 * @example METHOD_RULES.length // => 16
 */
export const METHOD_RULES: readonly MethodRule[] = [
  {
    name: "Months",
    words:
      "A month counts when it was over on the as-of date. A month that is not over is shown and not tested. A month without any row is missing, not 0, unless its neighbours have so few rows that an empty month is likely; Data quality names both.",
    source: OURS,
  },
  {
    name: "The board's months",
    words: "The last 12 months that are over, or fewer when the data are shorter.",
    source: OURS,
  },
  {
    name: "Rate or count",
    words:
      "A rate per 1,000 customers, or contracts, when those at the start of every month are known, else a count. A month at whose start nobody is listed has no rate: those who were there before the list begins are unknown. Where the target of one row of complaints is a count all rows are counts, save those whose own target is a rate.",
    source: OURS,
  },
  {
    name: "Limits",
    words: `The mean of the months, and ${LIMIT_FACTOR} times the mean moving range above and below it, never below 0. Under ${MIN_LIMITS} months there are no limits, from ${MIN_LIMITS} to ${MIN_MARKS - 1} they are on trial, from ${MIN_MARKS} they are firm.`,
    source: `Wheeler, “Understanding Variation”; ${NHS}`,
  },
  {
    name: "Wild months",
    words: `Moving ranges of ${WILD_FACTOR} times their mean or more are set aside once before the limits are drawn. They are kept when they are more than a third of all, when none but 0 would remain, or when more than a third of the months would then lie beyond the limits.`,
    source: "Nelson 1982, Journal of Quality Technology 14(3); when they are kept is our choice",
  },
  {
    name: "Rare events",
    words: `Where the mean is under ${RARE_BELOW} a month, the upper limit is the exact Poisson one: 99.865% of months lie at or below it. Runs of months are not tested.`,
    source: "The same share as 3 sigma on a normal curve",
  },
  {
    name: "Rates of uneven customers",
    words: `When the most customers and the fewest are further apart than ${writeShare(UNEVEN_ABOVE, 1)} of their mean, each month has limits of its own: the rate of all months together, and 3 sigma of chance at that month's customers above and below it, widened by what the months vary beyond chance, never narrowed. Those of the latest month are shown.`,
    source: "Laney 2002, Quality Engineering 14(4), u′ chart; never narrowed is our choice",
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
    words: `Of stable measures, about ${inHundred(FALSE_FLAGS_XMR)} in 100 are flagged each month by chance alone (${inHundred(FALSE_FLAGS_RARE)} in 100 with Poisson limits). The Board says how many that makes.`,
    source: "Our simulations of 13 to 36 months with 2.5 to 200 events a month",
  },
  {
    name: "Pictures of months",
    words:
      "Bars from 0 to the highest of the last 13 months that are over; a dot is a month without rows.",
    source: OURS,
  },
];
