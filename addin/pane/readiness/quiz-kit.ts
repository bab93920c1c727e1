import type { Bounded } from "../../../shared/contract/readiness/claims.ts";
import type { Answer } from "../../../shared/contract/readiness/claim-rows.ts";
import type { AreaId, ConditionId, ItemId } from "../../../shared/contract/readiness/words.ts";

/** What is asked, and what the answers 0, 1, 2, 3 and 4 mean; 4 is always the favourable pole. */
export interface Ask {
  readonly text: string;
  readonly labels: readonly [string, string, string, string, string];
}

/** One item of the quiz. */
export interface QuizItem extends Ask {
  readonly id: ItemId;
}

/** One condition, which is asked twice: is its checkpoint in place, and do leaders permit and resource it. */
export interface QuizCondition {
  readonly id: ConditionId;
  /** A few words, such as "One roadmap". */
  readonly name: string;
  readonly inPlace: Ask;
  readonly readiness: Ask;
}

/** One area of the profile, 0 to 4, with the range that "don't know" leaves open. */
export interface AreaProfile {
  readonly id: AreaId;
  readonly claimed: Pick<
    Bounded,
    "point" | "lower" | "upper" | "answered" | "dontKnow" | "notApplicable"
  >;
}

/** An answer to an item, as the profile is worked out from it. */
export interface ItemAnswer {
  readonly item: ItemId;
  readonly answer: Answer;
}

/** The wording of the quiz, and how a profile comes from its answers: the pane has neither of its own. */
export interface QuizKit {
  readonly items: readonly QuizItem[];
  readonly conditions: readonly QuizCondition[];
  readonly areas: readonly { readonly id: AreaId; readonly name: string }[];
  readonly profileOf: (answers: readonly ItemAnswer[]) => readonly AreaProfile[];
}
