import { describe, expect, it } from "vitest";
import type { Evidence } from "../../../../shared/contract/readiness/figure.ts";
import {
  allConditionsOf,
  allOf,
  answersOf,
  CCO,
  CEO,
  claimsOf,
  evidenceOf,
  peopleOf,
  questionIn,
} from "./answers.ts";

describe("S41, M77: the lip-service gap is claimed − evidenced where both exist", () => {
  it("items alone that have both are compared", () => {
    const quiz = answersOf(CEO, { Q6a: 4, Q6b: 0 });
    const question = questionIn(claimsOf({ quiz, evidence: [evidenceOf("Q6a", 1)] }), "Q6");
    // Claimed 2 over both items, evidenced 1 over one: the gap is 4 − 1, not 2 − 1
    expect(question).toMatchObject({ claimed: { point: 2 }, evidenced: 1, gap: 3 });
  });

  it("an area has the mean of its questions' gaps and says on how many it rests", () => {
    const evidence = [evidenceOf("Q5a", 2), evidenceOf("Q6a", 1), evidenceOf("Q6b", 3)];
    const claims = claimsOf({ quiz: allOf(CEO, 4), evidence });
    // Q5: 4 − 2; Q6: mean of 3 and 1
    expect(claims.areas[2]).toMatchObject({ evidenced: 2, gap: 2, gapQuestions: 2 });
    expect(claims.gap).toMatchObject({ value: 2, questions: 2 });
    expect(claims.areas[0]).toMatchObject({ evidenced: null, gap: null, gapQuestions: 0 });
  });

  it("in total each question counts once, not each area", () => {
    const evidence = [evidenceOf("Q1a", 0), evidenceOf("Q3a", 4), evidenceOf("Q4a", 4)];
    // Gaps 4, 0, 0: 4/3 by questions, 2 by areas
    expect(claimsOf({ quiz: allOf(CEO, 4), evidence }).gap.value).toBeCloseTo(4 / 3, 10);
  });

  it("rows that say nothing are no evidence of 0", () => {
    const claims = claimsOf({ quiz: allOf(CEO, 4), evidence: [evidenceOf("Q2a", null)] });
    expect(questionIn(claims, "Q2")).toMatchObject({ evidenced: null, gap: null });
  });

  it("evidence of 0 is evidence", () => {
    const claims = claimsOf({ quiz: allOf(CEO, 4), evidence: [evidenceOf("Q2a", 0)] });
    expect(questionIn(claims, "Q2")).toMatchObject({ evidenced: 0, gap: 4 });
  });

  it("what is evidenced and not claimed has no gap, and a gap below 0 stays", () => {
    const claims = claimsOf({
      quiz: answersOf(CEO, { Q2a: 1, Q3a: "dk" }),
      evidence: [evidenceOf("Q2a", 3), evidenceOf("Q3a", 3)],
    });
    expect(questionIn(claims, "Q2")?.gap).toBe(-2);
    expect(questionIn(claims, "Q3")).toMatchObject({ evidenced: 3, gap: null });
  });

  it("S28: a checkpoint evidenced at 1 of 4 is an evidenced need of 3", () => {
    const of = (kind: "checkpoint" | "readiness", score: number): Evidence => ({
      ...evidenceOf("Q1a", score),
      of: { kind, id: "C3" },
    });
    const { conditions } = claimsOf({
      conditions: allConditionsOf(CEO, 4, 4),
      evidence: [of("checkpoint", 1), of("readiness", 2)],
    });
    expect(conditions[2]).toMatchObject({ evidencedNeed: 3, evidencedReadiness: 2 });
    expect(conditions[1]).toMatchObject({ evidencedNeed: null, evidencedReadiness: null });
  });
});

describe("S1: a claim of 3 or more is asked for its evidence", () => {
  it("each such answer is counted, and how many name a reference", () => {
    const named = answersOf(CCO, { Q1a: 3 }).map((row) =>
      Object.assign({}, row, { hasEvidence: true }),
    );
    const low = peopleOf("Manager", [7, 8, 9]).flatMap((person) =>
      answersOf(person, { Q1a: 2 }).map((row) => Object.assign({}, row, { hasEvidence: true })),
    );
    const { questions } = claimsOf({ quiz: [...answersOf(CEO, { Q1a: 4 }), ...named, ...low] });
    expect(questions[0]?.items[0]).toMatchObject({ highClaims: 2, highClaimsWithReference: 1 });
  });
});
