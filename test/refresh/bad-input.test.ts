import { beforeEach, describe, expect, it } from "vitest";
import type { ExcelHost } from "../excel-host/host.ts";
import type { HostSheet } from "../excel-host/model/book.ts";
import { addSheet, addTable } from "../excel-host/open-host.ts";
import { COMPLAINTS, noticesOf, openHost, refresh } from "./small-book.ts";

let host: ExcelHost;

beforeEach(() => {
  host = openHost();
});

/** Everything that a user could see or save. */
const pictureOf = ({ book }: ExcelHost): string =>
  JSON.stringify(
    {
      settings: [...book.settings],
      names: book.names,
      sheets: book.sheets.map(({ cells, tables, ...rest }) => ({
        ...rest,
        cells: [...cells],
        tables: tables.map((table) => ({ ...table, filteredRows: [...table.filteredRows] })),
      })),
    },
    (_key, value: unknown) => (value instanceof Map ? [...value] : value),
  );

const fillColumn = (sheet: HostSheet, rows: number, write: (row: number) => void): HostSheet => {
  for (let row = 0; row < rows; row += 1) write(row);
  return sheet;
};

const CASES: readonly {
  readonly name: string;
  readonly arrange: () => void | Promise<void>;
  readonly what: RegExp;
  readonly remedy: RegExp;
}[] = [
  {
    name: "an empty workbook",
    arrange: () => {},
    what: /^This workbook has no data\.$/,
    remedy: /^Open the workbook/,
  },
  {
    name: "a sheet with headers only",
    arrange: () => {
      addSheet(host, "Complaints", [["Date received", "Complaint category"]]);
    },
    what: /has headers and no rows/,
    remedy: /^Add rows below the headers/,
  },
  {
    name: "10,000 blank rows in a table",
    arrange: () => {
      addTable(
        addSheet(host, "Complaints", [["Date received", "Complaint category"]]),
        "tblComplaints",
        "A1:B10001",
      );
    },
    what: /tblComplaints/,
    remedy: /rows|Sources/,
  },
  {
    name: "text in every date cell",
    arrange: () => {
      addSheet(host, "Complaints", [
        ["Date received", "Complaint category"],
        ...Array.from({ length: 40 }, () => ["to be confirmed", "Billing"]),
      ]);
    },
    what: /date/,
    remedy: /Sources/,
  },
  {
    name: "a list of customers alone",
    arrange: () => {
      addSheet(host, "Customers", [
        ["Customer no.", "Start date", "End date"],
        ...Array.from({ length: 30 }, (_, row) => [
          `K${100 + row}`,
          `2024-0${1 + (row % 9)}-11`,
          row % 5 === 0 ? "2024-11-02" : "",
        ]),
      ]);
    },
    what: /^“Customers” is a list of customers/,
    remedy: /^Add a table with a date/,
  },
  {
    name: "our own sheet, protected by somebody",
    arrange: async () => {
      const complaints = addSheet(host, "Complaints", COMPLAINTS);
      await refresh();
      const board = host.book.sheets.find((sheet) => sheet.name === "Board");
      if (board) board.protected = true;
      complaints.cells.delete(16_384 * 5);
    },
    what: /^The sheet “Board” is protected\.$/,
    remedy: /Unprotect Sheet/,
  },
  {
    name: "a workbook whose structure is protected",
    arrange: () => {
      addSheet(host, "Complaints", COMPLAINTS);
      host.book.structureProtected = true;
    },
    what: /^The structure of this workbook is protected\.$/,
    remedy: /Unprotect the workbook/,
  },
];

describe.each(CASES)("$name", ({ arrange, what, remedy }) => {
  it("is told in three parts, and nothing changes", async () => {
    await arrange();
    const before = pictureOf(host);
    const notices = noticesOf(await refresh());
    expect(notices[0]?.what).toMatch(what);
    expect(notices[0]?.remedy).toMatch(remedy);
    expect(notices[0]?.why).not.toBe("");
    expect(pictureOf(host)).toBe(before);
  });
});

it("error cells are left out by row, counted and named", async () => {
  const sheet = addSheet(host, "Complaints", COMPLAINTS);
  fillColumn(sheet, 3, (row) => {
    const cell = sheet.cells.get(16_384 * (row + 4));
    if (cell) Object.assign(cell, { value: "#N/A", isError: true });
  });
  const result = await refresh();
  const quality = result.ok ? result.value.checked.intake.complaints?.quality : undefined;
  expect(quality?.excluded).toEqual([{ reason: "cell-error", rows: 3, cells: ["A5", "A6", "A7"] }]);
  expect(quality?.used).toBe(117);
});

it("somebody else's sheet named Board stays as it is, and ours is named beside it", async () => {
  addSheet(host, "Complaints", COMPLAINTS);
  const theirs = addSheet(host, "Board", [["Minutes of the board"]]);
  const before = JSON.stringify([...theirs.cells]);
  const result = await refresh();
  expect(result.ok && result.value.sheets[0]?.name).toBe("Board (2)");
  expect(result.ok && result.value.notes).toEqual([expect.stringMatching(/Board \(2\)/)]);
  expect(JSON.stringify([...theirs.cells])).toBe(before);
});

it("a protected source sheet is read like any other", async () => {
  addSheet(host, "Complaints", COMPLAINTS).protected = true;
  expect((await refresh()).ok).toBe(true);
});
