import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellValue, RowChunk } from "../../../addin/intake/source.ts";
import type { HostValue } from "../model/book.ts";
import { makeCell } from "../model/cells.ts";
import { addSheet } from "../open-host.ts";
import type { Adapter } from "./open-adapter.ts";
import { openAdapter, problemsOf, valueOf } from "./open-adapter.ts";

/** A sheet with a header row and these rows, put in as they are. */
const openRows = (rows: readonly (readonly HostValue[])[], excelApi?: string): Adapter => {
  const adapter = openAdapter(excelApi);
  const sheet = addSheet(adapter.host, "Rows", [["Date", "Category", "Value", "Note"]]);
  for (const [row, values] of rows.entries())
    for (const [column, value] of values.entries())
      if (value !== "") makeCell(sheet, row + 1, column).value = value;
  return adapter;
};

const areaOf = (rows: number) => ({ sheet: "Rows", row: 0, column: 0, rows: rows + 1, columns: 4 });

const readAll = async (adapter: Adapter, rows: number, columns: readonly number[]) => {
  const chunks: RowChunk[] = [];
  const result = await adapter.workbook.readColumns({
    name: "Rows",
    area: areaOf(rows),
    columns,
    take: (chunk) => chunks.push(chunk),
    control: adapter.control,
  });
  return { result, chunks };
};

const columnOf = (chunks: readonly RowChunk[], column: number): readonly CellValue[] =>
  chunks.flatMap((chunk) => chunk.columns.get(column)?.values ?? []);

describe("reading the columns of a table", () => {
  it("gives all rows in order, in chunks that follow each other", async () => {
    const rows = Array.from({ length: 12_345 }, (_, i) => [46_000 + i, "Billing", i, `note ${i}`]);
    const { result, chunks } = await readAll(openRows(rows), rows.length, [0, 2]);
    expect(valueOf(result)).toBe(12_345);
    expect(chunks.length).toBeGreaterThan(1);
    let next = 1;
    for (const { firstRow, rows: count } of chunks) {
      expect(firstRow).toBe(next);
      next += count;
    }
    expect(columnOf(chunks, 2)).toEqual(rows.map(([, , value]) => value));
  });

  it("asks for the chosen columns alone", async () => {
    const { chunks } = await readAll(openRows([[1, "b", 3, "private"]]), 1, [0, 1]);
    expect([...(chunks[0]?.columns.keys() ?? [])]).toEqual([0, 1]);
  });

  it("columns in any order and named twice are each read once", async () => {
    const { chunks } = await readAll(openRows([[1, "b", 3, "n"]]), 1, [3, 0, 3, 1]);
    expect([...(chunks[0]?.columns.keys() ?? [])]).toEqual([0, 1, 3]);
  });

  it("law: whatever the lengths of the texts, and so of the chunks, the cells arrive as they are", async () => {
    const text = fc.string({ maxLength: 20 });
    const row = fc.tuple(
      fc.integer(),
      text,
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      text,
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 40, size: "max" }),
        fc.integer({ min: 0, max: 30_000 }),
        async (rows, filler) => {
          const long = rows.map(([date, category, value, note]) => [
            date,
            category,
            Object.is(value, -0) ? 0 : value,
            note + "x".repeat(filler),
          ]);
          const { chunks } = await readAll(openRows(long), long.length, [0, 1, 2, 3]);
          for (const column of [0, 1, 2, 3])
            expect(columnOf(chunks, column)).toEqual(long.map((values) => values[column]));
        },
      ),
      { numRuns: 25 },
    );
  });

  it("an answer above Excel's 5 MB is asked for in halves", async () => {
    const rows = Array.from({ length: 900 }, (_, i) => [i, "x".repeat(30_000), i, ""]);
    const { result, chunks } = await readAll(openRows(rows), rows.length, [0, 1]);
    expect(valueOf(result)).toBe(900);
    expect(columnOf(chunks, 0)).toEqual(rows.map(([id]) => id));
    expect(columnOf(chunks, 1).every((text) => String(text).length === 30_000)).toBe(true);
  });

  it("a row that alone is too large is named", async () => {
    const adapter = openRows([[1, "b", 3, "n"]]);
    for (const sync of [2, 3, 4])
      adapter.host.faults.failSync({ sync, code: "ResponsePayloadSizeLimitExceeded" });
    const { result } = await readAll(adapter, 1, [1]);
    expect(problemsOf(result)).toEqual([{ code: "block-too-large", sheet: "Rows", address: "B2" }]);
  });

  it("hidden and filtered rows are read like the others", async () => {
    const adapter = openRows([
      [1, "a", 1, ""],
      [2, "b", 2, ""],
    ]);
    adapter.host.book.sheets.at(-1)?.hiddenRows.add(1);
    const { chunks } = await readAll(adapter, 2, [1]);
    expect(columnOf(chunks, 1)).toEqual(["a", "b"]);
  });

  it("progress is told in rows, and Cancel stops between two chunks", async () => {
    const rows = Array.from({ length: 12_000 }, (_, i) => [i, "b", i, ""]);
    const adapter = openRows(rows);
    adapter.cancelAfter(2);
    const { result, chunks } = await readAll(adapter, rows.length, [0]);
    expect(problemsOf(result)).toEqual([{ code: "cancelled", stage: "read" }]);
    expect(chunks).toHaveLength(1);
    expect(adapter.heard[0]).toEqual({ stage: "read", subject: "Rows", done: 0, total: 12_000 });
    expect(adapter.heard[1]?.done).toBe(chunks[0]?.rows);
  });

  it("a table without rows gives no chunk", async () => {
    const { result, chunks } = await readAll(openRows([]), 0, [0]);
    expect([valueOf(result), chunks]).toEqual([0, []]);
  });

  it("a sheet that is gone is named", async () => {
    const adapter = openRows([[1, "b", 3, "n"]]);
    adapter.host.book.sheets.pop();
    const { result } = await readAll(adapter, 1, [0]);
    expect(problemsOf(result)).toEqual([{ code: "table-missing", table: "Rows" }]);
  });

  it("50,000 rows of two columns take no more than eight answers", async () => {
    const rows = Array.from({ length: 50_000 }, (_, i) => [46_000 + (i % 365), "Billing", 1, ""]);
    const adapter = openRows(rows, "1.9");
    await readAll(adapter, rows.length, [0, 1]);
    expect(adapter.host.counters.syncs).toBeLessThanOrEqual(8);
    expect(adapter.host.counters.responseBytes).toBeLessThan(8 * 2_000_000);
    expect(adapter.host.coverage().newer).toEqual([]);
  });
});
