import { describe, expect, it } from "vitest";
import { QUESTION_IDS } from "../../../../shared/contract/readiness/words.ts";
import { findGap } from "../../../../shared/scoring/readiness/find-gap.ts";
import { findPerception } from "../../../../shared/scoring/readiness/find-perception.ts";
import { findUnknown } from "../../../../shared/scoring/readiness/find-unknown.ts";
import { widestGap } from "../../../../shared/scoring/readiness/score-quiz.ts";
import { allOf, answersOf, CEO, claimsOf, evidenceOf, peopleOf, questionsOf } from "./answers.ts";

/** Questions Q1, Q2 and so on: the claim, and the gap where rows tell it. */
const tell = (...pairs: readonly (readonly [point: number, gap: number | null])[]) => {
  const questions = pairs.map(([point, gap], place) => ({
    id: QUESTION_IDS[place] ?? "Q1",
    gap,
    claimed: { point, answered: 3 },
  }));
  const gaps = pairs.flatMap(([, gap]) => (gap === null ? [] : [gap]));
  const value = gaps.length === 0 ? null : gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const gap = { value, questions: gaps.length, upTo: widestGap(questions) };
  return findGap({ gap, questions }, 1)?.sentence;
};

describe("S41, M77: claims are said to agree with their rows only where each of them does", () => {
  it("claims ahead and claims behind do not make up for each other", () => {
    // 1.6 + 1.2 − 1.9 = 0.9, ÷ 3 = 0.3
    expect(tell([3, 1.6], [3, 1.2], [1, -1.9])).toBe(
      "2 of 3 questions are claimed 1 point or more ahead of their rows; the widest is Q1 (+1.6); the mean of 3 is +0.3 because others lag.",
    );
  });

  it("one question that is ahead is told in the singular", () => {
    expect(tell([3, 0.2], [3, 1.2])).toBe(
      "1 of 2 questions is claimed 1 point or more ahead of its rows; the widest is Q2 (+1.2); the mean of 2 is +0.7.",
    );
  });

  it("half a point to either side is agreement, and more on one question is none", () => {
    expect(tell([3, 0.5], [3, -0.5])).toBe(
      "On all 2 questions with rows, claims and rows agree to within half a point of 4.",
    );
    expect(tell([3, 0.6], [3, -0.6])).toBe(
      "None of 2 questions is claimed 1 point or more ahead of its rows; the widest is Q1 (+0.6); the mean of 2 is 0 because others lag.",
    );
  });

  it("rows that evidence more than is claimed are said to", () => {
    expect(tell([1, -1], [1, -2])).toBe(
      "On the mean of 2 questions the rows evidence 1.5 of 4 points more than is claimed, and no claim is ahead of its rows.",
    );
  });

  it.each([
    [
      1.6,
      "On Q1, the only question with both a claim and rows, the claim is 1.6 of 4 points ahead of the rows.",
    ],
    [
      -2,
      "On Q1, the only question with both a claim and rows, the rows evidence 2 of 4 points more than is claimed.",
    ],
    [
      0.5,
      "On Q1, the only question with both a claim and rows, the two agree to within half a point of 4.",
    ],
  ])("a single question with a gap of %d is told as one", (gap, sentence) => {
    expect(tell([3, gap])).toBe(sentence);
  });
});

describe("M71, M77: what has no rows is bounded over all claimed questions", () => {
  it("a question with a gap enters the bound with that very gap", () => {
    // (1 + 2 + 3) ÷ 3 over the three; the gap alone is (1 + 2) ÷ 2
    expect(tell([3, 1], [3, 2], [3, null])).toMatch(
      / 1 question has no rows behind it; over all 3 claimed questions the mean gap would be at most 2\.$/,
    );
    expect(tell([3, 2], [4, null], [3, null])).toMatch(
      / 2 questions have no rows behind them; over all 3 claimed questions the mean gap would be at most 3\.$/,
    );
  });

  it("a bound that is narrower than the gap is not told", () => {
    // (3 + 1) ÷ 2 = 2 is below 3
    expect(tell([4, 3], [1, null])).toMatch(/ 1 question has no rows behind it\.$/);
  });

  it("a bound is told where rows evidence more than is claimed only when it is above 0", () => {
    expect(tell([1, -3], [1, -3], [1, null])).toMatch(/ 1 question has no rows behind it\.$/);
    expect(tell([1, -1], [4, null])).toMatch(/the mean gap would be at most 1\.5\.$/);
  });

  it("one claimed question without rows is told in the singular, and none claimed not at all", () => {
    expect(tell([3, null])).toBe(
      "The one claimed question has no rows behind it: the gap between claim and evidence may be up to 3 of 4 points.",
    );
    expect(tell()).toBeUndefined();
  });

  it("an item without rows in a question with rows does not widen the bound of that question", () => {
    const quiz = peopleOf("Manager", [1, 2, 3]).flatMap((person) =>
      answersOf(person, { Q1a: 3, Q1b: 4, Q2a: 2 }),
    );
    // Q1: 3 − 1 = 2 over its first item; Q2 without rows: 2 − 0
    expect(claimsOf({ quiz, evidence: [evidenceOf("Q1a", 1)] }).gap).toEqual({
      value: 2,
      questions: 1,
      upTo: 2,
    });
  });
});

describe("S26, M72: the CEO's view and that of the others", () => {
  const gapOf = (area: "A1" | "A4", gap: number | null) => ({ area, ceo: null, others: null, gap });

  it.each([
    ["higher", -1.7, "The CEO sees “Political cover” 1.7 points higher than the others do."],
    ["lower by one point", 1, "The CEO sees “Political cover” 1 point lower than the others do."],
  ])("is told where it is %s", (_, gap, sentence) => {
    expect(findPerception({ perceptionGaps: [gapOf("A1", 0.9), gapOf("A4", gap)] })?.sentence).toBe(
      sentence,
    );
  });

  it("is not told below one point or where it is not known", () => {
    expect(findPerception({ perceptionGaps: [gapOf("A1", -0.9), gapOf("A4", null)] })).toBeNull();
  });
});

describe("M71: what people do not know is a finding of its own", () => {
  const three = peopleOf("Manager", [1, 2, 3]);

  it("“don't know” to everything is told with the number of people, and bounds are as wide as the scale", () => {
    const claims = claimsOf({ quiz: three.flatMap((person) => allOf(person, "dk")) });
    expect(claims.index.score).toMatchObject({ point: null, lower: 0, upper: 100, coverage: 0 });
    expect(findUnknown(claims)).toBe(
      "All 23 items were answered with “don't know” by 3 respondents.",
    );
  });

  it("one respondent is told in the singular, and items that nobody answered are counted apart", () => {
    const claims = claimsOf({ quiz: answersOf(CEO, { Q1a: "dk" }) });
    expect(findUnknown(claims)).toBe(
      "1 of 23 items was answered with “don't know” by 1 respondent, and the others by nobody.",
    );
  });

  it("a question is named from half of its answers on", () => {
    const quiz = [...three, CEO].flatMap((person) =>
      questionsOf(person, (question) => {
        if (question === "Q9") return person.respondent < 2 ? "dk" : 2;
        return question === "Q10" && person.respondent < 3 ? "dk" : 3;
      }),
    );
    // Q9: two of four; Q10: three of four
    expect(findUnknown(claimsOf({ quiz }))).toBe(
      "Half or more of the answers to Q9 and Q10 are “don't know”.",
    );
    expect(findUnknown(claimsOf({ quiz: allOf(CEO, 3) }))).toBeNull();
  });
});
