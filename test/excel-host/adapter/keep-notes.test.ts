import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fill } from "../open-host.ts";
import { planOf } from "../../unit/excel/plans.ts";
import { openBoard, shown, write } from "./boards.ts";
import { openAdapter, photograph, problemsOf, sheetOf, valueOf } from "./open-adapter.ts";

type Grid = readonly (readonly (string | number | null)[])[];

/** A table of two columns in a sheet of four, with room beside it and a blank row below. */
const gridOf = (billing: number): Grid => [
  ["Data quality", null, null, null],
  ["Rows that count", "and those that do not", "by reason", "and by table"],
  ["Billing", billing, null, null],
  [null, null, null, null],
  ["Owner", "Customer care", null, null],
];
const FIRST = planOf(gridOf(12));
const NEXT = planOf(gridOf(14));
const NOTES = "D3";

describe("what the user writes beside our figures", () => {
  it("stays when the figures are new, and when they are the same", async () => {
    const adapter = await openBoard(undefined, FIRST);
    const board = sheetOf(adapter, "Board");
    fill(board, NOTES, [["Checked, FD"]]);
    fill(board, "B4", [["=B3*2"]]);
    expect(valueOf(await write(adapter, FIRST))[0]?.change).toBe("unchanged");
    expect(adapter.host.counters.writeBatches).toBe(0);
    expect(valueOf(await write(adapter, NEXT))[0]).toMatchObject({ cellsChanged: 1 });
    expect(adapter.host.counters.writeBatches).toBe(1);
    expect([shown(board, 2, 3), shown(board, 3, 1), shown(board, 2, 1)]).toEqual([
      "Checked, FD",
      "=B3*2",
      14,
    ]);
  });

  it("stays within a rectangle that is written as a whole", async () => {
    const wide = (count: number): Grid =>
      gridOf(count).map((row, i) => (i === 2 ? ["Billing", count, null, count] : row));
    const adapter = await openBoard(undefined, planOf(wide(12)));
    const board = sheetOf(adapter, "Board");
    fill(board, "C3", [["mine"]]);
    valueOf(await write(adapter, planOf(wide(14))));
    expect([shown(board, 2, 1), shown(board, 2, 2), shown(board, 2, 3)]).toEqual([14, "mine", 14]);
  });

  it("cells that we filled last time and no longer need are emptied, once", async () => {
    const filled = gridOf(12).map((row, i) => (i === 3 ? ["Delivery", 3, null, null] : row));
    const adapter = await openBoard(undefined, planOf(filled));
    const board = sheetOf(adapter, "Board");
    valueOf(await write(adapter, NEXT));
    expect([shown(board, 3, 0), shown(board, 3, 1)]).toEqual(["", ""]);
    fill(board, "A4", [["A note where a row of ours was"]]);
    valueOf(await write(adapter, FIRST));
    expect(shown(board, 3, 0)).toBe("A note where a row of ours was");
  });

  it("stays in the cells that a smaller scorecard leaves", async () => {
    const adapter = await openBoard(undefined, FIRST);
    const board = sheetOf(adapter, "Board");
    fill(board, "D5", [["Ask again in May"]]);
    valueOf(await write(adapter, planOf(gridOf(12).slice(0, 3))));
    expect([shown(board, 4, 0), shown(board, 4, 3)]).toEqual(["", "Ask again in May"]);
  });

  it("stops a refresh that needs its cell, and nothing is changed", async () => {
    const adapter = await openBoard(undefined, FIRST);
    fill(sheetOf(adapter, "Board"), "A4", [["Checked, FD"]]);
    const before = photograph(adapter);
    const filled = gridOf(14).map((row, i) => (i === 3 ? ["Delivery", 3, null, null] : row));
    expect(problemsOf(await write(adapter, planOf(filled)))).toEqual([
      { code: "cells-in-the-way", sheet: "Board", address: "A4" },
    ]);
    expect(photograph(adapter)).toEqual(before);
  });

  it("is put back with the rest when the writing fails", async () => {
    const failed: [unknown, unknown][] = [];
    for (const sync of [1, 2, 3, 4, 5]) {
      // oxlint-disable-next-line no-await-in-loop -- each workbook is a case of its own
      const adapter = await openBoard(undefined, FIRST);
      fill(sheetOf(adapter, "Board"), NOTES, [["Checked, FD"]]);
      const before = photograph(adapter);
      adapter.host.faults.failSync({ sync, code: "GeneralException", status: 400 });
      // oxlint-disable-next-line no-await-in-loop -- each workbook is a case of its own
      const written = await write(adapter, NEXT);
      if (!written.ok) failed.push([before, photograph(adapter)]);
    }
    expect(failed.length).toBeGreaterThan(3);
    for (const [before, after] of failed) expect(after).toEqual(before);
  });

  it("law: a note in any blank cell outlives every refresh that leaves the cell blank", async () => {
    const value = fc.constantFrom(null, null, 1, "Billing");
    const grid = fc.array(fc.array(value, { minLength: 5, maxLength: 5 }), {
      minLength: 3,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(grid, fc.array(grid, { maxLength: 3 }), async (first, later) => {
        const adapter = openAdapter();
        const titled = (rows: Grid): Grid => [["Title", null, null, null, null], ...rows];
        valueOf(await write(adapter, planOf(titled(first))));
        const board = sheetOf(adapter, "Board");
        const blank = (rows: Grid, r: number, c: number): boolean =>
          (rows[r]?.[c] ?? null) === null;
        const all = [first, ...later].map(titled);
        const notes = titled(first).flatMap((row, r) =>
          row.flatMap((_, c) => (all.every((rows) => blank(rows, r, c)) ? [[r, c] as const] : [])),
        );
        for (const [r, c] of notes)
          fill(board, `${"ABCDE"[c] ?? ""}${r + 1}`, [[`mine ${r} ${c}`]]);
        for (const rows of later) {
          // A plan that has grown puts in rows above notes that it meets; these stay in the sheet too.
          const written = await write(adapter, planOf(titled(rows)));
          expect(problemsOf(written)).toEqual([]);
        }
        const texts = [...board.cells.values()].map(({ value: text }) => text);
        for (const [r, c] of notes) expect(texts).toContain(`mine ${r} ${c}`);
      }),
      { numRuns: 60 },
    );
  });
});
