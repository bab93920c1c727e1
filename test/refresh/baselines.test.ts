/** Dated targets and baselines from the tables of a workbook to the sheets, through the real client; invented data. */
import { beforeEach, expect, it } from "vitest";
import { ScorecardRequest } from "../../shared/contract/request.ts";
import type { ExcelHost } from "../excel-host/host.ts";
import type { HostSheet } from "../excel-host/model/book.ts";
import { addSheet } from "../excel-host/open-host.ts";
import { noticesOf, openHost, refresh, type Sent } from "./small-book.ts";

const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** Deliveries: 12 and 14 a month in turn over 2023, 22 and 24 over 2024. */
const COMPLAINTS = [
  ["Date received", "Complaint category"],
  ...Array.from({ length: 24 }, (_, month) => month).flatMap((month) =>
    Array.from({ length: (month < 12 ? 12 : 22) + 2 * (month % 2) }, (__, index) => [
      `${2023 + Math.floor(month / 12)}-${twoDigits(1 + (month % 12))}-${twoDigits(1 + index)}`,
      "Delivery",
    ]),
  ),
];

const TARGETS = [
  ["Category", "Target", "Owner", "Set on"],
  ["Delivery", 20, "Quillfeather", "2024-03-05"],
];

const HEADERS = ["Category", "From", "Decided by", "Decided on", "Why"];
const BASELINE = ["delivery", "2024-01", "Quillfeather", "2024-05-14", "A second depot opened"];

let host: ExcelHost;
let table: HostSheet;

beforeEach(() => {
  host = openHost();
  addSheet(host, "Complaints", COMPLAINTS);
  addSheet(host, "Targets", TARGETS);
  table = addSheet(host, "Baselines", [HEADERS, BASELINE]);
});

const setCell = (row: number, column: number, value: string): void => {
  const cell = table.cells.get(16_384 * row + column);
  if (cell) Object.assign(cell, { value });
};

/** Every text of a sheet. */
const textsOf = (name: string): readonly string[] =>
  [...(host.book.sheets.find((sheet) => sheet.name === name)?.cells.values() ?? [])].map(
    ({ value }) => String(value),
  );

it("category and month of a baseline are sent, and the month of a target; who decided, when and why are not", async () => {
  const sent: Sent = { bodies: [], heads: [], logs: [] };
  expect((await refresh(sent)).ok).toBe(true);
  const body = ScorecardRequest.parse(JSON.parse(sent.bodies[0] ?? "null"));
  expect(body.rebases).toEqual([{ category: "Delivery", from: "2024-01" }]);
  expect(body.targets).toEqual([
    { category: "Delivery", atMost: 20, basis: "count", from: "2024-03" },
  ]);
  const left = [
    ...sent.bodies,
    ...sent.heads,
    ...sent.logs,
    JSON.stringify([...host.book.settings]),
  ];
  for (const canary of ["Quillfeather", "2024-05-14", "second depot"])
    expect(
      left.some((text) => text.includes(canary)),
      canary,
    ).toBe(false);
});

it("Complaint trends prints who decided a baseline, when and why, and what became of the target", async () => {
  await refresh(undefined, { asOf: "2024-12-31" });
  const words = textsOf("Complaint trends").join(" ");
  expect(words).toContain(
    "Baseline from January 2024 (limits from 12 months), decided by Quillfeather on 14 May 2024: A second depot opened.",
  );
  // Two of fourteen months before March 2024 have the new level: (6 × 12 + 6 × 14 + 22 + 24) / 14 = 14.4.
  expect(words).toContain(
    "Since the target was set in March 2024: from 14 a month on average to 23",
  );
});

it("the limits of the new baseline are those of its months alone", async () => {
  const result = await refresh(undefined, { asOf: "2024-12-31" });
  const series = result.ok ? result.value.scorecard.complaints?.categories[0] : undefined;
  expect(series?.segments.map(({ from, points }) => [from, points])).toEqual([
    ["2023-01", 12],
    ["2024-01", 12],
  ]);
  expect(series?.points.map(({ center }) => center)).toEqual([
    ...Array.from({ length: 12 }, () => 13),
    ...Array.from({ length: 12 }, () => 23),
  ]);
});

it.each([
  ["in no month of the complaints", "2031-05-01", /“2031-05-01” is in no month/],
  ["before the first complaint", "2019-05", /“2019-05” is in no month/],
  ["no date", "when Ann came", /“when Ann came” is no date/],
  ["missing", "", /there is no date/],
])(
  "a baseline whose date is %s is told with table, row and value, and nothing is written",
  async (_, value, what) => {
    setCell(1, 1, value);
    const before = JSON.stringify(host.book.sheets.map(({ name, cells }) => [name, [...cells]]));
    const sent: Sent = { bodies: [], heads: [], logs: [] };
    const [notice, ...others] = noticesOf(await refresh(sent));
    expect(others).toEqual([]);
    expect(notice?.what).toMatch(/^Baselines, row 2, “From”: /);
    expect(notice?.what).toMatch(what);
    expect(notice?.why).toContain("Nothing was changed.");
    expect(notice?.remedy).toMatch(/delete the row, then try again\.$/);
    expect(sent.bodies).toEqual([]);
    expect(JSON.stringify(host.book.sheets.map(({ name, cells }) => [name, [...cells]]))).toBe(
      before,
    );
  },
);

it("a category that no complaint has is named on Data quality", async () => {
  setCell(1, 0, "Delivry");
  expect((await refresh()).ok).toBe(true);
  expect(textsOf("Data quality").join(" ")).toContain(
    "No complaint that counts has the category “Delivry”, which has a baseline.",
  );
});

it("a baseline decided after the as-of date of an older scorecard is left out and listed", async () => {
  setCell(1, 1, "2024-06-01");
  const result = await refresh(undefined, { asOf: "2024-04-30" });
  const quality = result.ok ? result.value.checked.intake.baselines?.quality : undefined;
  expect(quality?.excluded).toEqual([{ reason: "after-as-of", rows: 1, cells: ["B2"] }]);
});

it("a second refresh with unchanged baselines writes nothing", async () => {
  await refresh();
  host.resetCounters();
  const again = await refresh();
  expect(again.ok && again.value.sheets.every(({ change }) => change === "unchanged")).toBe(true);
  expect(host.counters.writeBatches).toBe(0);
});

it("a baseline taken back is gone from the sheet and from what is sent", async () => {
  await refresh();
  for (const column of [0, 1, 2, 3, 4]) table.cells.delete(16_384 + column);
  const sent: Sent = { bodies: [], heads: [], logs: [] };
  const result = await refresh(sent);
  expect(result.ok).toBe(true);
  expect(sent.bodies[0]).toContain('"rebases":[]');
  expect(textsOf("Complaint trends").join(" ")).not.toContain("Baseline from");
});

it("a table of baselines made after the first refresh is named until it is chosen", async () => {
  const other = openHost();
  addSheet(other, "Complaints", COMPLAINTS);
  await refresh();
  addSheet(other, "Baselines", [HEADERS, BASELINE]);
  const result = await refresh();
  const notes = result.ok ? result.value.checked.intake.complaints?.quality.notes : [];
  expect(notes?.[0]).toBe(
    "“Baselines” looks like baselines; it was not chosen when the mapping was kept. Choose it in Sources to use it.",
  );
});
