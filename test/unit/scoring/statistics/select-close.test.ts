import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { selectClose } from "../../../../shared/scoring/statistics/select-close.ts";
import { seeded } from "./series.ts";

/** From this many values on a sample decides what is looked at. */
const MANY = 1500;

const sorted = (values: Float64Array): Float64Array => values.toSorted();

/** What a full sort puts at the ranks; 0 and -0 are the same. */
const expected = (values: Float64Array, ranks: readonly number[]): readonly number[] => {
  const inOrder = sorted(values);
  return ranks.map((rank) => (inOrder[rank] ?? Number.NaN) + 0);
};
const found = (values: Float64Array, ranks: readonly number[]): readonly number[] =>
  selectClose(values, ranks).map((value) => value + 0);

/** The four ranks of Sen's line: the ends of an interval and the two in the middle. */
const ranksAbout = (length: number, reach: number): readonly number[] => {
  const middle = Math.floor(length / 2);
  return [
    Math.max(0, length - 1 - middle - reach),
    length - 1 - middle,
    middle,
    Math.min(length - 1, middle + reach),
  ];
};

const made = (length: number, valueAt: (at: number) => number): Float64Array =>
  Float64Array.from({ length }, (_, at) => valueAt(at));

const random = seeded(20_261_124);

/** Orders in which a sample of every so many values may see something else than the whole. */
const ORDERS: Readonly<Record<string, (at: number, length: number) => number>> = {
  "in order": (at) => at,
  "in reverse": (at, length) => length - at,
  "all equal": () => 7,
  "two values in turn": (at) => at % 2,
  "mostly one value": (at) => (at % 97 === 0 ? at : 5),
  "a saw": (at) => at % 13,
  "up and down again": (at, length) => Math.min(at, length - at),
  "small before large": (at, length) => (at < length / 2 ? at : at * 1e6),
  "large where the sample looks": (at, length) =>
    at % Math.floor(length / 256) === 0 ? 1e9 + at : at,
  "small where the sample looks": (at, length) =>
    at % Math.floor(length / 256) === 0 ? -1e9 - at : at,
  "equal where the sample looks": (at, length) =>
    at % Math.floor(length / 256) === 0 ? length / 2 : at,
  "far apart where the sample looks": (at, length) =>
    at % Math.floor(length / 256) === 0 ? (at % 2 === 0 ? -1e9 : 1e9) : at,
  "slopes of small counts": (at) => ((at * 7919) % 5) / (1 + (at % 11)),
  "by chance": () => random(),
  "by chance, very far apart": () => Math.exp(40 * random()) * (random() < 0.5 ? -1 : 1),
};

describe("ranks that lie close together", () => {
  it("by hand: of 5, 1, 4, 2 the two in the middle are 2 and 4", () => {
    expect(selectClose(Float64Array.of(5, 1, 4, 2), [1, 2])).toEqual([2, 4]);
  });

  it.each(Object.keys(ORDERS))("are those of a full sort: %s", (name) => {
    const valueAt = ORDERS[name] ?? (() => 0);
    for (const length of [1, 2, 255, MANY - 1, MANY, MANY + 1, 2048, 7140, 20_000]) {
      const values = made(length, (at) => valueAt(at, length));
      for (const reach of [0, 1, 24, 400, length])
        expect(found(values, ranksAbout(length, reach))).toEqual(
          expected(values, ranksAbout(length, reach)),
        );
      for (const rank of [0, length - 1])
        expect(found(values, [rank])).toEqual(expected(values, [rank]));
    }
  });

  it("are those of a full sort, of any values, with many ties and with few", () => {
    const seed = fc.integer({ min: 1, max: 2 ** 31 });
    const length = fc.integer({ min: 1, max: 6000 });
    const kinds = fc.constantFrom(1, 2, 5, 40, 1e9);
    fc.assert(
      fc.property(
        seed,
        length,
        kinds,
        fc.array(fc.nat(), { minLength: 1, maxLength: 5 }),
        (...row) => {
          const [from, size, levels, picks] = row;
          const next = seeded(from);
          const values = made(size, () => Math.floor(next() * levels) - levels / 2);
          const ranks = picks.map((pick) => pick % size).toSorted((one, other) => one - other);
          expect(found(values, ranks)).toEqual(expected(values, ranks));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("leave the values as they are, and one search nothing to the next", () => {
    const [large, small] = [made(9000, () => random()), made(1600, () => random())];
    const before = large.slice();
    const first = selectClose(large, ranksAbout(9000, 60));
    expect(found(small, ranksAbout(1600, 60))).toEqual(expected(small, ranksAbout(1600, 60)));
    expect(large).toEqual(before);
    expect(selectClose(large, ranksAbout(9000, 60))).toEqual(first);
  });
});
