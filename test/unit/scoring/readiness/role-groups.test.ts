import { describe, expect, it } from "vitest";
import type { QuizRow } from "../../../../shared/contract/readiness/claim-rows.ts";
import { thresholdsWith } from "../../../../shared/catalogue/readiness/thresholds-with.ts";
import { allOf, CCO, CEO, claimsOf, peopleOf, score, type Person } from "./answers.ts";

const EXECUTIVES = peopleOf("Executive", [10, 11, 12, 13, 14]);
const MANAGERS = peopleOf("Manager", [20, 21]);
const FRONT = peopleOf("Front line", [30, 31, 32]);

const rowsOf = (people: readonly Person[], answer: number): readonly QuizRow[] =>
  people.flatMap((person) => allOf(person, answer));

const shownOf = (quiz: readonly QuizRow[]): readonly string[] =>
  claimsOf({ quiz }).roles.flatMap(({ role, isShown }) => (isShown ? [role] : []));

describe("M72: nobody's answers can be read from the role groups", () => {
  it("a group below three respondents has its number and nothing else", () => {
    const quiz = [CEO, ...EXECUTIVES, ...MANAGERS].flatMap((person) => allOf(person, 2));
    const manager = claimsOf({ quiz }).roles.find(({ role }) => role === "Manager");
    expect(manager).toMatchObject({ respondents: 2, isShown: false, index: null });
    expect(manager?.areas.every(({ point }) => point === null)).toBe(true);
  });

  it("where one group alone is hidden, the next smallest is hidden too, since the total would tell it", () => {
    const everybody = [CEO, CCO, ...EXECUTIVES, ...MANAGERS, ...FRONT];
    expect(shownOf(rowsOf(everybody, 2))).toEqual(["CEO", "CCO", "Executive"]);
  });

  it("two hidden groups of two people each need no third", () => {
    const everybody = [CEO, ...EXECUTIVES, ...MANAGERS, ...peopleOf("Front line", [30, 31])];
    expect(shownOf(rowsOf(everybody, 2))).toEqual(["CEO", "Executive"]);
  });

  it("CEO and CCO are shown with one respondent each", () => {
    expect(shownOf(rowsOf([CEO, CCO, ...EXECUTIVES], 2))).toEqual(["CEO", "CCO", "Executive"]);
    expect(shownOf(rowsOf([CEO, CCO], 2))).toEqual(["CEO", "CCO"]);
  });

  it("the CCO is hidden where the total − CEO − CCO would be the answers of two managers", () => {
    const { claims, notes } = score({ quiz: rowsOf([CEO, CCO, ...MANAGERS], 2) });
    expect(claims.roles.map(({ role, isShown }) => [role, isShown])).toEqual([
      ["CEO", true],
      ["CCO", false],
      ["Manager", false],
    ]);
    expect(notes[0]).toBe(
      "Not shown apart: CCO (1 respondent) and Manager (2 respondents). A group is shown from 3 respondents on, CEO and CCO always, unless the totals would then tell what a smaller group answered.",
    );
  });

  it("with a CEO and one manager nobody is shown apart, and there is no perception gap", () => {
    const claims = claimsOf({ quiz: rowsOf([CEO, ...peopleOf("Manager", [20])], 2) });
    expect(claims.roles.some(({ isShown }) => isShown)).toBe(false);
    expect(claims.perceptionGaps[0]).toEqual({ area: "A1", ceo: null, others: null, gap: null });
    expect(claims.index.score.point).toBe(50);
  });

  it("the fewest of a group is a setting", () => {
    const quiz = rowsOf([CEO, ...EXECUTIVES, ...FRONT], 2);
    const thresholds = thresholdsWith({ "min-group": 4 }).values;
    const shown = claimsOf({ quiz, thresholds }).roles.filter(({ isShown }) => isShown);
    expect(shown.map(({ role }) => role)).toEqual(["CEO"]);
    expect(shownOf(quiz)).toEqual(["CEO", "Executive", "Front line"]);
  });
});

describe("S26, M72: the perception gap is what all others say − what the CEO says", () => {
  it("the others are averaged in their groups, not by heads", () => {
    const quiz = [...allOf(CEO, 4), ...rowsOf(EXECUTIVES, 3), ...rowsOf(FRONT, 0)];
    // Others (3 + 0) ÷ 2 = 1.5; by heads it would be 15 ÷ 8
    expect(claimsOf({ quiz }).perceptionGaps[0]).toEqual({
      area: "A1",
      ceo: 4,
      others: 1.5,
      gap: -2.5,
    });
  });

  it("there is none without a CEO, and what the others say still stands", () => {
    const gap = claimsOf({ quiz: rowsOf(FRONT, 1) }).perceptionGaps[0];
    expect(gap).toEqual({ area: "A1", ceo: null, others: 1, gap: null });
  });

  it("the index of a group is from its own answers alone", () => {
    const claims = claimsOf({ quiz: [...allOf(CEO, 4), ...rowsOf(FRONT, 1)] });
    expect(claims.roles.map(({ role, index }) => [role, index?.point, index?.answered])).toEqual([
      ["CEO", 100, 23],
      ["Front line", 25, 69],
    ]);
  });
});
