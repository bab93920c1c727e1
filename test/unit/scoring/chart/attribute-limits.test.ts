import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AttributeOptions } from "../../../../shared/scoring/chart/attribute-limits.ts";
import { COUNTS, firstBand, ratesOf, someRates, valuesOf } from "./chart-points.ts";
import { countLimits, proportionLimits, rateLimits } from "../../../lists/charts.ts";

/** NIST/SEMATECH e-Handbook, 6.3.3.1: defects on 25 wafers, mean 16, limits 4 and 28. */
const NIST_DEFECTS = [
  16, 14, 28, 16, 12, 20, 10, 12, 10, 17, 19, 17, 14, 16, 15, 13, 14, 16, 11, 20, 11, 19, 16, 31,
  13,
];
/** The same handbook, 6.3.3.2: defective of 50 chips on 30 wafers, share 0.2313, limits 0.052 and 0.41. */
const NIST_DEFECTIVE = [
  12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7,
  13, 9, 6,
];

const CHANCE: AttributeOptions = { floor: 0, cap: null, screen: "guarded", laney: "off" };
const STRICT: AttributeOptions = { ...CHANCE, screen: "never", laney: "strict" };

/** 10 % and 30 % in turn: z is −5 and 5 at 100 and a rate of 0.2, so every range is √5 × 2. */
const SWINGING = ratesOf(
  Array.from({ length: 10 }, (_, at) => [at % 2 === 0 ? 10 : 30, 100] as const),
);

describe("limits of counts", () => {
  it("are those of the NIST handbook for its wafers", () => {
    const { center, lower, upper } = firstBand(countLimits(valuesOf(NIST_DEFECTS), COUNTS));
    expect([center, lower, upper]).toEqual([16, 4, 28]);
  });

  it("stop at 0, the inner ones do not", () => {
    const { lower, lower2 } = firstBand(countLimits(valuesOf([1, 1]), COUNTS));
    expect([lower, lower2]).toEqual([0, -1]);
  });

  it("are none without a point; without an event they are 0", () => {
    expect(countLimits([], COUNTS)).toBeNull();
    expect(firstBand(countLimits(valuesOf([0, 0]), COUNTS)).upper).toBe(0);
  });
});

describe("limits of rates", () => {
  it("are by each point's exposure: 12 in 600 overall, worked by hand", () => {
    const limits = rateLimits(
      ratesOf([
        [1, 100],
        [4, 100],
        [7, 400],
      ]),
      CHANCE,
    );
    expect(limits?.bands.map((band) => band?.upper)).toEqual(
      [
        0.02 + 3 * Math.sqrt(0.02 / 100),
        0.02 + 3 * Math.sqrt(0.02 / 100),
        0.02 + 3 * Math.sqrt(0.02 / 400),
      ].map((value) => expect.closeTo(value, 12)),
    );
    expect(limits?.bands[0]).toEqual(limits?.bands[1]);
  });

  it("a point without exposure has none, and a point that does not count has its own", () => {
    const points = [
      ...ratesOf([
        [1, 100],
        [3, 100],
        [5, 0],
      ]),
    ];
    points.push({ value: 0.5, num: 200, den: 400, isBase: false });
    const limits = rateLimits(points, CHANCE);
    expect(limits?.bands.map((band) => band?.center)).toEqual([0.02, 0.02, undefined, 0.02]);
    expect(limits?.bands[3]?.upper).toBeCloseTo(0.02 + 3 * Math.sqrt(0.02 / 400), 12);
  });

  it("of counts without exposure are those of the c chart", () => {
    const points = valuesOf(NIST_DEFECTS);
    expect(rateLimits(points, CHANCE)?.bands).toEqual(countLimits(points, COUNTS)?.bands);
  });

  it("Laney's sigma widens them by what neighbours differ beyond chance", () => {
    const limits = rateLimits(SWINGING, STRICT);
    const sigmaZ = 0.2 / Math.sqrt(0.2 / 100) / 1.128;
    expect(limits?.sigmaZ).toBeCloseTo(sigmaZ, 12);
    expect(firstBand(limits).upper).toBeCloseTo(0.2 + 3 * sigmaZ * Math.sqrt(0.2 / 100), 12);
  });

  it("floored, they are never closer than chance; strict, equal rates have none of any width", () => {
    const equal = ratesOf([
      [1, 10],
      [2, 20],
      [3, 30],
      [7, 70],
    ]);
    const floored = rateLimits(equal, { ...CHANCE, laney: "floored" });
    expect(floored?.bands).toEqual(rateLimits(equal, CHANCE)?.bands);
    expect(floored?.sigmaZ).toBe(1);
    const strict = rateLimits(equal, STRICT);
    expect(strict?.sigmaZ).toBe(0);
    expect([firstBand(strict).lower, firstBand(strict).upper]).toEqual([0.1, 0.1]);
  });

  it.each([
    { name: "no point", points: [] },
    {
      name: "no exposure at any point",
      points: ratesOf([
        [1, 0],
        [2, 0],
      ]),
    },
  ])("are none with $name", ({ points }) => {
    expect(rateLimits(points, CHANCE)).toBeNull();
  });

  it("with Laney's sigma are none without two neighbours", () => {
    expect(
      rateLimits(
        ratesOf([
          [1, 9],
          [0, 0],
          [2, 9],
        ]),
        STRICT,
      ),
    ).toBeNull();
    expect(
      rateLimits(
        ratesOf([
          [1, 9],
          [0, 0],
          [2, 9],
        ]),
        CHANCE,
      ),
    ).not.toBeNull();
  });

  it("without an event are 0, with Laney's sigma too", () => {
    const limits = rateLimits(
      ratesOf([
        [0, 9],
        [0, 8],
      ]),
      STRICT,
    );
    expect([firstBand(limits).upper, limits?.sigmaZ]).toEqual([0, null]);
  });

  it("exposure counted in thousands changes the unit of the limits and not Laney's sigma", () => {
    fc.assert(
      fc.property(someRates, (pairs) => {
        const options = { ...CHANCE, laney: "strict" } as const;
        const plain = rateLimits(ratesOf(pairs), options);
        const thousands = rateLimits(
          ratesOf(pairs.map(([num, den]) => [num, den / 1000])),
          options,
        );
        expect(thousands?.sigmaZ).toBeCloseTo(plain?.sigmaZ ?? Number.NaN, 6);
        expect(firstBand(thousands).upper / 1000).toBeCloseTo(firstBand(plain).upper, 9);
      }),
    );
  });

  it("events and exposure times four leave the center and double Laney's sigma", () => {
    fc.assert(
      fc.property(someRates, (pairs) => {
        const [one, four] = [1, 4].map((times) =>
          rateLimits(ratesOf(pairs.map(([num, den]) => [num * times, den * times])), STRICT),
        );
        expect(firstBand(four ?? null).center).toBeCloseTo(firstBand(one ?? null).center, 12);
        expect(four?.sigmaZ).toBeCloseTo(2 * (one?.sigmaZ ?? Number.NaN), 9);
        expect(firstBand(four ?? null).upper).toBeCloseTo(firstBand(one ?? null).upper, 9);
      }),
    );
  });
});

describe("limits of shares", () => {
  it("are those of the NIST handbook for its chips", () => {
    const points = ratesOf(NIST_DEFECTIVE.map((num) => [num, 50]));
    const { center, lower, upper } = firstBand(proportionLimits(points, CHANCE));
    expect(center).toBeCloseTo(0.2313, 4);
    expect(lower).toBeCloseTo(0.052, 3);
    expect(upper).toBeCloseTo(0.41, 2);
  });

  it("stop at 0 and at 1 whatever the bounds", () => {
    const open = { ...CHANCE, floor: null, cap: null };
    expect(
      firstBand(
        proportionLimits(
          ratesOf([
            [1, 10],
            [0, 10],
          ]),
          open,
        ),
      ).lower,
    ).toBe(0);
    expect(
      firstBand(
        proportionLimits(
          ratesOf([
            [9, 10],
            [10, 10],
          ]),
          open,
        ),
      ).upper,
    ).toBe(1);
  });

  it("shares of what is left are the mirror image", () => {
    fc.assert(
      fc.property(someRates, (pairs) => {
        const few = firstBand(proportionLimits(ratesOf(pairs), STRICT));
        const most = firstBand(
          proportionLimits(ratesOf(pairs.map(([num, den]) => [den - num, den])), STRICT),
        );
        expect(1 - most.upper).toBeCloseTo(few.lower, 9);
        expect(1 - most.lower2).toBeCloseTo(few.upper2, 9);
      }),
    );
  });

  it("are none when more is counted than there is", () => {
    expect(
      proportionLimits(
        ratesOf([
          [5, 3],
          [6, 3],
        ]),
        CHANCE,
      ),
    ).toBeNull();
  });

  it("all of all are 1, whatever Laney's sigma", () => {
    const { lower, upper } = firstBand(
      proportionLimits(
        ratesOf([
          [4, 4],
          [7, 7],
        ]),
        STRICT,
      ),
    );
    expect([lower, upper]).toEqual([1, 1]);
  });
});
