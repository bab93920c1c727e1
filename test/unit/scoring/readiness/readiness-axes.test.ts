import { describe, expect, it } from "vitest";
import { thresholdsWith } from "../../../../shared/catalogue/readiness/thresholds-with.ts";
import type { QuizRow } from "../../../../shared/contract/readiness/claim-rows.ts";
import { GATE_IDS } from "../../../../shared/contract/readiness/words.ts";
import { drawWeightings } from "../../../../shared/scoring/readiness/draw-weightings.ts";
import { bandOf, scoreAxis } from "../../../../shared/scoring/readiness/score-axis.ts";
import {
  allConditionsOf,
  allOf,
  CCO,
  CEO,
  claimsOf,
  conditionsOf,
  gatesOf,
  peopleOf,
  questionsOf,
  THRESHOLDS,
  type Person,
} from "./answers.ts";

const MANAGERS = peopleOf("Manager", [1, 2, 3]);

/** Three areas at 4, three at 2. */
const atTheEdge = (people: readonly Person[]): readonly QuizRow[] =>
  people.flatMap((person) =>
    questionsOf(person, (question) =>
      ["Q1", "Q2", "Q3", "Q4", "Q5", "Q6"].includes(question) ? 4 : 2,
    ),
  );

/** One condition at 0 and five at 80 of 100: of 3, 3, 3, 3, 4 the mean is 3.2. */
const oneAtZero = peopleOf("Manager", [1, 2, 3, 4, 5]).flatMap((person) => {
  const most = person.respondent === 5 ? 4 : 3;
  return conditionsOf(person, [
    [0, 0],
    [most, most],
    [most, most],
    [most, most],
    [most, most],
    [most, most],
  ]);
});

describe("S28, M74, M75: need and readiness are two axes", () => {
  it("need is what is missing from the checkpoints, readiness what leaders permit", () => {
    const { need, readiness } = claimsOf({ conditions: allConditionsOf(CEO, 1, 3) });
    expect([need.score.point, need.band]).toEqual([75, "high"]);
    expect([readiness.score.point, readiness.band]).toEqual([75, "high"]);
  });

  it("not to know whether checkpoints are in place may be the highest need", () => {
    const conditions = [...allConditionsOf(CEO, 3, 2), ...allConditionsOf(CCO, "dk", 2)];
    const { need, conditions: scored } = claimsOf({ conditions });
    // In place: point 3, range (3 + 0) ÷ 2 to (3 + 4) ÷ 2; need is 4 − that
    expect(scored[0]?.need).toMatchObject({ point: 1, lower: 0.5, upper: 2.5, dontKnow: 1 });
    expect(need.score).toMatchObject({ point: 25, lower: 12.5, upper: 62.5, coverage: 0.5 });
    expect(need.bandNote).toBe("50% of what was asked is answered, and a band takes 75%.");
  });

  it("a condition that nobody answered leaves its axis without a band", () => {
    const conditions = conditionsOf(CEO, [
      [3, 3],
      [3, 3],
      [3, 3],
      [3, 3],
      [3, 3],
      [null, 3],
    ]);
    const { need, readiness } = claimsOf({ conditions });
    expect(need.bandNote).toBe("Condition C6 is not answered.");
    expect(readiness.band).toBe("high");
  });

  it("neither is averaged with the other: readiness does not move when need does", () => {
    const before = claimsOf({ conditions: allConditionsOf(CEO, 4, 2) });
    const after = claimsOf({ conditions: allConditionsOf(CEO, 0, 2) });
    expect(after.readiness).toEqual(before.readiness);
    expect(after.need.score.point).toBe(100);
  });

  it.each([
    [0, "low"],
    [39.99, "low"],
    [40, "middle"],
    [59.99, "middle"],
    [60, "fairly high"],
    [74.99, "fairly high"],
    [75, "high"],
    [100, "high"],
  ])("%d of 100 is %s", (score, band) => {
    expect(bandOf(score, THRESHOLDS)).toBe(band);
  });
});

describe("M71: an axis without a band says why", () => {
  it("parts that all weigh 0 have no score", () => {
    const [area] = claimsOf({ quiz: allOf(CEO, 3) }).areas;
    const parts = area === undefined ? [] : [{ weight: 0, score: area.claimed, missing: "" }];
    const axis = scoreAxis(parts, { thresholds: THRESHOLDS, weightings: [] });
    expect(axis).toMatchObject({ band: null, bandNote: "All weights of what is answered are 0." });
  });
});

describe("M75: gates do not compensate", () => {
  it("one condition at 0 and five at 80 have a readiness of 66.7, in the middle", () => {
    const { readiness, readinessVerdict } = claimsOf({ conditions: oneAtZero });
    expect(readiness.score.point).toBeCloseTo(66.667, 3);
    expect([readiness.band, readinessVerdict]).toEqual(["fairly high", "fairly high"]);
  });

  it.each(GATE_IDS)("gate %s alone holds it at “not yet”, failed or without data", (id) => {
    const failed = claimsOf({ conditions: oneAtZero, gates: gatesOf("pass", { [id]: "fail" }) });
    const unknown = claimsOf({
      conditions: oneAtZero,
      gates: gatesOf("pass", { [id]: "no-data" }),
    });
    expect([failed.readinessVerdict, unknown.readinessVerdict]).toEqual(["not yet", "not yet"]);
    expect(failed.readiness.band).toBe("fairly high");
  });

  it("a gate that is not there is not passed", () => {
    const gates = gatesOf("pass").slice(1);
    expect(claimsOf({ conditions: oneAtZero, gates }).readinessVerdict).toBe("not yet");
  });

  it("below 40 readiness is “not yet” with all gates passed", () => {
    expect(claimsOf({ conditions: allConditionsOf(CEO, 2, 1) }).readinessVerdict).toBe("not yet");
  });

  it("without a band there is no verdict, whatever the gates say", () => {
    const conditions = allConditionsOf(CEO, 2, "dk");
    expect(claimsOf({ conditions, gates: gatesOf("fail") }).readinessVerdict).toBeNull();
  });

  it("S1: all “yes” with empty tables is an index of 100, nothing evidenced, and “not yet”", () => {
    const claims = claimsOf({
      quiz: allOf(CEO, 4),
      conditions: allConditionsOf(CEO, 4, 4),
      gates: gatesOf("no-data"),
    });
    expect(claims.index.score.point).toBe(100);
    expect(claims.questions.every(({ evidenced, gap }) => evidenced === null && gap === null)).toBe(
      true,
    );
    expect(claims.gap).toEqual({ value: null, questions: 0, upTo: 4 });
    expect(claims.readinessVerdict).toBe("not yet");
  });
});

describe("M76: a band that hangs on the weights is fragile", () => {
  const weights = drawWeightings().map((factors) => {
    const total = factors.reduce((sum, factor) => sum + factor, 0);
    return factors.map((factor) => factor / total);
  });
  const momentsOf = (part: number): readonly [mean: number, sd: number] => {
    const own = weights.map((parts) => parts[part] ?? 0);
    const mean = own.reduce((sum, weight) => sum + weight, 0) / own.length;
    const squares = own.reduce((sum, weight) => sum + (weight - mean) ** 2, 0);
    return [mean, Math.sqrt(squares / own.length)];
  };

  it.each([0, 1, 2, 3, 4, 5])("weight %d has the mean and deviation of a Dirichlet(10)", (part) => {
    // Mean 1/6; deviation √((1/6)(5/6) ÷ (60 + 1)) = 0.0477; three standard errors of 1,000
    const [mean, sd] = momentsOf(part);
    expect(Math.abs(mean - 1 / 6)).toBeLessThan(0.0046);
    expect(Math.abs(sd - 0.0477)).toBeLessThan(0.0035);
  });

  it("the 1,000 weightings are the same every time", () => {
    expect(drawWeightings()).toEqual(drawWeightings());
  });

  it("six areas that are alike hold their band under any weights", () => {
    const quiz = MANAGERS.flatMap((person) => allOf(person, 3));
    const { stability, isStable } = claimsOf({ quiz }).index;
    expect([stability, isStable]).toEqual([1, true]);
  });

  it("a profile at the edge of its band holds it half of the time", () => {
    // Three areas at 4, three at 2: mean 3, which is 75 of 100; the weights of the first three exceed a half in one of two
    const quiz = atTheEdge(MANAGERS);
    const { band, stability, isStable } = claimsOf({ quiz }).index;
    expect([band, isStable]).toEqual(["high", false]);
    // Four standard errors of 1,000
    expect(Math.abs((stability ?? 0) - 0.5)).toBeLessThan(0.063);
  });

  it("the band of one or two respondents says how many they are, and is never called stable", () => {
    const one = claimsOf({ quiz: allOf(CEO, 3), conditions: allConditionsOf(CEO, 1, 3) });
    for (const axis of [one.index, one.need, one.readiness])
      expect(axis).toMatchObject({
        band: "high",
        bandNote: "From 1 respondent.",
        stability: 1,
        isStable: null,
      });
    const two = claimsOf({ quiz: [CEO, CCO].flatMap((person) => allOf(person, 3)) });
    expect(two.index.bandNote).toBe("From 2 respondents.");
  });

  it("beside CEO and CCO it takes three people for a band", () => {
    const people = [CEO, CCO, ...MANAGERS.slice(0, 2)];
    const { index, need } = claimsOf({
      quiz: people.flatMap((person) => allOf(person, 3)),
      conditions: people.slice(0, 3).flatMap((person) => allConditionsOf(person, 1, 3)),
    });
    expect([index.band, index.score.point]).toEqual([null, 75]);
    expect(index.bandNote).toBe("Other than CEO and CCO 2 people answered, and a band takes 3.");
    expect(need.bandNote).toBe("Other than CEO and CCO 1 person answered, and a band takes 3.");
  });

  it("from which share on it is stable is a setting", () => {
    const thresholds = thresholdsWith({ "stable-share": 0.3 }).values;
    const quiz = atTheEdge(MANAGERS);
    expect(claimsOf({ quiz, thresholds }).index.isStable).toBe(true);
  });
});
