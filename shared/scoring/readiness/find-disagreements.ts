import type { Disagreement, Spread } from "../../contract/readiness/claims.ts";
import { CONDITION_IDS, ITEM_IDS, type ItemId } from "../../contract/readiness/words.ts";
import type { Thresholds } from "../../catalogue/readiness/thresholds.ts";
import type { ConditionSide } from "./flat-answers.ts";
import { reaches } from "./mean.ts";
import type { Survey } from "./read-survey.ts";
import { spreadOf, withoutRange } from "./spread.ts";

/** The rounds of both surveys. */
export interface Surveys {
  readonly quiz: Survey<ItemId>;
  readonly conditions: Survey<ConditionSide>;
}

type Marks = Pick<Thresholds, "dissent-range" | "dissent-sd">;

const spreadOfReplies = (replies: readonly { readonly answer: unknown }[] | undefined): Spread =>
  spreadOf((replies ?? []).flatMap(({ answer }) => (typeof answer === "number" ? [answer] : [])));

const rangeOf = ({ lowest, highest }: Spread): number => (highest ?? 0) - (lowest ?? 0);

const isWide = (spread: Spread, marks: Marks): boolean =>
  spread.sd !== null &&
  (reaches(rangeOf(spread), marks["dissent-range"]) || reaches(spread.sd, marks["dissent-sd"]));

const sentenceOf = (about: string, { lowest, highest }: Spread): string => {
  if (lowest === null || highest === null)
    return `Answers to ${about} lie far apart: discuss what each has seen. So few answered that the answers are not told.`;
  return lowest === highest
    ? `All answers to ${about} are ${lowest}: discuss what each has seen.`
    : `Answers to ${about} range from ${lowest} to ${highest}: discuss what each has seen.`;
};

const sidesInOrder = CONDITION_IDS.flatMap((id): readonly ConditionSide[] => [
  `${id} in place`,
  `${id} readiness`,
]);

/**
 * What to put on the agenda (M73): each item of the quiz and each side of a condition whose answers lie far apart, by
 * range or by standard deviation. Single answers count, whatever the role group: CEO and CCO who differ by 4 are enough.
 * No score changes by it.
 *
 * @param surveys The rounds. @param marks Range and standard deviation from which answers lie far apart.
 * @param untold What is not told by itself, since the range would tell an answer (M72): that answers lie far apart is told
 * all the same, without them, so that two people who differ by 4 are no average alone. @returns Widest
 * range first, then widest deviation, then in the order of the quiz; `about` is an item, or `C1 in place`, `C1 readiness`,
 * with answers as given: 4 is in place.
 * @example findDisagreements({ quiz: { replies: new Map([["Q6a", [{ answer: 0 }, { answer: 4 }]]]) }, conditions: { replies: new Map() } }, { "dissent-range": 4, "dissent-sd": 1.5 }, new Set())[0].sentence // => "Answers to Q6a range from 0 to 4: discuss what each has seen."
 */
export function findDisagreements(
  { quiz, conditions }: Surveys,
  marks: Marks,
  untold: ReadonlySet<string>,
): Disagreement[] {
  const spreads = [
    ...ITEM_IDS.map((about) => ({ about, spread: spreadOfReplies(quiz.replies.get(about)) })),
    ...sidesInOrder.map((about) => ({
      about,
      spread: spreadOfReplies(conditions.replies.get(about)),
    })),
  ];
  return spreads
    .filter(({ spread }) => isWide(spread, marks))
    .toSorted(
      (left, right) =>
        rangeOf(right.spread) - rangeOf(left.spread) ||
        (right.spread.sd ?? 0) - (left.spread.sd ?? 0),
    )
    .map(({ about, spread }) => {
      const told = untold.has(about) ? withoutRange(spread) : spread;
      return { about, spread: told, sentence: sentenceOf(about, told) };
    });
}
