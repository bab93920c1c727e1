import { describe, expect, it } from "vitest";
import { noteUnread } from "../../../addin/intake/add-notes.ts";
import { Mapping, NO_MAPPING } from "../../../addin/intake/mapping.ts";
import { proposeMapping } from "../../../addin/intake/propose-mapping.ts";
import { resolveMapping } from "../../../addin/intake/resolve-mapping.ts";
import { COMPLAINTS, CUSTOMERS, LOSSES, propose, TARGETS } from "./template-tables.ts";

describe("a mapping kept in the workbook", () => {
  const kept = propose(COMPLAINTS, LOSSES).mapping;

  it("wins over the proposal where its columns are still there", () => {
    const mine = Mapping.parse({
      ...kept,
      complaints: { ...kept.complaints, category: "Channel" },
    });
    const { mapping, reasons } = proposeMapping([COMPLAINTS, LOSSES], mine);
    expect(mapping).toEqual(mine);
    expect(reasons.every(({ sure }) => sure)).toBe(true);
  });

  it("is mended where a column has gone, and says so", () => {
    const mine = Mapping.parse({ ...kept, complaints: { ...kept.complaints, category: "Kind" } });
    const { mapping, reasons } = proposeMapping([COMPLAINTS, LOSSES], mine);
    expect(mapping.complaints?.category).toBe("Category");
    const reason = reasons.find(({ meaning }) => meaning === "category");
    expect(reason?.sure).toBe(false);
    expect(reason?.why).toContain("The column “Kind” is not in “tblComplaints” any more.");
  });

  it("is mended where a table has gone, and keeps naming it when nothing can replace it", () => {
    const renamed = { ...COMPLAINTS, name: "Complaints 2025" };
    expect(proposeMapping([renamed, LOSSES], kept).mapping.complaints?.source).toBe(
      "Complaints 2025",
    );
    const alone = proposeMapping([LOSSES], kept).mapping;
    expect(resolveMapping(alone, [LOSSES])).toEqual({
      ok: false,
      problems: [{ code: "table-missing", table: "tblComplaints" }],
    });
  });

  it("does not take in a table that was not chosen, but mentions it", () => {
    const { mapping, reasons } = proposeMapping([COMPLAINTS, LOSSES, CUSTOMERS], kept);
    expect(mapping.customers).toBeNull();
    expect(reasons.at(-1)?.why).toBe(
      "“tblCustomers” looks like a list of customers; it was not chosen when the mapping was kept.",
    );
  });
});

describe("a column that says from when targets hold, put in after the mapping was kept", () => {
  const kept = propose(COMPLAINTS, TARGETS).mapping;
  const before = Mapping.parse({ ...kept, targets: { ...kept.targets, from: null } });

  it("is not read without being chosen, but is named beside the targets", () => {
    const { mapping, reasons } = proposeMapping([COMPLAINTS, TARGETS], before);
    expect(mapping.targets?.from).toBeNull();
    expect(noteUnread(mapping, reasons)).toEqual([
      {
        role: "targets",
        note: "“TargetSetDate” seems to say from when a target holds, and is not read: each target counts for all months. Choose it in Sources to use it.",
      },
    ]);
  });

  it("is not mentioned where it is read", () => {
    const { mapping, reasons } = proposeMapping([COMPLAINTS, TARGETS], kept);
    expect(noteUnread(mapping, reasons)).toEqual([]);
  });
});

describe("resolving a mapping", () => {
  it("names every missing table and column, not the first alone", () => {
    const mapping = Mapping.parse({
      complaints: { source: "tblComplaints", date: "When", category: "What" },
      losses: { source: "Lost", date: "When" },
    });
    expect(resolveMapping(mapping, [COMPLAINTS])).toEqual({
      ok: false,
      problems: [
        { code: "column-missing", table: "tblComplaints", column: "When" },
        { code: "column-missing", table: "tblComplaints", column: "What" },
        { code: "table-missing", table: "Lost" },
      ],
    });
  });

  it("finds headers whatever spaces stand around them", () => {
    const mapping = Mapping.parse({
      complaints: { source: "TBLCOMPLAINTS", date: " ReceivedDate " },
    });
    expect(resolveMapping(mapping, [COMPLAINTS]).ok).toBe(true);
  });

  it.each([
    [
      {
        complaints: {
          source: "tblComplaints",
          date: "",
          category: null,
          id: null,
          dateOrder: "auto",
        },
      },
      "date received",
    ],
    [{ losses: { ...propose(LOSSES).mapping.losses, date: null, reason: null } }, "date lost"],
    [
      { losses: { ...propose(LOSSES).mapping.losses, status: "LossType" } },
      "status that means lost",
    ],
  ])("asks for what is not chosen: %#", (part, meaning) => {
    const mapping = { ...NO_MAPPING, ...part } as Mapping;
    expect(resolveMapping(mapping, [COMPLAINTS, LOSSES])).toMatchObject({
      problems: [{ code: "column-not-mapped", meaning }],
    });
  });
});
