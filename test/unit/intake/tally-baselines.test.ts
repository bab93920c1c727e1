import { describe, expect, it } from "vitest";
import { makeRequest } from "../../../addin/intake/make-request.ts";
import { BaselinesMapping, ComplaintsMapping } from "../../../addin/intake/mapping.ts";
import { matchBaselines } from "../../../addin/intake/match-baselines.ts";
import { noteUnmet } from "../../../addin/intake/add-notes.ts";
import { tallyBaselines } from "../../../addin/intake/tally-baselines.ts";
import { tallyComplaints } from "../../../addin/intake/tally-complaints.ts";
import { feed, madeSource, valueOf, type MadeRow } from "./made-source.ts";

const HEADERS = ["Category", "From", "Who", "When", "Why"];
const MAPPING = BaselinesMapping.parse({
  source: "Data",
  category: "Category",
  from: "From",
  who: "Who",
  when: "When",
  why: "Why",
});
const DAYS = { today: "2024-12-31", asOf: null };

const read = (rows: readonly MadeRow[]) =>
  feed(tallyBaselines(madeSource(HEADERS, rows.length), MAPPING), rows);

const complaints = valueOf(
  feed(
    tallyComplaints(
      madeSource(["Date", "Category"], 2),
      ComplaintsMapping.parse({ source: "Data", date: "Date", category: "Category" }),
      "2024-12-31",
    ),
    [
      ["2024-01-05", "Billing"],
      ["2024-02-05", "Billing"],
    ],
  ),
);

describe("baselines are read", () => {
  it("with who decided, when and why; a blank category is all complaints", () => {
    const { baselines, quality } = valueOf(
      read([
        ["Billing", "2024-02-17", "Head of Operations", "2024-03-01", "New invoice"],
        ["", "February 2024", "", "", ""],
        ["", "", "", "", ""],
      ]),
    );
    expect(baselines).toEqual([
      {
        category: "Billing",
        from: "2024-02",
        day: "2024-02-17",
        found: "2024-02-17",
        row: 2,
        who: "Head of Operations",
        when: "2024-03-01",
        why: "New invoice",
      },
      {
        category: null,
        from: "2024-02",
        day: "2024-02-01",
        found: "February 2024",
        row: 3,
        who: null,
        when: null,
        why: null,
      },
    ]);
    expect(quality).toMatchObject({ rows: 3, used: 2, excluded: [{ reason: "blank-row" }] });
  });

  it("once for each category and month", () => {
    const { baselines, quality } = valueOf(
      read([
        ["Billing", "2024-02-17", "A", "", ""],
        ["billing ", "2024-02-01", "B", "", ""],
      ]),
    );
    expect(baselines.map(({ who }) => who)).toEqual(["A"]);
    expect(quality.excluded).toEqual([{ reason: "repeated-baseline", rows: 1, cells: ["B3"] }]);
  });
});

describe("a baseline is never passed over", () => {
  it.each([
    ["no date", "soon", "soon"],
    ["a blank", "", ""],
  ])("%s is a problem that names the cell", (_, cell, found) => {
    const row = ["Billing", cell, "Head of Operations", "", ""];
    expect(read([["Billing", "2024-02", "", "", ""], row])).toEqual({
      ok: false,
      problems: [
        { code: "baseline-date-unreadable", table: "Data", row: 3, column: "From", found },
      ],
    });
  });

  it.each([
    ["before the first month of the complaints", "2023-12-01"],
    ["after the last", "2024-03-01"],
    ["in the future", "2062-02-01"],
  ])("a date %s is a problem that names row, value and the months that there are", (_, found) => {
    const baselines = valueOf(read([["Billing", found, "", "", ""]]));
    expect(matchBaselines({ complaints, baselines }, DAYS)).toEqual({
      ok: false,
      problems: [
        {
          code: "baseline-without-month",
          table: "Data",
          row: 2,
          column: "From",
          found,
          first: "2024-01",
          last: "2024-02",
        },
      ],
    });
  });

  it("but one decided after the as-of date that the user named is left out and listed", () => {
    const baselines = valueOf(
      read([
        ["Billing", "2024-02-01", "", "", ""],
        ["Billing", "2024-06-01", "", "", ""],
      ]),
    );
    const matched = valueOf(
      matchBaselines({ complaints, baselines }, { today: "2024-12-31", asOf: "2024-02-29" }),
    );
    expect(matched?.baselines.map(({ from }) => from)).toEqual(["2024-02"]);
    expect(matched?.quality).toMatchObject({
      rows: 2,
      used: 1,
      excluded: [{ reason: "after-as-of", rows: 1, cells: ["B3"] }],
    });
  });
});

describe("of a baseline", () => {
  const baselines = valueOf(
    read([
      ["BILLING", "2024-02-17", "Head of Operations", "2024-03-01", "New invoice"],
      ["Unheard of", "2024-02-17", "Head of Operations", "", ""],
    ]),
  );
  const intake = {
    asOf: "2024-12-31",
    complaints,
    losses: null,
    customers: null,
    targets: null,
    baselines,
    currency: null,
  };

  it("category and month are sent, named as the complaints do; who, when and why stay", () => {
    const request = makeRequest(intake);
    expect(request.rebases).toEqual([{ category: "Billing", from: "2024-02" }]);
    expect(JSON.stringify(request)).not.toMatch(/Head of|invoice|2024-03-01/);
  });

  it("a category that no complaint has is named", () => {
    expect(noteUnmet(intake)).toEqual([
      {
        role: "baselines",
        note: "No complaint that counts has the category “Unheard of”, which has a baseline.",
      },
    ]);
  });

  it("nothing is sent, and that is said, where there are no complaints", () => {
    expect(makeRequest({ ...intake, complaints: null }).rebases).toEqual([]);
    expect(noteUnmet({ ...intake, complaints: null })[0]?.note).toMatch(/^No table of complaints/);
  });
});
