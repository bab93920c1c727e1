import {
  DISPERSED_ABOVE_ERRORS,
  EXACT_BELOW,
  RARE_BELOW,
  UNEVEN_ABOVE,
  XMR_FROM,
} from "../../shared/scoring/chart/chart-thresholds.ts";
import { SURELY_WILD, WILD_FACTOR } from "../../shared/scoring/chart/moving-ranges.ts";
import { PROFILES } from "../../shared/scoring/rules/profiles.ts";
import { BEYOND } from "../../shared/scoring/statistics/poisson-limits.ts";
import { MIN_LIMITS, MIN_MARKS } from "../../shared/scoring/chart/minimum-points.ts";
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
    words: `What is counted, and how much of it there is, decides; Complaint trends tells the reason for each category. ${XMR_FROM} a month or more on average: limits from the changes between months (XmR). From ${EXACT_BELOW} to ${XMR_FROM}: those of chance, widened to what the months vary (Laney). Under ${EXACT_BELOW}: the exact limits of chance, or from ${RARE_BELOW} on widened ones where the months scatter more than chance. From ${EXACT_BELOW} on, where there is a season, or the numbers of customers differ by more than ${writeShare(UNEVEN_ABOVE, 1)} of their mean, each month has widened limits of its own. Each baseline gets the limits that fit its months.`,
    source: "Our choice, by calibration: a stable category should seldom be marked",
  },
  {
    name: "Exact limits",
    words: `The Poisson counts outside which chance leaves ${inHundred(BEYOND[3])} in 100 months at either end, as 3 sigma do on a normal curve.`,
    source: "The Poisson distribution",
  },
  {
    name: "Rare categories",
    words: `Under ${RARE_BELOW} a month the months are tested against their limits alone, not for runs. The mark also looks at whole quarters, against exact limits of their own from ${MIN_MARKS} of them on, and at the last 12 months against the 12 before, by an exact test that is as strict as 3 sigma.`,
    source: "The Poisson distribution; that the mark looks at them is our choice",
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
    words: `Changes of ${WILD_FACTOR} times their mean or more are set aside once before the limits are drawn, but only where one of them is at least ${SURELY_WILD} times the mean of the others: smaller ones are common in stable months, and limits without them would be too close. All are kept where too many would be set aside, or too many months would then lie beyond the limits.`,
    source:
      "Nelson 1982, Journal of Quality Technology 14(3); when they are kept is our choice, by calibration",
  },
  {
    name: "Seasons",
    words:
      "A yearly pattern is looked for from two full years on. When one is found and there are three, centre and limits follow it month by month; before that it is said, and the same month of last year is the comparison. The factors of the months are means in which wild months do not count.",
    source: "Harmonic regression (Bloomfield 2000); when limits follow is our choice",
  },
  {
    name: "Baselines",
    words:
      "Limits rest on all months, until somebody decides that a new level has begun and enters it in a table named Baselines: from then on limits rest on the months since. Complaint trends prints who decided, when and why; that stays in this workbook.",
    source: NHS,
  },
];
