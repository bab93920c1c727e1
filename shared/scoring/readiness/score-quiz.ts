import type {
  AreaScore,
  Bounded,
  ItemScore,
  QuestionScore,
} from "../../contract/readiness/claims.ts";
import {
  AREA_IDS,
  AREA_OF,
  ITEM_IDS,
  QUESTION_IDS,
  questionOfItem,
  type AreaId,
  type ItemId,
  type QuestionId,
} from "../../contract/readiness/words.ts";
import { averageBounded, boundAnswers } from "./bounded.ts";
import { knownOf, meanOf, reaches } from "./mean.ts";
import type { Survey } from "./read-survey.ts";
import { spreadOf } from "./spread.ts";

/** What the score of a quiz rests on. */
export interface QuizParts {
  readonly survey: Survey<ItemId>;
  /** Scores of 0 to 4 by `item Q6a`. */
  readonly evidenced: ReadonlyMap<string, number>;
  /** Answer from which a reference is asked for. */
  readonly highClaim: number;
  readonly weights: Readonly<Record<AreaId, number>>;
}

/** The quiz from its items up. */
export interface QuizScore {
  readonly questions: QuestionScore[];
  readonly areas: AreaScore[];
}

const scoreItem = (item: ItemId, { survey, evidenced, highClaim }: QuizParts): ItemScore => {
  const replies = survey.replies.get(item) ?? [];
  const numbers = replies.flatMap(({ answer }) => (typeof answer === "number" ? [answer] : []));
  const high = replies.filter(
    ({ answer }) => typeof answer === "number" && reaches(answer, highClaim),
  );
  return {
    id: item,
    claimed: boundAnswers(replies, survey.people.size),
    spread: spreadOf(numbers),
    evidenced: evidenced.get(`item ${item}`) ?? null,
    highClaims: high.length,
    highClaimsWithReference: high.filter(({ hasEvidence }) => hasEvidence).length,
  };
};

/** Over the items that have both sides, so that what is claimed of one is never set against the rows of another. */
const gapOf = (items: readonly ItemScore[]): number | null =>
  meanOf(
    knownOf(
      items.map(({ claimed, evidenced }) =>
        claimed.point === null || evidenced === null ? null : claimed.point - evidenced,
      ),
    ),
  );

const scoreQuestion = (question: QuestionId, parts: QuizParts): QuestionScore => {
  const items = ITEM_IDS.filter((item) => questionOfItem(item) === question).map((item) =>
    scoreItem(item, parts),
  );
  return {
    id: question,
    area: AREA_OF[question],
    claimed: averageBounded(items.map(({ claimed }) => claimed)),
    evidenced: meanOf(knownOf(items.map(({ evidenced }) => evidenced))),
    gap: gapOf(items),
    items,
  };
};

const scoreArea = (
  area: AreaId,
  questions: readonly QuestionScore[],
  weights: QuizParts["weights"],
): AreaScore => {
  const own = questions.filter((question) => question.area === area);
  const gap = totalGap(own);
  return {
    id: area,
    weight: weights[area],
    claimed: averageBounded(own.map(({ claimed }) => claimed)),
    evidenced: meanOf(knownOf(own.map(({ evidenced }) => evidenced))),
    gap: gap.value,
    gapQuestions: gap.questions,
  };
};

/**
 * Lip-service gap over some questions (M77, S41): the mean of claimed − evidenced over those that have both, and how many
 * those are.
 *
 * @param questions Questions with their gaps. @returns Points of 0 to 4, above 0 where more is claimed than evidenced; null
 * where no question has both.
 * @example totalGap([{ gap: 2 }, { gap: null }, { gap: 1 }]) // => { value: 1.5, questions: 2 }
 */
export function totalGap(questions: readonly Pick<QuestionScore, "gap">[]): {
  readonly value: number | null;
  readonly questions: number;
} {
  const gaps = knownOf(questions.map(({ gap }) => gap));
  return { value: meanOf(gaps), questions: gaps.length };
}

/**
 * How wide the mean gap is at most over all claimed questions: a question with a gap enters with that very gap, one without
 * rows as if they evidenced 0. It is below the gap itself where questions without rows claim less than others are ahead.
 *
 * @param questions Questions. @returns Mean over the claimed ones, in points of 4; null where nothing is claimed.
 * @see M71 (what is not known is bounded, never left out in silence)
 * @example widestGap([{ gap: 2, claimed: { point: 3 } }, { gap: null, claimed: { point: 4 } }, { gap: null, claimed: { point: null } }]) // => 3
 */
export function widestGap(
  questions: readonly {
    readonly gap: number | null;
    readonly claimed: { readonly point: number | null };
  }[],
): number | null {
  return meanOf(knownOf(questions.map(({ gap, claimed }) => gap ?? claimed.point)));
}

/**
 * The commitment quiz from its 23 items up (S1 to S13, M70, M71, M77): a question is the mean of its items, an area the
 * mean of its two questions, each over those that exist.
 *
 * @param parts One round, what the rows evidence, and the weights. @returns Twelve questions and six areas, 0 to 4.
 * @see Bliss, "Take this quiz: Is your CEO really committed to customers?" (file 000)
 * @example scoreQuiz({ survey: { people: new Map(), replies: new Map(), setAside: [], withoutReason: [], otherRole: [], rows: [] }, evidenced: new Map(), highClaim: 3, weights: { A1: 1, A2: 1, A3: 1, A4: 1, A5: 1, A6: 1 } }).areas[0].claimed.point // => null
 */
export function scoreQuiz(parts: QuizParts): QuizScore {
  const questions = QUESTION_IDS.map((question) => scoreQuestion(question, parts));
  const areas = AREA_IDS.map((area) => scoreArea(area, questions, parts.weights));
  return { questions, areas };
}

/**
 * The areas of one round alone, without evidence: of a role group, for instance.
 *
 * @param survey A round. @returns Claims by area, 0 to 4.
 * @example claimedAreas({ people: new Map(), replies: new Map(), setAside: [], withoutReason: [], otherRole: [], rows: [] }).get("A1").point // => null
 */
export function claimedAreas(survey: Survey<ItemId>): ReadonlyMap<AreaId, Bounded> {
  const weights = { A1: 1, A2: 1, A3: 1, A4: 1, A5: 1, A6: 1 };
  const { areas } = scoreQuiz({ survey, evidenced: new Map(), highClaim: 4, weights });
  return new Map(areas.map(({ id, claimed }) => [id, claimed]));
}
