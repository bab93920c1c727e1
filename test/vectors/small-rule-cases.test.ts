/**
 * Rules against figures that peers computed, typed in so that they run in every clone: the runs test of qicharts2 0.8.1
 * (crsignal, runs table) and the labels of NHSRplotthedots 0.2.2 (default options) with its own means and limits.
 */
import { expect, it } from "vitest";
import { runLimits } from "../../shared/scoring/rules/anhoej.ts";
import { findRules } from "../../shared/scoring/rules/find-rules.ts";
import { leadingRule } from "../../shared/scoring/rules/leading-rule.ts";
import { PROFILES } from "../../shared/scoring/rules/profiles.ts";
import { LETTERS } from "./peer-letters.ts";
import { testedOf } from "../lists/rules.ts";

/** Useful points, longest usual run, fewest usual crossings. */
const CRITICAL: readonly (readonly [number, number, number])[] = [
  [10, 6, 2],
  [13, 7, 3],
  [16, 7, 4],
  [19, 7, 6],
  [22, 7, 7],
  [25, 8, 8],
  [28, 8, 9],
  [31, 8, 11],
  [34, 8, 12],
  [37, 8, 13],
  [43, 8, 16],
  [46, 9, 17],
  [49, 9, 18],
  [55, 9, 21],
  [61, 9, 24],
  [70, 9, 28],
  [79, 9, 32],
  [88, 9, 36],
  [91, 10, 37],
  [100, 10, 41],
];

it.each(CRITICAL)(
  "of %i useful points a run of %i and %i crossings are still usual",
  (useful, longestRun, crossings) => {
    expect(runLimits(useful)).toEqual({ longestRun, crossings });
  },
);

/** Useful points, crossings, longest run, and whether that is a signal; the ones closest to a limit. */
const DECISIONS: readonly (readonly [number, number, number, boolean])[] = [
  [10, 3, 4, false],
  [11, 4, 7, true],
  [12, 3, 3, false],
  [12, 7, 8, true],
  [13, 3, 6, false],
  [14, 3, 9, true],
  [14, 4, 6, false],
  [19, 5, 6, true],
  [20, 5, 6, true],
  [25, 8, 11, true],
  [28, 9, 8, false],
  [31, 14, 7, false],
  [32, 10, 8, true],
  [36, 17, 8, false],
  [40, 15, 4, false],
  [41, 15, 6, false],
  [41, 24, 8, false],
  [44, 15, 5, true],
  [46, 16, 6, true],
  [46, 18, 3, false],
  [46, 18, 10, true],
  [47, 18, 8, false],
  [49, 17, 5, true],
  [50, 18, 9, true],
  [54, 29, 9, false],
  [58, 32, 9, false],
  [62, 30, 9, false],
  [63, 19, 10, true],
  [64, 16, 9, true],
  [65, 24, 6, true],
  [66, 20, 10, true],
  [70, 18, 9, true],
  [70, 28, 3, false],
  [73, 19, 10, true],
  [76, 29, 5, true],
  [79, 32, 12, true],
  [80, 45, 9, false],
  [85, 46, 9, false],
  [96, 55, 10, false],
  [100, 51, 10, false],
];

it.each(DECISIONS)(
  "of %i useful points, %i crossings and a longest run of %i: signal %s",
  (...[useful, crossings, longest, isSignal]) => {
    const limits = runLimits(useful);
    expect(longest > limits.longestRun || crossings < limits.crossings).toBe(isSignal);
  },
);

/**
 * One character a point: . common cause, ^ above the upper limit, v below the lower, r rising, f falling, n two of three
 * near the upper limit, u near the lower, + seven above the mean, - seven below.
 */
const LABELLED = [
  {
    name: "rule_3s_then_2s",
    center: 50.3333333333333,
    lower: 43.2761904761905,
    upper: 57.3904761904762,
    values: [
      50, 52, 49, 51, 48, 50, 53, 47, 51, 49, 50, 52, 48, 51, 49, 50, 50, 52, 49, 51, 48, 50, 53,
      47, 51, 49, 50, 52, 48, 51, 49, 50, 60, 57, 50, 50, 52, 49, 51, 48, 50, 53, 47, 51, 49, 50,
      52, 48, 51, 49, 50,
    ],
    labels: "................................^..................",
  },
  {
    name: "season_add_48",
    center: 112.333333333333,
    lower: 92.1852482269503,
    upper: 132.481418439716,
    values: [
      103, 106, 112, 129, 120, 114, 101, 97, 87, 83, 90, 96, 105, 113, 127, 126, 123, 126, 110, 99,
      97, 87, 91, 109, 109, 124, 131, 130, 133, 123, 116, 107, 96, 99, 98, 108, 116, 129, 139, 144,
      136, 135, 122, 112, 110, 101, 106, 117,
    ],
    labels: "...fffffvvv--.nn.n---vv--.nn^...u.u.++^^^^ffff..",
  },
  {
    name: "season_strong_no_trend_25",
    center: 61.08,
    lower: 19.85,
    upper: 102.31,
    values: [
      56, 81, 94, 109, 79, 90, 66, 47, 22, 26, 34, 49, 65, 69, 87, 104, 95, 75, 52, 30, 34, 27, 33,
      33, 70,
    ],
    labels: "...^....rrrrrrr^...u.uuu.",
  },
  {
    name: "shift_variance",
    center: 50.0833333333333,
    lower: 21.8712121212121,
    upper: 78.2954545454545,
    values: [
      49, 46, 48, 50, 48, 49, 47, 49, 51, 47, 51, 52, 52, 48, 52, 50, 51, 53, 68, 34, 70, 62, 21,
      45, 33, 55, 48, 58, 26, 49, 65, 49, 84, 38, 45, 60,
    ],
    labels: "--------..............v.........^...",
  },
] as const;

it("the four series show every label", () => {
  const seen = new Set(LABELLED.flatMap(({ labels }) => Array.from(labels)));
  expect(seen.size).toBe(9);
});

it.each(LABELLED)("$name: each point has the peer's label", ({ values, labels, ...limits }) => {
  const { center, lower, upper } = limits;
  const band = {
    center,
    lower,
    upper,
    lower2: center - ((center - lower) * 2) / 3,
    upper2: center + ((upper - center) * 2) / 3,
  };
  const profile = PROFILES.nhsr022;
  const hits = findRules({
    ...testedOf({ values, bands: values.map(() => band) }),
    profile,
    runs: "tested",
  });
  const ours = hits.map((each) => {
    const hit = leadingRule(each, profile);
    return hit === null ? "." : LETTERS[`${hit.rule} ${hit.direction}`];
  });
  expect(ours.join("")).toBe(labels);
});
