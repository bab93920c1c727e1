/** Cells of the input tables that cannot be read: named to the user, in no way a failure, and nowhere quoted. */
import { beforeEach, expect, it } from "vitest";
import { findSources } from "../../addin/check-rows.ts";
import { withoutInputTables } from "../../addin/intake/input-table.ts";
import type { Refreshed } from "../../addin/refresh.ts";
import type { ExcelHost } from "../excel-host/host.ts";
import { addSheet, fill } from "../excel-host/open-host.ts";
import { insert, openWorkbook, sheetOf, valueOf } from "./filled-book.ts";
import { COMPLAINTS, openHost, refresh, type Sent } from "./small-book.ts";

let host: ExcelHost;

beforeEach(async () => {
  host = openHost();
  valueOf(await insert(["forums", "people"]));
  fill(sheetOf(host, "Forums"), "A6", [["M1", "Customer forum"]]);
  fill(sheetOf(host, "Forums"), "F6", [["Held"]]);
});

const holdOn = (day: string): void => fill(sheetOf(host, "Forums"), "E6", [[day]]);

const textsOf = (sheet: string): readonly string[] =>
  [...sheetOf(host, sheet).cells.values()].map(({ value }) => String(value));

const forumsIn = ({ checked }: Refreshed): unknown => checked.governance?.tables.forums;

it("a bad date in Forums leaves the row in, without its day", async () => {
  holdOn("2026-10-13");
  const good = forumsIn(valueOf(await refresh()));
  holdOn("13/2024");
  expect(forumsIn(valueOf(await refresh()))).toEqual([
    expect.objectContaining({ row: 6, held: null }),
  ]);
  expect(good).toEqual([expect.objectContaining({ row: 6, held: "2026-10-13" })]);
});

it("the cell is named in the result and on Data quality, with a link to it", async () => {
  holdOn("13/2024");
  const { checked, notes } = valueOf(await refresh());
  expect(checked.governance?.problems).toMatchObject([
    { code: "cell-invalid", sheet: "Forums", address: "E6", row: 6, column: "Held on" },
  ]);
  expect(notes).toEqual(["1 cell of the input tables could not be read; Data quality names it."]);
  const texts = textsOf("Data quality");
  expect(texts).toContain("Forums, “Held on”: enter a day such as 2026-10-31");
  expect(texts).toContain("E6");
});

it("what stands in the cell is sent nowhere and written nowhere", async () => {
  holdOn("a secret");
  const sent: Sent = { bodies: [], heads: [], logs: [] };
  const { sheets } = valueOf(await refresh(sent));
  expect([...sent.bodies, ...sent.heads, ...sent.logs].join()).not.toContain("secret");
  expect(sheets.flatMap(({ name }) => textsOf(name)).join()).not.toContain("secret");
});

it("no sheet of the user's is changed, and a second refresh changes none of ours", async () => {
  holdOn("13/2024");
  const photograph = (): unknown =>
    structuredClone(["Forums", "People"].map((name) => sheetOf(host, name)));
  const before = photograph();
  valueOf(await refresh());
  expect(photograph()).toEqual(before);
  const { sheets } = valueOf(await refresh());
  expect(new Set(sheets.map(({ change }) => change))).toEqual(new Set(["unchanged"]));
});

it("corrected, the cell is named no more", async () => {
  holdOn("13/2024");
  valueOf(await refresh());
  holdOn("2026-10-13");
  expect(valueOf(await refresh()).notes).toEqual([]);
  expect(textsOf("Data quality")).not.toContain("E6");
});

it("input tables with one row each, or none, are refreshed all the same", async () => {
  expect(valueOf(await refresh()).sheets).toHaveLength(7);
  valueOf(await insert());
  expect(valueOf(await refresh()).sheets).toHaveLength(7);
});

it("with complaints beside them, the complaints are counted as without input tables", async () => {
  addSheet(host, "Complaints", COMPLAINTS);
  holdOn("13/2024");
  const { checked, sheets } = valueOf(await refresh());
  expect(checked.intake.complaints?.quality.used).toBe(COMPLAINTS.length - 1);
  expect(sheets).toHaveLength(10);
  expect(textsOf("Data quality")).toContain("Input tables of the assessment");
  expect(textsOf("Data quality")).toContain("What was read");
});

it("input tables are no candidates for complaints or losses, with rows or without any", async () => {
  addSheet(host, "Complaints", COMPLAINTS);
  valueOf(await insert(["actions", "feedback"]));
  const found = valueOf(await findSources(openWorkbook()));
  expect(found.inputTables.map(({ title }) => title)).toEqual([
    "People",
    "Forums",
    "Actions",
    "Feedback",
  ]);
  const others = withoutInputTables(found.sources, found.inputTables);
  expect(others.map(({ name }) => name)).toEqual(["Complaints"]);
});
