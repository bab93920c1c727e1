import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { selectSlopes } from "../../../../shared/scoring/statistics/select-slopes.ts";
import { seeded } from "./series.ts";
import { orderPoints } from "../../../lists/statistics.ts";

type Values = readonly (number | null)[];

/** The slopes of all pairs, sorted: a second method, which looks at every pair. */
const allSlopes = (values: Values): Float64Array => {
  const slopes: number[] = [];
  for (const [later, value] of values.entries())
    for (const [earlier, before] of values.slice(0, later).entries())
      if (value !== null && before !== null) slopes.push((value - before) / (later - earlier));
  return Float64Array.from(slopes).toSorted();
};

/** 0 and -0 are the same. */
const expected = (values: Values, ranks: readonly number[]): readonly number[] => {
  const sorted = allSlopes(values);
  return ranks.map((rank) => (sorted[rank] ?? Number.NaN) + 0);
};
const found = (values: Values, ranks: readonly number[]): readonly number[] =>
  selectSlopes(orderPoints(values), ranks).map((slope) => slope + 0);

/** The four ranks of Sen's line: the ends of an interval and the two in the middle. */
const ranksAbout = (pairs: number, reach: number): readonly number[] => {
  const middle = Math.floor(pairs / 2);
  return [
    Math.max(0, pairs - 1 - middle - reach),
    pairs - 1 - middle,
    middle,
    Math.min(pairs - 1, middle + reach),
  ];
};

const made = (length: number, valueAt: (at: number) => number | null): Values =>
  Array.from({ length }, (_, at) => valueAt(at));

const random = seeded(20_261_124);

/** Shapes for which the first guess is far off, many slopes are equal, or roundings are large. */
const SHAPES: Readonly<Record<string, (at: number, length: number) => number | null>> = {
  "all equal": () => 7,
  "a straight line": (at) => 3 * at - 40,
  "a straight line of thirds": (at) => at / 3,
  "a line that falls": (at) => -at,
  "two values in turn": (at) => at % 2,
  "a saw": (at) => at % 13,
  "up and down again": (at, length) => Math.min(at, length - at),
  "one step": (at, length) => (at < length / 2 ? 0 : 1),
  "mostly one value": (at) => (at % 9 === 0 ? at : 5),
  "one value out of all bounds": (at) => (at === 3 ? 9e15 : at % 5),
  "two values out of all bounds": (at) => (at % 40 === 3 ? (at - 20) * 1e14 : at % 5),
  "ever steeper": (at) => 1.4 ** at,
  "small changes of a large number": (at) => 9e15 - ((at * 7919) % 11),
  "hardly any changes": (at) => 1 + ((at * 7919) % 11) * Number.EPSILON,
  "small counts": (at) => (at * 7919) % 5,
  "every third missing": (at) => (at % 3 === 0 ? null : (at * 7919) % 17),
  "a long gap": (at, length) => (at > 3 && at < length - 3 ? null : at % 4),
  "by chance": () => random(),
  "by chance about a steep line": (at) => 50 * at + random(),
  "by chance, very far apart": () => Math.exp(40 * random()) * (random() < 0.5 ? -1 : 1),
};

describe("slopes at ranks", () => {
  it("by hand: those of 1, 4, 2 are -2, 0.5 and 3", () => {
    expect(found([1, 4, 2], [0, 1, 2])).toEqual([-2, 0.5, 3]);
  });

  it.each(Object.keys(SHAPES))("are those of a full sort: %s", (name) => {
    const valueAt = SHAPES[name] ?? (() => 0);
    for (const length of [2, 3, 8, 30, 60, 61, 120]) {
      const values = made(length, (at) => valueAt(at, length));
      const pairs = allSlopes(values).length;
      if (pairs === 0) continue;
      for (const reach of [0, 1, 24, 400, pairs]) {
        const ranks = ranksAbout(pairs, reach);
        expect(found(values, ranks)).toEqual(expected(values, ranks));
      }
      for (const rank of [0, pairs - 1])
        expect(found(values, [rank])).toEqual(expected(values, [rank]));
    }
  });

  it("are those of a full sort, of any values, with many ties and with few", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 31 }),
        fc.integer({ min: 2, max: 90 }),
        fc.constantFrom(1, 2, 5, 40, 1e9),
        fc.array(fc.nat(), { minLength: 1, maxLength: 5 }),
        (...row) => {
          const [from, size, levels, picks] = row;
          const next = seeded(from);
          const values = made(size, (at) =>
            at > 1 && next() < 0.1 ? null : Math.floor(next() * levels) - levels / 2,
          );
          const pairs = allSlopes(values).length;
          const ranks = picks.map((pick) => pick % pairs);
          expect(found(values, ranks)).toEqual(expected(values, ranks));
        },
      ),
      { numRuns: 500 },
    );
  });

  it("leave the points as they are, and one search nothing to the next", () => {
    const [large, small] = [made(120, () => random()), made(40, () => random())];
    const points = orderPoints(large);
    const first = selectSlopes(points, ranksAbout(7140, 400));
    expect(found(small, ranksAbout(780, 60))).toEqual(expected(small, ranksAbout(780, 60)));
    expect(points).toEqual(orderPoints(large));
    expect(selectSlopes(points, ranksAbout(7140, 400))).toEqual(first);
  });
});

describe("points in order", () => {
  it("count the pairs that fall and those that are equal, as each pair alone does", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 9 })), { maxLength: 60 }), (all) => {
        const slopes = allSlopes(all);
        const { falling, tied, order, values } = orderPoints(all);
        expect([falling, tied]).toEqual([
          slopes.filter((slope) => slope < 0).length,
          slopes.filter((slope) => slope === 0).length,
        ]);
        const known = all.filter((value) => value !== null);
        expect(Array.from(order, (at) => values[at])).toEqual(
          known.toSorted((one, other) => one - other),
        );
      }),
    );
  });
});
