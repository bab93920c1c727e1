import { UNROUNDED_FACTOR, WHEELER_FACTOR } from "../chart/xmr-limits.ts";
import type { PointRule } from "./rule-hit.ts";
import type { TwoOfThree } from "./two-of-three.ts";

export type ProfileName = "mdc2023" | "nhsr022" | "anhoej" | "wheeler" | "western-electric";

/** A rule with what it needs to know. */
export type ProfileRule =
  | { readonly rule: "shift" | "trend"; readonly points: number }
  | { readonly rule: "two-of-three"; readonly definition: TwoOfThree }
  | { readonly rule: Exclude<PointRule, "shift" | "trend" | "two-of-three"> };

/** Wild moving ranges are left out of the limits always, never, or unless too much would be left out (`guarded`). */
export type DefaultScreening = "always" | "never" | "guarded";

/** One school of reading a chart: its rules and how it draws its limits. */
export interface RuleProfile {
  readonly name: ProfileName;
  readonly title: string;
  readonly source: string;
  /** In the order in which they speak for a point where several fire. */
  readonly rules: readonly ProfileRule[];
  /** Whether the runs test of Anhøj is told for each segment, next to the marks at the points. */
  readonly tellsAnhoej: boolean;
  /** Points of a shift or trend that the caller may choose from; empty where the profile has neither. */
  readonly pointChoices: readonly number[];
  /** Mean moving ranges from the center to a limit of an XmR chart. */
  readonly xmrFactor: number;
  readonly screening: DefaultScreening;
  /** Whether a lower limit below 0 is drawn and tested at 0 where the quantity cannot be negative. */
  readonly hasFlooredLimits: boolean;
}

const BEYOND: ProfileRule = { rule: "beyond-limits" };

/** The five profiles. The first is the default: the NHS rules as they stand, with the runs test beside them. */
export const PROFILES: Readonly<Record<ProfileName, RuleProfile>> = {
  mdc2023: {
    name: "mdc2023",
    title: "Making Data Count, rules since November 2023",
    source: "NHS England, Making Data Count; two of three as changed in November 2023",
    rules: [
      BEYOND,
      { rule: "trend", points: 7 },
      { rule: "two-of-three", definition: "mdc" },
      { rule: "shift", points: 7 },
    ],
    tellsAnhoej: true,
    pointChoices: [6, 7, 8],
    xmrFactor: WHEELER_FACTOR,
    screening: "guarded",
    hasFlooredLimits: true,
  },
  nhsr022: {
    name: "nhsr022",
    title: "NHSRplotthedots 0.2.2",
    source: "nhs-r-community, NHSRplotthedots 0.2.2 (R package)",
    rules: [
      BEYOND,
      { rule: "trend", points: 7 },
      { rule: "two-of-three", definition: "nhsr" },
      { rule: "shift", points: 7 },
    ],
    tellsAnhoej: false,
    pointChoices: [6, 7, 8],
    xmrFactor: WHEELER_FACTOR,
    screening: "always",
    hasFlooredLimits: false,
  },
  anhoej: {
    name: "anhoej",
    title: "Anhøj: runs test and 3 sigma limits",
    source:
      "Anhøj & Wentzel-Larsen, BMC Medical Research Methodology 18 (2018) 100; qicharts2 0.8.1",
    rules: [BEYOND, { rule: "long-run" }],
    tellsAnhoej: true,
    pointChoices: [],
    xmrFactor: UNROUNDED_FACTOR,
    screening: "guarded",
    hasFlooredLimits: true,
  },
  wheeler: {
    name: "wheeler",
    title: "Wheeler: XmR chart",
    source: "Wheeler, Understanding Variation: The Key to Managing Chaos (1993)",
    rules: [BEYOND, { rule: "three-of-four" }, { rule: "shift", points: 8 }],
    tellsAnhoej: false,
    pointChoices: [8],
    xmrFactor: WHEELER_FACTOR,
    screening: "never",
    hasFlooredLimits: false,
  },
  "western-electric": {
    name: "western-electric",
    title: "Western Electric: the four tests of 1956",
    source: "Western Electric Statistical Quality Control Handbook (1956)",
    rules: [
      BEYOND,
      { rule: "two-of-three", definition: "western-electric" },
      { rule: "four-of-five" },
      { rule: "shift", points: 8 },
    ],
    tellsAnhoej: false,
    pointChoices: [8],
    xmrFactor: UNROUNDED_FACTOR,
    screening: "never",
    hasFlooredLimits: true,
  },
};

/**
 * A profile with another number of points for a shift and a trend.
 *
 * @param name Which profile. @param points Wanted number of points.
 * @returns The profile with that number in both rules, or as it stands when the number is not among its choices.
 * @example profileWith("mdc2023", 6).rules[1] // => { rule: "trend", points: 6 }
 * @example profileWith("wheeler", 6).rules[2] // => { rule: "shift", points: 8 }
 */
export function profileWith(name: ProfileName, points: number): RuleProfile {
  const profile = PROFILES[name];
  if (!profile.pointChoices.includes(points)) return profile;
  const rules = profile.rules.map((rule) => ("points" in rule ? { ...rule, points } : rule));
  return { ...profile, rules };
}
