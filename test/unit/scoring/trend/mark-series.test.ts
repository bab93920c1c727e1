import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Limits, Segment, Variation } from "../../../../shared/contract/trend-series.ts";
import {
  assuranceOf,
  attainmentOf,
  variationOf,
} from "../../../../shared/scoring/trend/mark-series.ts";

const LIMITS: Limits = { kind: "firm", center: 50, lower: 40, upper: 60, points: 24 };
const HIGH = { rule: "shift", direction: "high" } as const;
const LOW = { rule: "shift", direction: "low" } as const;

describe("variation", () => {
  it.each([
    ["a rise is worse where less is better", "decrease", HIGH, "worse"],
    ["a rise is better where more is better", "increase", HIGH, "better"],
    ["a fall is better where less is better", "decrease", LOW, "better"],
    ["a fall is worse where more is better", "increase", LOW, "worse"],
    ["a rise is only higher where neither is better", "neutral", HIGH, "higher"],
    ["a fall is only lower where neither is better", "neutral", LOW, "lower"],
    ["no rule, no signal", "decrease", null, "no-signal"],
  ] as const)("%s", (...[, direction, hit, expected]) => {
    expect(variationOf({ isConstant: false, limits: LIMITS }, hit, direction)).toBe(expected);
  });

  it.each([
    [12, "too-few"],
    [13, "worse"],
  ] as const)("behind %d months a shift is %s", (points, expected) => {
    const limits: Limits = { ...LIMITS, kind: points < 13 ? "trial" : "firm", points };
    expect(variationOf({ isConstant: false, limits }, HIGH, "decrease")).toBe(expected);
  });

  it("a series of equal points has no variation, and with few of them none is told", () => {
    expect(variationOf({ isConstant: true, limits: LIMITS }, null, "decrease")).toBe(
      "no-variation",
    );
    const few = { isConstant: true, limits: { ...LIMITS, points: 12 } };
    expect(variationOf(few, null, "decrease")).toBe("too-few");
  });

  it("without limits there is no mark", () => {
    expect(variationOf({ isConstant: false, limits: null }, HIGH, "decrease")).toBe("too-few");
  });
});

describe("attainment", () => {
  it.each([
    [5, 5, "decrease", "met"],
    [5.1, 5, "decrease", "missed"],
    [100, 100, "increase", "met"],
    [99, 100, "increase", "missed"],
    [null, 5, "decrease", "no-data"],
    [5, null, "decrease", "no-target"],
    [null, null, "decrease", "no-target"],
    [5, 5, "neutral", "no-target"],
  ] as const)("%s against %s, better to %s: %s", (...[value, target, direction, expected]) => {
    expect(attainmentOf(value, target, direction)).toBe(expected);
  });
});

const runsOf = (signal: NonNullable<Segment["runs"]>["signal"]): Segment => ({
  from: "2024-11",
  to: "2026-10",
  points: 24,
  runs: {
    useful: 24,
    longestRun: 5,
    longestRunLimit: 8,
    crossings: 11,
    crossingsLimit: 8,
    signal,
  },
});

describe("assurance", () => {
  const assure = (
    target: number | null,
    direction: "decrease" | "increase" | "neutral",
    limits = LIMITS,
  ) => assuranceOf({ limits, variation: "no-signal", segment: null }, target, direction);

  it.each([
    ["above all that is usual", 61, "decrease", "will-meet"],
    ["on the upper limit", 60, "decrease", "will-meet"],
    ["within", 50, "decrease", "hit-or-miss"],
    ["on the lower limit", 40, "decrease", "hit-or-miss"],
    ["below all that is usual", 39, "decrease", "will-miss"],
    ["below all that is usual", 39, "increase", "will-meet"],
    ["on the lower limit", 40, "increase", "will-meet"],
    ["on the upper limit", 60, "increase", "hit-or-miss"],
    ["above all that is usual", 61, "increase", "will-miss"],
    ["anywhere", 50, "neutral", "none"],
  ] as const)("a target %s (%d, better to %s): %s", (...[, target, direction, expected]) => {
    expect(assure(target, direction)).toBe(expected);
  });

  it("100 % every month against 100 % will be met (PowerBI-SPC issue 463)", () => {
    const limits: Limits = { ...LIMITS, center: 100, lower: 100, upper: 100 };
    const judged = { limits, variation: "no-variation" as const, segment: null };
    expect(assuranceOf(judged, 100, "increase")).toBe("will-meet");
    expect(assuranceOf(judged, 100, "decrease")).toBe("will-meet");
  });

  it("a series without variation is never hit or miss", () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer(),
        fc.constantFrom("decrease" as const, "increase" as const),
        (value, target, direction) => {
          const limits: Limits = { ...LIMITS, center: value, lower: value, upper: value };
          const judged = { limits, variation: "no-variation" as const, segment: null };
          expect(assuranceOf(judged, target, direction)).not.toBe("hit-or-miss");
        },
      ),
    );
  });

  it("a mirror image has the same promise: what is met below is met above", () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(), fc.integer(), (lower, width, target) => {
        const limits: Limits = { ...LIMITS, lower, upper: lower + width };
        const mirrored: Limits = { ...LIMITS, lower: -lower - width, upper: -lower };
        expect(assure(-target, "increase", mirrored)).toBe(assure(target, "decrease", limits));
      }),
    );
  });

  it.each<[string, Variation]>([
    ["a signal says that the limits no longer hold", "worse"],
    ["an improvement does too", "better"],
    ["so does a change that is neither", "higher"],
    ["few months promise nothing", "too-few"],
  ])("%s", (_, variation) => {
    expect(assuranceOf({ limits: LIMITS, variation, segment: null }, 61, "decrease")).toBe("none");
  });

  it.each([
    ["none", "will-meet"],
    ["long-run", "none"],
    ["few-crossings", "none"],
    ["both", "none"],
  ] as const)("with %s in the runs since the baseline: %s", (signal, expected) => {
    const judged = { limits: LIMITS, variation: "no-signal" as const, segment: runsOf(signal) };
    expect(assuranceOf(judged, 61, "decrease")).toBe(expected);
  });

  it("a run chart has no limits and promises nothing", () => {
    expect(assure(61, "decrease", { ...LIMITS, lower: null, upper: null })).toBe("none");
  });

  it("no target, no assurance", () => {
    expect(assure(null, "decrease")).toBe("none");
  });
});
