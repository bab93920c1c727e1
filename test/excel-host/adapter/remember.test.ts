import { describe, expect, it } from "vitest";
import { addSheet } from "../open-host.ts";
import { openAdapter, problemsOf, valueOf } from "./open-adapter.ts";

describe("what is kept in the workbook", () => {
  it("comes back as it was kept, nothing where nothing was, and the same again is no change", async () => {
    const { host, workbook } = openAdapter("1.9");
    valueOf(await workbook.remember("mapping", '{"complaints":null}'));
    valueOf(await workbook.remember("mapping", '{"complaints":1}'));
    const writes = host.counters.writeBatches;
    valueOf(await workbook.remember("mapping", '{"complaints":1}'));
    expect(host.counters.writeBatches).toBe(writes);
    expect(valueOf(await workbook.recall("mapping"))).toBe('{"complaints":1}');
    expect(valueOf(await workbook.recall("other"))).toBeNull();
  });
});

describe("showing a cell to the user who asked", () => {
  it("opens its sheet and selects it", async () => {
    const { host, workbook } = openAdapter("1.9");
    const sheet = addSheet(host, "Data", [["a"]]);
    valueOf(await workbook.reveal("Data", "B2"));
    expect(host.book.activeSheetId).toBe(sheet.id);
    expect(host.book.selection).toMatchObject({ sheet: sheet.id, row: 1, column: 1 });
  });

  it("a sheet that is gone is named", async () => {
    const { workbook } = openAdapter();
    expect(problemsOf(await workbook.reveal("Gone", "A1"))).toEqual([
      { code: "table-missing", table: "Gone" },
    ]);
  });
});
