import { beforeEach, describe, expect, it } from "vitest";
import type { ExcelHost } from "./host.ts";
import { addSheet, connectHost, createHost } from "./open-host.ts";
import { refusalOf } from "./refusal-of.ts";

let host: ExcelHost;

beforeEach(() => {
  host = createHost();
  connectHost(host);
  addSheet(host, "Data", [["Month"]]);
});

const writeThree = () =>
  refusalOf(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    for (const row of [1, 2, 3]) sheet.getRange(`D${String(row)}`).values = [[row]];
    await context.sync();
  });

const written = (): number => (host.book.sheets[1]?.cells.size ?? 0) - 1;

describe("a planned failure", () => {
  it("comes with its code at the sync it was planned for, before anything is done", async () => {
    host.faults.failSync({ sync: 2, code: "RequestAborted" });
    expect((await writeThree()).code).toBeNull();
    host.resetCounters();
    expect((await writeThree()).code).toBe("RequestAborted");
    expect(host.counters.writeBatches).toBe(0);
    expect((await writeThree()).code).toBeNull();
  });

  it("can come in the middle of a batch: what was done stays done", async () => {
    host.faults.failSync({ sync: 1, code: "GeneralException", afterActions: 9 });
    const refusal = await writeThree();
    expect(refusal.code).toBe("GeneralException");
    expect(written()).toBeGreaterThan(0);
    expect(written()).toBeLessThan(3);
  });

  it("is forgotten when asked", async () => {
    host.faults.failSync({ sync: 1, code: "GeneralException" });
    host.faults.clear();
    expect((await writeThree()).code).toBeNull();
  });
});

describe("somebody else", () => {
  it("changes the workbook between two syncs", async () => {
    host.faults.beforeSync(2, (book) => {
      book.sheets.splice(1, 1);
    });
    const refusal = await refusalOf(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data").load("name");
      await context.sync();
      sheet.getRange("A1").values = [["x"]];
      await context.sync();
    });
    expect(refusal.code).toBe("ItemNotFound");
  });
});

describe("counters", () => {
  it("count syncs, bytes and the batches that changed something", async () => {
    host.resetCounters();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Data").getRange("A1").load("values");
      await context.sync();
      range.values = [["x"]];
      await context.sync();
    });
    expect(host.counters).toMatchObject({ syncs: 2, writeBatches: 1 });
    expect(host.counters.requestBytes).toBeGreaterThan(300);
    host.resetCounters();
    expect(host.counters).toEqual({ syncs: 0, requestBytes: 0, responseBytes: 0, writeBatches: 0 });
  });

  it("are not kept from a slow connection", async () => {
    host.faults.setLatency(5);
    const started = performance.now();
    await writeThree();
    expect(performance.now() - started).toBeGreaterThanOrEqual(4);
  });
});
