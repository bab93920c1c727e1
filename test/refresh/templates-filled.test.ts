import { describe, expect, it } from "vitest";
import { findSources } from "../../addin/intake/find-sources.ts";
import { proposeMapping } from "../../addin/intake/propose-mapping.ts";
import { TEMPLATE_KEYS, TEMPLATES } from "../../addin/intake/templates/templates.ts";
import { GovernanceTables } from "../../shared/contract/readiness/request.ts";
import { inventGovernance } from "../../scripts/sample/governance.ts";
import { makeSample } from "../../scripts/sample/make-sample.ts";
import { fillTemplates } from "../../scripts/templates/fill-templates.ts";
import { addTable, connectHost, createHost, fill } from "../excel-host/open-host.ts";
import type { ExcelHost } from "../excel-host/host.ts";
import { openBook } from "../excel-host/xlsx/open-book.ts";
import { insert, openWorkbook, readBack, sheetOf, valueOf } from "./filled-book.ts";
import { openHost, refresh } from "./small-book.ts";

const SAMPLE = inventGovernance();

describe("filled input tables", () => {
  const openFilled = async (): Promise<ExcelHost> => {
    const host = openHost();
    const { inserted } = valueOf(await insert());
    await fillTemplates(inserted, SAMPLE);
    return host;
  };

  it("every row of the sample is read, or is a question without an answer", async () => {
    await openFilled();
    const read = await readBack();
    expect(read.problems).toEqual([]);
    for (const { key, rows, used, unanswered } of read.counts) {
      if (key === "settings" || key === "wording") continue;
      expect([key, used + unanswered]).toEqual([key, rows]);
      expect(rows).toBe(SAMPLE[key].length);
    }
    expect(GovernanceTables.safeParse(read.tables).error?.issues ?? []).toEqual([]);
    expect(read.tables.settings).toEqual({
      hasVision: true,
      programmeStart: "2025-09-01",
      fiscalYearStart: 1,
      thresholds: { "stall-days": 60 },
      weights: {},
    });
  });

  it("no name, no id and no text of the workbook is in what is sent", async () => {
    await openFilled();
    const { tables, books } = await readBack({ categories: [], reasons: [] });
    const sent = JSON.stringify(tables);
    const words = new Set(sent.match(/"[^"]*"/gu));
    const texts = TEMPLATE_KEYS.flatMap((key) =>
      key === "wording" || key === "settings"
        ? []
        : TEMPLATES[key].columns
            .filter(({ kind }) => kind === "text" || kind === "multi-list")
            .flatMap((column) => SAMPLE[key].map((row) => String(row[column.key] ?? ""))),
    ).filter((text) => text !== "");
    expect(texts.length).toBeGreaterThan(1_500);
    const seen = [...new Set(texts)].filter(
      (text) => words.has(JSON.stringify(text)) || (text.length > 8 && sent.includes(text)),
    );
    expect(seen).toEqual([]);
    expect(sent).not.toContain("Every customer knows");
    expect(books.people).toContain("Head of Service");
    expect(books.units).toContain("Unit North");
  });

  it("codes lead back to the names", async () => {
    await openFilled();
    const { tables, books } = await readBack();
    const owners = tables.actions?.map(({ owner }) => (owner === null ? "" : books.people[owner]));
    expect(owners).toEqual(SAMPLE.actions.map(({ owner }) => owner));
    const meetings = tables.forums?.map(({ meeting }) => books.meetings[meeting]);
    expect(meetings).toEqual(SAMPLE.forums.map(({ meeting }) => meeting));
  });

  it("a category that is counted anyway is sent by its label, any other is not", async () => {
    await openFilled();
    const { tables } = await readBack({ categories: ["Billing"], reasons: [] });
    const labels = new Set(tables.actions?.map(({ sourceLabel }) => sourceLabel));
    expect(labels).toEqual(new Set(["Billing", null]));
  });

  it("columns in the team's own order, with columns of their own, are read the same", async () => {
    const host = await openFilled();
    const before = (await readBack()).tables.attendance;
    const sheet = sheetOf(host, "Attendance");
    const rows = SAMPLE.attendance.map(
      ({ meeting = "", person = "", unit = "", isRequired = "", attended = "" }) => [
        "note",
        attended,
        unit,
        person,
        isRequired,
        meeting,
      ],
    );
    sheet.tables = [];
    sheet.cells.clear();
    fill(sheet, "B9", [["Remark", "ATTENDED", "Unit", " person", "Required", "Meeting"], ...rows]);
    addTable(sheet, "Table77", `B9:G${9 + rows.length}`);
    const after = (await readBack()).tables.attendance;
    expect(after?.map(({ row: _row, entered: _entered, ...rest }) => rest)).toEqual(
      before?.map(({ row: _row, entered: _entered, ...rest }) => rest),
    );
    expect(after?.[0]?.row).toBe(10);
  });

  it("a filled workbook proposes the same complaints and losses as without the input tables", async () => {
    const bytes = await makeSample();
    const proposal = async () => {
      const survey = valueOf(await openWorkbook().survey());
      return proposeMapping(findSources(survey).sources, null);
    };
    const host = createHost({ book: await openBook(bytes, "sample.xlsx") });
    connectHost(host);
    const without = await proposal();
    const { inserted } = valueOf(await insert());
    await fillTemplates(inserted, SAMPLE);
    expect(await proposal()).toEqual(without);
    expect(without.mapping.complaints).not.toBeNull();
  });

  it("input tables alone are no complaints and no losses", async () => {
    await openFilled();
    const survey = valueOf(await openWorkbook().survey());
    expect(proposeMapping(findSources(survey).sources, null).mapping).toEqual({
      complaints: null,
      losses: null,
      customers: null,
      targets: null,
      baselines: null,
    });
  });

  it("a refresh leaves the sheets of the input tables as they are", async () => {
    const bytes = await makeSample();
    const host = createHost({ book: await openBook(bytes, "sample.xlsx") });
    connectHost(host);
    const { inserted } = valueOf(await insert());
    await fillTemplates(inserted, SAMPLE);
    const inputs = () =>
      structuredClone(
        host.book.sheets.filter(
          ({ name }) => name === "Lists" || inserted.some(({ sheet }) => sheet === name),
        ),
      );
    const before = inputs();
    expect((await refresh()).ok).toBe(true);
    expect((await refresh()).ok).toBe(true);
    expect(inputs()).toEqual(before);
    expect(before).toHaveLength(17);
  });
});
