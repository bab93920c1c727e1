/** Survival by tenure against R's package survival, whose answers scripts/vectors/write-survival.R wrote down. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { kaplanMeier, type SurvivalCurve } from "../../shared/scoring/survival/kaplan-meier.ts";
import type { Spell } from "../../shared/scoring/survival/spells.ts";
import { survivalAt } from "../../shared/scoring/survival/survival-at.ts";
import { largestDifference } from "./largest-difference.ts";

type Figures = readonly (number | null)[];

interface SurvivalSet {
  readonly name: string;
  /** Entry, exit, event, count. */
  readonly rows: readonly (readonly [number, number, number, number])[];
  readonly time: Figures;
  readonly atRisk: Figures;
  readonly events: Figures;
  readonly censoredBefore: Figures;
  readonly survival: Figures;
  readonly standardError: Figures;
  readonly lower: Figures;
  readonly upper: Figures;
  readonly median: Figures;
  readonly at: {
    readonly time: readonly number[];
    readonly survival: Figures;
    readonly standardError: Figures;
  };
}

const { sets } = JSON.parse(readFileSync(new URL("r/survival.json", import.meta.url), "utf8")) as {
  readonly sets: readonly SurvivalSet[];
};

const curveOf = ({ rows }: SurvivalSet): SurvivalCurve => {
  const spells = rows.map(([entry, exit, event, count]): Spell => ({
    entry,
    exit,
    event: event === 1,
    count,
  }));
  const curve = kaplanMeier(spells);
  if (curve === null) throw new Error("a data set without rows");
  return curve;
};

describe("survival as R has it", () => {
  it("there are data sets enough", () => {
    expect(sets.length).toBeGreaterThanOrEqual(24);
  });

  it.each(sets)("$name: who was at risk, lost and last seen at each time", (set) => {
    const { steps } = curveOf(set);
    for (const key of ["time", "atRisk", "events", "censoredBefore"] as const)
      expect(steps.map((step) => step[key])).toEqual(set[key]);
  });

  it.each(sets)("$name: the curve, its standard error and its bounds", (set) => {
    const { steps } = curveOf(set);
    for (const key of ["survival", "standardError", "lower", "upper"] as const)
      expect(
        largestDifference(
          steps.map((step) => step[key]),
          set[key],
        ),
      ).toBeLessThan(1e-9);
  });

  it.each(sets)("$name: the median and its interval", (set) => {
    const { time, lower, upper } = curveOf(set).median;
    expect(largestDifference([time, lower, upper], set.median)).toBeLessThan(1e-9);
  });

  it.each(sets)("$name: the share at times between the losses", (set) => {
    const points = set.at.time.map((time) => survivalAt(curveOf(set), time));
    for (const key of ["survival", "standardError"] as const)
      expect(
        largestDifference(
          points.map((point) => point?.[key] ?? null),
          set.at[key],
        ),
      ).toBeLessThan(1e-9);
  });
});
