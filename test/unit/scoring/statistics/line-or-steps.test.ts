import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isLineEnough } from "../../../lists/statistics.ts";

type Values = readonly (number | null)[];

/** Squares around a line by the textbook: slope and height from the means, then each distance. */
const aroundLine = (values: Values): number => {
  const known = values.flatMap((value, at) => (value === null ? [] : [[at, value] as const]));
  const mean = (pick: (pair: readonly [number, number]) => number): number =>
    known.reduce((sum, pair) => sum + pick(pair), 0) / known.length;
  const [meanT, meanY] = [mean(([t]) => t), mean(([, y]) => y)];
  const spread = known.reduce((sum, [t]) => sum + (t - meanT) ** 2, 0);
  const slope = known.reduce((sum, [t, y]) => sum + (t - meanT) * (y - meanY), 0) / (spread || 1);
  return known.reduce((sum, [t, y]) => sum + (y - meanY - slope * (t - meanT)) ** 2, 0);
};

const aroundLevels = (values: Values, start: number): number =>
  [values.slice(0, start), values.slice(start)]
    .map((own) => own.filter((value) => value !== null))
    .map((own) => {
      const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
      return own.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    })
    .reduce((sum, squares) => sum + squares, 0);

describe("a steady movement is no change of level", () => {
  it.each([
    ["a straight rise", [1, 2, 3, 4, 5, 6], [3], true],
    ["a step", [1, 1, 1, 9, 9, 9], [3], false],
    ["two steps up that are as good as a line", [1, 2, 2, 3, 3, 4], [3], true],
    ["up and down again", [1, 1, 1, 9, 9, 9, 1, 1, 1], [3, 6], false],
    ["a rise with a hole in it", [1, 2, null, null, 5, 6], [3], true],
    ["one level", [5, 5, 5, 5], [], true],
  ] as const)("%s", (...[, values, starts, expected]) => {
    expect(isLineEnough(values, starts)).toBe(expected);
  });

  /** Bayes' information criterion, but for what both have: a line has a slope more, a level its height and its place. */
  const criterion = (squares: number, { n, more }: { readonly n: number; readonly more: number }) =>
    n * Math.log(squares / n) + more * Math.log(n);

  it("agrees with the textbook, on any values and any step", () => {
    const value = fc.option(fc.integer({ min: -50, max: 50 }), { nil: null, freq: 8 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 6, maxLength: 40 }), fc.nat(), (values, seed) => {
        const start = 1 + (seed % (values.length - 1));
        const n = values.filter((each) => each !== null).length;
        const squares = [aroundLine(values), aroundLevels(values, start)];
        fc.pre(squares.every((each) => each > 1e-6));
        const line = criterion(squares[0] ?? 0, { n, more: 1 });
        const levels = criterion(squares[1] ?? 0, { n, more: 2 });
        fc.pre(values.slice(0, start).some((each) => each !== null));
        fc.pre(values.slice(start).some((each) => each !== null));
        fc.pre(Math.abs(line - levels) > 1e-6);
        expect(isLineEnough(values, [start])).toBe(line < levels);
      }),
      { numRuns: 300 },
    );
  });

  it("does not depend on where 0 lies", () => {
    const step = [1, 1, 2, 1, 9, 8, 9, 9].map((value) => value + 1e9);
    expect(isLineEnough(step, [4])).toBe(false);
    expect(
      isLineEnough(
        [1, 2, 3, 4, 5, 6].map((value) => value - 1e9),
        [3],
      ),
    ).toBe(true);
  });
});
