import { describe, expect, it } from "vitest";
import { makeRequest, proposeAsOf } from "../../../addin/intake/make-request.ts";
import { ComplaintsMapping, LossesMapping, TargetsMapping } from "../../../addin/intake/mapping.ts";
import { tallyComplaints } from "../../../addin/intake/tally-complaints.ts";
import { tallyLosses } from "../../../addin/intake/tally-losses.ts";
import { tallyTargets } from "../../../addin/intake/tally-targets.ts";
import { ScorecardRequest } from "../../../shared/contract/request.ts";
import { feed, madeSource, valueOf, type MadeRow } from "./made-source.ts";

const TODAY = "2024-12-31";
const TARGETS = TargetsMapping.parse({
  source: "Data",
  category: "Category",
  target: "At most",
  owner: "Owner",
});

const readTargets = (rows: readonly MadeRow[]) =>
  valueOf(
    feed(tallyTargets(madeSource(["Category", "At most", "Owner"], rows.length), TARGETS), rows),
  );
const readComplaints = (rows: readonly MadeRow[]) => {
  const mapping = ComplaintsMapping.parse({ source: "Data", date: "Date", category: "Category" });
  return valueOf(
    feed(tallyComplaints(madeSource(["Date", "Category"], rows.length), mapping, TODAY), rows),
  );
};
const readLosses = (rows: readonly MadeRow[]) => {
  const mapping = LossesMapping.parse({
    source: "Data",
    reason: "Reason",
    status: "Status",
    lossWhen: ["lost"],
  });
  return valueOf(
    feed(tallyLosses(madeSource(["Reason", "Status"], rows.length), mapping, TODAY), rows),
  );
};

describe("targets", () => {
  it("are read with their owners, the total under any of its usual names", () => {
    const rows = [
      ["Billing", 12, "Ann"],
      ["Total", "1,000", ""],
      ["Delivery", "", ""],
      ["Service", -1, ""],
      ["", "", ""],
    ];
    const { targets, quality } = readTargets(rows);
    expect(targets).toEqual([
      { category: "Billing", atMost: 12, basis: "count", owner: "Ann", from: null },
      { category: null, atMost: 1000, basis: "count", owner: null, from: null },
    ]);
    expect(quality).toMatchObject({
      rows: 5,
      used: 2,
      excluded: [
        { reason: "no-target", rows: 1, cells: ["B4"] },
        { reason: "negative-target", rows: 1, cells: ["B5"] },
        { reason: "blank-row", rows: 1 },
      ],
    });
  });

  it("the smallest of several for one category counts, wherever it stands", () => {
    const rows = [
      ["Billing", 12, "Ann"],
      ["billing ", 9, "Bob"],
    ];
    expect(readTargets(rows).targets).toEqual(readTargets(rows.toReversed()).targets);
    expect(readTargets(rows).targets).toMatchObject([{ atMost: 9, owner: "Bob" }]);
  });
});

describe("targets with a date", () => {
  const DATED = TargetsMapping.parse({
    source: "Data",
    category: "Category",
    target: "At most",
    owner: "Owner",
    from: "From",
  });
  const read = (rows: readonly MadeRow[]) =>
    feed(
      tallyTargets(madeSource(["Category", "At most", "Owner", "From"], rows.length), DATED),
      rows,
    );

  it("hold from the month of their date; those without one hold throughout", () => {
    const { targets } = valueOf(
      read([
        ["Billing", 9, "", "2024-03-17"],
        ["Billing", 12, "", ""],
        ["Delivery", 5, "", "May 2024"],
      ]),
    );
    expect(targets.map(({ category, atMost, from }) => [category, atMost, from])).toEqual([
      ["Billing", 12, null],
      ["Billing", 9, "2024-03"],
      ["Delivery", 5, "2024-05"],
    ]);
  });

  it("are repeated only where they begin in the same month, and then the smallest counts", () => {
    const { targets, quality } = valueOf(
      read([
        ["Billing", 9, "", "2024-03-17"],
        ["billing", 7, "", "2024-03-01"],
      ]),
    );
    expect(targets).toMatchObject([{ atMost: 7, from: "2024-03" }]);
    expect(quality.excluded).toEqual([{ reason: "repeated-target", rows: 1, cells: ["A2"] }]);
    expect(quality.notes).toContain(
      "“Category” names some categories more than once from the same month; the smallest target of each counts.",
    );
  });

  it("are left out, with the cell, where the date cannot be read", () => {
    const { quality } = valueOf(
      read([
        ["Billing", 9, "", "soon"],
        ["Delivery", 5, "", ""],
      ]),
    );
    expect(quality.excluded).toEqual([{ reason: "date-unreadable", rows: 1, cells: ["D2"] }]);
  });

  it("are not read while day and month cannot be told apart", () => {
    expect(read([["Billing", 9, "", "03/04/2024"]])).toEqual({
      ok: false,
      problems: [
        { code: "date-order-unknown", table: "Data", column: "From", example: "03-04-2024" },
      ],
    });
  });
});

describe("what is sent", () => {
  const intake = {
    asOf: TODAY,
    complaints: readComplaints([["2024-01-05", "Billing"]]),
    losses: readLosses([
      ["Price", "lost"],
      ["", "stayed"],
    ]),
    customers: null,
    targets: readTargets([
      ["BILLING", 3, "Ann Example"],
      ["Unheard of", 4, ""],
    ]),
    baselines: null,
    currency: null,
  };

  it("keeps to the contract and holds no owner", () => {
    const request = makeRequest(intake);
    expect(ScorecardRequest.parse(request)).toEqual(request);
    expect(JSON.stringify(request)).not.toContain("Ann");
  });

  it("names the categories of targets as the complaints do", () => {
    expect(makeRequest(intake).targets.map(({ category }) => category)).toEqual([
      "Billing",
      "Unheard of",
    ]);
  });

  it("takes the customers from the status list when there is no list with dates", () => {
    expect(makeRequest(intake).customers).toEqual({
      kind: "statuses",
      listed: 2,
      came: null,
      left: 1,
    });
  });
});

describe("the as-of date", () => {
  it.each([
    { rule: "the last day found", days: ["2024-11-12", "2024-10-31"], asOf: "2024-11-12" },
    {
      rule: "the month's end, when at most two days away",
      days: ["2024-11-28"],
      asOf: "2024-11-30",
    },
    { rule: "the last day itself, when further away", days: ["2024-11-27"], asOf: "2024-11-27" },
    { rule: "not a month's end to come", days: ["2024-12-30"], asOf: "2024-12-30" },
    { rule: "never after today, whatever the rows say", days: ["2031-01-01"], asOf: "2024-12-30" },
    { rule: "today, when no row has a date", days: [], asOf: "2024-12-30" },
  ])("is $rule", ({ days, asOf }) => expect(proposeAsOf(days, "2024-12-30")).toBe(asOf));
});
