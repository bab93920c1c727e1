import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blankSheet } from "./model/blank.ts";
import type { HostCell } from "./model/book.ts";
import { blankCell, cellAt } from "./model/cells.ts";
import { boardSheet, newBook, plain, put, reopened } from "./xlsx-samples.ts";
import { openPackage, partText } from "./xlsx/package.ts";
import { saveBook } from "./xlsx/save-book.ts";
import { shiftFormula } from "./xlsx/shift-formula.ts";

describe("a workbook comes back from a file as it went in", () => {
  it("keeps cells, tables, charts, links, sizes and print settings of a sheet", async () => {
    const sheet = boardSheet("Month's board");
    const [back] = (await reopened(newBook(sheet))).sheets;
    expect(back === undefined ? null : plain(back)).toEqual(plain(sheet));
  });

  it.each<[string, Partial<HostCell>]>([
    ["a text that looks like a formula", { value: "=1+1" }],
    ["a text that looks like a number", { value: "007" }],
    ["a text that looks like a month", { value: "2026-01" }],
    ["blanks around a text", { value: "  a  " }],
    ["lines in a text", { value: "one\ntwo" }],
    ["signs that XML wants for itself", { value: `<a href="x">&'</a>` }],
    ["what looks like the spelling of a sign", { value: "_x0041_" }],
    ["a sign that XML cannot say", { value: "a\u0007b" }],
    ["a picture sign", { value: "▲ 📈" }],
    ["a number with all its digits", { value: 0.1 + 0.2 }],
    ["a very small number", { value: 1.5e-12 }],
    ["a truth value", { value: true }],
    ["an error", { value: "#N/A", isError: true }],
    ["a text that only looks like an error", { value: "#N/A" }],
    ["a date", { value: 46_000, numberFormat: "yyyy-mm-dd" }],
    ["a formula with a text as result", { value: "x1", formula: '="x"&1' }],
    ["a formula that fails", { value: "#DIV/0!", isError: true, formula: "=1/0" }],
    ["a formula with a truth value", { value: false, formula: "=1>2" }],
    ["a newer function", { value: "a,b", formula: '=TEXTJOIN(",",TRUE,"a","b")' }],
    ["a look without anything in it", { style: { fillColor: "#FFEEEE" } }],
    ["a text format", { value: "=A1", numberFormat: "@" }],
  ])("keeps %s", async (_title, cell) => {
    const sheet = blankSheet("Sheet1");
    put(sheet, "D3", cell);
    const [back] = (await reopened(newBook(sheet))).sheets;
    expect(back === undefined ? null : cellAt(back, 2, 3)).toEqual({ ...blankCell(), ...cell });
  });

  it("keeps any text", async () => {
    const sheet = blankSheet("Sheet1");
    const texts = fc.sample(fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }), 300);
    for (const [row, value] of texts.entries()) put(sheet, `A${row + 1}`, { value });
    const [back] = (await reopened(newBook(sheet))).sheets;
    const read = texts.map((_, row) => (back === undefined ? "" : cellAt(back, row, 0)?.value));
    expect(read).toEqual(texts);
  });

  it("keeps hidden names, their comments and their scope", async () => {
    const sheet = blankSheet("Board (2)");
    const book = newBook(sheet);
    book.names = [
      {
        name: "Marker",
        formula: "='Board (2)'!$A$1",
        visible: false,
        comment: "ours",
        scope: null,
      },
      { name: "Own", formula: "='Board (2)'!$B$2", visible: true, comment: "", scope: sheet.id },
    ];
    const back = await reopened(book);
    const [owner] = back.sheets;
    expect(back.names).toEqual([book.names[0], { ...book.names[1], scope: owner?.id }]);
  });

  it("quotes sheet names in print areas and makes them absolute", async () => {
    const file = openPackage(await saveBook(newBook(boardSheet("Month's board"))));
    const workbook = await partText(file, "xl/workbook.xml");
    expect(workbook).toContain("'Month''s board'!$A$1:$F$40");
    expect(workbook).toContain("'Month''s board'!$4:$4");
  });

  it("keeps settings of the add-in, the order, visibility and the sheet that opens", async () => {
    const [first, second] = [blankSheet("First"), blankSheet("Second")];
    first.visibility = "VeryHidden";
    const book = newBook(first, second);
    book.activeSheetId = second.id;
    book.settings.set("mapping", '{"a":"<b>"}');
    const back = await reopened(book);
    expect(back.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["First", "VeryHidden"],
      ["Second", "Visible"],
    ]);
    expect(back.activeSheetId).toBe(back.sheets[1]?.id);
    expect([...back.settings]).toEqual([["mapping", '{"a":"<b>"}']]);
  });

  it("gives the same bytes when the same book is saved twice", async () => {
    const book = newBook(boardSheet("Board"));
    book.source = await saveBook(newBook(blankSheet("Data")));
    expect(await saveBook(book)).toEqual(await saveBook(book));
  });
});

describe("formulas that a file shares between cells", () => {
  it.each([
    ["SUM(A1:B2)", "SUM(C2:D3)"],
    ["$A1+A$1+$A$1", "$A2+C$1+$A$1"],
    [`'Q1 2026'!A1&"A1"`, `'Q1 2026'!C2&"A1"`],
    ["LOG10(A1)+Rate2026", "LOG10(C2)+Rate2026"],
    ["XFD1", "#REF!"],
  ])("%s, one row down and two columns on, is %s", (formula, expected) => {
    expect(shiftFormula(formula, 1, 2)).toBe(expected);
  });
});
