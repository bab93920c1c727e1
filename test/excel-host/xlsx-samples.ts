/** Books for the tests of files, and what can be said about a file. */
import { parseArea } from "./model/address.ts";
import { blankBook, blankChart, blankSheet, blankTable } from "./model/blank.ts";
import type { HostBook, HostCell, HostSheet } from "./model/book.ts";
import { blankCell, cellKey } from "./model/cells.ts";
import { openBook } from "./xlsx/open-book.ts";
import { openPackage } from "./xlsx/package.ts";
import { saveBook } from "./xlsx/save-book.ts";
import { unpack } from "./xlsx/zip.ts";

export function put(sheet: HostSheet, address: string, cell: Partial<HostCell>): void {
  const { row, column } = parseArea(address) ?? { row: 0, column: 0 };
  sheet.cells.set(cellKey(row, column), { ...blankCell(), ...cell });
}

/** A sheet with all that one of ours has: texts, figures, formulas, a table, a chart, a link and print settings. */
export function boardSheet(name: string): HostSheet {
  const sheet = blankSheet(name);
  const rows = [
    ["Month", "Complaints"],
    ["2026-01", 12],
    ["2026-02", 7],
  ];
  for (const [row, [month = "", count = ""]] of rows.entries()) {
    put(sheet, `A${row + 4}`, { value: month });
    put(sheet, `B${row + 4}`, { value: count });
  }
  put(sheet, "A1", {
    value: "Customer scorecard",
    style: { bold: true, fontSize: 20, fontColor: "#1F2937" },
  });
  put(sheet, "A2", {
    value: 19,
    formula: "=SUM(B5:B6)",
    numberFormat: "[$£-809]#,##0",
    style: {
      fillColor: "#EEF2FF",
      horizontal: "Right",
      vertical: "Center",
      wrap: true,
      indent: 1,
      borders: { bottom: { style: "Thin", color: "#D5DBE3" } },
    },
  });
  sheet.tables = [blankTable("OurTable", { row: 3, column: 0, rows: 3, columns: 2 })];
  sheet.charts = [
    {
      ...blankChart("Trend", "Line"),
      title: "Complaints a month",
      altText: "Complaints fell from 12 to 7.",
      left: 200,
      top: 20,
      series: [
        {
          name: "Complaints",
          values: { sheet: name, row: 4, column: 1, rows: 2, columns: 1 },
          categories: { sheet: name, row: 4, column: 0, rows: 2, columns: 1 },
          color: "#1F2937",
          lineWeight: 2,
          lineStyle: "Dash",
          markerStyle: "None",
          properties: new Map(),
        },
      ],
      properties: new Map<string, unknown>([["axes.valueAxis.numberFormat", "0.0"]]),
    },
  ];
  sheet.columnWidths.set(0, 120);
  sheet.rowHeights.set(0, 30);
  sheet.frozen = { rows: 4, columns: 0 };
  sheet.showGridlines = false;
  sheet.tabColor = "#0B5CAD";
  sheet.hyperlinks.set(cellKey(0, 0), { documentReference: `'${name}'!B5`, screenTip: "Go" });
  sheet.page = {
    ...sheet.page,
    orientation: "Landscape",
    paperSize: "A4",
    fitWidth: 1,
    printArea: { row: 0, column: 0, rows: 40, columns: 6 },
    titleRows: [3, 3],
    footer: { left: "Profit && loss", center: "", right: "Page &P" },
  };
  return sheet;
}

export function newBook(...sheets: HostSheet[]): HostBook {
  const book = blankBook("Test.xlsx");
  book.sheets = sheets;
  book.activeSheetId = sheets[0]?.id ?? "";
  return book;
}

export const reopened = async (book: HostBook): Promise<HostBook> =>
  openBook(await saveBook(book), book.fileName);

/** What a sheet says, without ids and where it came from. */
export const plain = ({
  id: _id,
  part: _part,
  touched: _touched,
  ...sheet
}: HostSheet): unknown => ({
  ...sheet,
  tables: sheet.tables.map(({ id: _own, ...table }) => table),
  charts: sheet.charts.map(({ id: _own, properties: _set, ...chart }) => chart),
});

export async function partsOf(file: Uint8Array): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  for (const [name, entry] of openPackage(file).entries) {
    parts.set(name, Buffer.from(await unpack(entry)).toString("base64"));
  }
  return parts;
}
