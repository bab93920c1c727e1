import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SheetPlan } from "../../../addin/sheets/plan.ts";
import { cellAt } from "../model/cells.ts";
import { cell, planOf } from "../../unit/excel/plans.ts";
import { BOARD, METHOD, openBoard, shown, write } from "./boards.ts";
import { openAdapter, sheetOf, valueOf } from "./open-adapter.ts";

describe("the first refresh", () => {
  it("makes the sheets at the end, in order, and shows none of them unasked", async () => {
    const adapter = openAdapter();
    const active = adapter.host.book.activeSheetId;
    const written = valueOf(await write(adapter, BOARD, METHOD));
    expect(written).toEqual([
      { key: "Board", name: "Board", change: "created", cellsChanged: 7 },
      { key: "Method", name: "Method", change: "created", cellsChanged: 1 },
    ]);
    expect(adapter.host.book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Board", "Method"]);
    expect(adapter.host.book.activeSheetId).toBe(active);
    const board = sheetOf(adapter, "Board");
    expect([shown(board, 1, 0), shown(board, 1, 1), shown(board, 3, 1)]).toEqual([
      "Complaints",
      412,
      "=B2+B3",
    ]);
  });

  it("marks a sheet as ours by a hidden name over its cells, and by one of the sheet that records them", async () => {
    const adapter = await openBoard();
    expect(adapter.host.book.names).toMatchObject([
      { name: "_upstream_Board", visible: false, scope: null, formula: "=Board!$A$1:$B$4" },
      { name: "_upstream_written", visible: false, scope: sheetOf(adapter, "Board").id },
    ]);
  });

  it("formulas may refer to sheets that are written after them, and to their tables", async () => {
    const adapter = openAdapter();
    const board = planOf([["=Method!A1", "=SUM(UpstreamRows[Rows])"]]);
    const method: SheetPlan = {
      ...METHOD,
      cells: [
        [cell("Rows"), cell("Owner")],
        [cell(3), cell("Ops")],
      ],
      tables: [{ name: "UpstreamRows", box: { row: 0, column: 0, rows: 2, columns: 2 } }],
    };
    valueOf(await write(adapter, board, method));
    expect(shown(sheetOf(adapter, "Board"), 0, 1)).toBe("=SUM(UpstreamRows[Rows])");
    expect(sheetOf(adapter, "Method").tables[0]?.name).toBe("UpstreamRows");
  });

  it("law: any text arrives as that text, whatever Excel would make of it", async () => {
    const adapter = openAdapter();
    const risky = fc.constantFrom(
      "=1+1",
      "-5",
      "+1",
      "@a",
      "1/2",
      "TRUE",
      "#N/A",
      "'x",
      "2026-01-02",
    );
    const text = fc.oneof(risky, fc.string({ unit: "binary", minLength: 1, maxLength: 12 }));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (texts) => {
        const cells = texts.map((words) => [
          { ...cell(null), content: { kind: "text", text: words } as const },
        ]);
        valueOf(await write(adapter, { ...BOARD, cells }));
        const board = sheetOf(adapter, "Board");
        for (const [row, words] of texts.entries()) {
          const found = cellAt(board, row, 0);
          expect([found?.value, found?.formula, found?.isError]).toEqual([
            words.toWellFormed(),
            null,
            false,
          ]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("days are written in the calendar of the workbook", async () => {
    const adapter = openAdapter();
    adapter.host.book.date1904 = true;
    const day = { kind: "date", serial: 43_831 } as const;
    const plan = { ...BOARD, cells: [[{ ...cell(null), content: day }]] };
    valueOf(await write(adapter, plan));
    expect(cellAt(sheetOf(adapter, "Board"), 0, 0)?.value).toBe(42_369);
    expect(valueOf(await write(adapter, plan))[0]?.change).toBe("unchanged");
  });

  it("takes the marker over when the user had deleted the sheet", async () => {
    const adapter = await openBoard();
    const deleted = adapter.host.book.sheets.pop();
    adapter.host.book.names = adapter.host.book.names.filter(({ scope }) => scope !== deleted?.id);
    for (const name of adapter.host.book.names) name.formula = "=#REF!";
    expect(valueOf(await write(adapter, BOARD))[0]?.change).toBe("created");
    expect(adapter.host.book.names).toMatchObject([
      { formula: "=Board!$A$1:$B$4" },
      { scope: sheetOf(adapter, "Board").id },
    ]);
  });
});
