import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FilledCells } from "../../../addin/excel/filled-cells.ts";
import { filledBy, isFilled, readFilled, writeFilled } from "../../../addin/excel/filled-cells.ts";
import { readRecord, wroteTo, writeRecord } from "../../../addin/excel/sheet-record.ts";
import type { SheetRecord } from "../../../addin/excel/sheet-record.ts";
import type { Box, SheetPlan } from "../../../addin/sheets/plan.ts";
import { planOf } from "./plans.ts";

const recordOf = (plan: SheetPlan): SheetRecord => {
  const record = readRecord(writeRecord(plan));
  if (record === null) throw new Error("a record of ours must be read again");
  return record;
};

const boxOf = (rows: number, columns: number): Box => ({ row: 0, column: 0, rows, columns });

describe("what a sheet's record says of the cells that we wrote", () => {
  it("rows that are filled alike are written once", () => {
    const filled = filledBy(planOf([["a", 1], ["b", 2], [null, null], [null, 3], []]));
    expect(writeFilled(filled)).toBe("3*2,,2,");
  });

  it.each(["3*2", "3*2,,2,,", "g,,2,,", "3*99999999", ""])(
    "a text that does not say five rows is none: %s",
    (text) => {
      expect(readFilled(text, 5)).toBeNull();
    },
  );

  it("law: each cell is filled in the record where it is filled in the plan", () => {
    const value = fc.constantFrom(null, 1, "Billing");
    const rows = fc.array(fc.array(value, { maxLength: 20 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(rows, (grid) => {
        const { filled } = recordOf(planOf(grid));
        const found: FilledCells = filled ?? [];
        for (const [r, row] of grid.entries()) {
          for (const [c, one] of row.entries()) expect(isFilled(found, r, c)).toBe(one !== null);
        }
      }),
    );
  });

  it("where rows of ours were deleted, a cell may hold what stood below it", () => {
    const record = recordOf(planOf([["a"], [null], [null], ["b"]]));
    expect([0, 1, 2].map((row) => wroteTo(record, boxOf(4, 1), { row, column: 0 }))).toEqual([
      true,
      false,
      false,
    ]);
    expect([0, 1, 2].map((row) => wroteTo(record, boxOf(3, 1), { row, column: 0 }))).toEqual([
      true,
      false,
      true,
    ]);
  });

  it("a sheet too large to be recorded counts as written everywhere, within Excel's 8,192 characters", () => {
    const grid = Array.from({ length: 6000 }, (_, row) =>
      row % 2 === 0 ? ["a", "b"] : [null, "b"],
    );
    expect(writeRecord(planOf(grid)).length).toBeLessThan(8192);
    expect(wroteTo(recordOf(planOf(grid)), boxOf(6000, 2), { row: 1, column: 0 })).toBe(true);
  });

  it("no text of the record is longer than the 255 characters that Excel takes", () => {
    const grid = Array.from({ length: 1500 }, (_, row) => [row % 2 === 0 ? "a" : null, "b"]);
    const texts = writeRecord(planOf(grid)).slice(1).split("&");
    expect(texts.length).toBeGreaterThan(5);
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(255);
  });

  it("the record stays the same when only figures are new, and holds no text of the sheet", () => {
    const plan = (count: number) =>
      planOf([
        ["Scorecard"],
        [`${count} complaints came in this month, more than before`],
        ["By category"],
      ]);
    expect(writeRecord(plan(12))).toBe(writeRecord(plan(13)));
    expect(writeRecord(plan(12))).not.toContain("Scorecard");
  });
});
