import { describe, expect, it } from "vitest";
import { madeTemplate, readMade, told } from "./made-template.ts";

const ANSWERED = {
  respondent: "Head of Service",
  role: "Executive",
  round: "2026-10",
  item: "Q1a",
  answer: 3,
};

describe("cells of the input tables", () => {
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
});
