import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CustomersMapping } from "../../../addin/intake/mapping.ts";
import { tallyCustomers } from "../../../addin/intake/tally-customers.ts";
import { CustomerMonths } from "../../../shared/contract/request.ts";
import { feed, madeSource, sentOf, valueOf, type MadeRow } from "./made-source.ts";

const HEADERS = ["Customer", "Start", "End", "Value"];
const MAPPING = CustomersMapping.parse({
  source: "Data",
  customer: "Customer",
  start: "Start",
  end: "End",
  value: "Value",
});
const tally = (
  rows: readonly MadeRow[],
  change: Partial<CustomersMapping> = {},
  sizes: readonly number[] = [],
) =>
  feed(
    tallyCustomers(madeSource(HEADERS, rows.length), { ...MAPPING, ...change }, "2024-06-30"),
    rows,
    sizes,
  );
const count = (...args: Parameters<typeof tally>) => valueOf(tally(...args));

const ROWS: readonly MadeRow[] = [
  ["K-1", "2024-01-05", "2024-03-01", 100],
  ["K-2", "2024-01-06", "", 50],
  ["K-3", "2024-03-02", "2024-03-30", ""],
];

describe("customers are counted", () => {
  it("as they come and go, month by month without a gap", () => {
    expect(count(ROWS).tallies).toEqual({
      kind: "months",
      unit: "customers",
      periods: ["2024-01", "2024-02", "2024-03"],
      opening: 0,
      came: [2, 0, 1],
      left: [0, 0, 2],
      values: { opening: 0, came: [150, 0, 0], left: [0, 0, 100] },
    });
    expect(count(ROWS).lastDay).toBe("2024-03-30");
  });

  it("as contracts when a customer has several rows, or none is named", () => {
    const rows = [...ROWS, ["K-1", "2024-02-01", "", 10]];
    expect(count(rows).tallies.unit).toBe("contracts");
    expect(count(rows).quality.notes[0]).toBe(
      "Some customers have several rows by “Customer”: contracts are counted, not customers.",
    );
    expect(count(ROWS, { customer: null }).tallies.unit).toBe("contracts");
  });

  it("once when a row was entered twice, wherever it stands and however the reading is split", () => {
    const rows = [...ROWS, ["K-1", "2024-01-05", "2024-03-01", 100]];
    for (const read of [count(rows), count(rows, {}, [1, 2, 1])]) {
      expect(read.tallies).toEqual(count(ROWS).tallies);
      expect(read.quality).toMatchObject({
        rows: 4,
        used: 3,
        excluded: [{ reason: "same-id", rows: 1, cells: ["A5"] }],
      });
      expect(read.quality.notes).toContain(
        "1 row repeats another row with the same “Customer”, start, end and value; one of each counts.",
      );
    }
  });

  it("row by row where customers have several contracts, which can begin on the same day", () => {
    const rows = [...ROWS, ["K-2", "2024-01-06", "", 50], ["K-3", "2024-03-02", "", 5]];
    expect(count(rows)).toMatchObject({ quality: { used: 5 }, tallies: { unit: "contracts" } });
  });

  it("each as another one where the customer is blank, with a note", () => {
    const { quality } = count([...ROWS, ["", "2024-01-05", "", 1], ["", "2024-01-05", "", 1]]);
    expect(quality.used).toBe(5);
    expect(quality.notes).toContain(
      "“Customer” is blank in 2 rows; each counts as another customer.",
    );
  });

  it("as still there when their end lies ahead", () => {
    const { tallies } = count([...ROWS, ["K-4", "2024-02-01", "2025-01-01", 10]]);
    expect(tallies.left).toEqual([0, 0, 2]);
  });

  it("with monthly values made yearly", () => {
    expect(count(ROWS, { valuePer: "month" }).tallies.values?.left).toEqual([0, 0, 1200]);
  });

  it("in the opening when they came more than fifty years before the last month", () => {
    const { tallies } = count([["K-9", "1930-01-01", "", 5], ...ROWS]);
    expect(tallies.periods).toHaveLength(600);
    expect(tallies).toMatchObject({ opening: 1, values: { opening: 5 } });
  });
});

it.each([
  ["no-date", ["K-4", "", "2024-02-01", 1], "B5"],
  ["date-unreadable", ["K-4", "x", "", 1], "B5"],
  ["date-unreadable", ["K-4", "2024-01-01", "active", 1], "C5"],
  ["ends-before-start", ["K-4", "2024-02-01", "2024-01-01", 1], "C5"],
  ["after-as-of", ["K-4", "2024-07-01", "", 1], "B5"],
  ["blank-row", ["", "", "", ""], "A5"],
] as const)("a row is left out: %s", (reason, row, cell) => {
  const { quality, tallies } = count([...ROWS, row]);
  expect(quality).toMatchObject({
    rows: 4,
    used: 3,
    excluded: [{ reason, rows: 1, cells: [cell] }],
  });
  expect(tallies).toEqual(count(ROWS).tallies);
});

it("start and end share one order of day and month: what one column decides holds for both", () => {
  const rows = [["K-1", "04-02-2024", "25-03-2024", 1]];
  expect(count(rows).tallies).toMatchObject({ periods: ["2024-02", "2024-03"], left: [0, 1] });
  expect(tally([["K-1", "04-02-2024", "05-03-2024", 1]])).toMatchObject({
    problems: [{ code: "date-order-unknown" }],
  });
});

it.each([
  ["table-without-rows", [["", "", "", ""]]],
  ["dates-unreadable", [["K-1", "soon", "", 1]]],
  ["no-row-usable", [["K-1", "2024-12-01", "", 1]]],
] as const)("nothing is counted: %s", (code, rows) =>
  expect(tally(rows)).toMatchObject({ ok: false, problems: [{ code }] }),
);

it("whoever came and has not left is there at the end, whatever the order of rows", () => {
  const day = fc.integer({ min: 45_300, max: 45_470 });
  const row = fc.tuple(
    fc.constantFrom("K-1", "K-2", "K-3"),
    day,
    fc.oneof(day, fc.constant("")),
    fc.constantFrom("", 10, 0.1),
  );
  const shuffled = fc
    .array(row, { minLength: 1, maxLength: 30, size: "max" })
    .chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
  fc.assert(
    fc.property(shuffled, fc.array(fc.integer({ min: 1, max: 5 })), ([rows, other], sizes) => {
      const [one, two] = [tally(rows), tally(other, {}, sizes)];
      expect(sentOf(two)).toEqual(sentOf(one));
      if (!one.ok) return;
      const { came, left, opening } = one.value.tallies;
      const sum = (counts: readonly number[]): number =>
        counts.reduce((all, next) => all + next, 0);
      const distinct = [...new Map(rows.map((cells) => [JSON.stringify(cells), cells])).values()];
      const isEachOnce = distinct.length === new Set(rows.map(([customer]) => customer)).size;
      const there = (isEachOnce ? distinct : rows).filter(
        ([, start, end]) => end === "" && start > 0,
      ).length;
      expect(opening + sum(came) - sum(left)).toBe(there);
      expect(CustomerMonths.safeParse(one.value.tallies).success).toBe(true);
    }),
  );
});
