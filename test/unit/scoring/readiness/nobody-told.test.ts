import { describe, expect, it } from "vitest";
import { claimFigures } from "../../../../shared/scoring/readiness/claim-figures.ts";
import {
  allConditionsOf,
  allOf,
  CCO,
  CEO,
  claimsOf,
  conditionsOf,
  evidenceOf,
  peopleOf,
  questionIn,
  questionsOf,
  score,
} from "./answers.ts";

const MANAGERS = peopleOf("Manager", [20, 21, 22]);
const EXECUTIVES = peopleOf("Executive", [10, 11, 12, 13, 14]);
const UNTOLD = { point: null, lower: null, upper: null };

describe("M72: people who say “don't know” hide nobody's answers", () => {
  /** Area A4 is Q7 and Q8; two of three managers do not know. */
  const quiz = [
    ...[CEO, ...EXECUTIVES].flatMap((person) => allOf(person, 3)),
    ...MANAGERS.flatMap((person) =>
      questionsOf(person, (question) =>
        person.respondent > 20 && ["Q7", "Q8"].includes(question) ? "dk" : 1,
      ),
    ),
  ];
  const claims = claimsOf({ quiz });
  const roleIn = (role: string) => claims.roles.find((found) => found.role === role);

  it("a group of three of whom one gave numbers in an area does not show the area, nor its index", () => {
    expect(roleIn("Manager")).toMatchObject({ respondents: 3, isShown: true, index: null });
    expect(roleIn("Manager")?.areas.map(({ point }) => point)).toEqual([1, 1, 1, null, 1, 1]);
  });

  it("the next smallest group is hidden in that area too, since the total would tell it", () => {
    expect(roleIn("Executive")?.areas.map(({ point }) => point)).toEqual([3, 3, 3, null, 3, 3]);
    expect(roleIn("CEO")?.index?.point).toBe(75);
  });

  it("the figure of such a group says why it is missing", () => {
    const figure = claimFigures(claims).find(
      ({ id, dim }) => id === "M72" && dim["role"] === "Manager",
    );
    expect(figure).toMatchObject({
      state: "insufficient",
      note: "Too few people gave a number in one of the areas.",
    });
  });

  it("the others are set against the CEO where three of them gave numbers", () => {
    const few = claimsOf({
      quiz: [
        ...allOf(CEO, 4),
        ...MANAGERS.flatMap((person) =>
          questionsOf(person, (question) =>
            person.respondent > 20 && ["Q7", "Q8"].includes(question) ? "dk" : 1,
          ),
        ),
      ],
    }).perceptionGaps;
    expect(few[1]).toMatchObject({ ceo: 4, others: 1, gap: -3 });
    expect(few[3]).toEqual({ area: "A4", ceo: null, others: null, gap: null });
  });
});

describe("M72: fewer than three people beside CEO and CCO are told in means alone", () => {
  const people = [CEO, CCO, ...MANAGERS.slice(0, 2)];
  const parts = {
    quiz: people.flatMap((person) => allOf(person, person === CEO ? 4 : 1)),
    conditions: people.flatMap((person) => allConditionsOf(person, 1, 3)),
    evidence: [evidenceOf("Q1a", 1), evidenceOf("Q3a", 0)],
  };
  const { claims, notes } = score(parts);

  it("areas and axes are told, and no question, item or condition", () => {
    // Groups: 4, 1 and 1, whose mean is 2
    expect(claims.index.score.point).toBe(50);
    expect(claims.areas[0]?.claimed.point).toBe(2);
    for (const { claimed, gap, items } of claims.questions) {
      expect(claimed).toMatchObject({ ...UNTOLD, answered: 4 * items.length });
      expect(gap).toBeNull();
      for (const item of items) {
        expect(item.claimed).toMatchObject(UNTOLD);
        expect(item.spread).toEqual({ answers: 4, lowest: null, highest: null, sd: null });
        expect(item.highClaims).toBe(0);
      }
    }
    for (const condition of claims.conditions)
      expect(condition).toMatchObject({ need: UNTOLD, readiness: UNTOLD });
  });

  it("the gap is told as the mean of two questions or more, and not by area", () => {
    // 2 − 1 and 2 − 0
    expect(claims.gap).toEqual({ value: 1.5, questions: 2, upTo: (1 + 2 + 10 * 2) / 12 });
    expect(claims.areas.map(({ gap }) => gap)).toEqual([null, null, null, null, null, null]);
    const one = claimsOf({ ...parts, evidence: [evidenceOf("Q1a", 1)] }).gap;
    expect(one).toEqual({ value: null, questions: 0, upTo: null });
  });

  it("what lies far apart is on the agenda without an answer, and what is not told is named", () => {
    expect(claims.disagreements).not.toEqual([]);
    for (const { spread, sentence } of claims.disagreements) {
      expect(spread).toMatchObject({ lowest: null, highest: null, sd: null });
      expect(sentence).toMatch(/ lie far apart: .* the answers are not told\.$/);
    }
    expect(notes.at(-1)).toMatch(
      /^Not told by themselves: Q1, Q2, .*Q12, C1, .* and C6\. Fewer than 3/,
    );
  });

  it("a figure that is not told does not say that nobody answered", () => {
    const figure = claimFigures(claims).find(
      ({ id, dim }) => id === "M70" && dim["item"] === "Q1a",
    );
    expect(figure).toMatchObject({
      state: "insufficient",
      note: "Too few answered for this to be told by itself.",
    });
  });

  it("CEO and CCO answer for their office: alone they are told in full", () => {
    const two = claimsOf({ quiz: [...allOf(CEO, 4), ...allOf(CCO, 2)] });
    expect(two.questions[0]?.items[0]).toMatchObject({
      claimed: { point: 3 },
      spread: { lowest: 2, highest: 4 },
    });
  });
});

describe("M72: a question with numbers from one or two people is not told among others that are", () => {
  it("its area is told as a mean, and neither of its questions", () => {
    const quiz = EXECUTIVES.flatMap((person) =>
      questionsOf(person, (question) => (question === "Q10" && person.respondent > 11 ? "dk" : 2)),
    );
    const claims = claimsOf({ quiz, evidence: [evidenceOf("Q10a", 0), evidenceOf("Q1a", 1)] });
    expect(claims.areas[4]).toMatchObject({ claimed: { point: 2 }, gap: null, gapQuestions: 0 });
    expect(questionIn(claims, "Q9")?.claimed).toMatchObject(UNTOLD);
    expect(questionIn(claims, "Q10")?.claimed).toMatchObject(UNTOLD);
    expect(questionIn(claims, "Q8")?.claimed.point).toBe(2);
    // Of the questions that are told: Q1 with 2 − 1, nine others with 2
    expect(claims.gap).toEqual({ value: 1, questions: 1, upTo: 1.9 });
  });

  it("of the conditions a second one goes with it, since the axis would tell the first", () => {
    const conditions = EXECUTIVES.flatMap((person) =>
      conditionsOf(person, [
        [2, 2],
        [2, person.respondent > 13 ? "dk" : 2],
        [person.respondent > 11 ? "dk" : 2, 2],
        [person.respondent > 12 ? "dk" : 2, 2],
        [2, 2],
        [2, 2],
      ]),
    );
    const scored = claimsOf({ conditions }).conditions;
    expect(scored.map(({ need }) => need.point)).toEqual([2, 2, null, null, 2, 2]);
    expect(scored.map(({ readiness }) => readiness.point)).toEqual([2, 2, 2, 2, 2, 2]);
  });
});
