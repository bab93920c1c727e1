import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addSums,
  amountOf,
  decideDecimal,
  NO_AMOUNTS,
  sumsOf,
} from "../../../addin/intake/amount-sums.ts";
import { readNumber } from "../../../addin/intake/read-numbers.ts";
import type { CellValue } from "../../../addin/intake/source.ts";

const read = (cell: CellValue) => {
  const reading = readNumber(cell);
  return reading === null || reading === "blank" ? null : reading;
};
const sumUp = (cells: readonly CellValue[]) =>
  cells.reduce((sums, cell) => addSums(sums, sumsOf(read(cell)), 1), NO_AMOUNTS);
const total = (cells: readonly CellValue[]): number => {
  const sums = sumUp(cells);
  return amountOf(sums, decideDecimal(sums), 1);
};

describe("an amount in text", () => {
  it.each([
    ["1,234.50", 1234.5],
    ["$1,234.50", 1234.5],
    ["1,234.50 USD", 1234.5],
    ["USD 12", 12],
    ["-12.5", -12.5],
    ["−12.5", -12.5],
    ["-$12.5", -12.5],
    ["12.5-", -12.5],
    ["(12.50)", -12.5],
    ["1 234.5", 1234.5],
    ["1’234.50", 1234.5],
    ["12.5%", 0.125],
    ["0.500", 0.5],
    [".5", 0.5],
  ])("%s is %d with a decimal point", (text, amount) => expect(read(text)?.point).toBe(amount));

  it.each([
    ["1.234,50", 1234.5],
    ["1 234,50 €", 1234.5],
    ["€ 12,5", 12.5],
    ["R$ 1.234.567,89", 1_234_567.89],
    ["(1.234,50)", -1234.5],
  ])("%s is %d with a decimal comma", (text, amount) => expect(read(text)?.comma).toBe(amount));

  it.each(["", "n/a", "12-34", "2015-04-22", "abc12", "1,2,3", "12 apples"])(
    "“%s” is none, which is unknown and not 0",
    (text) => expect(sumsOf(read(text))).toMatchObject({ unknown: { point: 1 } }),
  );
});

describe("the decimal sign of a column", () => {
  it("is the one that its texts can only mean", () => {
    expect(total(["1.234", "5,50"])).toBe(1239.5);
    expect(total(["1,234", "5.50"])).toBe(1239.5);
  });

  it("is not guessed where every text with a sign can be read both ways", () => {
    expect(decideDecimal(sumUp(["1.234", 1000]))).toBe("neither");
    expect(total(["1.234", 1000, "500"])).toBe(1500);
    expect(total(["1,234", "1.234"])).toBe(0);
  });

  it("is told by a currency beside three digits, since prices have no thousandths", () => {
    expect(total(["£1,234"])).toBe(1234);
    expect(total(["1.234 EUR"])).toBe(1234);
  });
});

it("a sum does not depend on the order of rows, to the last digit", () => {
  const amounts = fc.array(
    fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => cents / 100),
    { maxLength: 60, size: "max" },
  );
  fc.assert(
    fc.property(amounts, (cells) => {
      expect(total(cells.toReversed())).toBe(total(cells));
      expect(total(cells)).toBeCloseTo(
        cells.reduce((sum, cell) => sum + cell, 0),
        4,
      );
    }),
  );
});

it("ten cents thirty times are three", () =>
  expect(total(Array.from({ length: 30 }, () => 0.1))).toBe(3));
