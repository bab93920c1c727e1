import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Limits } from "../../../shared/contract/scorecard.ts";
import {
  assuranceOf,
  attainmentOf,
  leadingRule,
  variationOf,
} from "../../../shared/scoring/mark-series.ts";

const LIMITS: Limits = { kind: "firm", centre: 50, lower: 40, upper: 60, points: 24 };
const HIGH = { rule: "shift", direction: "high" } as const;

describe("variation", () => {
  it.each([
    ["a rise is worse where low is good", "low", [HIGH], "worse"],
    ["a rise is better where high is good", "high", [HIGH], "better"],
    ["no rule, no signal", "low", [], "no-signal"],
  ] as const)("%s", (...[, favourable, hits, expected]) => {
    expect(variationOf({ chart: "xmr", limits: LIMITS }, hits, favourable)).toBe(expected);
  });

  it("below 13 months there is no mark", () => {
    const trial: Limits = { ...LIMITS, kind: "trial", points: 12 };
    expect(variationOf({ chart: "xmr", limits: trial }, [HIGH], "low")).toBe("too-few");
  });

  it("where rules disagree, the limit speaks before a fall, a fall before two of three, that before a side", () => {
    const hit = (rule: "beyond-limits" | "shift" | "trend" | "two-of-three") =>
      ({ rule, direction: "low" }) as const;
    const all = [hit("shift"), hit("two-of-three"), hit("trend"), hit("beyond-limits")];
    const order = all.map((_, index) => leadingRule(all.slice(0, index + 1))?.rule);
    expect(order).toEqual(["shift", "two-of-three", "trend", "beyond-limits"]);
  });
});

describe("attainment", () => {
  it.each([
    [5, 5, "low", "met"],
    [5.1, 5, "low", "missed"],
    [100, 100, "high", "met"],
    [99, 100, "high", "missed"],
    [null, 5, "low", "no-data"],
    [5, null, "low", "no-target"],
    [null, null, "low", "no-target"],
  ] as const)("%s against %s where %s is good: %s", (...[value, target, favourable, expected]) => {
    expect(attainmentOf(value, target, favourable)).toBe(expected);
  });
});

describe("assurance", () => {
  const assure = (target: number | null, favourable: "low" | "high", limits = LIMITS) =>
    assuranceOf({ limits, variation: "no-signal" }, target, favourable);

  it.each([
    ["above all that is usual", 61, "low", "will-meet"],
    ["on the upper limit", 60, "low", "will-meet"],
    ["within", 50, "low", "hit-or-miss"],
    ["on the lower limit", 40, "low", "hit-or-miss"],
    ["below all that is usual", 39, "low", "will-miss"],
    ["below all that is usual", 39, "high", "will-meet"],
    ["above all that is usual", 61, "high", "will-miss"],
  ] as const)("a target %s (%d, %s is good): %s", (...[, target, favourable, expected]) => {
    expect(assure(target, favourable)).toBe(expected);
  });

  it("100 % every month against 100 % will be met (PowerBI-SPC issue 463)", () => {
    const limits: Limits = { ...LIMITS, centre: 100, lower: 100, upper: 100 };
    expect(assuranceOf({ limits, variation: "no-variation" }, 100, "high")).toBe("will-meet");
  });

  it("a series without variation is never hit or miss", () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer(),
        fc.constantFrom("low" as const, "high" as const),
        (value, target, favourable) => {
          const limits: Limits = { ...LIMITS, centre: value, lower: value, upper: value };
          const judged = { limits, variation: "no-variation" as const };
          expect(assuranceOf(judged, target, favourable)).not.toBe("hit-or-miss");
        },
      ),
    );
  });

  it.each([
    ["a signal says that the limits no longer hold", "worse"],
    ["an improvement does too", "better"],
    ["few months promise nothing", "too-few"],
  ] as const)("%s", (_, variation) => {
    expect(assuranceOf({ limits: LIMITS, variation }, 61, "low")).toBe("none");
  });

  it("no target, no assurance", () => {
    expect(assure(null, "low")).toBe("none");
  });
});
