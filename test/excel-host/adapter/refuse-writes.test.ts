import { describe, expect, it } from "vitest";
import { MAX_COLUMNS } from "../model/address.ts";
import { shiftCells } from "../model/shift.ts";
import { addSheet, fill } from "../open-host.ts";
import { METHOD, NEXT_BOARD, openBoard, write } from "./boards.ts";
import type { Adapter } from "./open-adapter.ts";
import { photograph, problemsOf, sheetOf, valueOf } from "./open-adapter.ts";

const DOWN = { direction: "Down", remove: false } as const;

describe("what Excel will refuse is found before the first write", () => {
  const protectBoard = (adapter: Adapter) => {
    sheetOf(adapter, "Board").protected = true;
  };
  it.each<[string, (adapter: Adapter) => void, readonly unknown[]]>([
    ["a protected sheet of ours", protectBoard, [{ code: "sheet-protected", sheet: "Board" }]],
    [
      "a workbook open for reading only",
      ({ host }) => {
        host.book.readOnly = true;
      },
      [{ code: "workbook-read-only" }],
    ],
    [
      "a workbook whose structure is protected, where a sheet is missing",
      ({ host }) => {
        host.book.structureProtected = true;
      },
      [{ code: "workbook-protected" }],
    ],
    [
      "a cell being edited",
      ({ host }) => {
        host.startEditing();
      },
      [{ code: "cell-being-edited" }],
    ],
    [
      "a sheet of somebody else under our title",
      ({ host }) => {
        addSheet(host, "method", [["Not ours"]]);
      },
      [{ code: "workbook-changed", sheet: "Method" }],
    ],
    [
      "rows put in above our cells that hold something",
      (adapter) => {
        const board = sheetOf(adapter, "Board");
        const above = { row: 0, column: 0, rows: 1, columns: MAX_COLUMNS };
        shiftCells(adapter.host.book, { sheet: board, area: above }, DOWN);
        fill(board, "A1", [["For the meeting"]]);
      },
      [{ code: "cells-in-the-way", sheet: "Board", address: "A1" }],
    ],
    [
      "rows put in among our cells",
      (adapter) => {
        const [marker] = adapter.host.book.names;
        if (marker !== undefined) marker.formula = "=Board!$A$1:$B$5";
      },
      [{ code: "cells-in-the-way", sheet: "Board", address: "A1:B5" }],
    ],
    [
      "everything at once",
      (adapter) => {
        protectBoard(adapter);
        adapter.host.book.readOnly = true;
        adapter.host.book.structureProtected = true;
      },
      [
        { code: "workbook-read-only" },
        { code: "workbook-protected" },
        { code: "sheet-protected", sheet: "Board" },
      ],
    ],
  ])("%s", async (_, prepare, problems) => {
    const adapter = await openBoard();
    prepare(adapter);
    const before = photograph(adapter);
    expect(problemsOf(await write(adapter, NEXT_BOARD, METHOD))).toEqual(problems);
    expect(photograph(adapter)).toEqual(before);
    expect(adapter.host.counters.writeBatches).toBe(0);
  });

  it("a protected structure does not matter where no sheet is missing", async () => {
    const adapter = await openBoard();
    adapter.host.book.structureProtected = true;
    expect(valueOf(await write(adapter, NEXT_BOARD))[0]?.change).toBe("updated");
  });
});
