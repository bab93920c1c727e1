import type { MetricDefinition } from "../contract/scorecard.ts";

const CLAIMED: MetricDefinition = {
  id: "M70",
  name: "Claimed index",
  unit: "points of 100",
  favourable: "high",
  formula:
    "Item: mean within each role group, then mean of the groups that answered. Question: mean of its items. Area: mean of its two questions. Index: weighted mean of the six areas × 25.",
  edgeCases:
    "All areas weigh the same unless the settings say otherwise. Rounds after the month of the as-of day, and answers dated after it, do not count and are noted. Where one area alone has a weight above 0, that is noted. A mean is over what exists: what nobody answered is no data, never 0, and lowers coverage. Only the latest round counts, and of several answers of one respondent to one item the latest. Cronbach's alpha is not shown below 30 respondents, and with fewer there is none here: it tells how alike the questions are answered, not whether the answers are true.",
  source: "Ours: the quiz of Bliss (file 000) has no weights",
};

const UNKNOWN: MetricDefinition = {
  id: "M71",
  name: "Range of what is not known, and coverage",
  unit: "points of 100; share",
  favourable: "none",
  formula:
    "Lower bound: each “don't know” counts as 0. Upper bound: as 4. The point leaves it out. Coverage: answers from 0 to 4 ÷ (what was asked of all respondents − not applicable).",
  edgeCases:
    "“Not applicable” is in neither bound and needs a reason; without one it is blank. A blank of somebody with a row, whether it counts or not, lowers coverage and does not widen the range. A band needs the coverage of the settings (75%) and one answered question in each area, or all six conditions; and, where anybody beside CEO and CCO answered, as many of them as a group must have.",
  source: "Ours: “don't know” is an answer, and is not free",
};

const ROLES: MetricDefinition = {
  id: "M72",
  name: "Role groups, and perception gap",
  unit: "points of 100; points of 4",
  favourable: "none",
  formula:
    "Index of each role group from its own answers. Perception gap of an area: all others, in the mean of their groups, − the CEO. Below 0 the CEO sees more commitment than the others.",
  edgeCases:
    "A group other than CEO and CCO is shown from the number of respondents in the settings (3, and never fewer). Where hidden groups together are fewer people than that, further groups are hidden, the smallest first, CCO and CEO last: the totals would tell their answers. In an area in which too few of a group gave a number the group has no point, and then no index. The gap needs that many others in total. A question or condition is not told by itself where numbers came from somebody beside CEO and CCO and from fewer of them than a group must have; nor are the other questions of its area, or a second condition. The mean of an area or axis is not told where fewer people stand behind it than a group must have and others answered elsewhere; a further area goes with it, since the index would tell it. Who answers alone sees all. A respondent has the role group of the latest row. The lowest and highest answers to an item that is told are shown for all respondents together, without their role group.",
  source: "Ours; Hundepool et al., Statistical Disclosure Control (2012), on secondary suppression",
};

const AGREEMENT: MetricDefinition = {
  id: "M73",
  name: "Agreement, r*wg(j)",
  unit: "r*wg(j)",
  favourable: "high",
  formula:
    "1 − mean over the items of the variance of their answers (of the sample, n − 1) ÷ 2, the variance of random answers: (5² − 1) ÷ 12. Unacceptable below .60, reasonable from there, acceptable from .70.",
  edgeCases:
    "Needs three respondents, and three items that three of them answered. Respondents are pooled: a large role group weighs more here than in the scores. Below 0 respondents differ more than at random; it is given as it is. Not given for single items: random answers reach .70 in 52% of pairs, 23% of threes, 9.8% of fours. An item or condition that is told, and whose answers span 4 points or have a standard deviation of 1.5, is to be discussed; no score changes by it.",
  source:
    "Lindell & Brandt 1999, as R multilevel::rwg.j.lindell; labels of Brown & Hauenstein 2005, as multilevel::awg",
};

const NEED: MetricDefinition = {
  id: "M74",
  name: "Need",
  unit: "points of 100",
  favourable: "low",
  formula:
    "4 − how far the critical checkpoint of a condition is in place, in the mean of role groups; mean of the six conditions × 25.",
  edgeCases:
    "The bounds change places: not to know whether something is in place may be the highest need. Never averaged with readiness.",
  source: "Ours, for the six conditions of Bliss (file 001)",
};

const READINESS: MetricDefinition = {
  id: "M75",
  name: "Readiness",
  unit: "points of 100",
  favourable: "high",
  formula:
    "How far leaders permit and resource a condition, in the mean of role groups; mean of the six conditions × 25. Low below 40, middle below 60, fairly high below 75, high from there.",
  edgeCases:
    "Each gate that is not passed holds the verdict at “not yet”, also one without data: one area at 0 and five at 80 have a mean of 66.7. Low is “not yet” too. No verdict without a band.",
  source: "Ours, for the six conditions of Bliss (file 001)",
};

const STABILITY: MetricDefinition = {
  id: "M76",
  name: "Stability of the band",
  unit: "share",
  favourable: "high",
  formula:
    "Share of 1,000 weightings that give the same band: the weights in use × factors of a Dirichlet distribution with all parameters 10, always the same 1,000. Stable from 90%.",
  edgeCases:
    "Not given without a band. A score close to the edge of its band is fragile whatever the answers. From fewer respondents than a group must have the band stands with their number, and is called neither stable nor fragile: one more respondent may move it.",
  source: "OECD & JRC, Handbook on Constructing Composite Indicators (2008): sensitivity analysis",
};

const GAP: MetricDefinition = {
  id: "M77",
  name: "Lip-service gap",
  unit: "points of 4",
  favourable: "low",
  formula:
    "Claimed − evidenced, over the items of a question that have both; mean over the questions that have a gap, by area and in total.",
  edgeCases:
    "Where the rows say nothing there is no gap: no data is not 0. Beside the total stand the number of questions that it rests on, and the most that it could be over all claimed questions, those without rows as if they evidenced 0. Below 0 the rows show more than is claimed. Questions that are not told by themselves are left out, and the gap of their area is not told. Where fewer people beside CEO and CCO answered than a group must have, no question and no area has a gap; the total is over all questions, from two on.",
  source: "Ours, after Bliss: lip service or true commitment (file 001)",
};

const CHANGE: MetricDefinition = {
  id: "M78",
  name: "Change since the last round",
  unit: "points of 4",
  favourable: "high",
  formula:
    "Mean now − mean then of the items of a question, each over the role groups that answered it both times, in the mean of groups.",
  edgeCases:
    "The people of a role group may differ. An item that no role group answered both times is left out, as is one whose figures would tell what fewer people answered than a group must have.",
  source: "Ours",
};

/**
 * The definitions of the claims, M70 to M78, in the order of their ids: the Method sheet prints them.
 *
 * @example READINESS_METRICS.map(({ id }) => id) // => ["M70", "M71", "M72", "M73", "M74", "M75", "M76", "M77", "M78"]
 */
export const READINESS_METRICS: readonly MetricDefinition[] = [
  CLAIMED,
  UNKNOWN,
  ROLES,
  AGREEMENT,
  NEED,
  READINESS,
  STABILITY,
  GAP,
  CHANGE,
];
