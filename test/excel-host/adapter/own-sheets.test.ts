import { describe, expect, it } from "vitest";
import { nameSheets } from "../../../addin/sheets/name-sheets.ts";
import type { HostSheet } from "../model/book.ts";
import { copySheet } from "../model/copy-sheet.ts";
import { addSheet, fill } from "../open-host.ts";
import { BOARD, METHOD, NEXT_BOARD, openBoard, shown, write } from "./boards.ts";
import type { Adapter } from "./open-adapter.ts";
import { openAdapter, photograph, problemsOf, sheetOf, valueOf } from "./open-adapter.ts";

const CUSTOMERS = [
  ["Customer", "Since", "Plan"],
  ["Northwind", 2019, "Gold"],
  ["Contoso", 2021, "Silver"],
];

const markBoard = ({ host }: Adapter, formula: string): void => {
  host.book.names.push({
    name: "_upstream_Board",
    formula,
    visible: false,
    comment: "",
    scope: null,
  });
};

const ownedNames = async ({ workbook }: Adapter) =>
  valueOf(await workbook.survey())
    .filter(({ ours }) => ours !== null)
    .map(({ name, ours }) => [name, ours]);

/** A refresh as the product does it: our sheets are looked for, those that are missing get free names. */
const refresh = async (adapter: Adapter, plan = NEXT_BOARD) => {
  const { names } = nameSheets(valueOf(await adapter.workbook.survey()));
  return write(adapter, { ...plan, name: names[plan.key] });
};

/** Cut and paste as Excel does it: what refers to the cells follows them, names of the sheet stay with the sheet. */
const cutToSheet = ({ host }: Adapter, from: HostSheet, onto: HostSheet): void => {
  for (const [at, cell] of from.cells) onto.cells.set(at, cell);
  from.cells.clear();
  const [marker] = host.book.names;
  if (marker !== undefined) marker.formula = `=${onto.name}!$A$1:$B$4`;
};

describe("a sheet is ours only where all marks agree", () => {
  it("a marker that points to a sheet of the user makes nothing ours, and that sheet stays as it is", async () => {
    const adapter = openAdapter();
    const customers = addSheet(adapter.host, "Customers", CUSTOMERS);
    markBoard(adapter, "=Customers!$A$1:$C$3");
    const before = structuredClone(customers);
    expect(await ownedNames(adapter)).toEqual([]);
    expect(valueOf(await refresh(adapter))[0]).toMatchObject({ name: "Board", change: "created" });
    expect(customers).toEqual(before);
    expect(await ownedNames(adapter)).toEqual([["Board", "Board"]]);
    expect(valueOf(await refresh(adapter))[0]?.change).toBe("unchanged");
  });

  it.each([0, 1, 2, 3, 4, 6, 9])(
    "nor is such a sheet taken away when writing ours fails after %d steps",
    async (afterActions) => {
      for (const sync of [4, 5, 6, 7, 8]) {
        const adapter = openAdapter();
        const customers = addSheet(adapter.host, "Customers", CUSTOMERS);
        markBoard(adapter, "=Customers!$A$1:$C$3");
        const before = structuredClone(customers);
        adapter.host.faults.failSync({
          sync,
          code: "GeneralException",
          status: 400,
          afterActions,
        });
        // oxlint-disable-next-line no-await-in-loop -- each workbook is a case of its own
        await write(adapter, BOARD, METHOD);
        expect(sheetOf(adapter, "Customers")).toEqual(before);
      }
    },
  );

  it("our cells cut and pasted onto another sheet belong to the user from then on", async () => {
    const adapter = await openBoard();
    const pack = addSheet(adapter.host, "Pack");
    fill(pack, "A6", [["Agreed in March"]]);
    cutToSheet(adapter, sheetOf(adapter, "Board"), pack);
    const before = structuredClone(pack);
    expect(await ownedNames(adapter)).toEqual([]);
    expect(valueOf(await refresh(adapter))[0]).toMatchObject({
      name: "Board (2)",
      change: "created",
    });
    expect(pack).toEqual(before);
    expect(await ownedNames(adapter)).toEqual([["Board (2)", "Board"]]);
  });

  it("a copy of our sheet is the user's, and stays when ours is written", async () => {
    const adapter = await openBoard();
    const { book } = adapter.host;
    const copy = copySheet(book, sheetOf(adapter, "Board"));
    book.sheets.push(copy);
    // Excel gives the copy a name of its own for each name that refers to the sheet.
    book.names.push({
      name: "_upstream_Board",
      formula: "='Board (2)'!$A$1:$B$4",
      visible: false,
      comment: "",
      scope: copy.id,
    });
    const before = structuredClone(copy);
    expect(await ownedNames(adapter)).toEqual([["Board", "Board"]]);
    expect(valueOf(await refresh(adapter))[0]).toMatchObject({ name: "Board", change: "updated" });
    expect(copy).toEqual(before);
  });

  it("our cells cut and pasted onto a copy of our sheet are not ours when their marks are gone", async () => {
    const adapter = await openBoard();
    const { book } = adapter.host;
    const copy = copySheet(book, sheetOf(adapter, "Board"));
    book.sheets.push(copy);
    for (const name of book.names) if (name.scope === null) name.formula = "=#REF!";
    expect(await ownedNames(adapter)).toEqual([]);
  });

  it("a sheet of ours that the user emptied and filled with something else is the user's", async () => {
    const adapter = await openBoard();
    const board = sheetOf(adapter, "Board");
    board.cells.clear();
    fill(board, "A1", CUSTOMERS);
    const before = structuredClone(board);
    expect(await ownedNames(adapter)).toEqual([]);
    expect(valueOf(await refresh(adapter))[0]).toMatchObject({ name: "Board (2)" });
    expect(sheetOf(adapter, "Board")).toEqual(before);
  });

  it("renamed, retitled and formatted by the user it is still ours", async () => {
    const adapter = await openBoard();
    const board = sheetOf(adapter, "Board");
    board.name = "For March";
    const [marker] = adapter.host.book.names;
    if (marker !== undefined) marker.formula = "='For March'!$A$1:$B$4";
    fill(board, "A1", [["Customers at a glance"]]);
    for (const cell of board.cells.values()) cell.style = { bold: true, fillColor: "#FFFF00" };
    expect(await ownedNames(adapter)).toEqual([["For March", "Board"]]);
    expect(valueOf(await refresh(adapter))[0]).toMatchObject({
      name: "For March",
      change: "updated",
    });
    expect(shown(board, 0, 0)).toBe("Customer scorecard");
  });

  it.each(["", "=1", '="Method;4x2;;"', '="Board;4x2"', "=#REF!"])(
    "a record that says %s does not make a sheet ours",
    async (formula) => {
      const adapter = await openBoard();
      for (const name of adapter.host.book.names) if (name.scope !== null) name.formula = formula;
      expect(await ownedNames(adapter)).toEqual([]);
    },
  );

  it("a sheet that is no longer ours when the writing begins stops it before anything is written", async () => {
    const adapter = await openBoard();
    cutToSheet(adapter, sheetOf(adapter, "Board"), addSheet(adapter.host, "Pack"));
    const before = photograph(adapter);
    expect(problemsOf(await write(adapter, NEXT_BOARD))).toEqual([
      { code: "workbook-changed", sheet: "Board" },
    ]);
    expect(photograph(adapter)).toEqual(before);
  });
});
