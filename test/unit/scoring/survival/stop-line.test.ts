import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kaplanMeier } from "../../../../shared/scoring/survival/kaplan-meier.ts";
import { MIN_AT_RISK } from "../../../../shared/scoring/survival/stop-line.ts";
import { anySpells, fromStart } from "./spells.ts";

const LOST_EARLY = [
  { entry: 0, exit: 3, event: true, count: 12 },
  { entry: 3, exit: 9, event: true, count: 40 },
];

describe("what is told of a curve", () => {
  it("nothing after the time up to which ten are at risk", () => {
    const curve = kaplanMeier([
      ...fromStart([2, 4, 6], true),
      ...fromStart(Array(9).fill(8), false),
    ]);
    expect(curve?.stopsAfter).toBe(6);
    expect(curve?.steps.map(({ isTold }) => isTold)).toEqual([true, true, true]);
    const fewer = kaplanMeier([
      ...fromStart([2, 4, 6], true),
      ...fromStart(Array(8).fill(8), false),
    ]);
    expect(fewer?.stopsAfter).toBe(4);
    expect(fewer?.steps.map(({ isTold }) => isTold)).toEqual([true, true, false]);
  });

  it("customers last seen can end it as well as losses", () => {
    const curve = kaplanMeier([
      ...fromStart(Array(5).fill(7), false),
      ...fromStart(Array(7).fill(30), true),
    ]);
    expect(curve?.stopsAfter).toBe(7);
  });

  it("nor later, when enough enter again: the early steps stay in the product", () => {
    const late = { entry: 4, exit: 30, event: true, count: 500 };
    const curve = kaplanMeier([...fromStart([2, 3], true), ...fromStart([5, 5, 5], false), late]);
    expect(curve?.stopsAfter).toBe(0);
    expect(curve?.steps.every(({ isTold }) => !isTold)).toBe(true);
  });

  it("a median beyond the line is none", () => {
    const curve = kaplanMeier(fromStart([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], true));
    expect(curve?.stopsAfter).toBe(3);
    expect(curve?.median).toMatchObject({ time: 6.5, isTold: false });
    expect(kaplanMeier(fromStart(Array(12).fill(3), true))?.median).toMatchObject({
      time: 3,
      isTold: true,
    });
  });

  it("the least number at risk can be chosen", () => {
    const spells = fromStart([1, 2, 3, 4], true);
    expect(kaplanMeier(spells, 3)?.stopsAfter).toBe(2);
    expect(kaplanMeier(spells, 1)?.stopsAfter).toBe(4);
  });

  it("a curve that lost all before others entered is refuted by them, and told up to there", () => {
    const curve = kaplanMeier(LOST_EARLY);
    expect(curve).toMatchObject({ collapsedAt: 3, stopsAfter: 0 });
    expect(curve?.steps).toMatchObject([
      { time: 3, survival: 0, isTold: false },
      { time: 9, survival: 0, atRisk: 40, isTold: false },
    ]);
  });

  it("a curve that loses all at its end is no artefact", () => {
    const curve = kaplanMeier(fromStart(Array(12).fill(3), true));
    expect(curve).toMatchObject({ collapsedAt: null, stopsAfter: 3 });
    expect(curve?.steps).toMatchObject([{ survival: 0, isTold: true }]);
  });

  it("lies flat while nobody is at risk", () => {
    const gap = [
      { entry: 0, exit: 2, event: true },
      { entry: 0, exit: 3, event: false, count: 3 },
      { entry: 6, exit: 8, event: true },
      { entry: 6, exit: 9, event: false },
    ];
    const curve = kaplanMeier(gap, 0);
    expect(curve?.steps.map(({ time, survival }) => [time, survival])).toEqual([
      [2, 0.75],
      [8, 0.375],
    ]);
    expect(kaplanMeier(gap, 1)?.stopsAfter).toBe(3);
  });

  it("every step that is told has ten at risk, and those before it too", () => {
    fc.assert(
      fc.property(anySpells, (spells) => {
        const curve = kaplanMeier(spells);
        const isBefore = ({ time }: { readonly time: number }): boolean =>
          time <= (curve?.stopsAfter ?? 0);
        expect(curve?.steps.every((step) => step.isTold === isBefore(step))).toBe(true);
        const told = curve?.riskSets.filter(isBefore).map(({ atRisk }) => atRisk) ?? [];
        expect(Math.min(Infinity, ...told)).toBeGreaterThanOrEqual(MIN_AT_RISK);
      }),
    );
  });
});
