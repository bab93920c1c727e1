import { expect, it } from "vitest";
import type { Condition } from "../../../../shared/catalogue/readiness/conditions.ts";
import type { Item, ItemsOf } from "../../../../shared/catalogue/readiness/item.ts";
import { ITEMS } from "../../../../shared/catalogue/readiness/questions.ts";
import { CONDITIONS } from "../../../../shared/catalogue/readiness/conditions.ts";
import type { ItemId } from "../../../../shared/contract/readiness/words.ts";

/** The compiler reads this file: each line below an expected error must be one, or the types have become too wide. */
const whole: Item<"Q5a"> = ITEMS.Q5a;
const { favourable: _, ...withoutPole } = whole;
const { source: __, ...withoutSource } = whole;
const { test: ___, ...withoutTest } = whole;

// @ts-expect-error An item without its good end.
const noPole: Item<"Q5a"> = withoutPole;
// @ts-expect-error An item without its source.
const noSource: Item<"Q5a"> = withoutSource;
// @ts-expect-error An item without its data test.
const noTest: Item<"Q5a"> = withoutTest;
// @ts-expect-error An item whose good end is 0.
const turnedRound: Item<"Q5a"> = { ...whole, favourable: 0 };
// @ts-expect-error An item under another question.
const misplaced: Item<"Q5a"> = { ...whole, question: "Q6" };
// @ts-expect-error An item with four answers.
const fourAnswers: Item<"Q5a"> = { ...whole, answers: ["0", "1", "2", "3"] };
// @ts-expect-error An item that reads no table.
const noTable: Item<"Q5a"> = { ...whole, tables: [] };
// @ts-expect-error Question 3 as a ladder.
const ladder: Item<"Q3a"> = { ...ITEMS.Q3a, form: "ladder" };
// @ts-expect-error A question that lacks one of its items.
const oneTooFew: ItemsOf<"Q5"> = { Q5a: ITEMS.Q5a, Q5b: ITEMS.Q5b };
// @ts-expect-error An item of another question.
const oneTooMany: ItemsOf<"Q2"> = { Q2a: ITEMS.Q2a, Q3a: ITEMS.Q3a };
// @ts-expect-error A condition whose source is told to point the wrong way.
const wrongWay: Condition<"C4"> = { ...CONDITIONS.C4, sourcePolarity: "positive" };

type IsSame<Left, Right> = [Left, Right] extends [Right, Left] ? true : never;
const areAllItems: IsSame<keyof typeof ITEMS, ItemId> = true;

it("S1: an item without its good end, its source or its data test does not compile", () => {
  expect(areAllItems).toBe(true);
  expect([noPole, noSource, noTest]).toHaveLength(3);
});

it("S4: neither does an item that is turned round, misplaced, too short, or a yes/no in place of two poles", () => {
  const wrong = [turnedRound, misplaced, fourAnswers, noTable, ladder, oneTooFew, oneTooMany];
  expect([...wrong, wrongWay]).toHaveLength(8);
});
