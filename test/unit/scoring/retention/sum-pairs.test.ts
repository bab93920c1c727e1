import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  grossRetention,
  logoChurn,
  netRetention,
  retentionWithReturns,
} from "../../../../shared/scoring/retention/retention-rates.ts";
import { rollCount, rollValue } from "../../../../shared/scoring/retention/roll-forward.ts";
import {
  sumPairs,
  type ValueAt,
  type ValuePair,
} from "../../../../shared/scoring/retention/sum-pairs.ts";

/** Cents, so that sums are exact; even, so that half of one is too. */
const cents = fc.integer({ min: 0, max: 500_000 }).map((amount) => amount * 2);
const valueAt: fc.Arbitrary<ValueAt> = fc.oneof(
  { weight: 6, arbitrary: cents },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant("unknown" as const) },
);
const pair: fc.Arbitrary<ValuePair> = fc.record(
  {
    opening: valueAt,
    closing: valueAt,
    hasReturned: fc.boolean(),
    count: fc.integer({ min: 1, max: 9 }),
  },
  { requiredKeys: ["opening", "closing"] },
);
const pairs = fc.array(pair, { maxLength: 20 });

const half = (value: ValueAt): ValueAt => (typeof value === "number" ? value / 2 : value);

const BOOK: readonly ValuePair[] = [
  { opening: 100, closing: 100 },
  { opening: 80, closing: 50 },
  { opening: 40, closing: 70 },
  { opening: 60, closing: null },
  { opening: null, closing: 25 },
  { opening: null, closing: 15, hasReturned: true },
];

describe("the sums of a period", () => {
  it("part the way from opening to closing by what happened", () => {
    const { count, value } = sumPairs(BOOK);
    expect(value).toEqual({
      opening: 280,
      lost: 60,
      contraction: 30,
      expansion: 30,
      new: 25,
      reactivated: 15,
      closing: 260,
    });
    expect(count).toEqual({
      opening: 4,
      lost: 1,
      contraction: 1,
      expansion: 1,
      new: 1,
      reactivated: 1,
      closing: 5,
    });
  });

  it("one who left and came back within the period is lost and reactivated", () => {
    const { count, value } = sumPairs([{ opening: 100, closing: 90, hasReturned: true }]);
    expect(value).toMatchObject({ lost: 100, reactivated: 90, contraction: 0 });
    expect(count).toMatchObject({ opening: 1, lost: 1, reactivated: 1, closing: 1 });
  });

  it("one who came and left within the period is in no sum, and counted apart", () => {
    const { count, value, withinPeriod } = sumPairs([{ opening: null, closing: null, count: 3 }]);
    expect(withinPeriod).toBe(3);
    expect([...Object.values(count), ...Object.values(value)].every((sum) => sum === 0)).toBe(true);
  });

  it("one of unknown value is counted, and in no sum of values", () => {
    const { count, value, valueUnknown } = sumPairs([
      ...BOOK,
      { opening: "unknown", closing: null },
      { opening: 500, closing: "unknown" },
    ]);
    expect(valueUnknown).toBe(2);
    expect(value).toEqual(sumPairs(BOOK).value);
    expect(count).toMatchObject({ opening: 6, lost: 2, contraction: 1, expansion: 1, closing: 6 });
  });

  it("a customer worth nothing is still a customer", () => {
    const { count, value } = sumPairs([
      { opening: 0, closing: 30 },
      { opening: 0, closing: null },
    ]);
    expect(count).toMatchObject({ opening: 2, lost: 1, expansion: 1, new: 0, closing: 1 });
    expect(value).toMatchObject({ opening: 0, lost: 0, expansion: 30, new: 0, closing: 30 });
  });
});

describe("laws of the sums", () => {
  it("they tie exactly, by count and by value", () => {
    fc.assert(
      fc.property(pairs, (customers) => {
        const { count, value } = sumPairs(customers);
        expect(rollCount(count).difference).toBe(0);
        expect(rollValue(value)).toEqual({
          expected: value.closing,
          closing: value.closing,
          difference: 0,
        });
      }),
    );
  });

  it("the order of the customers changes nothing", () => {
    fc.assert(
      fc.property(pairs, (customers) => {
        expect(sumPairs(customers.toReversed())).toEqual(sumPairs(customers));
      }),
    );
  });

  it("a tally of alike customers is the same as a row for each", () => {
    fc.assert(
      fc.property(pairs, (customers) => {
        const each = customers.flatMap(({ count = 1, ...one }) =>
          Array.from({ length: count }, () => one),
        );
        expect(sumPairs(each)).toEqual(sumPairs(customers));
      }),
    );
  });

  it("every customer cut into two halves leaves the values and all shares as they were, and doubles the counts", () => {
    fc.assert(
      fc.property(pairs, (customers) => {
        const halves = customers.flatMap((one) => {
          const part = { ...one, opening: half(one.opening), closing: half(one.closing) };
          return [part, part];
        });
        const [whole, cut] = [sumPairs(customers), sumPairs(halves)];
        expect(cut.value).toEqual(whole.value);
        expect(logoChurn(cut.count)).toEqual(logoChurn(whole.count));
        for (const [part, customersIn] of Object.entries(whole.count))
          expect(cut.count[part as keyof typeof cut.count]).toBe(customersIn * 2);
      }),
    );
  });

  it("gross retention is between 0 and 1, and the sum of what each customer kept", () => {
    fc.assert(
      fc.property(pairs, (customers) => {
        const gross = grossRetention(sumPairs(customers).value);
        fc.pre(gross !== null);
        expect(gross).toBeGreaterThanOrEqual(0);
        expect(gross).toBeLessThanOrEqual(1);
        const kept = customers.map(({ opening, closing, hasReturned, count = 1 }) => {
          const isKept = typeof opening === "number" && typeof closing === "number";
          return isKept && hasReturned !== true ? Math.min(opening, closing) * count : 0;
        });
        const sum = kept.reduce((all, one) => all + one, 0);
        expect(gross).toBeCloseTo(sum / sumPairs(customers).value.opening, 12);
      }),
    );
  });

  it("net retention is never below gross, and the variant with returns never below net", () => {
    fc.assert(
      fc.property(pairs, (customers) => {
        const { value } = sumPairs(customers);
        const [gross, net] = [grossRetention(value) ?? 0, netRetention(value) ?? 0];
        expect(net).toBeGreaterThanOrEqual(gross);
        expect(retentionWithReturns(value) ?? 0).toBeGreaterThanOrEqual(net);
      }),
    );
  });
});
