/** A refresh where nobody can be asked, as from the ribbon: it takes no other column in silence. */
import { expect, it } from "vitest";
import { addSheet } from "../excel-host/open-host.ts";
import { COMPLAINTS, noticesOf, openHost, refresh } from "./small-book.ts";

const [, ...ROWS] = COMPLAINTS;

it("takes a proposal without doubts", async () => {
  const host = openHost();
  addSheet(host, "Complaints", COMPLAINTS);
  expect((await refresh(undefined, { onlyWhenSure: true })).ok).toBe(true);
});

it("is refused while a column could mean something else", async () => {
  const host = openHost();
  addSheet(host, "Tickets", [["Date received", "Priority"], ...ROWS]);
  const [notice] = noticesOf(await refresh(undefined, { onlyWhenSure: true }));
  expect(notice?.what).toBe("Some columns could mean more than one thing.");
  expect(host.book.sheets.map(({ name }) => name)).not.toContain("Board");
});

it("is refused when a column chosen before is gone, though another one would do", async () => {
  const host = openHost();
  const sheet = addSheet(host, "Complaints", [
    ["Date received", "Complaint category", "Date opened"],
    ...ROWS.map((row) => [...row, row[0]]),
  ]);
  expect((await refresh()).ok).toBe(true);
  const header = sheet.cells.get(0);
  if (header) header.value = "Noted by";
  const before = JSON.stringify(host.book.sheets.map(({ cells }) => [...cells]));
  const [notice] = noticesOf(await refresh(undefined, { onlyWhenSure: true }));
  expect(notice?.why).toContain("“Date received”");
  expect(JSON.stringify(host.book.sheets.map(({ cells }) => [...cells]))).toBe(before);
});

it("is refused when a table chosen before is gone, though another one looks like it", async () => {
  const host = openHost();
  const sheet = addSheet(host, "Complaints", COMPLAINTS);
  addSheet(host, "Complaints archive", COMPLAINTS.slice(0, 40));
  expect((await refresh()).ok).toBe(true);
  sheet.name = "Old";
  sheet.cells.clear();
  const [notice] = noticesOf(await refresh(undefined, { onlyWhenSure: true }));
  expect(notice?.why).toContain("“Complaints”");
});
