import { expect, it } from "vitest";
import { listSteps } from "../../../../addin/pane/readiness/list-steps.ts";
import { quizOfCatalogue } from "../../../../addin/pane/readiness/quiz-of-catalogue.ts";

const kit = quizOfCatalogue({});

it("the quiz of the catalogue has 35 steps, each with its text and five answers that differ", () => {
  const steps = listSteps(kit);
  expect(steps).toHaveLength(35);
  for (const { text, labels } of steps) {
    expect(text).not.toBe("");
    expect(new Set(labels).size).toBe(5);
  }
});

it("words of the workbook take the place of ours", () => {
  const [first] = quizOfCatalogue({ Q1a: "Do we know what we are for?", "Q1a-4": "We do" }).items;
  expect(first).toMatchObject({ id: "Q1a", text: "Do we know what we are for?" });
  expect(first?.labels[4]).toBe("We do");
});

it("a checkpoint and the readiness for it are asked in different words", () => {
  for (const { inPlace, readiness } of kit.conditions)
    expect(inPlace.text).not.toBe(readiness.text);
});

it("an area is the mean of its two questions, and “don’t know” leaves a range open", () => {
  // Area 1 by hand: Q1 = mean(4, don't know) = 4, between (4 + 0) ÷ 2 and (4 + 4) ÷ 2; Q2 = 2; area = 3, from 2 to 3.
  const [area] = kit.profileOf([
    { item: "Q1a", answer: 4 },
    { item: "Q1b", answer: "dk" },
    { item: "Q2a", answer: 2 },
  ]);
  expect(area?.claimed).toMatchObject({ point: 3, lower: 2, upper: 3, dontKnow: 1 });
});

it("areas without an answer have no score", () => {
  expect(kit.profileOf([]).map(({ claimed }) => claimed.point)).toEqual(Array(6).fill(null));
});
