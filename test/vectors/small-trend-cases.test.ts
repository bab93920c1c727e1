/** Trend tests and lines against figures of peers that are typed in; these run in every clone. */
import { describe, expect, it } from "vitest";
import { SMALL_CASES } from "./small-trend-cases.ts";
import { mannKendall, seasonalTrend, theilSen } from "../lists/statistics.ts";

/** The names of the numbers that differ by more than rounding: nine digits, or 1e-12 near 0. */
const differing = (ours: object | null, peer: object): readonly string[] => {
  const found: ReadonlyMap<string, unknown> = new Map(Object.entries(ours ?? {}));
  return (Object.entries(peer) as [string, number][])
    .filter(([name, value]) => {
      const distance = Math.abs(Number(found.get(name)) - value);
      return !(distance <= 1e-9 * Math.abs(value) + 1e-12);
    })
    .map(([name]) => name);
};

describe.each(SMALL_CASES)("$name", ({ values, test, tau, line, seasonal }) => {
  it("have the S, variance, z and p of pyMannKendall", () => {
    expect(differing(mannKendall(values), test)).toEqual([]);
  });

  it("have the tau-b of scipy; 0 when all are equal", () => {
    expect(mannKendall(values)?.tau).toBeCloseTo(tau ?? 0, 12);
  });

  it("have the line and interval of scipy", () => {
    expect(differing(theilSen(values), line)).toEqual([]);
  });

  it("have the seasonal test and slope of pyMannKendall; none below two years", () => {
    const seasons = values.map((_, index) => index % 12);
    const ours = seasonalTrend(values, seasons, 12);
    expect(ours === null).toBe(seasonal === null);
    expect(differing(ours, seasonal ?? {})).toEqual([]);
  });
});
