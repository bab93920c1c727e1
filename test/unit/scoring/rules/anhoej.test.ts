import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runLimits } from "../../../../shared/scoring/rules/anhoej.ts";
import { longRun } from "../../../../shared/scoring/rules/long-run.ts";
import { picture, segment } from "./segment.ts";
import { anhoejVerdict } from "../../../lists/statistics.ts";

const repeat = (values: readonly number[], times: number): number[] =>
  Array.from({ length: times }, () => values).flat();

describe("limits of the runs test", () => {
  // For 10 useful points: 9 gaps; one crossing or none comes up in (1 + 9) / 512 = 2 %, two or fewer in 46 / 512 = 9 %.
  it.each([
    ["ten points: log2 is 3.3, so a run of six; two crossings", 10, 6, 2],
    ["eleven points: log2 is 3.46, still six", 11, 6, 2],
    ["twelve points: log2 is 3.58, so seven", 12, 7, 3],
    ["one point has no gap to cross in", 1, 3, 0],
  ])("%s", (...[, useful, longestRun, crossings]) => {
    expect(runLimits(useful)).toEqual({ longestRun, crossings });
  });

  it("are exact for every length up to 1,500 points, as whole numbers without rounding confirm", () => {
    for (let trials = 0; trials < 1500; trials += 1) {
      const goal = 2n ** BigInt(trials);
      let heads = 0;
      let ways = 1n;
      let sum = 1n;
      while (20n * sum < goal) {
        heads += 1;
        ways = (ways * BigInt(trials - heads + 1)) / BigInt(heads);
        sum += ways;
      }
      expect(runLimits(trials + 1).crossings).toBe(heads);
    }
  });
});

describe("the verdict on a segment", () => {
  it("a segment that goes up and down has no signal", () => {
    expect(anhoejVerdict(repeat([49, 51], 12), 50)).toEqual({
      applies: true,
      useful: 24,
      longestRun: 1,
      crossings: 23,
      limits: { longestRun: 8, crossings: 8 },
      hasLongRun: false,
      hasFewCrossings: false,
      run: { first: 23, last: 23, direction: "high" },
    });
  });

  it("twelve months below and twelve above are a long run and too few crossings", () => {
    const verdict = anhoejVerdict([...repeat([49], 12), ...repeat([51], 12)], 50);
    expect(verdict).toMatchObject({ hasLongRun: true, hasFewCrossings: true, crossings: 1 });
  });

  it("runs of five are short, yet the center is crossed too seldom", () => {
    const verdict = anhoejVerdict(repeat([49, 49, 49, 49, 49, 51, 51, 51, 51, 51], 3), 50);
    expect(verdict).toMatchObject({ hasLongRun: false, hasFewCrossings: true, longestRun: 5 });
  });

  it("of 24 months 8 crossings are usual, and 7 are too few", () => {
    const nine = [3, 3, 3, 3, 3, 3, 2, 2, 2].flatMap((length, order) =>
      repeat([order % 2 === 0 ? 51 : 49], length),
    );
    const eight = repeat([51, 51, 51, 49, 49, 49], 4);
    expect(anhoejVerdict(nine, 50)).toMatchObject({ crossings: 8, hasFewCrossings: false });
    expect(anhoejVerdict(eight, 50)).toMatchObject({ crossings: 7, hasFewCrossings: true });
  });

  it("a run goes on across months on the center and missing ones", () => {
    const { run, longestRun } = anhoejVerdict([49, 51, 50, 51, null, 51, 49], 50);
    expect(run).toEqual({ first: 1, last: 5, direction: "high" });
    expect(longestRun).toBe(3);
  });

  it("of two longest runs the later is told", () => {
    expect(anhoejVerdict([51, 51, 49, 49], 50).run).toEqual({
      first: 2,
      last: 3,
      direction: "low",
    });
  });

  it("nine useful months are too few for a verdict", () => {
    expect(anhoejVerdict(repeat([51], 9), 50)).toMatchObject({ applies: false, hasLongRun: false });
    expect(anhoejVerdict(repeat([51], 10), 50)).toMatchObject({ applies: true, hasLongRun: true });
  });

  it("a rare count, mostly 0, gets no verdict, as most months lie on the center", () => {
    const rare = [...repeat([0], 13), ...repeat([1], 12)];
    expect(anhoejVerdict(rare, 0)).toMatchObject({
      applies: false,
      useful: 12,
      hasLongRun: false,
      hasFewCrossings: false,
    });
    expect(anhoejVerdict(rare.slice(1), 0).applies).toBe(true);
  });

  it.each([
    ["constant months", [50, 50, 50]],
    ["missing months", [null, null]],
    ["no months", []],
  ])("%s have no limits and no run", (...[, values]) => {
    expect(anhoejVerdict(values, 50)).toMatchObject({ useful: 0, limits: null, run: null });
  });
});

describe("laws of the verdict", () => {
  const values = fc.array(fc.integer({ min: 45, max: 55 }), { maxLength: 60, size: "max" });

  it("months on the center and missing months, put in anywhere, change no figure", () => {
    fc.assert(
      fc.property(values, fc.array(fc.nat({ max: 59 }), { maxLength: 5 }), (series, places) => {
        const before = anhoejVerdict(series, 50);
        const padded: (number | null)[] = [...series];
        for (const [order, place] of places.entries())
          padded.splice(place, 0, order % 2 === 0 ? 50 : null);
        const { useful, longestRun, crossings, limits } = anhoejVerdict(padded, 50);
        expect({ useful, longestRun, crossings, limits }).toEqual({
          useful: before.useful,
          longestRun: before.longestRun,
          crossings: before.crossings,
          limits: before.limits,
        });
      }),
    );
  });

  it("neither the order back to front nor a mirror changes the decision", () => {
    fc.assert(
      fc.property(values, (series) => {
        const { run: _, ...verdict } = anhoejVerdict(series, 50);
        expect(anhoejVerdict(series.toReversed(), 50)).toMatchObject(verdict);
        expect(
          anhoejVerdict(
            series.map((value) => 100 - value),
            50,
          ),
        ).toMatchObject(verdict);
      }),
    );
  });

  it("crossings and useful months add up: there are crossings + 1 runs, none longer than the longest", () => {
    fc.assert(
      fc.property(values, (series) => {
        const { useful, longestRun, crossings } = anhoejVerdict(series, 50);
        expect(useful).toBeLessThanOrEqual((crossings + 1) * longestRun);
        expect(crossings).toBeLessThanOrEqual(Math.max(0, useful - longestRun));
      }),
    );
  });
});

describe("the long run at its months", () => {
  it.each([
    [
      "the months of the run are marked, not those on the center nor missing ones within it",
      [51, 51, 51, 50, 51, null, 51, 51, 51, 51, 49, 49],
      "HHH.H.HHHH..",
    ],
    ["a run that chance explains is not", [51, 51, 51, 51, 51, 51, 49, 49, 51, 49], ".........."],
  ])("%s", (...[, series, expected]) => {
    expect(picture(longRun(segment(series)), series.length)).toBe(expected);
  });
});
