import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ComplaintsMapping,
  CustomersMapping,
  LossesMapping,
} from "../../../addin/intake/mapping.ts";
import { tallyComplaints } from "../../../addin/intake/tally-complaints.ts";
import { tallyCustomers } from "../../../addin/intake/tally-customers.ts";
import { tallyLosses } from "../../../addin/intake/tally-losses.ts";
import { feed, madeSource, valueOf, type MadeRow } from "./made-source.ts";

const HEADERS = ["Complaint ID", "Date received", "Category"];
const MAPPING = ComplaintsMapping.parse({
  source: "Data",
  date: "Date received",
  category: "Category",
  id: "Complaint ID",
});
const BLANK: MadeRow = ["", "", ""];
const COMPLAINTS: readonly MadeRow[] = [
  ["C-1", "2024-01-31", "Billing"],
  ["C-2", "2024-02-01", "Delivery"],
];
const LOSSES: readonly MadeRow[] = [
  ["Customer ID", "Lost on", "Reason"],
  ["K-1", "2024-03-01", "Price"],
  ["K-2", "2024-03-02", "Service"],
];

const count = (rows: readonly MadeRow[], sizes: readonly number[] = []) => {
  const source = madeSource(HEADERS, rows.length);
  return valueOf(feed(tallyComplaints(source, MAPPING, "2024-12-31"), rows, sizes));
};

describe("a second table further down the same range", () => {
  const rows = [...COMPLAINTS, BLANK, BLANK, ...LOSSES];

  it("is not counted as complaints, and the user is told where it begins", () => {
    const { quality, tallies, dateColumn } = count(rows);
    expect(tallies.counts).toEqual([1, 0, 0, 1]);
    expect(quality).toMatchObject({
      rows: 7,
      used: 2,
      excluded: [
        { reason: "other-table", rows: 3, cells: ["A6", "A7", "A8"] },
        { reason: "blank-row", rows: 2, cells: ["A4", "A5"] },
      ],
    });
    expect(quality.notes[0]).toBe(
      "Row 6 holds other headers: 3 rows from there on belong to another table and are not counted here. To use it, make it an Excel table or move it to a sheet of its own.",
    );
    expect(dateColumn.area.rows).toBe(4);
  });

  it("is left out wherever the reading is split", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 })), (sizes) => {
        expect(count(rows, sizes)).toEqual(count(rows));
      }),
    );
  });

  it("is told from the rows of losses and of customers too", () => {
    const losses = LossesMapping.parse({ source: "Data", date: "Lost on", reason: "Reason" });
    const customers = CustomersMapping.parse({ source: "Data", start: "Start", end: "End" });
    const more = [["K-9", "2024-02-02", ""], BLANK, ["Ticket", "Date received", "Category"]];
    const tallies = [
      tallyLosses(madeSource(["Id", "Lost on", "Reason"], 3), losses, "2024-12-31"),
      tallyCustomers(madeSource(["Id", "Start", "End"], 3), customers, "2024-12-31"),
    ];
    for (const tally of tallies) {
      const { quality } = valueOf(feed<{ readonly quality: unknown }>(tally, more));
      expect(quality).toMatchObject({ rows: 3, used: 1 });
      expect(JSON.stringify(quality)).toContain("other-table");
    }
  });
});

describe("no other table begins", () => {
  it.each<[string, readonly MadeRow[]]>([
    ["with a row of headers that has no blank row above it", LOSSES],
    ["with the same headers again, as after a page break", [BLANK, HEADERS, ...LOSSES.slice(1)]],
    ["with a remark", [BLANK, ["", "Date checked by the team", ""], ...LOSSES.slice(1)]],
    ["with a row whose date is a word", [BLANK, ["C-3", "soon", "Billing"], ...LOSSES.slice(1)]],
  ])("%s", (_, more) => {
    const { quality } = count([...COMPLAINTS, ...more]);
    expect(quality.used).toBe(4);
    expect(quality.excluded.map(({ reason }) => reason)).not.toContain("other-table");
  });

  it("in an Excel table, which ends where Excel says", () => {
    const rows = [...COMPLAINTS, BLANK, ...LOSSES];
    const source = { ...madeSource(HEADERS, rows.length), kind: "table" as const };
    const { quality } = valueOf(feed(tallyComplaints(source, MAPPING, "2024-12-31"), rows));
    expect(quality.used).toBe(4);
  });
});
