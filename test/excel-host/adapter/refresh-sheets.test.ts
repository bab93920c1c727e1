import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellAt } from "../model/cells.ts";
import { fill } from "../open-host.ts";
import { cell, planOf } from "../../unit/excel/plans.ts";
import { BOARD, METHOD, NEXT_BOARD, openBoard, shown, write } from "./boards.ts";
import { openAdapter, photograph, sheetOf, valueOf } from "./open-adapter.ts";

describe("a later refresh", () => {
  it("of the same figures writes nothing at all", async () => {
    const adapter = await openBoard(undefined, BOARD, METHOD);
    const before = photograph(adapter);
    const written = valueOf(await write(adapter, BOARD, METHOD));
    expect(written.map(({ change, cellsChanged }) => [change, cellsChanged])).toEqual([
      ["unchanged", 0],
      ["unchanged", 0],
    ]);
    expect(adapter.host.counters.writeBatches).toBe(0);
    // Lists, markers, cells, and the client's own last one.
    expect(adapter.host.counters.syncs).toBeLessThanOrEqual(4);
    expect(photograph(adapter)).toEqual(before);
  });

  it("of other figures writes the cells that differ, in one batch", async () => {
    const adapter = await openBoard(undefined, BOARD, METHOD);
    const written = valueOf(await write(adapter, NEXT_BOARD, METHOD));
    expect(written[0]).toMatchObject({ change: "updated", cellsChanged: 1 });
    expect(adapter.host.counters.writeBatches).toBe(1);
    expect(shown(sheetOf(adapter, "Board"), 1, 1)).toBe(398);
  });

  it("keeps the user's column, note, width and format", async () => {
    const adapter = await openBoard();
    const board = sheetOf(adapter, "Board");
    fill(board, "D1", [["My column"], [1], ["=D2*2"]]);
    fill(board, "A6", [["A note below"]]);
    board.columnWidths.set(0, 200);
    const figure = cellAt(board, 1, 1);
    if (figure !== undefined) figure.numberFormat = "0.00";
    if (figure !== undefined) figure.style = { ...figure.style, fillColor: "#FFFF00" };
    valueOf(await write(adapter, NEXT_BOARD));
    expect([shown(board, 0, 3), shown(board, 1, 3), shown(board, 2, 3)]).toEqual([
      "My column",
      1,
      "=D2*2",
    ]);
    expect(shown(board, 5, 0)).toBe("A note below");
    expect(board.columnWidths.get(0)).toBe(200);
    expect(cellAt(board, 1, 1)).toMatchObject({ numberFormat: "0.00", value: 398 });
    expect(cellAt(board, 1, 1)?.style.fillColor).toBe("#FFFF00");
  });

  it("a measure that turned worse changes its colour and nothing else of its look", async () => {
    const adapter = await openBoard();
    const board = sheetOf(adapter, "Board");
    const figure = cellAt(board, 1, 1);
    if (figure !== undefined) figure.numberFormat = "0.00";
    const cells = BOARD.cells.map((row, i) =>
      i === 1 ? [cell("Complaints"), cell(412, { tone: "worse" })] : row,
    );
    valueOf(await write(adapter, { ...BOARD, cells }));
    expect(cellAt(board, 1, 1)).toMatchObject({
      numberFormat: "0.00",
      style: { fontColor: "#B8500B", bold: true },
    });
  });

  it("what the user typed over our figures is set right", async () => {
    const adapter = await openBoard();
    const board = sheetOf(adapter, "Board");
    fill(board, "B2", [["'412"]]);
    const written = valueOf(await write(adapter, BOARD));
    expect([written[0]?.cellsChanged, shown(board, 1, 1)]).toEqual([1, 412]);
  });

  it("cells that are no longer needed are emptied", async () => {
    const adapter = await openBoard();
    const shorter = { ...BOARD, cells: BOARD.cells.slice(0, 2) };
    valueOf(await write(adapter, shorter));
    const board = sheetOf(adapter, "Board");
    expect([shown(board, 2, 0), shown(board, 3, 1)]).toEqual(["", ""]);
    expect(adapter.host.book.names[0]?.formula).toMatch(/!\$A\$1:\$B\$2$/);
  });

  it("when the board grows, what the user wrote below and beside it moves aside", async () => {
    const adapter = await openBoard();
    const board = sheetOf(adapter, "Board");
    fill(board, "A5", [["A note below"]]);
    fill(board, "C2", [["A note beside"]]);
    const cells = [...BOARD.cells.map((row) => [...row, cell("new")]), [cell("One more")]];
    valueOf(await write(adapter, { ...BOARD, cells }));
    expect([shown(board, 4, 0), shown(board, 5, 0)]).toEqual(["One more", "A note below"]);
    expect([shown(board, 1, 2), shown(board, 1, 3)]).toEqual(["new", "A note beside"]);
  });

  it("follows the sheet that the user renamed", async () => {
    const adapter = await openBoard();
    sheetOf(adapter, "Board").name = "For March";
    const [marker] = adapter.host.book.names;
    if (marker !== undefined) marker.formula = "='For March'!$A$1:$B$4";
    const written = valueOf(await write(adapter, NEXT_BOARD));
    expect(written[0]).toMatchObject({ name: "For March", change: "updated" });
    expect(shown(sheetOf(adapter, "For March"), 1, 1)).toBe(398);
  });

  it("a filter on our table is opened before its rows are written", async () => {
    const rows = { ...BOARD, cells: [[cell("Month"), cell("Count")], ...BOARD.cells.slice(1)] };
    const table = { name: "UpstreamRows", box: { row: 0, column: 0, rows: 4, columns: 2 } };
    const adapter = await openBoard(undefined, { ...rows, tables: [table] });
    const board = sheetOf(adapter, "Board");
    board.tables[0]?.filteredRows.add(0);
    const cells = [[cell("Month"), cell("Count")], ...NEXT_BOARD.cells.slice(1)];
    valueOf(await write(adapter, { ...rows, cells, tables: [table] }));
    expect([shown(board, 1, 1), board.tables[0]?.filteredRows.size]).toEqual([398, 0]);
  });

  it("law: whatever came before, the sheet shows the plan, blanks beside it, and then nothing changes", async () => {
    const value = fc.oneof(
      fc.constant(null),
      fc.integer({ min: -9, max: 9 }),
      fc.constantFrom("Billing", "12", "=1+1", "-"),
    );
    const grid = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(value, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    await fc.assert(
      fc.asyncProperty(fc.array(grid, { minLength: 1, maxLength: 4 }), async (grids) => {
        const adapter = openAdapter("1.9");
        for (const rows of grids) {
          const plan = planOf(rows);
          valueOf(await write(adapter, plan));
          const board = sheetOf(adapter, "Board");
          const found = Array.from({ length: 5 }, (_, row) =>
            Array.from({ length: 4 }, (__, column) => shown(board, row, column)),
          );
          const wanted = found.map((row, r) => row.map((_, c) => rows[r]?.[c] ?? ""));
          expect(found).toEqual(wanted);
          const writes = adapter.host.counters.writeBatches;
          expect(valueOf(await write(adapter, plan))[0]?.change).toBe("unchanged");
          expect(adapter.host.counters.writeBatches).toBe(writes);
        }
      }),
      { numRuns: 40 },
    );
  });
});
