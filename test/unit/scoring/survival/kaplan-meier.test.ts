import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  kaplanMeier,
  type SurvivalCurve,
} from "../../../../shared/scoring/survival/kaplan-meier.ts";
import { stayedLonger } from "../../../../shared/scoring/survival/spells.ts";
import { survivalAt } from "../../../../shared/scoring/survival/survival-at.ts";
import { anySpells, fromStart } from "./spells.ts";

/** Published remission times of the patients who were treated (Freireich and others 1963). */
const TREATED = [
  ...fromStart([6, 6, 6, 7, 10, 13, 16, 22, 23], true),
  ...fromStart([6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35], false),
];

describe("who is still there by tenure", () => {
  it("has the curve of the treated leukaemia patients that R and the textbooks print", () => {
    const { steps, median } = kaplanMeier(TREATED) ?? { steps: [] };
    expect(steps.map(({ survival }) => Number(survival.toFixed(3)))).toEqual([
      0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448,
    ]);
    expect(steps.map(({ standardError }) => Number(standardError?.toFixed(3)))).toEqual([
      0.076, 0.087, 0.096, 0.107, 0.114, 0.128, 0.135,
    ]);
    expect(median?.time).toBe(23);
  });

  it("is 1 without an end to be seen when nobody was lost", () => {
    const curve = kaplanMeier(fromStart([3, 7, 12], false));
    expect(curve).toMatchObject({ events: 0, steps: [], lastTime: 12 });
    expect(curve?.median).toEqual({ time: null, lower: null, upper: null, isTold: false });
  });

  it("is 0, with no error that could be told, once all are lost", () => {
    const curve = kaplanMeier(fromStart([2, 4, 4], true));
    const last = curve?.steps.at(-1);
    expect(last).toMatchObject({
      time: 4,
      survival: 0,
      standardError: null,
      lower: null,
      upper: null,
    });
  });

  it("counts one customer as one customer", () => {
    const curve = kaplanMeier([{ entry: 0, exit: 5, event: true }]);
    expect(curve).toMatchObject({ customers: 1, events: 1, median: { time: 5, isTold: false } });
  });

  it("who comes and goes in the same month is lost after half of it, and stays in the count", () => {
    const curve = kaplanMeier([
      { entry: 0, exit: 0, event: true, count: 2 },
      { entry: 0, exit: 0, event: false },
      { entry: 0, exit: 6, event: false, count: 5 },
    ]);
    expect(curve).toMatchObject({ withinUnit: 3, events: 2 });
    expect(curve?.steps).toMatchObject([{ time: 0.5, atRisk: 8, survival: 0.75 }]);
  });

  it("does not set early losses against customers who were not watched then", () => {
    const late = { entry: 6, exit: 20, event: false, count: 100 };
    const curve = kaplanMeier([...fromStart([3], true), ...fromStart([9, 9, 9], false), late]);
    expect(curve?.steps).toMatchObject([{ time: 3, atRisk: 4, survival: 0.75 }]);
  });

  it("starts where the first customer is watched, and tells nothing of the time before", () => {
    const curve = kaplanMeier([{ entry: 5, exit: 9, event: true, count: 20 }]);
    expect(curve).toMatchObject({ firstTime: 5, lastTime: 9, stopsAfter: 9 });
  });
});

/** 0 where nothing is known. */
const shareAt = (curve: SurvivalCurve, time: number): number =>
  survivalAt(curve, time)?.survival ?? 0;

describe("laws of the curve", () => {
  it("the order of the rows changes nothing", () => {
    const shuffled = anySpells.chain((spells) =>
      fc.tuple(
        fc.constant(spells),
        fc.shuffledSubarray([...spells], { minLength: spells.length, maxLength: spells.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([spells, other]) => {
        expect(kaplanMeier(other)).toEqual(kaplanMeier(spells));
      }),
    );
  });

  it("the share still there never rises, and its bounds hold it", () => {
    fc.assert(
      fc.property(anySpells, (spells) => {
        let before = 1;
        for (const { survival, lower, upper } of kaplanMeier(spells)?.steps ?? []) {
          expect(survival).toBeLessThanOrEqual(before);
          expect(survival).toBeGreaterThanOrEqual(lower ?? 0);
          expect(survival).toBeLessThanOrEqual(upper ?? 1);
          before = survival;
        }
      }),
    );
  });

  it("a tally of alike customers is the same as a row for each", () => {
    fc.assert(
      fc.property(anySpells, (spells) => {
        const each = spells.flatMap(({ count = 1, ...spell }) =>
          Array.from({ length: count }, () => spell),
        );
        expect(kaplanMeier(each)).toEqual(kaplanMeier(spells));
      }),
    );
  });

  it("everyone who began to be watched is at risk, lost before or last seen before", () => {
    fc.assert(
      fc.property(anySpells, (spells) => {
        let lostBefore = 0;
        for (const { time, atRisk, events, censoredBefore } of kaplanMeier(spells)?.steps ?? []) {
          const begun = spells
            .filter(({ entry }) => entry < time)
            .reduce((sum, { count = 1 }) => sum + count, 0);
          expect(atRisk + lostBefore + censoredBefore).toBe(begun);
          lostBefore += events;
        }
      }),
    );
  });

  it("without late starts and customers last seen it is the plain share of those still there", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (exits) => {
        for (const { time, survival } of kaplanMeier(fromStart(exits, true))?.steps ?? []) {
          const still = exits.filter((exit) => exit > time).length;
          expect(survival).toBeCloseTo(still / exits.length, 12);
        }
      }),
    );
  });

  it("given that a customer stayed so long, the share is the one of the whole curve divided by that so far", () => {
    fc.assert(
      fc.property(anySpells, fc.integer({ min: 1, max: 12 }), (spells, from) => {
        const curve = kaplanMeier(spells);
        const part = kaplanMeier(stayedLonger(spells, from));
        fc.pre(curve !== null && part !== null);
        const soFar = shareAt(curve, from);
        fc.pre(soFar > 0);
        for (const { time, survival } of part.steps)
          expect(survival).toBeCloseTo(shareAt(curve, time) / soFar, 12);
      }),
    );
  });
});
