import type { Agreement } from "../../contract/readiness/claims.ts";
import type { ItemId } from "../../contract/readiness/words.ts";
import type { Thresholds } from "../../catalogue/readiness/thresholds.ts";
import { countWords } from "../write-number.ts";
import { meanOf, reaches } from "./mean.ts";
import type { Survey } from "./read-survey.ts";
import { sampleVariance } from "./spread.ts";

/** Two people who answer at random reach .70 on an item 52% of the time, three 23%, four 9.8% (all answers counted out). */
const MIN_RESPONDENTS = 3;

/** Three people who answer at random reach .70 over two items 6.5% of the time, over three 4.3% (counted out). */
const MIN_ITEMS = 3;

/** From so many items on, three people who answer at random reach .70 less than 1% of the time (0.35%; counted out). */
const SURE_ITEMS = 6;

/** The mean of role groups is what the scores take; the published measure knows no groups. */
const POOLED =
  "Respondents are pooled, so that a large role group weighs more here than in the scores.";

/** Variance of answers that are 0, 1, 2, 3 and 4 equally often: (A² − 1) ÷ 12 with A = 5. */
const RANDOM_VARIANCE = 2;

/** The words of Brown & Hauenstein, as R multilevel::awg cites them. */
const labelOf = (
  value: number,
  thresholds: Pick<Thresholds, "agreement-moderate" | "agreement-strong">,
): Agreement["label"] => {
  if (reaches(value, thresholds["agreement-strong"])) return "acceptable";
  return reaches(value, thresholds["agreement-moderate"]) ? "reasonable" : "unacceptable";
};

const noteOf = (items: number, respondents: number, value: number): string => {
  const base = `Over ${countWords(items, "item")} that at least ${MIN_RESPONDENTS} of ${countWords(respondents, "respondent")} answered.`;
  const share = items >= SURE_ITEMS ? "less than 1%" : "up to 5%";
  const chance = `Three people who answer at random reach .70 over so many items in ${share} of cases; over a single item in 23%, which is why none is shown for one item.`;
  const below = "Below 0, respondents differ more than people who answer at random.";
  return [base, POOLED, chance, ...(value < 0 ? [below] : [])].join(" ");
};

const tooFewNote = (items: number, respondents: number): string =>
  respondents < MIN_RESPONDENTS
    ? `Agreement takes ${MIN_RESPONDENTS} respondents, and ${respondents} answered: two who answer at random seem to agree on an item in 52% of cases.`
    : `Agreement takes ${MIN_ITEMS} items that ${MIN_RESPONDENTS} respondents answered, and there ${items === 1 ? "is" : "are"} ${items}.`;

/**
 * How far the respondents see the same (M73, S29): Lindell's r*wg(j), 1 − the mean variance of an item ÷ that of random
 * answers. Each item has the variance of the sample, as in R's multilevel::rwg.j.lindell, over all who answered it
 * (R leaves out whoever has not answered every item). It can be below 0 and is given as it is. People who agree may still be wrong.
 *
 * @param survey One round of the quiz. @param thresholds Marks of the labels. @returns −1.67 to 1; null below three
 * respondents, or below three items that three answered.
 * @see Lindell & Brandt, Journal of Applied Psychology 84 (1999) 640; Brown & Hauenstein, Organizational Research Methods 8 (2005) 165
 * @example measureAgreement({ people: new Map(), replies: new Map() }, {}).value // => null
 */
export function measureAgreement(
  { replies }: Pick<Survey<ItemId>, "replies">,
  thresholds: Pick<Thresholds, "agreement-moderate" | "agreement-strong">,
): Agreement {
  const numeric = [...replies].flatMap(([item, answers]) =>
    answers.flatMap(({ respondent, answer }) =>
      typeof answer === "number" ? [{ item, respondent, answer }] : [],
    ),
  );
  const respondents = new Set(numeric.map(({ respondent }) => respondent)).size;
  const variances = [...Map.groupBy(numeric, ({ item }) => item).values()].flatMap((answers) => {
    const variance = sampleVariance(answers.map(({ answer }) => answer));
    return variance === null || answers.length < MIN_RESPONDENTS ? [] : [variance];
  });
  const items = variances.length;
  const mean = meanOf(variances);
  if (mean === null || respondents < MIN_RESPONDENTS || items < MIN_ITEMS)
    return { respondents, items, value: null, label: null, note: tooFewNote(items, respondents) };
  const value = 1 - mean / RANDOM_VARIANCE;
  const label = labelOf(value, thresholds);
  return { respondents, items, value, label, note: noteOf(items, respondents, value) };
}
