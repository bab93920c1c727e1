import { describe, expect, it } from "vitest";
import { addNotes, noteGone, noteUndated, noteUnmet } from "../../../addin/intake/add-notes.ts";
import { sourceOfAsOf } from "../../../addin/intake/make-request.ts";
import { ComplaintsMapping, LossesMapping, Mapping } from "../../../addin/intake/mapping.ts";
import { proposeMapping } from "../../../addin/intake/propose-mapping.ts";
import { tallyComplaints } from "../../../addin/intake/tally-complaints.ts";
import { tallyLosses } from "../../../addin/intake/tally-losses.ts";
import type { Intake } from "../../../addin/intake/tallied.ts";
import { feed, madeSource, valueOf } from "./made-source.ts";
import { LOSSES, propose } from "./template-tables.ts";

const EMPTY: Intake = {
  asOf: "2026-11-22",
  complaints: null,
  losses: null,
  customers: null,
  targets: null,
  baselines: null,
  currency: null,
};
const mapping = LossesMapping.parse({ source: "Data", reason: "Reason" });
const rows = [["Price"], ["Service"]];
const losses = valueOf(feed(tallyLosses(madeSource(["Reason"], 2), mapping, "2026-11-22"), rows));

describe("a column chosen before that has gone", () => {
  const kept = propose(LOSSES).mapping;
  const before = Mapping.parse({ ...kept, losses: { ...kept.losses, value: "Yearly worth" } });
  const { mapping: mended, reasons } = proposeMapping([LOSSES], before);

  it("is the first note of its table, with the column that is read instead", () => {
    const notes = noteGone(mended, reasons);
    expect(addNotes({ ...EMPTY, losses }, notes).losses?.quality.notes[0]).toBe(
      "The column “Yearly worth” is not in “tblLosses” any more. “AnnualValueLost” is read instead.",
    );
  });

  it("is not mentioned once the user has chosen another one", () => {
    const chosen = Mapping.parse({ ...mended, losses: { ...mended.losses, value: "Segment" } });
    expect(noteGone(chosen, reasons)).toEqual([]);
    expect(noteGone(kept, propose(LOSSES).reasons)).toEqual([]);
  });
});

describe("the as-of date comes from", () => {
  it.each([
    { rule: "the user, when one is named", asOf: "2026-10-31", lastDay: null, from: "user" },
    { rule: "the data, when a row has a date", asOf: null, lastDay: "2026-10-30", from: "data" },
    {
      rule: "the day of the refresh, when no row has one",
      asOf: null,
      lastDay: null,
      from: "today",
    },
  ])("$rule", ({ asOf, lastDay, from }) => {
    const read = { ...EMPTY, losses: { ...losses, lastDay } };
    expect(sourceOfAsOf(read, asOf)).toBe(from);
  });

  it("the day of the refresh only with a note that says so", () => {
    const read: Intake = { ...EMPTY, losses, asOfFrom: "today" };
    expect(addNotes(read, noteUndated(read)).losses?.quality.notes[0]).toBe(
      "No row has a date, so the as-of date is the day of this refresh, 2026-11-22; on another day nothing else would change. Choose an as-of date to keep it.",
    );
    expect(noteUndated({ ...read, asOfFrom: "data" })).toEqual([]);
  });
});

describe("a target for a category that no complaint has", () => {
  const complaints = valueOf(
    feed(
      tallyComplaints(
        madeSource(["Date", "Category"], 1),
        ComplaintsMapping.parse({ source: "Data", date: "Date", category: "Category" }),
        "2026-11-22",
      ),
      [["2026-01-31", "Billing"]],
    ),
  );
  const read = (...categories: readonly (string | null)[]) => ({
    ...EMPTY,
    complaints,
    targets: {
      targets: categories.map((category) => ({
        category,
        atMost: 5,
        basis: "count" as const,
        owner: null,
        from: null,
      })),
      quality: { ...complaints.quality, role: "targets" as const },
    },
    baselines: null,
  });

  it("is named, whereas capital letters and the total are no matter", () => {
    expect(noteUnmet(read("billing ", null))).toEqual([]);
    expect(noteUnmet(read("Biling", "Billing"))).toEqual([
      {
        role: "targets",
        note: "No complaint that counts has the category “Biling”, which has a target.",
      },
    ]);
  });
});
