/**
 * Rules against NHSRplotthedots 0.2.2 and PowerBI-SPC (478773a), as their authors' code answered; only where the data are.
 * Each peer's own centers and limits are the bands, so that only rules are compared.
 */
import { describe, expect, it } from "vitest";
import type { Band } from "../../shared/scoring/chart/band.ts";
import { beyondLimits } from "../../shared/scoring/rules/beyond-limits.ts";
import { findRules } from "../../shared/scoring/rules/find-rules.ts";
import { leadingRule } from "../../shared/scoring/rules/leading-rule.ts";
import { PROFILES } from "../../shared/scoring/rules/profiles.ts";
import type { Mark } from "../../shared/scoring/rules/rule-hit.ts";
import { shift } from "../../shared/scoring/rules/shift.ts";
import type { TestedPoints } from "../../shared/scoring/rules/tested-points.ts";
import { trend } from "../../shared/scoring/rules/trend.ts";
import { twoOfThree } from "../../shared/scoring/rules/two-of-three.ts";
import { groupsOf, hasVectors, readVectors } from "./read-vectors.ts";
import { testedOf } from "../lists/rules.ts";

type Numbers = readonly (number | null)[];

interface NhsrChart {
  readonly error?: string;
  readonly points: {
    readonly y: Numbers;
    readonly rebase_group: readonly number[];
    readonly mean: Numbers;
    readonly lpl: Numbers;
    readonly upl: Numbers;
    readonly special_cause_type: readonly string[];
  };
}

interface NhsrSeries {
  readonly default: NhsrChart;
  readonly unscreened: NhsrChart;
}

interface NhsrSegment {
  readonly name: string;
  readonly tested: TestedPoints;
  readonly labels: readonly string[];
}

/** The peer's near limits are two thirds of the way to its limits. */
const nhsrBand = (center: number, lower: number, upper: number): Band => ({
  center,
  lower,
  upper,
  lower2: center - ((center - lower) * 2) / 3,
  upper2: center + ((upper - center) * 2) / 3,
});

const nhsrSegments = (name: string, { error, points }: NhsrChart): NhsrSegment[] => {
  if (error !== undefined) return [];
  return groupsOf(points.rebase_group).flatMap(([start, end]) => {
    const [mean, lpl, upl] = [points.mean, points.lpl, points.upl].map((all) => all[start] ?? null);
    if (typeof mean !== "number" || typeof lpl !== "number" || typeof upl !== "number") return [];
    const values = points.y.slice(start, end);
    const band = nhsrBand(mean, lpl, upl);
    const tested = testedOf({ values, bands: values.map(() => band) });
    return [{ name, tested, labels: points.special_cause_type.slice(start, end) }];
  });
};

const NHSR_LABELS: Readonly<Record<string, string>> = {
  "beyond-limits high": "Above UCL",
  "beyond-limits low": "Below LCL",
  "trend high": "7 Point Trend (Increasing)",
  "trend low": "7 Point Trend (Decreasing)",
  "two-of-three high": "2 in 3 Above CL",
  "two-of-three low": "2 in 3 Below CL",
  "shift high": "7 Points Above CL",
  "shift low": "7 Points Below CL",
};

const nhsrLabels = (tested: TestedPoints): string[] =>
  findRules({ ...tested, profile: PROFILES.nhsr022, runs: "tested" }).map((hits) => {
    const hit = leadingRule(hits, PROFILES.nhsr022);
    return hit === null ? "Common Cause" : (NHSR_LABELS[`${hit.rule} ${hit.direction}`] ?? "");
  });

describe.runIf(hasVectors)("profile nhsr022 against NHSRplotthedots", () => {
  const segments = Object.entries(
    readVectors("nhsr_plotthedots") as Record<string, NhsrSeries>,
  ).flatMap(([id, series]) =>
    (["default", "unscreened"] as const).flatMap((way) =>
      nhsrSegments(`${id} ${way}`, series[way]),
    ),
  );

  it("compares more than 4,600 points, and every label of the peer occurs more than fifty times", () => {
    const labels = segments.flatMap((segment) => segment.labels);
    expect(labels.length).toBeGreaterThan(4600);
    for (const label of Object.values(NHSR_LABELS))
      expect(labels.filter((each) => each === label).length).toBeGreaterThan(50);
  });

  it("gives every point of every series the peer's label", () => {
    const differing = segments.filter(
      ({ tested, labels }) => nhsrLabels(tested).join() !== labels.join(),
    );
    expect(differing.map(({ name }) => name)).toEqual([]);
  });
});

/** A limit that is the same at every point is written once. */
type Level = Numbers | { readonly const: number | null };

interface PowerBiChart {
  readonly values: readonly number[];
  readonly targets: Level;
  readonly ll99?: Level;
  readonly ll95?: Level;
  readonly ul95?: Level;
  readonly ul99?: Level;
  readonly astronomical?: string;
  readonly shift_7: string;
  readonly trend_5: string;
  readonly trend_6: string;
  readonly trend_7: string;
  readonly two_in_three?: string;
}

interface PowerBiCase {
  readonly name: string;
  readonly chart: PowerBiChart;
  readonly tested: TestedPoints;
  readonly hasLimits: boolean;
}

const levelAt = (level: Level | undefined, index: number): number => {
  if (level === undefined) return Number.NaN;
  return ("const" in level ? level.const : level[index]) ?? Number.NaN;
};

const powerBiCase = (name: string, chart: PowerBiChart): PowerBiCase => {
  const bands = chart.values.map((_, index) => ({
    center: levelAt(chart.targets, index),
    lower: levelAt(chart.ll99, index),
    upper: levelAt(chart.ul99, index),
    lower2: levelAt(chart.ll95, index),
    upper2: levelAt(chart.ul95, index),
  }));
  const hasLimits = bands.every((band) => Object.values(band).every(Number.isFinite));
  return { name, chart, tested: testedOf({ values: chart.values, bands }), hasLimits };
};

/** U for high, L for low, as the peer writes it; the first mark of a point speaks. */
const flags = (marks: readonly Mark[], count: number): string => {
  const drawn = Array.from({ length: count }, () => ".");
  for (const { index, direction } of marks)
    if (drawn[index] === ".") drawn[index] = direction === "high" ? "U" : "L";
  return drawn.join("");
};

const differing = (
  cases: readonly PowerBiCase[],
  rule: "astronomical" | "shift_7" | "trend_5" | "trend_6" | "trend_7" | "two_in_three",
  marksOf: (tested: TestedPoints) => readonly Mark[],
): string[] =>
  cases
    .filter(({ chart, tested }) => flags(marksOf(tested), chart.values.length) !== chart[rule])
    .map(({ name }) => name);

describe.runIf(hasVectors)("each rule against PowerBI-SPC", () => {
  const cases = Object.entries(
    readVectors("powerbi_spc") as Record<string, Record<string, PowerBiChart>>,
  ).flatMap(([id, charts]) =>
    Object.entries(charts).flatMap(([type, chart]) =>
      type === "kept_index" ? [] : [powerBiCase(`${id} ${type}`, chart)],
    ),
  );
  const limited = cases.filter(({ hasLimits }) => hasLimits);

  it("compares 415 charts, 350 of them with limits at every point", () => {
    expect(cases).toHaveLength(415);
    expect(limited).toHaveLength(350);
  });

  it("seven on one side", () => {
    expect(differing(cases, "shift_7", (tested) => shift(tested, 7))).toEqual([]);
  });

  it.each([5, 6, 7] as const)("%i rising or falling; at a turn the later run speaks", (points) => {
    expect(differing(cases, `trend_${points}`, (tested) => trend(tested, points))).toEqual([]);
  });

  it("beyond the limits", () => {
    expect(differing(limited, "astronomical", beyondLimits)).toEqual([]);
  });

  it("two of three, the third anywhere, but where its low pair overwrites the high one before it", () => {
    const western = differing(limited, "two_in_three", (tested) =>
      twoOfThree(tested, "western-electric"),
    );
    expect(western).toEqual(["shift_variance i_mm", "shift_variance c"]);
  });

  it("the other two wordings of two of three are other rules: 64 and 145 charts differ", () => {
    const mdc = differing(limited, "two_in_three", (tested) => twoOfThree(tested, "mdc"));
    const nhsr = differing(limited, "two_in_three", (tested) => twoOfThree(tested, "nhsr"));
    expect([mdc.length, nhsr.length]).toEqual([64, 145]);
  });
});
