import { describe, expect, it } from "vitest";
import { kaplanMeier } from "../../../../shared/scoring/survival/kaplan-meier.ts";
import type { Spell } from "../../../../shared/scoring/survival/spells.ts";
import { survivalAt, type SurvivalPoint } from "../../../../shared/scoring/survival/survival-at.ts";

const SPELLS: readonly Spell[] = [
  { entry: 0, exit: 6, event: true, count: 5 },
  { entry: 0, exit: 12, event: true, count: 3 },
  { entry: 0, exit: 24, event: false, count: 12 },
];

const read = (time: number, spells = SPELLS): SurvivalPoint | null => {
  const curve = kaplanMeier(spells);
  return curve === null ? null : survivalAt(curve, time);
};

describe("the share still there at a time", () => {
  it.each([
    { name: "at the start", time: 0, survival: 1, atRisk: 0 },
    { name: "before the first loss", time: 3, survival: 1, atRisk: 20 },
    { name: "at a loss", time: 6, survival: 0.75, atRisk: 20 },
    { name: "between two losses", time: 11, survival: 0.75, atRisk: 15 },
    { name: "at the end of the data", time: 24, survival: 0.6, atRisk: 12 },
  ])("$name", ({ time, survival, atRisk }) => {
    const point = read(time);
    expect(point).toMatchObject({ time, atRisk, isTold: true });
    expect(point?.survival).toBeCloseTo(survival, 12);
  });

  it("is blank where nobody was watched, and not 0", () => {
    expect(read(25)).toBeNull();
    expect(read(3, [{ entry: 4, exit: 9, event: false }])).toBeNull();
    expect(read(Number.NaN)).toBeNull();
  });

  it("has no bounds before the first loss, where R prints 1 and 1", () => {
    expect(read(3)).toMatchObject({ standardError: 0, lower: null, upper: null });
  });

  it("is not to be told beyond the stop line", () => {
    const few = SPELLS.map((spell) => ({ ...spell, count: 4 }));
    expect(read(11, few)).toMatchObject({ isTold: false, atRisk: 8 });
  });
});
