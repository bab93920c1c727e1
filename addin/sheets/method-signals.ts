import { MAX_TIED, MIN_USEFUL } from "../../shared/scoring/rules/anhoej.ts";
import { PROFILES, type ProfileRule } from "../../shared/scoring/rules/profiles.ts";
import { FALSE_FLAGS, FALSE_FLAGS_RARE } from "../../shared/scoring/trend/chance-flags.ts";
import { MIN_MARKS } from "../../shared/scoring/chart/minimum-points.ts";
import { MOST_OUTSIDE } from "../../shared/scoring/trend/usual-range.ts";
import { writeNumber, writeShare, writeSmallCount } from "../../shared/scoring/write-number.ts";
import { listWords } from "../../shared/scoring/list-words.ts";
import { NHS, OURS, type MethodRule } from "./method-rule.ts";

const { mdc2023 } = PROFILES;

/** A share as so many in 100, to one decimal: chances are small. */
const inHundred = (share: number): string => writeNumber(100 * share, 1);

/** A rule in words; those that the default profile does not have are not told. */
const tellRule = (rule: ProfileRule): string => {
  switch (rule.rule) {
    case "beyond-limits":
      return "the month lies outside its limits";
    case "trend":
      return `${writeSmallCount(rule.points)} or more months in a row each above, or each below, the one before`;
    case "shift":
      return `${writeSmallCount(rule.points)} or more months in a row on one side of the centre`;
    case "two-of-three":
      return "two of three months beyond two thirds of the way to the same limit, all three on that side";
    case "three-of-four":
      return "three of four months nearer to a limit than to the centre";
    case "four-of-five":
      return "four of five months well to one side of the centre";
    case "long-run":
      return "a run on one side of the median longer than chance gives";
  }
};

/**
 * Which rules make a mark, and what the marks mean; the figures are those that the scoring uses.
 *
 * @example SIGNAL_RULES[0].name // => "Special cause"
 */
export const SIGNAL_RULES: readonly MethodRule[] = [
  {
    name: "Special cause",
    words: `The latest month that is over is marked when a rule fires there; where several do, the first of this list speaks: ${mdc2023.rules.map(tellRule).join("; ")}.`,
    source: mdc2023.source,
  },
  {
    name: "Runs of months",
    words: `Beside the marks, the months since the baseline are judged as a whole: is the longest run on one side of their median longer, or is the median crossed less often, than chance gives? Asked from ${MIN_USEFUL} months off the median on, and not where more than ${writeShare(MAX_TIED, 1)} lie on it. A long run says that the level has moved; few crossings alone say that it is not steady, which months that are alike or a season do too.`,
    source:
      "Anhøj & Olesen 2014, PLoS ONE 9, e113825; Anhøj & Wentzel-Larsen 2018, BMC Medical Research Methodology 18:78",
  },
  {
    name: "Variation",
    words: `▲ and ▼ show which way the figure moved; better or worse says whether that is good. ● no signal means that the months differ as they usually do. ○ too few months means fewer than ${MIN_MARKS}.`,
    source: OURS,
  },
  {
    name: "Attained",
    words:
      "✓ met when the latest month is at or within the target that held in it, ✕ missed when it is not. A target with a date holds from that month on.",
    source: OURS,
  },
  {
    name: "Assurance",
    words: `✓ will meet when the limits lie within the target, ✕ will miss when they lie outside it, ◇ hit or miss when it lies between them. – stands where nothing is promised: without a target, with fewer than ${MIN_MARKS} months, and while ${listWords(
      [
        "the latest month is a signal",
        "the runs of months say that the level is not steady",
        `more than ${writeShare(MOST_OUTSIDE, 1)} of the months lie outside the limits`,
      ],
    ).replace(" and ", " or ")}: the limits of a level that moves say nothing of the next months.`,
    source: `${NHS}; when nothing is promised is our choice`,
  },
  {
    name: "Signals by chance",
    words: `Of stable measures, about ${inHundred(FALSE_FLAGS)} in 100 have a signal each month by chance alone, ${inHundred(FALSE_FLAGS_RARE)} in 100 where events are rare. The Board says how many that makes. This is calibrated for counts and rates whose months come independently of each other, without a season or with one that the limits follow. Where neighbouring months are alike, small counts come in clusters, or a season is not followed, chance gives more.`,
    source: "Our calibration: 10,000 invented series of each kind (docs/calibration.md)",
  },
];
