import { describe, expect, it } from "vitest";
import { allConditionsOf, allOf, answersOf, CEO, peopleOf, score } from "./answers.ts";

const ELEVEN = [CEO, ...peopleOf("Manager", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])];
const survey = ELEVEN.flatMap((person) => allOf(person, 3));

describe("S1: a survey counts up to the day of the assessment", () => {
  it("one row of a later month does not take the place of a survey of eleven people", () => {
    const ahead = answersOf({ ...CEO, round: "2027-01" }, { Q1a: 0 });
    const { claims, notes } = score({ quiz: [...survey, ...ahead] });
    expect(claims).toMatchObject({ round: "2026-10", respondents: 11, change: null });
    expect(claims.index.score).toMatchObject({ point: 75, answered: 253 });
    // 11 × 23 rows from row 2 on
    expect(notes).toEqual([
      "Quiz, row 255: 1 row is of a round after October 2026 and does not count yet.",
    ]);
  });

  it("the round of the month of the assessment counts, and an answer dated after the day does not", () => {
    const quiz = [
      ...answersOf({ ...CEO, day: "2026-10-31" }, { Q1a: 2 }),
      ...answersOf({ ...CEO, day: "2026-11-01" }, { Q1a: 4, Q1b: 4 }),
    ];
    const { claims, notes } = score({ quiz });
    expect(claims.questions[0]?.claimed).toMatchObject({ point: 2, answered: 1 });
    expect(notes).toEqual([
      "Quiz, rows 3 and 4: 2 rows are dated after 31 October 2026 and do not count yet.",
    ]);
  });

  it("the conditions are read to the same day", () => {
    const conditions = [
      ...allConditionsOf(CEO, 1, 3),
      ...allConditionsOf({ ...CEO, round: "2026-11" }, 4, 0),
    ];
    const { claims, notes } = score({ conditions });
    expect([claims.need.score.point, claims.readiness.score.point]).toEqual([75, 75]);
    expect(notes).toEqual([
      "Conditions, rows 8, 9, 10, 11, 12 and 13: 6 rows are of a round after October 2026 and do not count yet.",
    ]);
  });

  it("a round that fewer than half have answered is told to have begun", () => {
    const before = ELEVEN.map((person) => ({ ...person, round: "2026-04" }));
    const quiz = before.flatMap((person) => allOf(person, 3));
    expect(score({ quiz: [...quiz, ...allOf(CEO, 4)] }).turnout[0]).toBe(
      "Quiz: 1 of 11 who answered in April 2026 has answered in October 2026 so far.",
    );
    const twoAndNew = [CEO, ...peopleOf("Manager", [1, 90])].flatMap((person) => allOf(person, 4));
    expect(score({ quiz: [...quiz, ...twoAndNew] }).turnout[0]).toBe(
      "Quiz: 2 of 11 who answered in April 2026 have answered in October 2026 so far, and 1 other has answered for the first time.",
    );
  });

  it("a round that half have answered is not", () => {
    const people = peopleOf("Manager", [1, 2, 3, 4, 5, 6]);
    const before = people.map((person) => ({ ...person, round: "2026-04" }));
    const quiz = [...before, ...people.slice(0, 3)].flatMap((person) => allOf(person, 3));
    expect(score({ quiz }).turnout).toEqual([]);
  });
});
