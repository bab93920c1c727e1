/** The main job on the sample workbook: counted again from the rows as they were invented, without our intake. */
import { beforeAll, expect, it } from "vitest";
import { refreshScorecard } from "../../addin/refresh.ts";
import { createWorkbook } from "../../addin/excel/open-workbook.ts";
import { seedChance } from "../../scripts/sample/chance.ts";
import { inventComplaints, type SampleCell } from "../../scripts/sample/complaints.ts";
import { inventCustomers } from "../../scripts/sample/customers.ts";
import { makeSample, SAMPLE_SEED } from "../../scripts/sample/make-sample.ts";
import { runBook, saveRun, type BookRun } from "../../scripts/run-book.ts";
import { createScoringService } from "../../addin/service/fetch-scoring.ts";
import { createApp } from "../../worker/app.ts";
import { readCells } from "./read-cells.ts";

const DAYS = { today: "2026-11-22", asOf: null };
const CONTROL = { report: () => {}, isCancelled: () => false };
const LAST = Date.UTC(2026, 9, 31);

let bytes: Uint8Array;
let run: BookRun;

beforeAll(async () => {
  bytes = await makeSample();
  run = await runBook({ bytes, fileName: "sample.xlsx", mapping: null, days: DAYS });
});

/** `17/03/2026` or a date, as a month; null where the sheet holds none that counts. */
function monthOf(cell: SampleCell): string | null {
  if (cell instanceof Date) return cell.getTime() <= LAST ? cell.toISOString().slice(0, 7) : null;
  const typed = /^\d\d\/(\d\d)\/(\d{4})$/.exec(String(cell));
  return typed ? `${typed[2]}-${typed[1]}` : null;
}

function countBy<T>(rows: readonly T[], keyOf: (row: T) => string | null): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null) counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

const figures = (id: string, dims: readonly string[], fixed: Record<string, string> = {}) => {
  if (!run.result.ok) throw new Error("The refresh failed.");
  const wanted = [...dims, ...Object.keys(fixed)].toSorted().join();
  return Object.fromEntries(
    run.result.value.scorecard.metrics
      .filter(
        ({ id: found, dim }) =>
          found === id &&
          Object.keys(dim).toSorted().join() === wanted &&
          Object.entries(fixed).every(([key, value]) => dim[key] === value),
      )
      .map(({ dim, num }) => [dims.map((key) => dim[key]).join(" "), num]),
  );
};

it("counts each complaint once, by category and month, as a plain count of the invented rows does", () => {
  const { rows } = inventComplaints(seedChance(SAMPLE_SEED));
  const distinct = [...new Map(rows.map((row) => [row[0], row])).values()];
  const category = (row: readonly SampleCell[]): string =>
    row[3] === null ? "no category recorded" : String(row[3]).trim().toLowerCase();
  const expected = countBy(distinct, (row) => {
    const month = row[0] === null ? null : monthOf(row[1] ?? null);
    return month === null ? null : `${category(row)} ${month}`;
  });
  const found = Object.fromEntries(
    Object.entries(figures("M1", ["category", "period"]))
      .filter(([, count]) => count !== 0)
      .map(([key, count]) => [key.toLowerCase(), count]),
  );
  expect(found).toEqual(expected);
});

it("counts losses by reason and adds their value as a plain sum of the invented rows does", () => {
  const chance = seedChance(SAMPLE_SEED);
  inventComplaints(chance);
  const { losses } = inventCustomers(chance);
  expect(figures("M20", ["reason"], { line: "lost" })).toEqual(
    countBy(losses, (row) => (row[2] === null ? "No reason recorded" : String(row[2]))),
  );
  const total = losses
    .map((row) => Number(String(row[3] ?? 0).replaceAll(/[£,]/g, "")))
    .reduce((sum, value) => sum + value, 0);
  expect(figures("M25", [])[""]).toBeCloseTo(total, 6);
});

it("leaves every cell of the user's sheets as it was", async () => {
  const before = await readCells(bytes);
  const after = await readCells(await saveRun(run.host));
  for (const [sheet, cells] of before) expect(after.get(sheet), sheet).toBe(cells);
});

it("has check formulas that are all true once they are worked out", async () => {
  await saveRun(run.host);
  const quality = run.host.book.sheets.find(({ name }) => name === "Data quality");
  const agreements = [...(quality?.cells.values() ?? [])].filter(
    ({ formula, value }) => formula !== null && typeof value === "boolean",
  );
  expect(agreements.length).toBeGreaterThan(25);
  expect(agreements.every(({ value }) => value === true)).toBe(true);
});

it("writes nothing when nothing changed", async () => {
  const app = createApp(() => {});
  run.host.resetCounters();
  const again = await refreshScorecard({
    workbook: createWorkbook(),
    service: createScoringService({
      baseUrl: "https://in-process.invalid",
      fetch: async (url, init) => app.fetch(new Request(url, init)),
      timeoutMs: 60_000,
      delay: () => 0,
      compress: null,
    }),
    mapping: null,
    days: DAYS,
    control: CONTROL,
  });
  expect(again.ok && again.value.sheets.map(({ change }) => change)).toEqual(
    Array.from({ length: 5 }, () => "unchanged"),
  );
  expect(run.host.counters.writeBatches).toBe(0);
});
