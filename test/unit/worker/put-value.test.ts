import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { putFraction } from "../../../worker/http/put-fraction.ts";
import { putValue } from "../../../worker/http/put-value.ts";

const decoder = new TextDecoder();

const written = (value: unknown, room = 10_000): string => {
  const bytes = new Uint8Array(room);
  return decoder.decode(bytes.subarray(0, putValue(bytes, 0, value)));
};

describe("plain data among bytes", () => {
  it.each([
    [{}],
    [[]],
    [[[], {}, [{}], ""]],
    [{ a: 1, b: [true, false, null], c: { d: "e" }, f: undefined }],
    [{ 7: "seven", __proto__: null, 'a "quoted" name': "back\\slash", Żółć: "\u2028\n\u0000" }],
    [["half a letter \ud83d", "🙂", "−3", "\u007f"]],
    [
      [
        -1,
        -0,
        0.1,
        -0.1,
        1e9,
        -1e9,
        123_456_789_012,
        1e21,
        5e-324,
        Infinity,
        -Infinity,
        Number.NaN,
      ],
    ],
  ])("%j is written as JSON writes it", (value) => {
    expect(written(value)).toBe(JSON.stringify(value));
  });

  it("is written as JSON writes it, whatever it is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(written(value, 100_000)).toBe(JSON.stringify(value));
      }),
      { numRuns: 500 },
    );
  });

  it("ends beyond the bytes where there is too little room", () => {
    const value = { name: "Zürich", list: [1.5, "x".repeat(40)], sure: true };
    const { length } = new TextEncoder().encode(JSON.stringify(value));
    for (let room = 0; room < length; room += 1)
      expect(putValue(new Uint8Array(room), 0, value)).toBeGreaterThan(room);
    expect(putValue(new Uint8Array(2 * length), 0, value)).toBe(length);
  });
});

describe("the digits of a fraction", () => {
  const bytes = new Uint8Array(32);
  const digitsOf = (value: number): string | null => {
    const end = putFraction(bytes, 0, value);
    return end < 0 ? null : decoder.decode(bytes.subarray(0, end));
  };
  const isRight = (value: number): boolean =>
    Number.isInteger(value) || (digitsOf(value) ?? String(value)) === String(value);

  it("are those of the platform: of ratios, of short decimals, and of any size", () => {
    const share = fc.tuple(
      fc.integer({ min: 1, max: 99_999 }),
      fc.integer({ min: 1, max: 99_999 }),
    );
    fc.assert(
      fc.property(share, fc.integer({ min: -6, max: 16 }), ([one, other], power) => {
        expect(
          [one / other, one / 1000, (one / other) * 10 ** power, one * 10 ** power].every(isRight),
        ).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it("are those of the platform on both sides of powers of two and of ten", () => {
    const double = new Float64Array(1);
    const bits = new BigInt64Array(double.buffer);
    for (let power = -20; power < 52; power += 1)
      for (const base of [2 ** power, Number(`1e${power}`)])
        for (let step = -20n; step <= 20n; step += 1n) {
          double[0] = base;
          bits[0] = (bits[0] ?? 0n) + step;
          expect(isRight(double[0])).toBe(true);
        }
  });

  it("are found for nearly all of them", () => {
    const found = Array.from({ length: 1000 }, (_, at) => digitsOf((at + 0.5) / 997));
    expect(found.filter((digits) => digits === null).length).toBeLessThan(20);
  });
});
