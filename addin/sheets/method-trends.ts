import { LEAST_STRETCH } from "../../shared/scoring/statistics/change-points.ts";
import { MIN_LIMITS } from "../../shared/scoring/chart/minimum-points.ts";
import { OURS, type MethodRule } from "./method-rule.ts";

/**
 * How trends, comparisons and changes are told.
 *
 * @example TREND_RULES[0].name // => "Trend a year"
 */
export const TREND_RULES: readonly MethodRule[] = [
  {
    name: "Trend a year",
    words: `Over all months, from ${MIN_LIMITS} on. For counts and rates it is the yearly change of the rate in percent, with its 95% interval widened by what the months vary beyond chance. Where a yearly pattern was found in more than two years, each month is set against the same month of other years. For other figures it is the median of all slopes. In words it is told as a trend when chance would give one as clear in fewer than 5 in 100 cases, and stands grey otherwise; where neighbouring months are alike, the more careful of two tests decides.`,
    source:
      "Quasi-Poisson regression; Hirsch, Slack & Smith 1982 (seasonal Kendall); Theil 1950, Sen 1968; Mann 1945, Kendall 1975",
  },
  {
    name: "Against last year",
    words:
      "The latest month over the same month of the year before, with the exact 95% interval of two counts over their customers. From 0 there is no ratio: both figures are told. Where the months vary by more than chance, the interval is too narrow, and that is said.",
    source: "Exact conditional test of two Poisson rates; Clopper & Pearson 1934",
  },
  {
    name: "Many categories: q",
    words:
      "Of the trends that are at least as clear as this one, the share that chance alone would give. With 20 categories one looks like a trend by luck; its q does not.",
    source: "Benjamini & Hochberg 1995, Journal of the Royal Statistical Society B 57",
  },
  {
    name: "Smallest rise shown",
    words:
      "The smallest rise above the level so far that a comparison after 3, 6 or 12 more months would show in four of five cases. A smaller one can pass unseen: no change found does not mean that there is none.",
    source: "Two Poisson rates, 80% power, 5% two-sided, widened by what the months vary",
  },
  {
    name: "Suggested baseline",
    words: `Where rules say that the level has moved, Complaint trends names the month in which it seems to have, from at least ${LEAST_STRETCH} months on either side. Not where a straight line, a season or alike neighbours explain the change. It is never applied: it counts once somebody knows the cause and enters it in the table of baselines.`,
    source: "Jackson et al. 2005, optimal partitioning; penalty after Zhang & Siegmund 2007",
  },
  {
    name: "Since the target was set",
    words:
      "Mean since the month of the target over the mean before. Improved or worsened is said only while the last seven months all lie on one side of the level before, and also of the last stretch before the target where the level had moved already; under 6 months it is too early.",
    source: "Bliss, on metrics for improvement; when it is said is our choice",
  },
  {
    name: "Pictures of months",
    words:
      "Bars from 0 to the highest of the last 13 months that are over; a dot is a month without rows.",
    source: OURS,
  },
];
