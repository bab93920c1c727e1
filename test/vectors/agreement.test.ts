/** Agreement as R's package multilevel works it out, over invented answers; these run in every clone. */
import { expect, it } from "vitest";
import { thresholdsWith } from "../../shared/catalogue/readiness/thresholds-with.ts";
import type { Agreement } from "../../shared/contract/readiness/claims.ts";
import type { QuizRow } from "../../shared/contract/readiness/claim-rows.ts";
import { ITEM_IDS } from "../../shared/contract/readiness/words.ts";
import { flattenQuiz } from "../../shared/scoring/readiness/flat-answers.ts";
import { measureAgreement } from "../../shared/scoring/readiness/measure-agreement.ts";
import { readSurvey } from "../../shared/scoring/readiness/read-survey.ts";
import inR from "./agreement-in-r.json" with { type: "json" };

type Matrix = readonly (readonly (number | null)[])[];

const ROUND = "2026-10";

/** A row of the matrix is a respondent, a column an item; null is no answer. */
const rowsOf = (answers: Matrix): readonly QuizRow[] =>
  answers.flatMap((given, respondent) =>
    given.flatMap((answer, place) =>
      answer === null
        ? []
        : [
            {
              row: respondent * ITEM_IDS.length + place + 2,
              respondent,
              role: "Executive" as const,
              unit: null,
              round: ROUND,
              day: null,
              item: ITEM_IDS[place] ?? "Q1a",
              answer,
              hasEvidence: false,
              hasReason: false,
            },
          ],
    ),
  );

const agreementOf = (answers: Matrix): Agreement =>
  measureAgreement(readSurvey(flattenQuiz(rowsOf(answers)), ROUND), thresholdsWith({}).values);

it.each(inR.cases)("M73: r*wg(j) of $name is what R says", ({ answers, value }) => {
  expect(agreementOf(answers).value).toBeCloseTo(value, 12);
});

it("M73: .70 itself is acceptable, as the help of multilevel::awg has it", () => {
  const { answers = [], value } = inR.cases.find(({ name }) => name === "just at .70") ?? {};
  expect(value).toBe(0.7);
  expect(agreementOf(answers).label).toBe("acceptable");
});

const shareOf = (people: number, items: number): number =>
  inR.chances.find((one) => one.people === people && one.items === items)?.share ?? Number.NaN;

it("M73: what a note says of chance is what R counts", () => {
  const noteOver = (items: number): string =>
    agreementOf(Array.from({ length: 3 }, () => Array.from({ length: items }, () => 3))).note;
  expect(noteOver(3)).toContain("in up to 5% of cases");
  expect(shareOf(3, 3)).toBeLessThan(0.05);
  expect(noteOver(6)).toContain("in less than 1% of cases");
  expect(shareOf(3, 6)).toBeLessThan(0.01);
  expect(noteOver(3)).toContain(`over a single item in ${Math.round(shareOf(3, 1) * 100)}%`);
  expect(agreementOf([[3], [3]]).note).toContain(`in ${Math.round(shareOf(2, 1) * 100)}% of cases`);
});

it("M73: over two items chance reaches .70 too often, which is why three are asked for", () => {
  expect(shareOf(3, 2)).toBeGreaterThan(0.05);
  expect(
    agreementOf([
      [3, 3],
      [3, 3],
      [3, 3],
    ]).value,
  ).toBeNull();
});

it("the share that is counted with the package's own function is the one that is added up", () => {
  const shares = inR.chances.filter(({ people, items }) => people === 3 && items === 2);
  expect(shares.map(({ call }) => call.startsWith("multilevel"))).toEqual([true, false]);
  expect(shares[0]?.share).toBeCloseTo(shares[1]?.share ?? 0, 12);
});
