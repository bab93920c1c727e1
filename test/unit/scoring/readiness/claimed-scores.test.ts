import { describe, expect, it } from "vitest";
import type { Answer } from "../../../../shared/contract/readiness/claim-rows.ts";
import {
  ITEM_IDS,
  QUESTION_IDS,
  questionOfItem,
  type ItemId,
  type QuestionId,
} from "../../../../shared/contract/readiness/words.ts";
import {
  allOf,
  answersOf,
  CCO,
  CEO,
  claimsOf,
  EQUAL_WEIGHTS,
  peopleOf,
  questionIn,
  questionsOf,
  score,
} from "./answers.ts";

/** The areas answer 0 to 4 as given; both questions alike. */
const byArea =
  (points: readonly number[]) =>
  (question: QuestionId): number =>
    points[Math.floor(QUESTION_IDS.indexOf(question) / 2)] ?? 0;

describe("S1, M70: items make questions, questions areas, areas the index", () => {
  it("ten analysts do not outvote the CEO: groups are averaged, not heads", () => {
    const analysts = peopleOf("Front line", [10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
    const quiz = [CEO, ...analysts].flatMap((person) => allOf(person, person === CEO ? 4 : 1));
    // (4 + 1) ÷ 2 = 2.5; by heads it would be 14 ÷ 11 = 1.27
    expect(claimsOf({ quiz }).index.score.point).toBeCloseTo(62.5, 10);
  });

  it("S6: a question of three items is their mean, and one of two weighs as much in its area", () => {
    const quiz = answersOf(CEO, { Q5a: 4, Q5b: 3, Q5c: 2, Q6a: 1, Q6b: 0 });
    const claims = claimsOf({ quiz });
    expect(questionIn(claims, "Q5")?.claimed.point).toBe(3);
    expect(questionIn(claims, "Q6")?.claimed.point).toBe(0.5);
    expect(claims.areas[2]?.claimed.point).toBe(1.75);
    expect(claims.index.score.point).toBe(43.75);
  });

  it("the mean is over what is answered, and what is not is null and lowers coverage", () => {
    const claims = claimsOf({ quiz: answersOf(CEO, { Q1a: 4, Q2a: 2 }) });
    expect(claims.areas[0]?.claimed).toMatchObject({ point: 3, answered: 2, blank: 1 });
    expect(claims.areas[1]?.claimed.point).toBeNull();
    expect(claims.index.score).toMatchObject({ point: 75, answered: 2, blank: 21 });
    expect(claims.index.score.coverage).toBeCloseTo(2 / 23, 10);
  });

  it("one area at 0 and five at 80 of 100 have an index of 66.7", () => {
    // Of 3, 3, 3, 3, 4 the mean is 3.2, which is 80 of 100
    const quiz = peopleOf("Manager", [1, 2, 3, 4, 5]).flatMap((person) => {
      const most = person.respondent === 5 ? 4 : 3;
      return questionsOf(person, byArea([0, most, most, most, most, most]));
    });
    expect(claimsOf({ quiz }).index.score.point).toBeCloseTo(66.667, 3);
  });

  it("areas weigh as the settings say", () => {
    const quiz = questionsOf(CEO, byArea([4, 0, 0, 0, 0, 0]));
    const { index, areas } = claimsOf({ quiz, weights: { ...EQUAL_WEIGHTS, A1: 5 } });
    // 5 × 4 ÷ 10 = 2 of 4
    expect(index.score.point).toBe(50);
    expect(areas[0]?.weight).toBe(5);
  });

  it.each([
    ["below 0", { ...EQUAL_WEIGHTS, A2: -1 }, "The weight of area A2 is not a number from 0 on"],
    ["not a number", { ...EQUAL_WEIGHTS, A3: Number.NaN }, "The weight of area A3 is not a number"],
    ["all 0", { A1: 0, A2: 0, A3: 0, A4: 0, A5: 0, A6: 0 }, "All weights of areas are 0"],
  ])("weights that are %s are told, and all areas weigh the same", (_, weights, note) => {
    const { claims, notes } = score({
      quiz: questionsOf(CEO, byArea([4, 4, 4, 0, 0, 0])),
      weights,
    });
    expect(claims.index.score.point).toBe(50);
    expect(notes[0]).toContain(note);
  });

  it("where one area alone has a weight, it is the index, and that is told", () => {
    const { claims, notes } = score({
      quiz: questionsOf(CEO, byArea([4, 0, 0, 0, 0, 0])),
      weights: { A1: 2, A2: 0, A3: 0, A4: 0, A5: 0, A6: 0 },
    });
    expect(claims.index.score.point).toBe(100);
    expect(notes).toEqual(["Only area A1 counts in the claimed index: all other weights are 0."]);
  });
});

describe("M71: what is not known is never free", () => {
  const isFirst = (item: ItemId): boolean => item.endsWith("a");
  const UNKNOWN: ReadonlySet<QuestionId> = new Set(["Q9", "Q10", "Q11", "Q12"]);
  const answerTo = (item: ItemId): Answer => {
    if (!isFirst(item)) return "na";
    return UNKNOWN.has(questionOfItem(item)) ? "dk" : 3;
  };
  /** One item a question counts; the second and third do not apply. */
  const twelve = answersOf(CEO, Object.fromEntries(ITEM_IDS.map((item) => [item, answerTo(item)])));

  it("12 answers, 4 of them “don't know”, the rest 3: point 75, range 50 to 83, coverage 67%, no band", () => {
    const { score: index, band, bandNote, stability } = claimsOf({ quiz: twelve }).index;
    expect(index).toMatchObject({ point: 75, lower: 50, answered: 8, dontKnow: 4, blank: 0 });
    expect(index.notApplicable).toBe(11);
    expect(index.upper).toBeCloseTo(83.333, 3);
    expect(index.coverage).toBeCloseTo(0.66667, 5);
    expect(band).toBeNull();
    expect(stability).toBeNull();
    expect(bandNote).toBe(
      "67% of what was asked is answered, and a band takes 75%. No question of area A5 is answered. No question of area A6 is answered.",
    );
  });

  it("a “don't know” to everything has a range from 0 to 100 and no point", () => {
    const { score: index, bandNote } = claimsOf({ quiz: allOf(CEO, "dk") }).index;
    expect(index).toMatchObject({ point: null, lower: 0, upper: 100, coverage: 0 });
    expect(bandNote).toBe("Nobody answered from 0 to 4.");
  });

  it("a blank lowers coverage and does not widen the range", () => {
    const { claimed } = claimsOf({ quiz: answersOf(CEO, { Q1a: 3 }) }).questions[0] ?? {};
    expect(claimed).toMatchObject({ point: 3, lower: 3, upper: 3, blank: 1, coverage: 0.5 });
  });

  it("“not applicable” without a reason is blank, and its row is told", () => {
    const rows = answersOf(CEO, { Q1a: 3, Q1b: "na" }).map((row) =>
      Object.assign({}, row, { hasReason: false }),
    );
    const { claims, notes } = score({ quiz: rows });
    expect(claims.questions[0]?.claimed).toMatchObject({ notApplicable: 0, blank: 1 });
    expect(notes).toEqual(["Quiz, row 3: “not applicable” without a reason counts as blank."]);
  });

  it("who says nothing but “not applicable” without a reason is asked and has answered nothing", () => {
    const rows = answersOf(CCO, { Q1b: "na" }).map((row) =>
      Object.assign({}, row, { hasReason: false }),
    );
    const { claims } = score({ quiz: [...allOf(CEO, 3), ...rows] });
    expect(claims.respondents).toBe(2);
    // 23 answers of 46 that were asked for
    expect(claims.index.score).toMatchObject({ answered: 23, blank: 23, coverage: 0.5 });
  });

  it("a band needs one answered question in each area", () => {
    const quiz = questionsOf(CEO, (question) =>
      question === "Q3" || question === "Q4" ? "dk" : 3,
    );
    const { band, bandNote, score: index } = claimsOf({ quiz }).index;
    expect(index.coverage).toBeCloseTo(20 / 23, 10);
    expect(band).toBeNull();
    expect(bandNote).toBe("No question of area A2 is answered.");
  });

  it("coverage of exactly 75% carries a band", () => {
    // One of four people knows nothing
    const quiz = peopleOf("Manager", [1, 2, 3, 4]).flatMap((person) =>
      allOf(person, person.respondent === 4 ? "dk" : 3),
    );
    const { band, score: index } = claimsOf({ quiz }).index;
    expect(index.coverage).toBe(0.75);
    expect(band).toBe("high");
  });

  it("an empty survey has no figure at all", () => {
    const { claims, notes } = score({});
    expect(claims).toMatchObject({
      round: null,
      respondents: 0,
      readinessVerdict: null,
      change: null,
      roles: [],
      disagreements: [],
    });
    expect(claims.index.score).toMatchObject({ point: null, lower: null, coverage: null });
    expect(notes).toEqual([]);
  });
});
