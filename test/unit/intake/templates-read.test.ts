import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readGovernance } from "../../../addin/intake/templates/read-governance.ts";
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

  it.each([
    [0, 0],
    ["4", 4],
    ["Don’t know", "dk"],
    ["DK", "dk"],
    ["n/a", "na"],
    ["Not applicable", "na"],
  ])("the answer %j is %j", (answer, expected) => {
    const read = readMade(madeTemplate("quiz", [{ ...ANSWERED, answer }]));
    expect(read.tables.quiz?.[0]?.answer).toBe(expected);
  });

  it("days may be typed in any order, and the column decides; one that stays open is named", () => {
    const rows = (...days: readonly string[]) =>
      days.map((held, i) => ({ meeting: `M${i}`, held }));
    const decided = readMade(
      madeTemplate("forums", rows("03/04/2026", "25/04/2026", "2026-05-01")),
    );
    expect(decided.tables.forums?.map(({ held }) => held)).toEqual([
      "2026-04-03",
      "2026-04-25",
      "2026-05-01",
    ]);
    const open = readMade(madeTemplate("forums", rows("03/04/2026", "2026-05-01")));
    expect(open.tables.forums?.map(({ held }) => held)).toEqual([null, "2026-05-01"]);
    expect(told(open)).toEqual(["tblForums, row 5, “Held on”: “03/04/2026” cannot be read."]);
  });

  it("a month may be a day, a text or a number; a share may have a percent sign", () => {
    const read = readMade(
      madeTemplate("assetPlan", [{ period: "Oct 2026" }, { period: 202_610 }, { period: 46_300 }]),
      madeTemplate("people", [
        { person: "P", dedicated: "60%" },
        { person: "Q", dedicated: 60 },
      ]),
    );
    expect(read.tables.assetPlan?.map(({ period }) => period)).toEqual([
      "2026-10",
      "2026-10",
      "2026-10",
    ]);
    expect(read.tables.people?.map(({ dedicated }) => dedicated)).toEqual([0.6, null]);
    expect(told(read)).toEqual([
      "tblPeople, row 6, “Time for customer work”: “60” cannot be read.",
    ]);
  });

  it("numbers with a decimal comma are read so in the whole column", () => {
    const read = readMade(
      madeTemplate("metrics", [
        { metric: "A", target: "0,85" },
        { metric: "B", target: "1.250" },
      ]),
    );
    expect(read.tables.metrics?.map(({ target }) => target)).toEqual([0.85, 1250]);
  });

  it("several units stand in one cell with semicolons or commas between", () => {
    const read = readMade(madeTemplate("decisions", [{ units: "North; South, north" }]));
    expect(read.tables.decisions?.[0]?.units).toEqual([0, 1]);
    expect(read.books.units).toEqual(["North", "South"]);
  });

  it("two definitions of one metric have two codes, the same words have one", () => {
    const read = readMade(
      madeTemplate("metrics", [
        { metric: "On time", definition: "By day" },
        { metric: "On time", definition: "By window" },
        { metric: "Late", definition: "by  day" },
      ]),
    );
    expect(read.tables.metrics?.map(({ metric, definition }) => [metric, definition])).toEqual([
      [1, 0],
      [1, 1],
      [0, 0],
    ]);
  });

  it("a task names what it answers to by a code, or by a label that is counted anyway, and by nothing else", () => {
    const source = (sourceKind: string, name: string) => ({
      action: "A",
      sourceKind,
      source: name,
    });
    const read = readMade(
      madeTemplate("moments", [{ moment: "Renewal" }, { moment: "Fault" }]),
      madeTemplate("actions", [
        source("Moment of truth", "renewal"),
        source("Complaint category", " BILLING "),
        source("Complaint category", "What a neighbour said"),
        source("Loss reason", "Billing"),
        source("Other", "Billing"),
      ]),
    );
    expect(
      read.tables.actions?.map(({ source: code, sourceLabel }) => [code, sourceLabel]),
    ).toEqual([
      [1, null],
      [null, "Billing"],
      [null, null],
      [null, null],
      [null, null],
    ]);
  });

  it("evidence is there or not; a dash is not", () => {
    const read = readMade(
      madeTemplate("quiz", [
        { ...ANSWERED, hasEvidence: "Minutes" },
        { ...ANSWERED, hasEvidence: "–" },
      ]),
    );
    expect(read.tables.quiz?.map(({ hasEvidence }) => hasEvidence)).toEqual([true, false]);
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
        const count = counts[0];
        const sum = (count?.used ?? 0) + (count?.examples ?? 0) + (count?.blank ?? 0);
        expect(sum + (count?.leftOut.length ?? 0)).toBe(rows.length);
        expect(tables.forums).toHaveLength(count?.used ?? -1);
      }),
    );
  });
});
