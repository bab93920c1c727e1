import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { benjaminiHochberg } from "../../../../shared/scoring/statistics/benjamini-hochberg.ts";

const chances = fc.array(
  fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null, freq: 6 }),
  { maxLength: 30 },
);

/** Benjamini and Hochberg 1995, section 4: fifteen hypotheses on a heart-attack treatment. */
const PUBLISHED = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
  0.6528, 0.759, 1,
];

describe("Benjamini and Hochberg's q", () => {
  it("keeps the four hypotheses that their paper keeps at 0.05", () => {
    const kept = benjaminiHochberg(PUBLISHED).filter((q) => q !== null && q <= 0.05);
    expect(kept).toHaveLength(4);
  });

  it.each([
    ["nothing", [], []],
    ["nothing tested", [null, null], [null, null]],
    ["one test, whose p is its q", [null, 0.03], [null, 0.03]],
    // Three tests: 0.02 × 3 / 2 = 0.03 is below 0.015 × 3 / 1 = 0.045 and counts for both.
    ["a smaller p never has a larger q", [0.02, 0.9, 0.015], [0.03, 0.9, 0.03]],
    ["equal p have equal q", [0.01, 0.01], [0.01, 0.01]],
  ] as const)("of %s", (_, ps, qs) => {
    const ours = benjaminiHochberg(ps);
    expect(ours.map((q) => (q === null ? null : Number(q.toFixed(12))))).toEqual(qs);
  });

  it("does not depend on the order of the categories", () => {
    fc.assert(
      fc.property(chances, fc.nat(), (ps, turn) => {
        const at = ps.length === 0 ? 0 : turn % ps.length;
        const turned = [...ps.slice(at), ...ps.slice(0, at)];
        const qs = benjaminiHochberg(ps);
        expect(benjaminiHochberg(turned)).toEqual([...qs.slice(at), ...qs.slice(0, at)]);
      }),
    );
  });

  it("is never below p nor above 1, and does not see what was not tested", () => {
    fc.assert(
      fc.property(chances, (ps) => {
        const qs = benjaminiHochberg(ps);
        for (const [index, p] of ps.entries()) {
          if (p === null) continue;
          expect(qs[index]).toBeGreaterThanOrEqual(p);
          expect(qs[index]).toBeLessThanOrEqual(1);
        }
        expect(benjaminiHochberg(ps.filter((p) => p !== null))).toEqual(
          qs.filter((q) => q !== null),
        );
      }),
    );
  });
});
