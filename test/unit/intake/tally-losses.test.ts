import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LossesMapping } from "../../../addin/intake/mapping.ts";
import { tallyLosses } from "../../../addin/intake/tally-losses.ts";
import { LossTallies } from "../../../shared/contract/request.ts";
import { ERROR, feed, madeSource, sentOf, valueOf, type MadeRow } from "./made-source.ts";

const HEADERS = ["Lost on", "Reason", "Value", "Status", "Id"];
const MAPPING = LossesMapping.parse({
  source: "Data",
  date: "Lost on",
  reason: "Reason",
  value: "Value",
});
const STATUS = { status: "Status", lossWhen: ["Churned"], cameWhen: ["Joined"] };

const tally = (
  rows: readonly MadeRow[],
  change: Partial<LossesMapping> = {},
  sizes: readonly number[] = [],
) =>
  feed(
    tallyLosses(madeSource(HEADERS, rows.length), { ...MAPPING, ...change }, "2024-12-31"),
    rows,
    sizes,
  );
const count = (...args: Parameters<typeof tally>) => valueOf(tally(...args));

const ROWS: readonly MadeRow[] = [
  ["2024-01-31", "Price", 100, "Churned", "L-1"],
  ["2024-02-01", "Price", 50.1, "churned ", "L-2"],
  ["2024-02-02", "Unknown", "", "Churned", "L-3"],
];

describe("losses are counted", () => {
  it("by reason and month, with the value lost and the rows whose value is unknown", () => {
    expect(count(ROWS).tallies).toEqual({
      periods: ["2024-01", "2024-02"],
      reasons: ["Price", "Unknown"],
      explained: [true, false],
      counts: [1, 1, 0, 1],
      values: [100, 50.1, 0, 0],
      valueUnknown: [0, 0, 0, 1],
    });
  });

  it("with monthly values made yearly", () => {
    const { tallies, valueFactor } = count(ROWS, { valuePer: "month" });
    expect(tallies.values).toEqual([1200, 601.2, 0, 0]);
    expect(valueFactor).toBe(12);
  });

  it("with the spellings of its statuses, and whether its dates are numbers, for formulas that count again", () => {
    const { lossSpellings, datesAreNumbers } = count(ROWS, STATUS);
    expect([lossSpellings, datesAreNumbers]).toEqual([["Churned", "churned "], false]);
    const numbered = ROWS.map(([, ...rest], at): MadeRow => [45_292 + at, ...rest]);
    expect(count(numbered, STATUS).datesAreNumbers).toBe(true);
  });

  it("without months where there are no dates", () => {
    const { tallies, firstDay, lastDay } = count(ROWS, { date: null, value: null });
    expect(tallies).toEqual({
      periods: [],
      reasons: ["Price", "Unknown"],
      explained: [true, false],
      counts: [2, 1],
    });
    expect([firstDay, lastDay]).toEqual([null, null]);
  });

  it("as unexplained where there is no reason", () => {
    expect(count(ROWS, { reason: null }).tallies).toMatchObject({
      reasons: ["No reason recorded"],
      explained: [false],
    });
  });

  it("an error in a value makes the value unknown and keeps the loss", () => {
    const { tallies, quality } = count([...ROWS, ["2024-02-03", "Price", ERROR, "Churned", "L-4"]]);
    expect(tallies.valueUnknown).toEqual([0, 1, 0, 1]);
    expect(quality.used).toBe(4);
  });

  it.each<[string, boolean, MadeRow]>([
    ["numbers and blanks", true, ["2024-02-03", "Price", 7, "Churned", "L-4"]],
    ["words, which SUM passes over as well", true, ["2024-02-03", "Price", "n/a", "", "L-4"]],
    ["an amount in text", false, ["2024-02-03", "Price", "€ 7.50", "Churned", "L-4"]],
    ["an Excel error", false, ["2024-02-03", "Price", ERROR, "Churned", "L-4"]],
    ["an amount in text in a row left out", true, ["", "Price", "7.50", "Churned", "L-4"]],
  ])("SUM can check the value of %s: %s", (_, areNumbers, more) => {
    expect(count([...ROWS, more]).valuesAreNumbers).toBe(areNumbers);
  });

  it("a repeated row takes its amount in text with it", () => {
    const repeat: MadeRow = ["2024-06-01", "Price", "7", "Churned", "L-1"];
    expect(count([...ROWS, repeat], { id: "Id" }).valuesAreNumbers).toBe(true);
    expect(count([...ROWS, repeat]).valuesAreNumbers).toBe(false);
  });

  it("free reasons are not listed; only blanks and the like are parted from them", () => {
    const many = Array.from({ length: 120 }, (_, row): MadeRow => [
      "2024-03-01",
      `Because ${row}`,
      1,
      "",
      "",
    ]);
    expect(count([...many, ...ROWS.slice(2)], { date: null }).tallies).toMatchObject({
      reasons: ["No reason recorded", "Reason in free text"],
      explained: [false, true],
      counts: [1, 120],
    });
  });
});

describe("a status column", () => {
  const rows: readonly MadeRow[] = [
    ...ROWS,
    ["", "", 10, "Stayed", "L-5"],
    ["", "", 10, "joined", "L-6"],
    ["", "", 10, "", "L-7"],
  ];

  it("decides which rows are losses, and gives the customers by status", () => {
    const { quality, statuses } = count(rows, STATUS);
    expect(statuses).toEqual({ kind: "statuses", listed: 5, came: 1, left: 3 });
    expect(quality).toMatchObject({
      rows: 6,
      used: 3,
      excluded: [
        { reason: "no-status", rows: 1, cells: ["D7"] },
        { reason: "not-a-loss", rows: 2, cells: ["D5", "D6"] },
      ],
    });
    expect(quality.notes[0]).toBe(
      "A row is a loss when “Status” is “Churned”: not Stayed (1), joined (1).",
    );
  });

  it("does not say how many came when no value means that", () => {
    expect(count(rows, { ...STATUS, cameWhen: [] }).statuses).toMatchObject({ came: null });
  });

  it("says nothing about customers when every row is a loss", () => {
    expect(count(ROWS, STATUS).statuses).toBeNull();
  });
});

const row = fc.tuple(
  fc.constantFrom("2024-01-05", "2024-01-31", "13-02-2024", "04-03-2024", "", "never"),
  fc.constantFrom("Price", "price ", "Other", "", "Service"),
  fc.oneof(
    fc.integer({ min: -5000, max: 90_000 }).map((cents) => cents / 100),
    fc.constantFrom("", "n/a", "1.234,50"),
  ),
  fc.constantFrom("Churned", "Stayed", "Joined", ""),
  fc.constantFrom("", "L-1", "L-2", "L-3", "L-4"),
);

it("neither the split into chunks nor the order of rows changes what is sent, and every row is accounted for", () => {
  const shuffled = fc
    .array(row, { minLength: 1, maxLength: 40, size: "max" })
    .chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
  const change = fc.record({
    id: fc.constantFrom(null, "Id"),
    date: fc.constantFrom(null, "Lost on"),
    valuePer: fc.constantFrom("year" as const, "month" as const),
    status: fc.constantFrom(null, "Status"),
  });
  fc.assert(
    fc.property(
      shuffled,
      change,
      fc.array(fc.integer({ min: 1, max: 9 })),
      ([rows, other], how, sizes) => {
        const mapping = { ...STATUS, ...how };
        const [one, two] = [tally(rows, mapping), tally(other, mapping, sizes)];
        expect(sentOf(two)).toEqual(sentOf(one));
        if (!one.ok || !two.ok) return;
        expect(two.value.statuses).toEqual(one.value.statuses);
        const { quality, tallies } = one.value;
        const excluded = quality.excluded.reduce((sum, reason) => sum + reason.rows, 0);
        expect(quality.used + excluded).toBe(rows.length);
        expect(tallies.counts.reduce((sum, cell) => sum + cell, 0)).toBe(quality.used);
        expect(LossTallies.safeParse(tallies).success).toBe(true);
      },
    ),
  );
});
