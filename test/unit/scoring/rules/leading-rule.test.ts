import { expect, it } from "vitest";
import { findRules } from "../../../../shared/scoring/rules/find-rules.ts";
import { leadingRule } from "../../../../shared/scoring/rules/leading-rule.ts";
import { PROFILES } from "../../../../shared/scoring/rules/profiles.ts";
import { segment } from "./segment.ts";

const spoken = (values: readonly number[]): string[] =>
  findRules({ ...segment(values), profile: PROFILES.nhsr022, runs: "tested" }).map((hits) => {
    const hit = leadingRule(hits, PROFILES.nhsr022);
    return hit === null ? "-" : `${hit.rule} ${hit.direction}`;
  });

it("a month without a signal has none that speaks", () => {
  expect(spoken([51])).toEqual(["-"]);
});

it.each([
  [
    "a month beyond the limit that is also part of a rise and a shift speaks as beyond the limit",
    [51, 52, 53, 54, 55, 55.5, 60],
    "beyond-limits high",
  ],
  ["a rise speaks before a shift", [51, 52, 53, 54, 55, 55.5, 55.8], "trend high"],
  ["two of three speak before a shift", [51, 52, 51, 52, 51, 57, 57], "two-of-three high"],
  ["a fall above the mean speaks as a fall", [58, 57, 56, 55, 54, 53, 52], "trend low"],
])("%s", (...[, values, expected]) => {
  expect(spoken(values).at(-1)).toBe(expected);
});

it("the month on which a fall turns speaks for the rise that follows, as in NHSRplotthedots", () => {
  const turn = [53, 52, 51, 49, 48, 47, 46, 47, 48, 49, 51, 52, 53];
  expect(spoken(turn).slice(5, 8)).toEqual(["trend low", "trend high", "trend high"]);
  const peak = turn.map((value) => 100 - value);
  expect(spoken(peak).slice(5, 8)).toEqual(["trend high", "trend low", "trend low"]);
});

it("the order of the hits does not matter, but for one rule in two directions", () => {
  const hits = [
    { rule: "shift", direction: "low" },
    { rule: "beyond-limits", direction: "high" },
  ] as const;
  expect(leadingRule(hits, PROFILES.mdc2023)).toEqual(hits[1]);
});

it("a rule that the profile does not know never speaks", () => {
  expect(leadingRule([{ rule: "three-of-four", direction: "low" }], PROFILES.mdc2023)).toBeNull();
});
