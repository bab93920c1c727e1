import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readGovernance } from "../../../addin/intake/templates/read-governance.ts";
import { MOST_ROWS } from "../../../addin/intake/templates/read-table.ts";
import { madeTemplate, readMade, told } from "./made-template.ts";

const ANSWERED = {
  respondent: "Head of Service",
  role: "Executive",
  round: "2026-10",
  item: "Q1a",
  answer: 3,
};

describe("reading the input tables", () => {
  it("a table that is not there is left out, one without rows is empty", () => {
    expect(readMade(madeTemplate("forums", [])).tables).toEqual({ forums: [] });
  });

  it("the same name has the same code in all tables, however it is capitalised or spaced", () => {
    const { tables, books } = readMade(
      madeTemplate("people", [{ person: "Head of Service" }, { person: "Head of Sales" }]),
      madeTemplate("actions", [{ action: "A-1", owner: " head of  SERVICE" }]),
      madeTemplate("attendance", [{ meeting: "M1", person: "HEAD OF SALES" }]),
    );
    const [service, sales] = tables.people ?? [];
    expect(tables.actions?.[0]?.owner).toBe(service?.person);
    expect(tables.attendance?.[0]?.person).toBe(sales?.person);
    expect(books.people.map((name) => name.toLowerCase())).toEqual([
      "head of sales",
      "head of service",
    ]);
  });

  it("codes do not depend on the order of the rows", () => {
    const names = ["Logistics", "Unit North", "Unit South", "Service Centre"];
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: 4 }), (shuffled) => {
        const rows = shuffled.map((unit) => ({ person: "P", unit }));
        expect(readMade(madeTemplate("people", rows)).books.units).toEqual([
          "Logistics",
          "Service Centre",
          "Unit North",
          "Unit South",
        ]);
      }),
    );
  });

  it("a cell that cannot be read is named with its row, and the row stays where the field may be missing", () => {
    const read = readMade(
      madeTemplate("forums", [{ meeting: "M1", held: "soon", ceoMinutes: -5, status: "perhaps" }]),
    );
    expect(told(read)).toEqual([
      "tblForums, row 5, “Held on”: “soon” cannot be read.",
      "tblForums, row 5, “Status”: “perhaps” cannot be read.",
      "tblForums, row 5, “Minutes of the CEO”: “-5” cannot be read.",
    ]);
    expect(read.tables.forums).toMatchObject([
      { row: 5, held: null, status: null, ceoMinutes: null },
    ]);
  });

  it("an error of Excel is named and never taken for a value", () => {
    const read = readMade(
      madeTemplate("forums", [
        { meeting: "M1", held: { error: "#N/A" }, isStandalone: { error: "#REF!" } },
      ]),
    );
    expect(told(read)).toEqual([
      "tblForums, row 5, “Held on”: “an error of Excel” cannot be read.",
      "tblForums, row 5, “Stand-alone”: “an error of Excel” cannot be read.",
    ]);
  });

  it("a row without something required is left out, with the cell to fill", () => {
    const read = readMade(madeTemplate("forums", [{ status: "Held" }, { meeting: "M2" }]));
    expect(read.tables.forums).toHaveLength(1);
    expect(read.counts[0]?.leftOut).toEqual([
      { row: 5, cell: "A5", column: "Meeting", reason: "missing" },
    ]);
    expect(told(read)).toEqual(["tblForums, row 5, “Meeting”: there is nothing."]);
  });

  it("a table without a required column is not used, and says what to do", () => {
    const read = readMade(madeTemplate("forums", [{ status: "Held" }], ["meeting"]));
    expect(read.tables).toEqual({});
    expect(read.counts[0]?.isUsable).toBe(false);
    expect(read.problems).toEqual([
      { code: "template-column-missing", table: "tblForums", column: "Meeting" },
    ]);
  });

  it("without an optional column its field is unknown", () => {
    const read = readMade(madeTemplate("forums", [{ meeting: "M1" }], ["chair", "entered"]));
    expect(read.tables.forums).toMatchObject([{ chair: null, entered: null }]);
    expect(read.problems).toEqual([]);
  });

  it("rows beyond the most that are sent are named and left out", () => {
    const rows = Array.from({ length: MOST_ROWS + 2 }, () => ({ meeting: "M1" }));
    const read = readMade(madeTemplate("attendance", rows));
    expect(read.tables.attendance).toHaveLength(MOST_ROWS);
    expect(read.counts[0]?.leftOut.map(({ cell, reason }) => [cell, reason])).toEqual([
      ["A20005", "too-many"],
      ["A20006", "too-many"],
    ]);
    expect(read.problems.map(({ code }) => code)).toEqual(["rows-too-many"]);
  });

  it("an example row is not read, and its names are in no list", () => {
    const read = readMade(madeTemplate("people", [{ person: "example", unit: "Nowhere" }]));
    expect(read.tables.people).toEqual([]);
    expect(read.books.units).toEqual([]);
    expect(read.counts[0]).toMatchObject({ rows: 1, examples: 1, used: 0 });
  });

  it("a question without an answer is no row and no fault", () => {
    const { answer: _answer, ...asked } = ANSWERED;
    const read = readMade(madeTemplate("quiz", [{ item: "Q1b" }, asked, ANSWERED]));
    expect(read.tables.quiz).toHaveLength(1);
    expect(read.counts[0]).toMatchObject({ unanswered: 2, used: 1 });
    expect(read.problems).toEqual([]);
  });

  it("an answer without its respondent is left out and named", () => {
    const read = readMade(madeTemplate("quiz", [{ ...ANSWERED, respondent: "" }]));
    expect(read.counts[0]?.leftOut.map(({ column }) => column)).toEqual(["Respondent"]);
  });

  it("settings hold where a value stands; a name that is none of ours is named and not sent", () => {
    const read = readMade(
      madeTemplate("settings", [
        { setting: "Example", value: 1 },
        { setting: "Customer vision", value: "To be the easiest to deal with" },
        { setting: "Programme start", value: "2025-09-01" },
        { setting: "Fiscal year begins in month", value: 13 },
        { setting: "Weight of A3", value: 2 },
        { setting: "stall-days", value: 60 },
        { setting: "min-group" },
        { setting: "Our secret plan", value: 7 },
      ]),
    );
    expect(read.tables.settings).toEqual({
      hasVision: true,
      programmeStart: "2025-09-01",
      fiscalYearStart: 1,
      thresholds: { "stall-days": 60 },
      weights: { A3: 2 },
    });
    expect(told(read)).toEqual([
      "tblSettings, row 8, “Value”: “13” cannot be read.",
      "tblSettings, row 12, “Setting”: “Our secret plan” cannot be read.",
    ]);
    expect(read.counts[0]).toMatchObject({ rows: 8, used: 4, examples: 1, unanswered: 1 });
  });

  it("the company's own words are kept by id, and nothing of them is sent", () => {
    const read = readMade(
      madeTemplate("wording", [
        { id: "Q1a", wording: "Does our chief say it?" },
        { id: "Q1b" },
        { id: "Z9", wording: "?" },
      ]),
    );
    expect(read.wording).toEqual({ Q1a: "Does our chief say it?" });
    expect(read.tables).toEqual({});
    expect(read.counts[0]).toMatchObject({ used: 1, unanswered: 1 });
    expect(read.counts[0]?.leftOut).toHaveLength(1);
  });

  it("a second table of a kind is named, and the first is read", () => {
    const first = madeTemplate("forums", [{ meeting: "M1" }]);
    const second = { ...madeTemplate("forums", []), name: "tblForums2" };
    const labels = { categories: [], reasons: [] };
    const read = readGovernance({ tables: [first], repeated: [second], labels });
    expect(read.tables.forums).toHaveLength(1);
    expect(read.problems).toEqual([
      { code: "table-repeated", table: "tblForums2", read: "tblForums" },
    ]);
  });

  it("every row is used, an example, blank, unanswered or left out", () => {
    const row = fc.record({
      meeting: fc.constantFrom("", "Example", "M1", " "),
      status: fc.constantFrom("", "Held", "soon"),
      held: fc.constantFrom("", "2026-10-01", "later"),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const { counts, tables } = readMade(madeTemplate("forums", rows));
        const sums = counts.map(
          ({ used, examples, blank, leftOut }) => used + examples + blank + leftOut.length,
        );
        expect(sums).toEqual([rows.length]);
        expect(counts.map(({ used }) => used)).toEqual([tables.forums?.length]);
      }),
    );
  });
});
