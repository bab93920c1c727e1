import { describe, expect, it } from "vitest";
import { appendToTemplates } from "../../addin/append-to-templates.ts";
import type { Submission } from "../../addin/pane/readiness/handlers.ts";
import { createReadinessTools } from "../../addin/shell/readiness-tools.ts";
import { inventGovernance } from "../../scripts/sample/governance.ts";
import { fillTemplates } from "../../scripts/templates/fill-templates.ts";
import type { ExcelHost } from "../excel-host/host.ts";
import {
  CONTROL,
  insert,
  openWorkbook,
  photograph,
  readBack,
  sheetOf,
  valueOf,
} from "./filled-book.ts";
import { openHost } from "./small-book.ts";

const TODAY = "2026-11-02";

const openTools = () => createReadinessTools(openWorkbook(), () => TODAY);

const MINE: Submission = {
  respondent: "me",
  role: "Manager",
  unit: "Unit North",
  quiz: [
    { item: "Q6a", answer: 4, evidence: "=HYPERLINK(1)", reason: "" },
    { item: "Q6b", answer: "dk", evidence: "", reason: "" },
    { item: "Q7a", answer: "na", evidence: "", reason: "Not our part" },
  ],
  conditions: [{ condition: "C2", inPlace: 1, readiness: null, evidence: "", reason: "" }],
};

const TASK = {
  key: "gate:G4",
  area: "A3",
  deliverable: "A forum of its own in each month",
  dueDay: "2027-01-31",
  unit: "Unit North",
  owner: "Head of Service",
} as const;

const ROW = { action: "A-1", hasDeliverable: "Call back", unit: "Unit North" };

const append = (rows = [ROW]) =>
  appendToTemplates(openWorkbook(), [{ key: "actions", rows }], CONTROL);

/** What stands in the cells of a sheet, by place. */
const cellsOf = (host: ExcelHost, name: string) =>
  new Map([...sheetOf(host, name).cells].map(([key, { value }]) => [key, value] as const));

describe("answers of the pane", () => {
  it("make the tables that are missing, and are read back as they were given", async () => {
    openHost();
    expect(valueOf(await openTools().previewAnswers(MINE))).toEqual([
      { table: "Quiz answers", sheet: "Quiz answers", rows: 3, isNew: true },
      { table: "Condition answers", sheet: "Condition answers", rows: 1, isNew: true },
    ]);
    const made = valueOf(await openTools().addAnswers(MINE));
    expect(made.map(({ label, detail }) => `${label}: ${detail}`)).toEqual([
      "Quiz answers: 3 rows",
      "Condition answers: 1 row",
    ]);
    const { tables, problems } = await readBack();
    expect(problems).toEqual([]);
    expect(
      tables.quiz?.map(({ item, answer, round, day, hasEvidence, hasReason }) => [
        item,
        answer,
        round,
        day,
        hasEvidence,
        hasReason,
      ]),
    ).toEqual([
      ["Q6a", 4, "2026-11", TODAY, true, false],
      ["Q6b", "dk", "2026-11", TODAY, false, false],
      ["Q7a", "na", "2026-11", TODAY, false, true],
    ]);
    expect(tables.conditions?.map(({ inPlace, readiness }) => [inPlace, readiness])).toEqual([
      [1, null],
    ]);
  });

  it("stay text, whatever they begin with", async () => {
    const host = openHost();
    valueOf(await openTools().addAnswers(MINE));
    const values = [...cellsOf(host, "Quiz answers").values()];
    expect(values).toContain("=HYPERLINK(1)");
  });

  it("come below what is there, and change none of it", async () => {
    const host = openHost();
    const { inserted } = valueOf(await insert());
    await fillTemplates(inserted, inventGovernance());
    const before = cellsOf(host, "Quiz answers");
    const { tables: old } = await readBack();
    valueOf(await openTools().addAnswers(MINE));
    const after = cellsOf(host, "Quiz answers");
    for (const [key, value] of before) expect(after.get(key)).toEqual(value);
    const { tables } = await readBack();
    expect(tables.quiz?.length).toBe((old.quiz?.length ?? 0) + 3);
    expect(tables.quiz?.map(({ item, answer }) => `${item} ${answer}`)).toEqual([
      ...(old.quiz ?? []).map(({ item, answer }) => `${item} ${answer}`),
      "Q6a 4",
      "Q6b dk",
      "Q7a na",
    ]);
  });
});

describe("S41: tasks that are started from a gap", () => {
  it("stand in the task list as open, dated, owned, and answering to readiness", async () => {
    openHost();
    const made = valueOf(await openTools().addTasks([TASK, { ...TASK, key: "item:Q6a" }]));
    expect(made).toHaveLength(2);
    const { tables, books } = await readBack();
    expect(books.actions).toEqual(["R-01", "R-02"]);
    expect(tables.actions?.[0]).toMatchObject({
      sourceKind: "readiness",
      hasDeliverable: true,
      raised: TODAY,
      originalDue: "2027-01-31",
      currentDue: "2027-01-31",
      status: "open",
    });
  });

  it("get ids that no task has yet", async () => {
    openHost();
    valueOf(await openTools().addTasks([TASK]));
    valueOf(await openTools().addTasks([TASK]));
    const { books } = await readBack();
    expect(books.actions).toEqual(["R-01", "R-02"]);
  });
});

describe("rows at the end of a table", () => {
  it("fill its blank last rows before it grows", async () => {
    const host = openHost();
    valueOf(await insert(["actions"]));
    const [table] = sheetOf(host, "Actions").tables;
    const rows = table?.area.rows;
    valueOf(await append());
    expect(sheetOf(host, "Actions").tables[0]?.area.rows).toBe(rows);
    valueOf(await append([ROW, { ...ROW, action: "A-2" }]));
    expect(sheetOf(host, "Actions").tables[0]?.area.rows).toBe((rows ?? 0) + 2);
  });

  it("are refused where something stands below, and nothing changes", async () => {
    const host = openHost();
    valueOf(await insert(["actions"]));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Actions").getRange("C8").values = [["a note of mine"]];
      await context.sync();
    });
    const before = photograph(host.book);
    const added = await append([ROW, { ...ROW, action: "A-2" }, { ...ROW, action: "A-3" }]);
    expect(added).toMatchObject({ ok: false, problems: [{ code: "no-room-below-table" }] });
    expect(photograph(host.book)).toEqual(before);
  });

  it("are refused above a totals row, and nothing changes", async () => {
    const host = openHost();
    valueOf(await insert(["actions"]));
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("tblActions").showTotals = true;
      await context.sync();
    });
    const before = photograph(host.book);
    expect(await append()).toMatchObject({ ok: false, problems: [{ code: "totals-row-shown" }] });
    expect(photograph(host.book)).toEqual(before);
  });

  it("are refused on a protected sheet, and nothing changes", async () => {
    const host = openHost();
    valueOf(await insert(["actions"]));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Actions").protection.protect();
      await context.sync();
    });
    const before = photograph(host.book);
    expect(await append()).toMatchObject({ ok: false, problems: [{ code: "sheet-protected" }] });
    expect(photograph(host.book)).toEqual(before);
  });

  it("are taken away again when Excel fails in the middle", async () => {
    const rows = [ROW, { ...ROW, action: "A-2" }, { ...ROW, action: "A-3" }];
    const trial = openHost();
    valueOf(await insert(["actions"]));
    trial.resetCounters();
    valueOf(await append(rows));
    // The sync that writes is the last of a run that works.
    const sync = trial.counters.syncs;
    const host = openHost();
    valueOf(await insert(["actions"]));
    const [cells, area] = [cellsOf(host, "Actions"), sheetOf(host, "Actions").tables[0]?.area];
    host.faults.failSync({ sync, code: "GeneralException", afterActions: 8 });
    expect(await append(rows)).toMatchObject({ ok: false, problems: [{ written: "put-back" }] });
    expect(cellsOf(host, "Actions")).toEqual(cells);
    expect(sheetOf(host, "Actions").tables[0]?.area).toEqual(area);
  });
});
