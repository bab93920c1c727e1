import { describe, expect, it } from "vitest";
import type { QuizRow } from "../../../../shared/contract/readiness/claim-rows.ts";
import { allOf, answersOf, CCO, CEO, claimsOf, peopleOf, type Person } from "./answers.ts";

const then = (person: Person): Person => ({ ...person, round: "2026-04" });
const EXECUTIVES = peopleOf("Executive", [10, 11, 12]);
const OTHER_EXECUTIVES = peopleOf("Executive", [13, 14, 15]);
const rowsOf = (people: readonly Person[], answer: number): readonly QuizRow[] =>
  people.flatMap((person) => allOf(person, answer));

describe("M78: change is told of the same role groups alone", () => {
  it("a group that answered once moves nothing", () => {
    const quiz = [
      ...rowsOf([CEO].map(then), 2),
      ...rowsOf([CEO], 3),
      // Executives answer for the first time, and low
      ...rowsOf(EXECUTIVES, 0),
    ];
    const { change, index } = claimsOf({ quiz });
    expect(index.score.point).toBe(37.5);
    expect(change?.questions).toHaveLength(12);
    expect(change?.questions[0]).toEqual({
      id: "Q1",
      before: 2,
      now: 3,
      change: 1,
      roles: ["CEO"],
    });
    expect(change).toMatchObject({ from: "2026-04", to: "2026-10", roles: ["CEO"] });
    expect(change?.sentence).toBe(
      "Of 12 questions that the same role groups answered in April 2026 and October 2026, 12 rose, none fell and none stayed the same; the mean moved by +1 of 4 points.",
    );
  });

  it("the people of a group may differ", () => {
    const quiz = [...rowsOf(EXECUTIVES.map(then), 3), ...rowsOf(OTHER_EXECUTIVES, 2)];
    expect(claimsOf({ quiz }).change?.questions[0]).toMatchObject({ before: 3, now: 2 });
  });

  it("groups are averaged, not heads, on both sides", () => {
    const quiz = [
      ...rowsOf([CEO, ...EXECUTIVES].map(then), 2),
      ...rowsOf([CEO], 4),
      ...rowsOf(EXECUTIVES, 1),
    ];
    expect(claimsOf({ quiz }).change?.questions[3]).toMatchObject({
      before: 2,
      now: 2.5,
      roles: ["CEO", "Executive"],
    });
  });

  it("a question with an item that was answered once is compared over the other item", () => {
    const quiz = [...answersOf(then(CEO), { Q1a: 3 }), ...answersOf(CEO, { Q1a: 3, Q1b: 0 })];
    expect(claimsOf({ quiz }).change).toMatchObject({
      questions: [{ id: "Q1", before: 3, now: 3, change: 0 }],
      sentence:
        "Of 1 question that the same role groups answered in April 2026 and October 2026, none rose, none fell and one stayed the same; the mean did not move.",
    });
  });

  it("the round before is the last one, not the first", () => {
    const first = { ...CEO, round: "2025-10" };
    const quiz = [...rowsOf([first], 0), ...rowsOf([then(CEO)], 2), ...rowsOf([CEO], 3)];
    expect(claimsOf({ quiz }).change?.from).toBe("2026-04");
  });

  it("a first round has no change", () => {
    expect(claimsOf({ quiz: rowsOf([CEO], 3) }).change).toBeNull();
  });

  it("no group in common: no question, and the reason", () => {
    const quiz = [...rowsOf([then(CCO)], 2), ...rowsOf([CEO], 3)];
    expect(claimsOf({ quiz }).change).toMatchObject({
      roles: [],
      questions: [],
      sentence:
        "No question can be compared between April 2026 and October 2026: it takes the same role groups both times.",
    });
  });

  it("M72: a change that would tell what one manager answered is left out and counted", () => {
    const manager = peopleOf("Manager", [20]);
    // Total now − the CEO's part of the change would be the manager
    const quiz = [...rowsOf([then(CEO)], 2), ...rowsOf([CEO, ...manager], 3)];
    const { change } = claimsOf({ quiz });
    expect(change?.questions).toEqual([]);
    expect(change?.sentence).toContain("12 questions are not told: too few people stand behind");
  });

  it("M72: where all groups answered both times it takes three people beside CEO and CCO all the same", () => {
    const people = [CEO, ...peopleOf("Manager", [20])];
    const quiz = [...rowsOf(people.map(then), 2), ...rowsOf(people, 3)];
    expect(claimsOf({ quiz }).change?.questions).toEqual([]);
    const three = [CEO, ...peopleOf("Manager", [20, 21, 22])];
    const enough = [...rowsOf(three.map(then), 2), ...rowsOf(three, 3)];
    expect(claimsOf({ quiz: enough }).change?.questions[0]).toMatchObject({ change: 1 });
  });
});
