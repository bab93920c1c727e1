import { describe, expect, it } from "vitest";
import { LossesMapping } from "../../../addin/intake/mapping.ts";
import type { CellValue, Source } from "../../../addin/intake/source.ts";
import { tallyComplaints } from "../../../addin/intake/tally-complaints.ts";
import { tallyLosses } from "../../../addin/intake/tally-losses.ts";
import { feed, madeSource } from "./made-source.ts";
import { date, one, propose, sourceOf } from "./template-tables.ts";

const never = (): CellValue => "to be confirmed";
const mixed = (row: number): CellValue => (row % 9 === 0 ? "13/02/2024" : date(row));
const reasonFor = (meaning: string, ...sources: readonly Source[]) =>
  propose(...sources).reasons.find((reason) => reason.meaning === meaning);

describe("a table whose dates cannot be read", () => {
  it("is still taken for complaints, with the doubt in words", () => {
    const source = sourceOf("Sheet1", { "Date received": never, Category: one("A", "B") });
    expect(propose(source).mapping.complaints).toMatchObject({ date: "Date received" });
    const reason = reasonFor("date", source);
    expect(reason?.sure).toBe(false);
    expect(reason?.why).toMatch(
      /, but none of the first \d+ cells holds a date that can be read\.$/,
    );
  });

  it("is still taken for losses, which are not counted without months", () => {
    const columns = { "Lost on": never, "Reason for leaving": one("Price", "Service") };
    const { mapping } = propose(sourceOf("Lost customers", columns));
    expect(mapping.losses).toMatchObject({ date: "Lost on", reason: "Reason for leaving" });
  });

  it("is told by table and column", () => {
    const rows = [
      ["to be confirmed", "Billing"],
      ["soon", "Billing"],
    ];
    const source = madeSource(["Date received", "Category"], rows.length);
    const problem = { code: "dates-unreadable", table: "Data", column: "Date received", rows: 2 };
    const complaints = {
      source: "Data",
      date: "Date received",
      category: "Category",
      id: null,
      dateOrder: "auto",
    } as const;
    const losses = LossesMapping.parse({ source: "Data", date: "Date received" });
    expect(feed(tallyComplaints(source, complaints, "2024-12-31"), rows)).toEqual({
      ok: false,
      problems: [problem],
    });
    expect(feed(tallyLosses(source, losses, "2024-12-31"), rows)).toEqual({
      ok: false,
      problems: [problem],
    });
  });

  it("says how many dates there are when only some can be read", () => {
    const some = (row: number): CellValue => (row % 2 === 0 ? "TBC" : "2024-05-13");
    const source = sourceOf("Complaints", { "Date received": some, Category: one("A", "B") });
    expect(reasonFor("date", source)?.why).toMatch(/but only \d+ of the first \d+ cells hold/);
  });

  it("is passed over when another column has dates", () => {
    const columns = { "Date received": never, "Complaint date": date, Category: one("A", "B") };
    const { complaints } = propose(sourceOf("Complaints", columns, ["Complaint date"])).mapping;
    expect(complaints?.date).toBe("Complaint date");
  });

  it.each([
    ["answers yes or no", { Submitted: one("yes", "no"), Category: one("A", "B") }],
    ["is not about complaints", { Date: never, Product: one("A", "B") }],
  ])("is left alone when it %s", (_, columns) => {
    expect(propose(sourceOf("Sheet1", columns)).mapping.complaints).toBeNull();
  });
});

describe("a column of dates, some of them text", () => {
  it("is certain when no other column could be meant", () => {
    const columns = { "Date received": mixed, "Date closed": date, Category: one("A", "B") };
    const source = sourceOf("Complaints", columns, ["Date received", "Date closed"]);
    const reason = reasonFor("date", source);
    expect(reason).toMatchObject({ column: "Date received", sure: true, alternatives: [] });
    expect(reason?.why).toMatch(/all of the first \d+ cells are dates\.$/);
  });

  it("is doubted, with the reason, when another column could be meant", () => {
    const columns = { "Date received": mixed, Month: mixed, Category: one("A", "B") };
    const reason = reasonFor("date", sourceOf("Complaints", columns, ["Date received", "Month"]));
    expect(reason?.sure).toBe(false);
    expect(reason?.why).toMatch(/mixes real dates with text/);
  });
});

describe("the period of an amount is read from its header", () => {
  const losses = (header: string) => {
    const columns = { "Lost on": date, Reason: one("A", "B"), [header]: one(100, 250.5) };
    const source = sourceOf("Losses", columns, ["Lost on"]);
    const { mapping } = propose(source);
    const sure = reasonFor("value", source)?.sure;
    return { value: mapping.losses?.value, per: mapping.losses?.valuePer, sure };
  };

  it.each([
    "Yearly value",
    "Yearly value (EUR)",
    "Value per year",
    "Premium p.a.",
    "Revenue per annum",
    "Annual fee",
    "Beitrag jährlich",
    "Montant annuel",
    "Cuota anual",
    "Valor por ano",
  ])("%s: a year, without doubt", (header) => {
    expect(losses(header)).toEqual({ value: header, per: "year", sure: true });
  });

  it.each(["Amount per month", "Beitrag monatlich", "Montant mensuel", "Cuota por mes"])(
    "%s: a month, without doubt",
    (header) => expect(losses(header)).toEqual({ value: header, per: "month", sure: true }),
  );

  it("Value: a year, in doubt", () => {
    expect(losses("Value")).toEqual({ value: "Value", per: "year", sure: false });
  });

  it.each(["Annual income", "Yearly refund amount"])("%s is not what is lost", (header) => {
    expect(losses(header).value).toBeNull();
  });
});
