import { describe, expect, it } from "vitest";
import { GOVERNANCE_METRICS } from "../../../../shared/catalogue/governance-metrics.ts";
import { MetricDefinition } from "../../../../shared/contract/scorecard.ts";
import { figure, readiness } from "./ask.ts";
import { feedback, incidents } from "./rows.ts";

describe("S74, S71: incidents and feedback", () => {
  it("S74: four steps, and the median hours of each (M65)", () => {
    const table = incidents(
      { acknowledgedHours: 2, explainedHours: 10, painRemovedHours: 30, accountable: 1 },
      { acknowledgedHours: 4 },
      { began: "2026-11-05", acknowledgedHours: 99 },
    );
    expect(figure({ incidents: table }, "M65")).toMatchObject({
      value: 0.625,
      num: 5,
      den: 8,
      note: "All four steps: 1 of 2.",
    });
    expect(figure({ incidents: table }, "M65", { step: "react" }).value).toBe(3);
    expect(figure({ incidents: table }, "M65", { step: "remove the pain" }).value).toBe(30);
    expect(figure({ incidents: table }, "M65", { step: "accountable executive named" }).value).toBe(
      0.5,
    );
  });

  it("S71: detractors contacted within 48 hours, and themes with an action (M66)", () => {
    const table = feedback(
      { score: 6, followedUpHours: 48, theme: 1, action: 4 },
      { score: 0, followedUpHours: 49, theme: 1 },
      { score: 3, followedUpHours: null, theme: 2 },
      { score: 7, followedUpHours: null },
      { score: 2, followedUpHours: 1, given: "2026-11-01" },
    );
    expect(figure({ feedback: table }, "M66")).toMatchObject({ num: 1, den: 3 });
    expect(figure({ feedback: table }, "M66", { of: "themes with an action" }).value).toBe(0.5);
    expect(figure({ feedback: feedback({ score: 9 }) }, "M66").note).toBe(
      "No detractor is listed by the as-of day.",
    );
  });
});

it("S35: no table carries hand-offs, and condition 4 says so", () => {
  expect(readiness({}, "C4")).toMatchObject({ state: "no-data", score: null });
});

it("S25: each figure of the registry is defined in words, with source and edge cases", () => {
  expect(GOVERNANCE_METRICS.map(({ id }) => id)).toEqual(
    Array.from({ length: 17 }, (_, index) => `M${50 + index}`),
  );
  for (const definition of GOVERNANCE_METRICS) {
    expect(MetricDefinition.parse(definition)).toEqual(definition);
    for (const words of Object.values(definition)) expect(words.trim()).not.toBe("");
  }
});
