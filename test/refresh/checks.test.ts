/** Check formulas on tables that are cut short or have one row: true when written, in the calculator of the host. */
import { expect, it } from "vitest";
import { calculateBook } from "../excel-host/calc/calculate-book.ts";
import type { ExcelHost } from "../excel-host/host.ts";
import { addSheet } from "../excel-host/open-host.ts";
import { COMPLAINTS, openHost, refresh } from "./small-book.ts";

/** Every truth that a formula on Data quality worked out. */
async function agreements(host: ExcelHost): Promise<readonly unknown[]> {
  await calculateBook(host.book);
  const quality = host.book.sheets.find(({ name }) => name === "Data quality");
  return [...(quality?.cells.values() ?? [])].flatMap(({ formula, value }) =>
    formula?.startsWith("=IFERROR(") === true ? [value] : [],
  );
}

it("a table above another one on its sheet is checked as far as it goes", async () => {
  const host = openHost();
  addSheet(host, "Data", [
    ...COMPLAINTS,
    ["", ""],
    ["", ""],
    ["Date lost", "Reason for leaving"],
    ["03/01/2024", "Price"],
    ["04/02/2024", "Moved"],
  ]);
  const result = await refresh();
  const quality = result.ok ? result.value.checked.intake.complaints?.quality : undefined;
  expect(quality?.used).toBe(120);
  const found = await agreements(host);
  expect(found.length).toBeGreaterThan(3);
  expect(new Set(found)).toEqual(new Set([true]));
});

it("a table of one row is checked too", async () => {
  const host = openHost();
  addSheet(host, "Complaints", COMPLAINTS.slice(0, 2));
  expect((await refresh()).ok).toBe(true);
  const found = await agreements(host);
  expect(found.length).toBeGreaterThan(2);
  expect(new Set(found)).toEqual(new Set([true]));
});
