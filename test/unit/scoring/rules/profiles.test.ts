import { describe, expect, it } from "vitest";
import { PROFILES, profileWith } from "../../../../shared/scoring/rules/profiles.ts";

const ALL = Object.values(PROFILES);

describe.each(ALL)("$title", (profile) => {
  it("stands under its own name, with a title and a source", () => {
    expect(PROFILES[profile.name]).toBe(profile);
    expect(profile.source).not.toBe("");
  });

  it("lets the limits speak first and names no rule twice", () => {
    const names = profile.rules.map(({ rule }) => rule);
    expect(names[0]).toBe("beyond-limits");
    expect(new Set(names).size).toBe(names.length);
  });

  it("has limits 3 sigma from the center, to 0.02 %", () => {
    expect(Math.abs((profile.xmrFactor * 1.128) / 3 - 1)).toBeLessThan(2e-4);
  });

  it("starts with a number of points that it offers", () => {
    const points = profile.rules.flatMap((rule) => ("points" in rule ? [rule.points] : []));
    for (const count of points) expect(profile.pointChoices).toContain(count);
  });
});

it.each([
  ["mdc2023", 6, [6, 6]],
  ["mdc2023", 8, [8, 8]],
  ["nhsr022", 6, [6, 6]],
  ["mdc2023", 5, [7, 7]],
  ["wheeler", 6, [8]],
  ["western-electric", 7, [8]],
  ["anhoej", 7, []],
] as const)("%s asked for %i points counts %j", (name, points, expected) => {
  const { rules } = profileWith(name, points);
  expect(rules.flatMap((rule) => ("points" in rule ? [rule.points] : []))).toEqual(expected);
});

it("asking for another number leaves the profile itself as it was", () => {
  profileWith("mdc2023", 6);
  expect(PROFILES.mdc2023.rules).toContainEqual({ rule: "shift", points: 7 });
});

it("the order of Making Data Count is limits, trend, two of three, shift", () => {
  expect(PROFILES.mdc2023.rules.map(({ rule }) => rule)).toEqual([
    "beyond-limits",
    "trend",
    "two-of-three",
    "shift",
  ]);
});
