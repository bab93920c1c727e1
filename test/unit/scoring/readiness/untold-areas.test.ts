import { describe, expect, it } from "vitest";
import type { QuestionId } from "../../../../shared/contract/readiness/words.ts";
import { claimFigures } from "../../../../shared/scoring/readiness/claim-figures.ts";
import {
  allConditionsOf,
  allOf,
  CEO,
  claimsOf,
  conditionsOf,
  EQUAL_WEIGHTS,
  peopleOf,
  questionsOf,
  score,
  type Person,
} from "./answers.ts";

const MANAGERS = peopleOf("Manager", [20, 21, 22, 23]);
const [MANAGER] = MANAGERS;
const UNTOLD = { point: null, lower: null, upper: null };
const A4: ReadonlySet<QuestionId> = new Set(["Q7", "Q8"]);

/** All say 2, and in area A4 nobody gives a number but one, who says 4. */
const oneKnows = (people: readonly Person[], one: Person | undefined) =>
  people.flatMap((person) =>
    questionsOf(person, (question) => {
      if (!A4.has(question)) return 2;
      return person === one ? 4 : "dk";
    }),
  );

describe("M72: an area with numbers from one of several respondents is not told", () => {
  const { claims, notes } = score({ quiz: oneKnows([CEO, ...MANAGERS], MANAGER) });

  it("not as a mean either, and its answers are still counted", () => {
    expect(claims.areas[3]?.claimed).toMatchObject({ ...UNTOLD, answered: 4, dontKnow: 16 });
    const found = claimFigures(claims).find(({ id, dim }) => id === "M70" && dim["area"] === "A4");
    expect(found).toMatchObject({ value: null, state: "insufficient" });
  });

  it("another area goes with it, since five areas and the index would tell the sixth", () => {
    expect(claims.areas.map(({ claimed }) => claimed.point)).toEqual([null, 2, 2, null, 2, 2]);
    expect(claims.index.score.point).toBeCloseTo((100 * 14) / 24, 9);
    expect(
      claims.questions.filter(({ claimed }) => claimed.point === null).map(({ id }) => id),
    ).toEqual(["Q1", "Q2", "Q7", "Q8"]);
    expect(notes.at(-1)).toMatch(/^Not told by themselves: A1, A4, Q1, Q2, Q7 and Q8\. /u);
  });

  it("what role groups and the CEO say of them would tell them too", () => {
    expect(claims.roles.map(({ areas, index }) => [areas[0]?.point, index])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(claims.perceptionGaps[0]).toEqual({ area: "A1", ceo: null, others: null, gap: null });
    expect(claims.perceptionGaps[1]).toMatchObject({ ceo: 2, others: 2 });
  });

  it("an area without a weight is not in the index, and needs no other", () => {
    const weights = { ...EQUAL_WEIGHTS, A4: 0 };
    const quiz = oneKnows([CEO, ...MANAGERS], MANAGER);
    const { areas, index } = claimsOf({ quiz, weights });
    expect(areas.map(({ claimed }) => claimed.point)).toEqual([2, 2, 2, null, 2, 2]);
    expect(index.score.point).toBe(50);
  });

  it("where it is the only area with a weight, the index is not told", () => {
    const weights = { A1: 0, A2: 0, A3: 0, A4: 1, A5: 0, A6: 0 };
    const { index } = claimsOf({ quiz: oneKnows([CEO, ...MANAGERS], MANAGER), weights });
    expect(index).toMatchObject({ score: UNTOLD, band: null, stability: null });
  });

  it("of two people in an area of a survey of five neither is told", () => {
    const quiz = MANAGERS.flatMap((person, place) =>
      questionsOf(person, (question) => (A4.has(question) && place > 1 ? "dk" : 2)),
    );
    expect(claimsOf({ quiz }).areas[3]?.claimed).toMatchObject(UNTOLD);
  });
});

describe("M72: whose answers an area may tell", () => {
  it("who answers alone sees a profile of their own", () => {
    const claims = claimsOf({ quiz: oneKnows(MANAGERS.slice(0, 1), MANAGER) });
    expect(claims.areas.map(({ claimed }) => claimed.point)).toEqual([2, 2, 2, 4, 2, 2]);
    expect(claims.index.score.point).not.toBeNull();
  });

  it("of several who all say “don't know” but one, nothing is told of that one", () => {
    const quiz = MANAGERS.flatMap((person, place) => allOf(person, place === 0 ? 3 : "dk"));
    const { areas, index } = claimsOf({ quiz });
    expect(areas.every(({ claimed }) => claimed.point === null)).toBe(true);
    expect(index.score).toMatchObject({ ...UNTOLD, answered: 23 });
    expect(index.bandNote).toContain("Other than CEO and CCO 1 person answered");
  });

  it("the CEO answers for the office, and is told alone", () => {
    const claims = claimsOf({ quiz: oneKnows([CEO, ...MANAGERS], CEO) });
    expect(claims.areas[3]?.claimed.point).toBe(4);
  });

  it("where two answer the whole survey, means of the two are told, and of one of them none", () => {
    const two = MANAGERS.slice(0, 2);
    expect(
      claimsOf({ quiz: two.flatMap((person) => allOf(person, 2)) }).areas[3]?.claimed.point,
    ).toBe(2);
    expect(claimsOf({ quiz: oneKnows(two, MANAGER) }).areas[3]?.claimed.point).toBeNull();
  });
});

describe("M72: need and readiness of one of several respondents are not told", () => {
  const rest = MANAGERS.slice(1).flatMap((person) => allConditionsOf(person, 2, "dk"));
  const one = MANAGER === undefined ? [] : conditionsOf(MANAGER, [[2, 4]]);

  it("a single number on one side leaves that axis without a figure", () => {
    const { need, readiness } = claimsOf({ conditions: [...rest, ...one] });
    expect(readiness.score).toMatchObject({ ...UNTOLD, answered: 1 });
    expect(need.score.point).toBe(50);
  });

  it("alone it is a profile of its own", () => {
    expect(claimsOf({ conditions: one }).readiness.score.point).toBe(100);
  });
});
