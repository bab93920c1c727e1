import type {
  AreaScore,
  Bounded,
  ConditionScore,
  QuestionScore,
} from "../../contract/readiness/claims.ts";
import {
  AREA_OF,
  CONDITION_IDS,
  ITEM_IDS,
  questionOfItem,
  ROLE_GROUPS,
  type AreaId,
  type ItemId,
} from "../../contract/readiness/words.ts";
import type { ConditionSide, FlatAnswer } from "./flat-answers.ts";
import { itemsIn, untoldAreas, type Hiding } from "./hide-areas.ts";
import { countNumbers, countOthers, mayStandApart, type NumberedReply } from "./hide-roles.ts";
import type { Survey } from "./read-survey.ts";
import type { Crowd } from "./score-axis.ts";
import type { QuizScore } from "./score-quiz.ts";
import { withoutRange } from "./spread.ts";

type Answered<About extends string> = Pick<Survey<About>, "replies">;

const mayTell = (replies: readonly NumberedReply[] | undefined, minGroup: number): boolean =>
  mayStandApart(countNumbers(replies ?? []), ROLE_GROUPS, minGroup);

const allReplies = <About extends string>({
  replies,
}: Answered<About>): readonly FlatAnswer<About>[] => [...replies.values()].flat();

/**
 * Whether so few answered beside CEO and CCO that a single figure would tell what they said: somebody did, and fewer than a
 * group must have. Who said “don't know” to everything hides nobody.
 *
 * @param survey One round. @param minGroup Fewest of a group. @returns True where neither questions nor a band are told.
 * @example areOthersFew({ replies: new Map([["Q1a", [{ respondent: 7, role: "Manager", answer: 3 }]]]) }, 3) // => true
 * @example areOthersFew({ replies: new Map([["Q1a", [{ respondent: 7, role: "CEO", answer: 3 }]]]) }, 3) // => false
 */
export function areOthersFew(survey: Answered<string>, minGroup: number): boolean {
  const others = countOthers(countNumbers(allReplies(survey)));
  return others > 0 && others < minGroup;
}

/**
 * Who stands behind an axis.
 *
 * @param survey One round. @param minGroup Fewest of a group. @returns Respondents who gave a number, all and beside CEO and
 * CCO.
 * @example crowdOf({ replies: new Map() }, 3) // => { respondents: 0, others: 0, minGroup: 3 }
 */
export function crowdOf(survey: Answered<string>, minGroup: number): Crowd {
  const counts = countNumbers(allReplies(survey));
  const respondents = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { respondents, others: countOthers(counts), minGroup };
}

/**
 * Items that are not told by themselves (M72): those with numbers from one or two people beside CEO and CCO, and, since the
 * mean of an area is told, all others of that area; those of an area that is not told at all. Where the survey has so few
 * people, all items.
 *
 * @param survey One round of the quiz. @param hiding Fewest of a group, and weights of the areas. @returns Items by id.
 * @example [...untoldItems({ people: new Map(), replies: new Map([["Q1a", [{ respondent: 7, role: "CEO", answer: 3 }]]]) }, { minGroup: 3, weights: {} })] // => []
 */
export function untoldItems(
  survey: Pick<Survey<ItemId>, "people" | "replies">,
  hiding: Hiding,
): ReadonlySet<ItemId> {
  const { minGroup } = hiding;
  if (areOthersFew(survey, minGroup)) return new Set(ITEM_IDS);
  const few = ITEM_IDS.filter((item) => !mayTell(survey.replies.get(item), minGroup));
  const areas = few.map((item) => AREA_OF[questionOfItem(item)]);
  return new Set(itemsIn(new Set([...areas, ...untoldAreas(survey, hiding).areas])));
}

/** With one side alone hidden the axis would tell it: the one with the fewest numbers goes with it. */
const withSecond = (
  sides: readonly ConditionSide[],
  survey: Answered<ConditionSide>,
  minGroup: number,
): readonly ConditionSide[] => {
  const untold = sides.filter((side) => !mayTell(survey.replies.get(side), minGroup));
  if (untold.length !== 1) return untold;
  const size = (side: ConditionSide): number =>
    countOthers(countNumbers(survey.replies.get(side) ?? []));
  const rest = sides.filter((side) => !untold.includes(side) && survey.replies.has(side));
  return [...untold, ...rest.toSorted((left, right) => size(left) - size(right)).slice(0, 1)];
};

/**
 * Sides of conditions that are not told by themselves (M72): as with items, and so that the axis does not tell them either.
 *
 * @param survey One round of the conditions. @param minGroup Fewest of a group. @returns Sides by name.
 * @example untoldSides({ replies: new Map([["C1 readiness", [{ respondent: 7, role: "Manager", answer: 3 }]]]) }, 3).size // => 12
 */
export function untoldSides(
  survey: Answered<ConditionSide>,
  minGroup: number,
): ReadonlySet<ConditionSide> {
  const inPlace = CONDITION_IDS.map((id): ConditionSide => `${id} in place`);
  const readiness = CONDITION_IDS.map((id): ConditionSide => `${id} readiness`);
  if (areOthersFew(survey, minGroup)) return new Set([...inPlace, ...readiness]);
  return new Set([
    ...withSecond(inPlace, survey, minGroup),
    ...withSecond(readiness, survey, minGroup),
  ]);
}

/** Counts stay: how many answered tells nobody's answer. */
const withoutPoints = (score: Bounded): Bounded => ({
  ...score,
  point: null,
  lower: null,
  upper: null,
});

const hideQuestion = (question: QuestionScore): QuestionScore => ({
  ...question,
  claimed: withoutPoints(question.claimed),
  gap: null,
  items: question.items.map((item) => ({
    ...item,
    claimed: withoutPoints(item.claimed),
    spread: withoutRange(item.spread),
    highClaims: 0,
    highClaimsWithReference: 0,
  })),
});

const hideArea = (area: AreaScore): AreaScore => ({
  ...area,
  claimed: withoutPoints(area.claimed),
});

/** What is not told of a quiz. */
interface Untold {
  readonly items: ReadonlySet<ItemId>;
  readonly areas: ReadonlySet<AreaId>;
}

/**
 * The quiz without what would tell single answers: points, bounds, spreads and gaps of questions that are not told, and the
 * gaps of their areas, from which those of questions could be worked out. What is claimed of an area stays, unless the area
 * is not told either.
 *
 * @param quiz Questions and areas. @param untold Items and areas that are not told. @returns The same, with nulls.
 * @example hideAnswers({ questions: [], areas: [] }, { items: new Set(), areas: new Set() }) // => { questions: [], areas: [] }
 */
export function hideAnswers({ questions, areas }: QuizScore, untold: Untold): QuizScore {
  const isUntold = ({ items }: QuestionScore): boolean =>
    items.some(({ id }) => untold.items.has(id));
  const hidden = new Set(questions.filter(isUntold).map(({ area }) => area));
  const told = areas.map((area) => (untold.areas.has(area.id) ? hideArea(area) : area));
  return {
    questions: questions.map((question) =>
      isUntold(question) ? hideQuestion(question) : question,
    ),
    areas: told.map((area) =>
      hidden.has(area.id) ? Object.assign({}, area, { gap: null, gapQuestions: 0 }) : area,
    ),
  };
}

/**
 * The conditions without what would tell single answers.
 *
 * @param conditions Conditions. @param untold Sides that are not told. @returns The same, with nulls.
 * @example hideSides([], new Set()) // => []
 */
export function hideSides(
  conditions: readonly ConditionScore[],
  untold: ReadonlySet<ConditionSide>,
): ConditionScore[] {
  return conditions.map((condition) => {
    const isNeedUntold = untold.has(`${condition.id} in place`);
    const isReadinessUntold = untold.has(`${condition.id} readiness`);
    return {
      ...condition,
      ...(isNeedUntold && {
        need: withoutPoints(condition.need),
        needSpread: withoutRange(condition.needSpread),
      }),
      ...(isReadinessUntold && {
        readiness: withoutPoints(condition.readiness),
        readinessSpread: withoutRange(condition.readinessSpread),
      }),
    };
  });
}
