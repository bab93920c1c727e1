import { describe, expect, it } from "vitest";
import { ITEM_IDS, type ItemId } from "../../../../shared/contract/readiness/words.ts";
import type { Answer } from "../../../../shared/contract/readiness/claim-rows.ts";
import { allConditionsOf, allOf, answersOf, CEO, CCO, claimsOf, peopleOf } from "./answers.ts";

/** var() of R, by the sum of squares: (Σx² − (Σx)² ÷ n) ÷ (n − 1). */
const varianceInR = (values: readonly number[]): number => {
  const sum = values.reduce((total, value) => total + value, 0);
  const squares = values.reduce((total, value) => total + value * value, 0);
  return (squares - (sum * sum) / values.length) / (values.length - 1);
};

/** S <- mean(apply(Q, 2, var)); 1 - S / ranvar, with ranvar = (5^2 - 1) / 12 = 2. */
const agreementInR = (answers: readonly (readonly number[])[]): number => {
  const variances = (answers[0] ?? []).map((_, item) =>
    varianceInR(answers.map((respondent) => respondent[item] ?? Number.NaN)),
  );
  return 1 - variances.reduce((sum, value) => sum + value, 0) / variances.length / 2;
};

const agreementOf = (answers: readonly (readonly Answer[])[]) =>
  claimsOf({
    quiz: answers.flatMap((given, respondent) =>
      answersOf(
        { respondent, role: "Executive" },
        Object.fromEntries(given.map((answer, place) => [ITEM_IDS[place] ?? "Q1a", answer])),
      ),
    ),
  }).agreement;

/** All ways in which `people` answer 0 to 4. */
const waysToAnswer = (people: number): readonly (readonly number[])[] =>
  people === 0
    ? [[]]
    : waysToAnswer(people - 1).flatMap((given) => [0, 1, 2, 3, 4].map((next) => [...given, next]));

/** How likely each sum of item variances is, with so many items answered at random. */
const chanceOfAgreement = (people: number, items: number): number => {
  const ways = waysToAnswer(people);
  const scale = people * (people - 1);
  let sums = new Map([[0, 1]]);
  for (let item = 0; item < items; item += 1) {
    const next = new Map<number, number>();
    for (const [sum, chance] of sums)
      for (const way of ways) {
        const total = sum + Math.round(varianceInR(way) * scale);
        next.set(total, (next.get(total) ?? 0) + chance / ways.length);
      }
    sums = next;
  }
  return [...sums]
    .filter(([sum]) => 1 - sum / scale / items / 2 >= 0.7 - 1e-9)
    .reduce((total, [, chance]) => total + chance, 0);
};

describe("S29, M73: agreement is Lindell's r*wg(j)", () => {
  it("three leaders whose answers to each item have a variance of 1/3 agree at 0.83", () => {
    const answers = [
      [3, 3, 3, 3],
      [3, 3, 3, 3],
      [2, 4, 2, 4],
    ];
    expect(agreementOf(answers).value).toBeCloseTo(1 - 1 / 6, 10);
  });

  it.each([
    [
      [
        [3, 4, 2, 1, 0, 4],
        [3, 3, 2, 0, 1, 4],
        [4, 4, 1, 1, 0, 2],
      ],
    ],
    [
      [
        [0, 4, 2],
        [4, 0, 2],
        [0, 4, 3],
        [4, 1, 1],
        [2, 2, 2],
      ],
    ],
  ])("the published formula gives the same for %j", (answers) => {
    expect(agreementOf(answers).value).toBeCloseTo(agreementInR(answers), 12);
  });

  it("respondents who differ more than at random are below 0, and that is given as it is", () => {
    const { value, label, note } = agreementOf([
      [0, 0, 4],
      [4, 4, 0],
      [0, 4, 4],
    ]);
    // Variance of 0, 4, 0 is 16/3: 1 − 8/3
    expect(value).toBeCloseTo(-5 / 3, 10);
    expect(label).toBe("unacceptable");
    expect(note).toContain("Below 0, respondents differ more than people who answer at random.");
  });

  it.each([
    // Answers 1, 2, 3 have a variance of 1, equal ones of 0: the mean over five items is 3/5, 4/5, 1
    ["acceptable from .70 on", 0.7, "acceptable", [1, 1, 1, 0, 0]],
    ["reasonable from .60 on", 0.6, "reasonable", [1, 1, 1, 1, 0]],
    ["unacceptable below", 0.5, "unacceptable", [1, 1, 1, 1, 1]],
  ] as const)("agreement is %s", (...[, value, label, steps]) => {
    const found = agreementOf(
      [-1, 0, 1].map((side) => steps.map((step) => 2 + side * step) as Answer[]),
    );
    expect(found.value).toBeCloseTo(value, 10);
    expect(found.label).toBe(label);
  });

  it("the note says that respondents are pooled, which the scores do not do", () => {
    expect(
      agreementOf([[3], [3], [3]].map(([answer = 3]) => [answer, answer, answer])).note,
    ).toContain(
      "Respondents are pooled, so that a large role group weighs more here than in the scores.",
    );
  });

  it.each([
    [
      "two respondents",
      [
        [3, 3, 3, 3],
        [3, 3, 3, 3],
      ],
      "Agreement takes 3 respondents, and 2",
    ],
    [
      "two items",
      [
        [3, 3],
        [3, 3],
        [3, 3],
      ],
      "and there are 2.",
    ],
    ["one item", [[3], [3], [3]], "and there is 1."],
    [
      "items that two of three answered",
      [[3, 3, 3, 3], [3, 3, 3, 3], ["dk", "dk", "dk", "dk"], [0]],
      "Agreement takes 3 items that 3 respondents answered, and there is 1.",
    ],
  ] as const)("%s do not show agreement, and the note says why", (_, answers, words) => {
    const { value, label, note } = agreementOf(answers);
    expect([value, label]).toEqual([null, null]);
    expect(note).toContain(words);
  });

  it.each([
    ["52% of pairs", 2, 1, 0.52],
    ["23% of threes", 3, 1, 0.232],
    ["9.8% of fours", 4, 1, 0.0976],
    ["6.5% of threes over two items", 3, 2, 0.0653],
    ["4.3% of threes over three items", 3, 3, 0.0431],
    ["0.35% of threes over six items", 3, 6, 0.00354],
    ["almost never over the 12 questions", 3, 12, 0.00006],
  ])("people who answer at random reach .70 in %s", (...[, people, items, chance]) => {
    expect(chanceOfAgreement(people, items)).toBeCloseTo(chance, chance < 0.01 ? 5 : 4);
  });
});

describe("M73: what people see differently is put on the agenda", () => {
  const respondents = peopleOf("Executive", [1, 2, 3, 4]);
  const answering = (item: ItemId, answers: readonly Answer[]) =>
    answers.flatMap((answer, place) => {
      const person = respondents[place];
      return person === undefined ? [] : answersOf(person, { [item]: answer });
    });
  const aboutOf = (quiz: ReturnType<typeof answering>): readonly string[] =>
    claimsOf({ quiz }).disagreements.map(({ about }) => about);

  it("CEO and CCO who differ by 4 points are enough", () => {
    const quiz = [...answersOf(CEO, { Q6a: 0 }), ...answersOf(CCO, { Q6a: 4 })];
    expect(claimsOf({ quiz }).disagreements).toEqual([
      {
        about: "Q6a",
        spread: { answers: 2, lowest: 0, highest: 4, sd: Math.sqrt(8) },
        sentence: "Answers to Q6a range from 0 to 4: discuss what each has seen.",
      },
    ]);
  });

  it.each([
    // Of 1, 1, 4, 4 the deviation is √3; of 2, 2, 4 it is √(4/3); of 1, 2, 4, 2 it is √1.58
    ["a deviation of 1.73 is one", [1, 1, 4, 4], ["Q7a"]],
    ["a deviation of 1.15 is none", [2, 2, 4], []],
    ["a deviation of 1.26 is none", [1, 2, 4, 2], []],
    ["one answer is none", [4], []],
    ["“don't know” is no answer of 0", [4, 4, 4, "dk"], []],
    ["two who differ by 4 are on the agenda, though no answer is told", [0, 4], ["Q7a"]],
  ] as const)("%s", (_, answers, about) => {
    expect(aboutOf(answering("Q7a", answers))).toEqual(about);
  });

  it("the widest range comes first, then the widest deviation, then the order of the quiz", () => {
    const quiz = [
      ...answering("Q10b", [0, 4, 0, 4]),
      ...answering("Q9a", [1, 4, 4, 1]),
      ...answering("Q2a", [0, 4, 0, 4]),
      ...answering("Q8b", [0, 2, 2, 4]),
      ...answering("Q1a", [0, 0, 4, 4]),
    ];
    expect(aboutOf(quiz)).toEqual(["Q1a", "Q2a", "Q10b", "Q8b", "Q9a"]);
  });

  it("a side of a condition is one too, with the answers as they were given", () => {
    const conditions = [...allConditionsOf(CEO, 4, 3), ...allConditionsOf(CCO, 0, 3)];
    const { disagreements, conditions: scored } = claimsOf({ conditions });
    expect(disagreements.map(({ about }) => about)).toEqual([
      "C1 in place",
      "C2 in place",
      "C3 in place",
      "C4 in place",
      "C5 in place",
      "C6 in place",
    ]);
    expect(disagreements[0]?.sentence).toBe(
      "Answers to C1 in place range from 0 to 4: discuss what each has seen.",
    );
    expect(scored[0]?.readinessSpread).toMatchObject({ lowest: 3, highest: 3, sd: 0 });
  });

  it("no score changes by it", () => {
    const claims = claimsOf({ quiz: [...allOf(CEO, 4), ...allOf(CCO, 0)] });
    expect(claims.disagreements).toHaveLength(23);
    expect(claims.index.score.point).toBe(50);
  });
});
