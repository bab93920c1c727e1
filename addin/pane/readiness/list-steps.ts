import { AREA_OF, questionOfItem } from "../../../shared/contract/readiness/words.ts";
import type { ConditionId, ItemId } from "../../../shared/contract/readiness/words.ts";
import type { Ask, QuizKit } from "./quiz-kit.ts";

/** One thing to answer: an item, or one of the two asks of a condition. */
export type StepId = ItemId | `${ConditionId}.inPlace` | `${ConditionId}.readiness`;

/** One screen of the quiz. */
export interface QuizStep extends Ask {
  readonly id: StepId;
  readonly part: "item" | "condition";
  /** The area of an item, the name of a condition. */
  readonly title: string;
  /** Place within its part, from 1: item 7 of 23, condition 2 of 6. */
  readonly number: number;
  readonly of: number;
}

/** Every screen of the quiz in order: the items, then each condition twice. */
export function listSteps({ items, conditions, areas }: QuizKit): readonly QuizStep[] {
  const nameOf = (item: ItemId): string => {
    const area = AREA_OF[questionOfItem(item)];
    return areas.find(({ id }) => id === area)?.name ?? area;
  };
  const itemSteps = items.map(({ id, text, labels }, index): QuizStep => ({
    id,
    text,
    labels,
    part: "item",
    title: nameOf(id),
    number: index + 1,
    of: items.length,
  }));
  const conditionSteps = conditions.flatMap(({ id, name, inPlace, readiness }, index) => {
    const shared = {
      part: "condition",
      title: name,
      number: index + 1,
      of: conditions.length,
    } as const;
    return [
      { ...inPlace, ...shared, id: `${id}.inPlace` },
      { ...readiness, ...shared, id: `${id}.readiness` },
    ] satisfies QuizStep[];
  });
  return [...itemSteps, ...conditionSteps];
}
