import { CONDITIONS } from "../../shared/catalogue/readiness/conditions.ts";
import { thresholdsWith } from "../../shared/catalogue/readiness/thresholds.ts";
import { AREA_WEIGHTS } from "../../shared/catalogue/readiness/weights.ts";
import { wordingOf } from "../../shared/catalogue/readiness/wording.ts";
import type { Wording } from "../../shared/catalogue/readiness/wording.ts";
import { AREA_IDS, CONDITION_IDS, ITEM_IDS } from "../../shared/contract/readiness/words.ts";
import type { ConditionId, ItemId } from "../../shared/contract/readiness/words.ts";
import { scoreClaims } from "../../shared/scoring/readiness/score-claims.ts";
import type { AreaProfile, Ask, ItemAnswer, QuizKit } from "../pane/readiness/quiz-kit.ts";

type ScaleId = ItemId | ConditionId | `${ConditionId}-checkpoint`;

const askOf = (id: ScaleId, wording: Wording): Ask => ({
  text: wordingOf(id, wording),
  labels: [
    wordingOf(`${id}-0`, wording),
    wordingOf(`${id}-1`, wording),
    wordingOf(`${id}-2`, wording),
    wordingOf(`${id}-3`, wording),
    wordingOf(`${id}-4`, wording),
  ],
});

/** One respondent scored as the Worker would score a survey of one: the same rules, the same figures. */
function profileOf(answers: readonly ItemAnswer[]): readonly AreaProfile[] {
  const { claims } = scoreClaims({
    quiz: answers.map(({ item, answer }, index) => ({
      row: index + 1,
      respondent: 0,
      role: "Executive",
      unit: null,
      round: "2000-01",
      day: null,
      item,
      answer,
      hasEvidence: false,
      hasReason: true,
    })),
    conditions: [],
    evidence: [],
    gates: [],
    thresholds: thresholdsWith({}).values,
    weights: AREA_WEIGHTS,
  });
  return claims.areas;
}

/** The quiz in the words of the workbook where it has its own, else in ours. */
export function makeQuizKit(wording: Wording): QuizKit {
  return {
    items: ITEM_IDS.map((id) => ({ id, ...askOf(id, wording) })),
    conditions: CONDITION_IDS.map((id) => ({
      id,
      name: CONDITIONS[id].name,
      inPlace: askOf(`${id}-checkpoint`, wording),
      readiness: askOf(id, wording),
    })),
    areas: AREA_IDS.map((id) => ({ id, name: wordingOf(id, wording) })),
    profileOf,
  };
}
