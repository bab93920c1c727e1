import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankPareto, type ParetoItem } from "../../../shared/scoring/pareto.ts";

const named = (counts: Readonly<Record<string, number>>): readonly ParetoItem[] =>
  Object.entries(counts).map(([name, count]) => ({ name, count, isRest: false }));

const rest = (name: string, count: number): ParetoItem => ({ name, count, isRest: true });

const items: fc.Arbitrary<readonly ParetoItem[]> = fc
  .array(fc.record({ count: fc.nat({ max: 500 }), isRest: fc.boolean() }), { maxLength: 12 })
  .map((drawn) => drawn.map((one, place) => ({ ...one, name: `Kind ${String(place)}` })));

describe("the order of kinds", () => {
  it("is most cases first, ties by name, what says nothing last", () => {
    const given = [
      rest("Other", 90),
      ...named({ Fees: 5, Delivery: 5, Billing: 9 }),
      rest("Unknown", 91),
    ];
    expect(rankPareto(given).rows.map(({ name }) => name)).toEqual([
      "Billing",
      "Delivery",
      "Fees",
      "Unknown",
      "Other",
    ]);
  });

  it("the vital few are those with exactly four fifths, and no more", () => {
    expect(rankPareto(named({ A: 50, B: 30, C: 15, D: 5 })).vitalFew).toBe(2);
    expect(rankPareto(named({ A: 50, B: 29, C: 16, D: 5 })).vitalFew).toBe(3);
  });

  it("there are none when what says nothing is more than a fifth", () => {
    const found = rankPareto([...named({ A: 50, B: 29 }), rest("Other", 21)]);
    expect(found).toMatchObject({ vitalFew: null, restShare: 0.21 });
    expect(found.rows.at(-1)?.cumulative).toBe(1);
  });

  it("kinds without a case keep their place behind", () => {
    const { rows } = rankPareto(named({ A: 0, B: 4 }));
    expect(rows.map(({ name, share }) => [name, share])).toEqual([
      ["B", 1],
      ["A", 0],
    ]);
  });

  it("shares of nothing are none", () => {
    expect(rankPareto(named({ A: 0 }))).toEqual({
      rows: [],
      total: 0,
      vitalFew: null,
      restShare: null,
    });
  });

  it("does not depend on the order of the kinds", () => {
    fc.assert(
      fc.property(items, (given) => {
        expect(rankPareto(given.toReversed())).toEqual(rankPareto(given));
      }),
    );
  });

  it("adds up to all, never falls, and fewer than the vital few fall short of four fifths", () => {
    fc.assert(
      fc.property(items, (given) => {
        const { rows, total, vitalFew } = rankPareto(given);
        fc.pre(total > 0);
        const cumulative = rows.map((row) => row.cumulative);
        expect(cumulative.at(-1)).toBe(1);
        expect(cumulative.toSorted((one, other) => one - other)).toEqual(cumulative);
        fc.pre(vitalFew !== null);
        expect(cumulative[vitalFew - 1]).toBeGreaterThanOrEqual(0.8);
        expect(cumulative[vitalFew - 2] ?? 0).toBeLessThan(0.8);
      }),
    );
  });
});
