import {
  DISPERSED_ABOVE_ERRORS,
  EXACT_BELOW,
  RARE_BELOW,
  UNEVEN_ABOVE,
} from "../../shared/scoring/chart/chart-thresholds.ts";
import { WILD_FACTOR } from "../../shared/scoring/chart/moving-ranges.ts";
import { PROFILES } from "../../shared/scoring/rules/profiles.ts";
import { BEYOND } from "../../shared/scoring/statistics/poisson-limits.ts";
import { MIN_LIMITS, MIN_MARKS } from "../../shared/scoring/trend/minimum-points.ts";
import { writeNumber, writeShare } from "../../shared/scoring/write-number.ts";
import { NHS, OURS, type MethodRule } from "./method-rule.ts";

const { mdc2023 } = PROFILES;

/** A share as so many in 100, to three decimals: limits of chance are told to the last digit that they have. */
const inHundred = (share: number): string => writeNumber(100 * share, 3);

/**
 * Which months count, and how limits are drawn; the figures are those that the scoring uses.
 *
 * @example LIMIT_RULES[0].name // => "Months"
 */
export const LIMIT_RULES: readonly MethodRule[] = [
  {
    name: "Months",
    words:
      "Every month from the first to the last has its place. One that was not over on the as-of date is shown and not tested. One without any row is missing, not 0, unless its neighbours have so few rows that an empty month is likely; Data quality names both.",
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
      "A rate per 1,000 customers, or contracts, when those at the start of every month are known, else a count. A month at whose start nobody is listed has no rate. Where the target of one row of complaints is a count all rows are counts, save those whose own target is a rate.",
    source: OURS,
  },
  {
    name: "Fewest months",
    words: `Under ${MIN_LIMITS} months there are no limits. From ${MIN_LIMITS} to ${MIN_MARKS - 1} they are on trial and make no marks. From ${MIN_MARKS} they are firm.`,
    source: `${NHS}; NHSRplotthedots`,
  },
  {
    name: "Which limits",
    words: `What is counted, and how much of it there is, decides; Complaint trends tells the reason for each category. Under ${EXACT_BELOW} a month: the exact limits of chance. Under ${EXACT_BELOW} but more scattered than chance, ${EXACT_BELOW} or more, and rates of customers that differ by more than ${writeShare(UNEVEN_ABOVE, 1)} of their mean: the limits of chance, widened. Values that are no counts: limits from the changes between months.`,
    source: "Our choice, by simulation: a stable category should seldom be marked",
  },
  {
    name: "Exact limits",
    words: `The Poisson counts outside which chance leaves ${inHundred(BEYOND[3])} in 100 months at either end, as 3 sigma do on a normal curve. Under ${RARE_BELOW} a month the limits alone are tested, not runs of months, and quarters are tested beside the months.`,
    source: "The Poisson distribution",
  },
  {
    name: "Widened limits",
    words: `3 sigma of chance at each month's customers, times what the months vary beyond chance, and never narrower than chance. Scatter beyond chance means an index of dispersion more than ${DISPERSED_ABOVE_ERRORS} of its standard errors above 1.`,
    source:
      "Laney 2002, Quality Engineering 14(4), u′ chart; Fisher's index of dispersion; never narrower is our choice",
  },
  {
    name: "Limits from changes",
    words: `The mean, and ${mdc2023.xmrFactor} times the mean change between neighbouring months above and below it (XmR), never below 0 where the figure cannot be.`,
    source: `Wheeler, “Understanding Variation”; ${NHS}`,
  },
  {
    name: "Wild months",
    words: `Changes of ${WILD_FACTOR} times their mean or more are set aside once before the limits are drawn, unless too many would be, or too many months would then lie beyond the limits.`,
    source: "Nelson 1982, Journal of Quality Technology 14(3); when they are kept is our choice",
  },
  {
    name: "Seasons",
    words:
      "A yearly pattern is looked for from two full years on. When one is found and there are three, centre and limits follow it month by month; before that it is said, and the same month of last year is the comparison.",
    source: "Harmonic regression (Bloomfield 2000); when limits follow is our choice",
  },
  {
    name: "Baselines",
    words:
      "Limits rest on all months, until somebody decides that a new level has begun and enters it in a table named Baselines: from then on limits rest on the months since. Complaint trends prints who decided, when and why; that stays in this workbook.",
    source: NHS,
  },
];
