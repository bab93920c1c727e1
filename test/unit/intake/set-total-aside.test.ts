import { describe, expect, it } from "vitest";
import { ComplaintsMapping, LossesMapping } from "../../../addin/intake/mapping.ts";
import { tallyComplaints } from "../../../addin/intake/tally-complaints.ts";
import { tallyLosses } from "../../../addin/intake/tally-losses.ts";
import { feed, madeSource, valueOf, type MadeRow } from "./made-source.ts";

const MAPPING = ComplaintsMapping.parse({
  source: "Data",
  date: "Date",
  category: "Category",
  id: "Number",
});
const ROWS: readonly MadeRow[] = [
  ["2024-01-31", "Billing", "C-1"],
  ["2024-02-01", "Delivery", "C-2"],
];
const count = (rows: readonly MadeRow[], sizes: readonly number[] = []) => {
  const source = madeSource(["Date", "Category", "Number"], rows.length);
  return valueOf(feed(tallyComplaints(source, MAPPING, "2024-12-31"), rows, sizes));
};

describe("the last row, when it is a total of the others", () => {
  it.each([
    ["Total", "Total"],
    ["Grand total", ""],
    ["Summe:", "Billing"],
    ["Total général", ""],
    ["", "Gesamt"],
  ])("number “%s”, category “%s” is not counted", (id, category) => {
    for (const after of [[], [["", "", ""]]]) {
      const rows = [...ROWS, ["2024-12-31", category, id], ...after];
      const { quality, tallies, lastDay } = count(rows, [2, 1]);
      expect([tallies.periods, lastDay]).toEqual([["2024-01", "2024-02"], "2024-02-01"]);
      expect(quality).toMatchObject({ rows: rows.length, used: 2 });
      expect(quality.excluded[0]).toEqual({
        reason: "total-row",
        rows: 1,
        cells: [id === "" ? "B4" : "C4"],
      });
      expect(quality.notes[0]).toBe("Row 4, the last one, is a total of the others: not counted.");
    }
  });

  it("is not added to the value lost", () => {
    const mapping = LossesMapping.parse({ source: "Data", reason: "Reason", value: "Value" });
    const rows = [
      ["Price", 100],
      ["Service", 50],
      ["Total", 150],
    ];
    const read = feed(tallyLosses(madeSource(["Reason", "Value"], 3), mapping, "2024-12-31"), rows);
    expect(valueOf(read).tallies).toMatchObject({
      reasons: ["Price", "Service"],
      values: [100, 50],
    });
  });
});

it.each<[string, readonly MadeRow[]]>([
  ["a row of that name further up", [["2024-03-01", "Total", ""], ...ROWS]],
  ["a last row with a number of its own", [...ROWS, ["2024-03-01", "Total", "C-9"]]],
  ["a last row with another name", [...ROWS, ["2024-03-01", "Total loss", ""]]],
])("%s counts", (_, rows) => {
  expect(count(rows).quality).toMatchObject({ used: 3, excluded: [] });
});
