import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CustomersMapping, LossesMapping } from "../../../addin/intake/mapping.ts";
import type { CellValue } from "../../../addin/intake/source.ts";
import { tallyCustomers } from "../../../addin/intake/tally-customers.ts";
import { tallyLosses } from "../../../addin/intake/tally-losses.ts";
import { feed, madeSource, valueOf } from "./made-source.ts";

const MAPPING = LossesMapping.parse({ source: "Data", reason: "Reason", value: "Value" });
const losses = (values: readonly CellValue[]) => {
  const rows = values.map((value) => ["Price", value]);
  const source = madeSource(["Reason", "Value"], rows.length);
  return valueOf(feed(tallyLosses(source, MAPPING, "2024-12-31"), rows));
};
const customers = (values: readonly CellValue[]) => {
  const rows = values.map((value) => ["2024-01-05", "", value]);
  const mapping = CustomersMapping.parse({
    source: "Data",
    start: "On",
    end: "Off",
    value: "Value",
  });
  const source = madeSource(["On", "Off", "Value"], rows.length);
  return valueOf(feed(tallyCustomers(source, mapping, "2024-12-31"), rows));
};

describe("amounts in several currencies", () => {
  const mixed = ["£100", "$100", "€100", 100];

  it("are never added: each value is unknown, and the currencies are named", () => {
    const { tallies, quality, valuesAreNumbers } = losses(mixed);
    expect(tallies).toMatchObject({ counts: [4], values: [0], valueUnknown: [4] });
    expect(valuesAreNumbers).toBe(false);
    expect(quality.notes).toContain(
      "“Value” holds amounts in several currencies ($, EUR, GBP): no sum of them is right, so every value is unknown.",
    );
  });

  it("are left out of the value of customers", () => {
    expect(customers(mixed).tallies).not.toHaveProperty("values");
    expect(customers(["£100", 50]).tallies.values?.came).toEqual([150]);
  });

  it("are told from one currency written in two ways", () => {
    expect(losses(["€ 100", "EUR 50", 50]).tallies.values).toEqual([200]);
  });

  it("do not depend on which of two repeated rows is counted", () => {
    const values = fc.array(fc.constantFrom("£5", "$5", "5", "5%", "n/a"), { minLength: 1 });
    const mapping = { ...MAPPING, id: "Id" };
    const read = (some: readonly string[]) => {
      const rows = some.map((value) => ["Price", value, "L-1"]);
      const source = madeSource(["Reason", "Value", "Id"], rows.length);
      return valueOf(feed(tallyLosses(source, mapping, "2024-12-31"), rows)).tallies;
    };
    fc.assert(
      fc.property(values, (some) => {
        expect(read(some.toReversed())).toEqual(read(some));
      }),
    );
  });
});

describe("a value is unknown, not guessed", () => {
  it.each<[string, readonly CellValue[], string]>([
    ["as a percentage", ["12%", 100], "“Value” holds a percentage, which is no amount, in 1 row."],
    [
      "where three digits may or may not be thousands",
      ["1.234", 100],
      "“Value” holds amounts in text with three digits after a point or comma, and no row says whether that groups thousands: their value is unknown. Enter them as numbers to count them.",
    ],
  ])("%s", (_, values, note) => {
    const { tallies, quality } = losses(values);
    expect(tallies).toMatchObject({ values: [100], valueUnknown: [1] });
    expect(quality.notes).toContain(note);
    expect(quality.notes).toContain("“Value” has no amount in 1 row; its value is unknown, not 0.");
  });
});

describe("values below zero", () => {
  it.each<[readonly CellValue[], number, string]>([
    [[-500, 100], -400, "“Value”: 1 value is below 0; it is in the sums as it stands."],
    [["(300)", -5, 5], -300, "“Value”: 2 values are below 0; they are in the sums as they stand."],
  ])("%j are in the sum and are mentioned", (values, sum, note) => {
    const { tallies, quality } = losses(values);
    expect(tallies.values).toEqual([sum]);
    expect(quality.notes).toContain(note);
  });
});
