import type { ConditionScore } from "../../contract/readiness/claims.ts";
import { CONDITION_IDS, type ConditionId } from "../../contract/readiness/words.ts";
import { BEST, boundAnswers, missingTo4 } from "./bounded.ts";
import type { ConditionSide } from "./flat-answers.ts";
import type { Survey } from "./read-survey.ts";
import { spreadOf } from "./spread.ts";

/** The answers of 0 to 4 to one side of a condition. */
const numbersOf = (survey: Survey<ConditionSide>, side: ConditionSide): readonly number[] =>
  (survey.replies.get(side) ?? []).flatMap(({ answer }) =>
    typeof answer === "number" ? [answer] : [],
  );

const scoreCondition = (
  id: ConditionId,
  survey: Survey<ConditionSide>,
  evidenced: ReadonlyMap<string, number>,
): ConditionScore => {
  const bound = (side: ConditionSide): ReturnType<typeof boundAnswers> =>
    boundAnswers(survey.replies.get(side) ?? [], survey.people.size);
  const inPlace = evidenced.get(`checkpoint ${id}`);
  return {
    id,
    need: missingTo4(bound(`${id} in place`)),
    readiness: bound(`${id} readiness`),
    needSpread: spreadOf(numbersOf(survey, `${id} in place`).map((answer) => BEST - answer)),
    readinessSpread: spreadOf(numbersOf(survey, `${id} readiness`)),
    evidencedNeed: inPlace === undefined ? null : BEST - inPlace,
    evidencedReadiness: evidenced.get(`readiness ${id}`) ?? null,
  };
};

/**
 * The six conditions (S28, S31, S32, S35, S37, S41): need is 4 − how far the critical checkpoint is in place (M74),
 * readiness is what leaders permit and resource (M75). The two are never put into one figure.
 *
 * @param survey One round. @param evidenced Scores of 0 to 4 by `checkpoint C3` and `readiness C3`.
 * @returns Six conditions in order, 0 to 4.
 * @see Bliss, "6 Conditions for Considering a Chief Customer Officer" (file 001)
 * @example scoreConditions({ people: new Map(), replies: new Map(), setAside: [], withoutReason: [], otherRole: [], rows: [] }, new Map([["checkpoint C3", 1]]))[2].evidencedNeed // => 3
 */
export function scoreConditions(
  survey: Survey<ConditionSide>,
  evidenced: ReadonlyMap<string, number>,
): ConditionScore[] {
  return CONDITION_IDS.map((id) => scoreCondition(id, survey, evidenced));
}
