import { describe, expect, it } from "vitest";
import { allConditionsOf, allOf, answersOf, CEO, conditionsOf, score } from "./answers.ts";

const pointOfQ1a = (rows: ReturnType<typeof answersOf>): number | null | undefined =>
  score({ quiz: rows }).claims.questions[0]?.items[0]?.claimed.point;

describe("S1: each respondent has one answer to each item of a round", () => {
  it("the later day wins, wherever its row stands", () => {
    const rows = [
      ...answersOf({ ...CEO, day: "2026-10-20" }, { Q1a: 4 }),
      ...answersOf({ ...CEO, day: "2026-10-05" }, { Q1a: 1 }),
    ];
    expect(pointOfQ1a(rows)).toBe(4);
    expect(score({ quiz: rows })).toMatchObject({
      setAside: [{ table: "quiz", rows: [3] }],
      counted: [{ table: "quiz", rows: [2] }],
      notes: [
        "Quiz, row 3: set aside for a later answer of the same respondent to the same question.",
      ],
    });
  });

  it("on the same day the lower row wins", () => {
    expect(pointOfQ1a([...answersOf(CEO, { Q1a: 4 }), ...answersOf(CEO, { Q1a: 1 })])).toBe(1);
  });

  it("an answer without a day goes before one with a day", () => {
    const dated = answersOf({ ...CEO, day: "2026-10-05" }, { Q1a: 2 });
    expect(pointOfQ1a([...dated, ...answersOf(CEO, { Q1a: 4 })])).toBe(2);
  });

  it("a respondent has one role group, that of the latest row", () => {
    const quiz = [
      ...answersOf({ respondent: 5, role: "Executive" }, { Q1a: 4 }),
      ...answersOf({ respondent: 5, role: "Manager" }, { Q1b: 2 }),
    ];
    const { claims, notes } = score({ quiz });
    expect(claims.roles.map(({ role, respondents }) => [role, respondents])).toEqual([
      ["Manager", 1],
    ]);
    expect(notes[0]).toBe(
      "Quiz, row 2: counted in the role group that the respondent's latest row gives.",
    );
  });

  it("only the latest round counts", () => {
    const quiz = [...allOf({ ...CEO, round: "2026-04" }, 0), ...allOf(CEO, 3)];
    const { claims } = score({ quiz });
    expect(claims.round).toBe("2026-10");
    expect(claims.index.score).toMatchObject({ point: 75, answered: 23 });
  });

  it("quiz and conditions of two times are each read at their latest, and that is told", () => {
    const { claims, notes } = score({
      quiz: allOf(CEO, 3),
      conditions: allConditionsOf({ ...CEO, round: "2026-09" }, 2, 2),
    });
    expect(claims.need.score.point).toBe(50);
    expect(notes).toEqual([
      "The latest quiz is of October 2026, the latest answers to the conditions of September 2026.",
    ]);
  });

  it("a row of the conditions with one side blank replaces the other side alone", () => {
    const conditions = [...conditionsOf(CEO, [[1, 3]]), ...conditionsOf(CEO, [[4, null]])];
    const { claims, setAside } = score({ conditions });
    expect(claims.conditions[0]).toMatchObject({ need: { point: 0 }, readiness: { point: 3 } });
    expect(setAside).toEqual([{ table: "conditions", rows: [2] }]);
  });

  it("of many rows set aside ten are named and the others counted", () => {
    const { notes } = score({ quiz: [...allOf(CEO, 1), ...allOf(CEO, 2)] });
    expect(notes[0]).toMatch(/^Quiz, rows 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 13 more: set aside/);
  });
});
