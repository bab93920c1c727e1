import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { findSources } from "../../addin/intake/find-sources.ts";
import { EXAMPLE } from "../../addin/intake/templates/template.ts";
import { TEMPLATE_KEYS } from "../../addin/intake/templates/templates.ts";
import { addSheet, connectHost, createHost, fill } from "../excel-host/open-host.ts";
import type { HostBook } from "../excel-host/model/book.ts";
import { openBook } from "../excel-host/xlsx/open-book.ts";
import { saveBook } from "../excel-host/xlsx/save-book.ts";
import { insert, openWorkbook, photograph, readBack, sheetOf, valueOf } from "./filled-book.ts";
import { openHost } from "./small-book.ts";

describe("inserting the input tables", () => {
  it("each comes as a native table on a sheet of its own, and all are empty when read back", async () => {
    const host = openHost();
    const { inserted, there } = valueOf(await insert());
    expect(inserted.map(({ key }) => key)).toEqual(TEMPLATE_KEYS);
    expect(there).toEqual([]);
    const read = await readBack();
    expect(read.problems).toEqual([]);
    expect(read.counts.map(({ key }) => key)).toEqual(TEMPLATE_KEYS);
    for (const { used, leftOut } of read.counts) expect([used, leftOut]).toEqual([0, []]);
    const { settings, ...tables } = read.tables;
    expect(settings).toEqual({
      hasVision: false,
      programmeStart: null,
      fiscalYearStart: 1,
      thresholds: {},
      weights: {},
    });
    for (const rows of Object.values(tables)) expect(rows).toEqual([]);
    expect(host.coverage().unknown).toEqual([]);
  });

  it("works in the oldest Excel that runs the add-in", async () => {
    const host = createHost({ excelApi: "1.9" });
    connectHost(host);
    valueOf(await insert());
    expect(host.coverage().newer).toEqual([]);
  });

  it("days are the same in a workbook that counts them from 1904", async () => {
    const host = openHost();
    host.book.date1904 = true;
    valueOf(await insert(["forums"]));
    fill(sheetOf(host, "Forums"), "A5", [["M1"]]);
    expect((await readBack()).tables.forums).toMatchObject([
      { scheduled: "2026-10-06", held: "2026-10-13", entered: "2026-10-14" },
    ]);
  });

  it("takes two syncs to look at the workbook and one for each table", async () => {
    const host = openHost();
    const workbook = openWorkbook();
    valueOf(await workbook.survey());
    host.resetCounters();
    valueOf(await insert(["forums", "attendance", "people"]));
    const surveying = 3;
    expect(host.counters.syncs).toBeLessThanOrEqual(surveying + 2 + 3);
  });

  it("the example row is marked and stands in quiet italics; required headers are bold", async () => {
    const host = openHost();
    valueOf(await insert(["forums"]));
    const sheet = sheetOf(host, "Forums");
    const cell = (row: number, column: number) => sheet.cells.get(row * 16_384 + column);
    expect(cell(4, 0)?.value).toBe(EXAMPLE);
    expect(cell(4, 0)?.style.italic).toBe(true);
    expect([cell(3, 0)?.style.bold, cell(3, 1)?.style.bold]).toEqual([true, false]);
    expect(sheet.frozen).toEqual({ rows: 4, columns: 0 });
  });

  it("each column lets in what it is for, and its header says so when it is selected", async () => {
    openHost();
    valueOf(await insert(["forums", "settings"]));
    await Excel.run(async (context) => {
      const rules = (sheet: string, address: string) =>
        context.workbook.worksheets
          .getItem(sheet)
          .getRange(address)
          .dataValidation.load("type,rule,prompt,errorAlert");
      const status = rules("Forums", "F5:F1004");
      const held = rules("Forums", "E5:E1004");
      const header = rules("Forums", "E4");
      const setting = rules("Settings", "A5");
      await context.sync();
      expect(status.rule.list).toEqual({
        inCellDropDown: true,
        source: "Scheduled,Held,Postponed,Cancelled,Tacked on",
      });
      expect(status.errorAlert.message).toBe(
        "Enter one of Scheduled, Held, Postponed, Cancelled, Tacked on.",
      );
      expect(held.type).toBe("Date");
      expect(header.prompt).toMatchObject({
        title: "Held on",
        message: "The day it took place; blank when it did not.",
      });
      expect(setting.rule.list?.source).toMatch(/^='Lists'!\$A\$2:\$A\$\d+$/u);
    });
  });

  it("the sheet of long lists is not told as something that was left out", async () => {
    openHost();
    valueOf(await insert());
    const survey = valueOf(await openWorkbook().survey());
    expect(survey.map(({ name }) => name)).toContain("Lists");
    expect(findSources(survey).leftOut.map(({ name }) => name)).not.toContain("Lists");
  });

  it("rules, notes and lists are still there when the file is saved and opened again", async () => {
    const host = openHost();
    valueOf(await insert());
    const bytes = await saveBook(host.book);
    const again = await openBook(bytes, "templates.xlsx");
    const counts = ({ sheets }: HostBook): readonly number[] =>
      sheets.map(({ validations }) => validations.length);
    expect(counts(again)).toEqual(counts(host.book));
    const { sheets } = await readXlsx(bytes);
    const rules = sheets.find(({ name }) => name === "Forums")?.dataValidations ?? [];
    expect(rules.find(({ range }) => range === "F5:F1004")).toMatchObject({
      type: "list",
      values: ["Scheduled", "Held", "Postponed", "Cancelled", "Tacked on"],
      errorMessage: "Enter one of Scheduled, Held, Postponed, Cancelled, Tacked on.",
    });
    expect(rules.find(({ range }) => range === "E4")).toMatchObject({
      inputTitle: "Held on",
      inputMessage: "The day it took place; blank when it did not.",
    });
    expect(sheets.flatMap(({ dataValidations = [] }) => dataValidations).length).toBe(
      counts(again).reduce((sum, count) => sum + count, 0),
    );
  });

  it("a table that is there is left alone and named, whatever its sheet is called", async () => {
    const host = openHost();
    valueOf(await insert(["forums"]));
    sheetOf(host, "Forums").name = "Our calendar";
    const before = photograph(host.book);
    const { inserted, there, notes } = valueOf(await insert(["forums"]));
    expect(inserted).toEqual([]);
    expect(there).toEqual([{ key: "forums", sheet: "Our calendar", table: "tblForums" }]);
    expect(notes).toEqual(["Forums is there already: tblForums on the sheet Our calendar."]);
    expect(photograph(host.book)).toEqual(before);
  });

  it("somebody else's sheet of that title is not touched: the table goes to “Forums (2)”", async () => {
    const host = openHost();
    const own = addSheet(host, "Forums", [["Where we meet"], ["Room 4"]]);
    const before = structuredClone(own.cells);
    const { inserted, notes } = valueOf(await insert(["forums"]));
    expect(inserted[0]?.sheet).toBe("Forums (2)");
    expect(notes).toEqual([
      "A sheet named Forums is there already; the new table is on Forums (2).",
    ]);
    expect(own.cells).toEqual(before);
  });

  it("a name that is taken gives the table a number, and it is known all the same", async () => {
    const host = openHost();
    host.book.names.push({
      name: "tblForums",
      formula: "=Sheet1!$A$1",
      visible: true,
      comment: "",
      scope: null,
    });
    expect(valueOf(await insert(["forums"])).inserted[0]?.table).toBe("tblForums_2");
    expect((await readBack()).counts[0]?.key).toBe("forums");
  });

  it.each([
    [
      "protected",
      (book: HostBook) => {
        book.structureProtected = true;
      },
      "workbook-protected",
    ],
    [
      "open for reading only",
      (book: HostBook) => {
        book.readOnly = true;
      },
      "workbook-read-only",
    ],
  ] as const)("a workbook that is %s gets nothing", async (_, close, code) => {
    const host = openHost();
    close(host.book);
    const before = photograph(host.book);
    const result = await insert(["forums"]);
    expect(result.ok ? [] : result.problems.map((problem) => problem.code)).toEqual([code]);
    expect(photograph(host.book)).toEqual(before);
  });

  it.each([
    [3, { code: "workbook-changed", sheet: "Forums" }],
    [
      5,
      {
        code: "excel-refused",
        step: "add the sheet “Forums”",
        excelCode: "ItemAlreadyExists",
        written: "put-back",
      },
    ],
  ] as const)(
    "a sheet of that title that somebody makes before sync %d is theirs, and nothing is added",
    async (sync, problem) => {
      const host = openHost();
      host.faults.beforeSync(sync, () => {
        addSheet(host, "Forums", [["Mine"]]);
      });
      const result = await insert(["forums"]);
      expect(result.ok ? [] : result.problems).toEqual([problem]);
      expect(host.book.sheets.map(({ name, cells }) => [name, cells.size])).toEqual([
        ["Sheet1", 0],
        ["Forums", 1],
      ]);
    },
  );

  it("what cannot be taken away again is said to be left", async () => {
    const host = openHost();
    for (const sync of [6, 7]) {
      host.faults.failSync({ sync, code: "GeneralException", status: 400, afterActions: 40 });
    }
    const result = await insert(["people", "forums"]);
    expect(result.ok ? [] : result.problems).toMatchObject([
      { code: "excel-refused", step: "add the sheet “Forums”", written: "left" },
      { code: "excel-refused", step: "take the new sheets away", written: "left" },
    ]);
  });

  it.each([0, 1, 2, 10, 60])(
    "a failure after %d steps of any batch leaves no sheet behind",
    async (afterActions) => {
      let failures = 0;
      for (let sync = 1; sync <= 9; sync += 1) {
        const host = openHost();
        addSheet(host, "Data", [["Date"]]);
        const before = photograph(host.book);
        host.faults.failSync({ sync, code: "GeneralException", status: 400, afterActions });
        const result = await insert(["forums", "people", "settings"]);
        host.faults.clear();
        if (result.ok) continue;
        failures += 1;
        expect(photograph(host.book)).toEqual(before);
      }
      expect(failures).toBeGreaterThan(5);
    },
  );
});
