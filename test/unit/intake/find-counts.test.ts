import { describe, expect, it } from "vitest";
import { findCounts } from "../../../addin/intake/find-counts.ts";
import { ComplaintsMapping, Mapping } from "../../../addin/intake/mapping.ts";
import { proposeMapping } from "../../../addin/intake/propose-mapping.ts";
import { resolveMapping } from "../../../addin/intake/resolve-mapping.ts";
import type { CellValue } from "../../../addin/intake/source.ts";
import { noticeOf } from "../../../shared/problem.ts";
import { COMPLAINTS, date, id, one, sourceOf } from "./template-tables.ts";

/** Three categories a month, in month after month. */
const month = (row: number): string =>
  `20${String(20 + Math.floor(row / 36))}-${String((Math.floor(row / 3) % 12) + 1).padStart(2, "0")}`;
const category = one("Billing", "Delivery", "Service");
const counted = (header: string, values: (row: number) => CellValue = one(5, 12, 0, 7)) =>
  sourceOf("Complaints by month", { Month: month, Category: category, [header]: values });
const HEADERS = { date: "Month", label: "Category", id: null };

describe("a table with one row for several complaints", () => {
  it.each([
    "Complaints",
    "Number of complaints",
    "Count",
    "Total",
    "Anzahl",
    "Nombre",
    "Número",
    "Cantidad",
    "Quantidade",
  ])("is known by its column of whole numbers “%s”", (header) =>
    expect(findCounts(counted(header), HEADERS)).toBe(header),
  );

  it("is refused with the column named, whether it was proposed or chosen", () => {
    const source = counted("Complaints");
    const chosen = { source: source.name, date: "Month", category: "Category" };
    for (const mapping of [
      proposeMapping([source], null).mapping,
      Mapping.parse({ complaints: ComplaintsMapping.parse(chosen) }),
    ]) {
      expect(resolveMapping(mapping, [source])).toEqual({
        ok: false,
        problems: [
          { code: "counted-rows", table: source.name, column: "Complaints", of: "complaints" },
        ],
      });
    }
  });

  it("is refused for losses too", () => {
    const source = sourceOf("Losses", {
      Month: month,
      Reason: category,
      "Customers lost": one(3, 4),
    });
    const mapping = Mapping.parse({
      losses: { source: "Losses", date: "Month", reason: "Reason" },
    });
    const resolved = resolveMapping(mapping, [source]);
    if (resolved.ok) throw new Error("resolved");
    const [problem = { code: "workbook-empty" as const }] = resolved.problems;
    expect(problem).toMatchObject({ code: "counted-rows", of: "losses" });
    expect(noticeOf(problem).what).toBe("Losses has one row for several losses.");
    expect(noticeOf(problem).why).toContain("“Customers lost” holds counts");
  });

  it("is not proposed where another table has a row for each complaint", () => {
    const { mapping } = proposeMapping([counted("Complaints"), COMPLAINTS], null);
    expect(mapping.complaints?.source).toBe("tblComplaints");
  });
});

describe("each row stands for one complaint", () => {
  it.each([
    ["where the numbers are ones", counted("Complaints", one(1))],
    ["where they are text", counted("Complaints", one("5", "few"))],
    ["where they are not whole", counted("Complaints", one(1.5, 2))],
    ["where some are below zero", counted("Complaints", one(-1, 2))],
    [
      "where days and categories are no grid, and the header is a plain word",
      sourceOf("Complaints", { Month: date, Category: category, Quantity: one(1, 2, 3) }, [
        "Month",
      ]),
    ],
    [
      "where a day and category has several rows",
      sourceOf("Complaints", {
        Month: one("2024-01", "2024-02"),
        Category: category,
        Count: one(2, 3),
      }),
    ],
  ])("%s", (_, source) => expect(findCounts(source, HEADERS)).toBeNull());

  it("where the numbers tell the complaints apart", () => {
    const source = sourceOf("Complaints", { Month: month, Category: category, Number: id("C") });
    expect(findCounts(source, { ...HEADERS, id: "Number" })).toBeNull();
  });
});
