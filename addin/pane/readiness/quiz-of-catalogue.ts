import { CONDITIONS } from "../../../shared/catalogue/readiness/conditions.ts";
import { wordingOf, type Wording } from "../../../shared/catalogue/readiness/wording.ts";
import type { QuizRow } from "../../../shared/contract/readiness/claim-rows.ts";
import {
  AREA_IDS,
  CONDITION_IDS,
  ITEM_IDS,
  type ConditionId,
  type ItemId,
} from "../../../shared/contract/readiness/words.ts";
import { flattenQuiz } from "../../../shared/scoring/readiness/flat-answers.ts";
import { readSurvey } from "../../../shared/scoring/readiness/read-survey.ts";
import { claimedAreas } from "../../../shared/scoring/readiness/score-quiz.ts";
import type { AreaProfile, Ask, ItemAnswer, QuizKit } from "./quiz-kit.ts";

type ScaleId = ItemId | ConditionId | `${ConditionId}-checkpoint`;

function askOf(id: ScaleId, wording: Wording): Ask {
  const label = (answer: 0 | 1 | 2 | 3 | 4): string => wordingOf(`${id}-${answer}`, wording);
  return {
    text: wordingOf(id, wording),
    labels: [label(0), label(1), label(2), label(3), label(4)],
  };
}

/** Any month: the answers of one sitting are one round. */
const ROUND = "2000-01";

/** Answers of one respondent as the survey reads them; the pane lets no "not applicable" through without its reason. */
const rowOf = ({ item, answer }: ItemAnswer, index: number): QuizRow => ({
  row: index + 2,
  respondent: 0,
  role: "CEO",
  unit: null,
  round: ROUND,
  day: null,
  item,
  answer,
  hasEvidence: false,
  hasReason: true,
});

/** The six areas of one respondent, by the same rules as those of all respondents in the assessment. */
function profileOf(answers: readonly ItemAnswer[]): readonly AreaProfile[] {
  const areas = claimedAreas(readSurvey(flattenQuiz(answers.map(rowOf)), ROUND));
  return AREA_IDS.flatMap((id) => {
    const claimed = areas.get(id);
    return claimed === undefined ? [] : [{ id, claimed }];
  });
}

/** The quiz of the catalogue, in the words of the workbook where it has some. */
export function quizOfCatalogue(wording: Wording): QuizKit {
  return {
    items: ITEM_IDS.map((id) => {
      const { text, labels } = askOf(id, wording);
      return { id, text, labels };
    }),
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
