import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnsToRead } from "../../../addin/intake/columns-to-read.ts";
import { ComplaintsMapping } from "../../../addin/intake/mapping.ts";
import { tallyComplaints } from "../../../addin/intake/tally-complaints.ts";
import { ComplaintTallies } from "../../../shared/contract/request.ts";
import { ERROR, feed, madeSource, sentOf, valueOf, type MadeRow } from "./made-source.ts";

const HEADERS = ["Date", "Category", "Number"];
const MAPPING = ComplaintsMapping.parse({
  source: "Data",
  date: "Date",
  category: "Category",
  id: "Number",
});
const TODAY = "2024-12-31";

const tally = (
  rows: readonly MadeRow[],
  change: Partial<ComplaintsMapping> = {},
  sizes: readonly number[] = [],
) =>
  feed(
    tallyComplaints(madeSource(HEADERS, rows.length), { ...MAPPING, ...change }, TODAY),
    rows,
    sizes,
  );
const count = (...args: Parameters<typeof tally>) => valueOf(tally(...args));

const ROWS: readonly MadeRow[] = [
  ["2024-01-31", "Billing", "C-1"],
  ["2024-02-01", "billing ", "C-2"],
  ["2024-02-02", "Delivery", "C-3"],
];

describe("complaints are counted", () => {
  it("by category and month, in order", () => {
    expect(count(ROWS).tallies).toEqual({
      periods: ["2024-01", "2024-02"],
      categories: ["Billing", "Delivery"],
      counts: [1, 1, 0, 1],
      grouping: "category",
    });
  });

  it("with the first and last day", () => {
    const { firstDay, lastDay } = count(ROWS);
    expect([firstDay, lastDay]).toEqual(["2024-01-31", "2024-02-02"]);
  });

  it("under the spelling that most rows have, and each spelling that Excel would tell apart is listed once", () => {
    const rows = [...ROWS, ["2024-02-03", "BILLING ", "C-4"], ["2024-02-04", "billing ", "C-5"]];
    expect(count(rows).categories[1]).toEqual({
      label: "billing",
      spellings: ["billing ", "Billing"],
      used: 4,
      excluded: 0,
    });
  });

  it("with blanks and placeholders as a category of their own", () => {
    const rows = [...ROWS, ["2024-02-03", "", "C-4"], ["2024-02-03", "Select One", "C-5"]];
    const { categories, quality } = count(rows);
    expect(categories.at(-1)).toEqual({
      label: "No category recorded",
      spellings: ["", "Select One"],
      used: 2,
      excluded: 0,
    });
    expect(quality.notes).toContain(
      "“Category” is blank or a placeholder in 2 rows, counted as “No category recorded”.",
    );
  });

  it("as one when no category is chosen", () => {
    const { tallies, categoryColumn } = count(ROWS, { category: null });
    expect(tallies).toMatchObject({
      categories: ["All complaints"],
      counts: [1, 2],
      grouping: "none",
    });
    expect(categoryColumn).toBeNull();
  });

  it("as one when there are more than a hundred categories", () => {
    const rows = Array.from({ length: 202 }, (_, row) => [
      "2024-01-05",
      `Text ${row % 101}`,
      `C-${row}`,
    ]);
    expect(count(rows).tallies).toMatchObject({ counts: [202], grouping: "none" });
    const hundred = rows.filter((_, row) => row % 101 > 0);
    expect(count(hundred).tallies.grouping).toBe("category");
  });

  it("as one when three in ten rows have a category of their own", () => {
    const rows = Array.from({ length: 40 }, (_, row) => [
      "2024-01-05",
      row < 12 ? `Text ${row}` : "Billing",
      `C-${row}`,
    ]);
    expect(count(rows).tallies.grouping).toBe("none");
    expect(count(rows.slice(1)).tallies.grouping).toBe("category");
  });

  it("as one when there is a text for every row, without keeping each text", () => {
    const rows = Array.from({ length: 6000 }, (_, row) => [
      "2024-01-05",
      `Text ${row}`,
      `C-${row}`,
    ]);
    const { tallies, quality } = count(rows);
    expect(tallies).toMatchObject({ counts: [6000], grouping: "none" });
    expect(quality.notes.at(-1)).toContain("more than 5,000 different entries in 6,000 rows");
  });

  it("to the end of a month that is known by its month alone", () => {
    expect(count([["2024-02", "Billing", "C-1"]]).lastDay).toBe("2024-02-29");
  });
});

describe("rows are left out, with their cells, when", () => {
  it.each([
    ["blank-row", ["", " ", ""], "A5"],
    ["no-date", ["", "Billing", "C-9"], "A5"],
    ["date-unreadable", ["soon", "Billing", "C-9"], "A5"],
    ["cell-error", [ERROR, "Billing", "C-9"], "A5"],
    ["cell-error", ["2024-02-03", ERROR, "C-9"], "B5"],
    ["after-as-of", ["2025-01-01", "Billing", "C-9"], "A5"],
    ["same-id", ["2024-02-03", "Billing", "C-3"], "C5"],
  ] as const)("%s: %j", (reason, row, cell) => {
    const { quality, tallies } = count([...ROWS, row]);
    expect(quality).toMatchObject({
      rows: 4,
      used: 3,
      excluded: [{ reason, rows: 1, cells: [cell] }],
    });
    expect(tallies).toEqual(count(ROWS).tallies);
  });

  it("only the first five cells are named", () => {
    const faulty = Array.from({ length: 9 }, (): MadeRow => ["soon", "Billing", ""]);
    expect(count([...ROWS, ...faulty]).quality.excluded).toEqual([
      { reason: "date-unreadable", rows: 9, cells: ["A5", "A6", "A7", "A8", "A9"] },
    ]);
  });

  it("they are counted beside the rows used of their category, so that Excel's own count can be explained", () => {
    const { categories } = count([...ROWS, ["", "Delivery", "C-9"]]);
    expect(categories[1]).toMatchObject({ label: "Delivery", used: 1, excluded: 1 });
  });

  it("rows without a number are kept, however alike they are", () => {
    const rows = [...ROWS, ["2024-02-02", "Delivery", ""], ["2024-02-02", "Delivery", ""]];
    expect(count(rows).quality).toMatchObject({ used: 5, excluded: [] });
  });
});

describe("nothing is counted", () => {
  it.each([
    ["table-without-rows", []],
    ["table-without-rows", [["", "", ""]]],
    ["dates-unreadable", [["soon", "Billing", "C-1"]]],
    ["no-row-usable", [["2025-06-01", "Billing", "C-1"]]],
  ] as const)("%s: %j", (code, rows) => {
    expect(tally(rows)).toMatchObject({ ok: false, problems: [{ code, table: "Data" }] });
  });

  it("when day and month cannot be told apart, until the user says which", () => {
    const rows = [["04-08-2024", "Billing", "C-1"]];
    expect(tally(rows)).toMatchObject({
      problems: [{ code: "date-order-unknown", column: "Date", example: "04-08-2024" }],
    });
    expect(count(rows, { dateOrder: "dmy" }).firstDay).toBe("2024-08-04");
    expect(count(rows, { dateOrder: "mdy" }).firstDay).toBe("2024-04-08");
  });
});

it("of rows with the same number the earliest counts, wherever it stands", () => {
  const rows = [
    ["2024-03-09", "Billing", "C-1"],
    ["2024-02-09", "Delivery", "C-1"],
    ["2024-03-10", "Billing", "C-2"],
  ];
  const { tallies, quality } = count(rows);
  expect(tallies).toEqual(count(rows.toReversed()).tallies);
  expect(tallies).toMatchObject({ categories: ["Billing", "Delivery"], counts: [0, 1, 1, 0] });
  expect(quality.excluded).toEqual([{ reason: "same-id", rows: 1, cells: ["C2"] }]);
});

it("an empty row is told from a row without a date by a neighbouring column", () => {
  const mapping = {
    complaints: { ...MAPPING, category: null, id: null },
    losses: null,
    customers: null,
    targets: null,
    baselines: null,
  };
  expect(columnsToRead("complaints", mapping, madeSource(HEADERS, 1))).toEqual([0, 1]);
});

const date = fc.oneof(
  fc.constantFrom(
    "",
    "soon",
    "04-08-2024",
    "31-01-2024",
    "2024-05-05",
    "01.02.2023",
    "Mar-24",
    "2025-02-02",
  ),
  fc.integer({ min: 45_000, max: 45_800 }),
  fc.constant(ERROR),
);
const label = fc.constantFrom(
  "Billing",
  "billing",
  " Billing",
  "Delivery",
  "",
  "Select One",
  "Other",
);
const number = fc.constantFrom("", "C-1", "C-2", "C-3", "C-4", "C-5");
const rows = fc.array(fc.tuple(date, label, number), { minLength: 1, maxLength: 40, size: "max" });

it("any split into chunks gives the same result", () => {
  fc.assert(
    fc.property(rows, fc.array(fc.integer({ min: 1, max: 9 })), (all, sizes) => {
      expect(tally(all, {}, sizes)).toEqual(tally(all));
    }),
  );
});

it("any order of rows gives the same tallies", () => {
  const shuffled = rows.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  fc.assert(
    fc.property(shuffled, ([all, other]) => {
      expect(sentOf(tally(other))).toEqual(sentOf(tally(all)));
    }),
  );
});

it("every row is used or left out, and what is sent keeps to the contract", () => {
  fc.assert(
    fc.property(rows, (all) => {
      const result = tally(all);
      if (!result.ok) return;
      const { quality, tallies, categories } = result.value;
      const excluded = quality.excluded.reduce((sum, reason) => sum + reason.rows, 0);
      expect(quality.used + excluded).toBe(all.length);
      expect(tallies.counts.reduce((sum, cell) => sum + cell, 0)).toBe(quality.used);
      expect(categories.reduce((sum, category) => sum + category.used, 0)).toBe(quality.used);
      expect(ComplaintTallies.safeParse(tallies).success).toBe(true);
    }),
  );
});
