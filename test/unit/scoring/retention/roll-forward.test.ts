import { describe, expect, it } from "vitest";
import { rollCount, rollValue } from "../../../../shared/scoring/retention/roll-forward.ts";
import type { RetentionSums } from "../../../../shared/scoring/retention/sum-pairs.ts";

const SUMS: RetentionSums = {
  opening: 100,
  lost: 20,
  contraction: 7,
  expansion: 9,
  new: 15,
  reactivated: 2,
  closing: 99,
};

describe("the roll-forward", () => {
  it("in counts leaves out who only shrank or grew", () => {
    expect(rollCount(SUMS)).toEqual({ expected: 97, closing: 99, difference: 2 });
  });

  it("in values takes everything in", () => {
    expect(rollValue(SUMS)).toEqual({ expected: 99, closing: 99, difference: 0 });
  });

  it("names what exchange rates or a price list did", () => {
    expect(rollValue({ ...SUMS, closing: 94 }, -5).difference).toBe(0);
    expect(rollValue({ ...SUMS, closing: 94 }).difference).toBe(-5);
  });

  it("takes rounding for nothing, and a cent in a million for a cent", () => {
    const thirds = {
      ...SUMS,
      opening: 0.3,
      lost: 0.1,
      contraction: 0,
      expansion: 0,
      new: 0,
      reactivated: 0,
    };
    expect(rollValue({ ...thirds, closing: 0.2 }).difference).toBe(0);
    expect(rollValue({ ...SUMS, opening: 1_000_000, closing: 999_999.01 }).difference).toBeCloseTo(
      0.01,
      6,
    );
  });
});
