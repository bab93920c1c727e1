import { describe, expect, it } from "vitest";
import { addSheet, fill } from "../open-host.ts";
import { BOARD, METHOD, NEXT_BOARD, openBoard, write } from "./boards.ts";
import { openAdapter, photograph, problemsOf, sheetOf, valueOf } from "./open-adapter.ts";

describe("a refresh that fails on the way", () => {
  /** Reading takes three syncs before anything is written, and the client sends one of its own. */
  const FIRST_WRITE = 4;

  it.each([0, 1, 5, 20])(
    "while the sheets are made, after %d steps of a batch: no sheet of ours, nothing else changed",
    async (afterActions) => {
      const left = [];
      for (const sync of [FIRST_WRITE - 1, FIRST_WRITE, FIRST_WRITE + 1, FIRST_WRITE + 2]) {
        const adapter = openAdapter();
        addSheet(adapter.host, "Data", [["Date"]]);
        const before = photograph(adapter);
        adapter.host.faults.failSync({ sync, code: "GeneralException", status: 400, afterActions });
        const result = await write(adapter, BOARD, METHOD);
        left.push({ failed: !result.ok, before, after: photograph(adapter) });
      }
      const failed = left.filter((run) => run.failed);
      expect(failed.length).toBeGreaterThan(2);
      for (const { before, after } of failed) expect(after).toEqual(before);
    },
  );

  it("while figures are written: every cell has its old content, texts and formulas too", async () => {
    const adapter = await openBoard();
    fill(sheetOf(adapter, "Board"), "A2", [["'=1+1"]]);
    const before = photograph(adapter);
    adapter.host.faults.failSync({
      sync: 5,
      code: "GeneralException",
      status: 400,
      afterActions: 6,
    });
    expect(problemsOf(await write(adapter, NEXT_BOARD))).toEqual([
      {
        code: "excel-refused",
        step: "write the cells, so all cells were put back as they were",
        excelCode: "GeneralException",
      },
    ]);
    expect(photograph(adapter)).toEqual(before);
  });

  it("a passing refusal while figures are written is tried again", async () => {
    const adapter = await openBoard();
    adapter.host.faults.failSync({ sync: 5, code: "RequestAborted", status: 503 });
    expect(valueOf(await write(adapter, NEXT_BOARD))[0]?.change).toBe("updated");
  });

  it("Cancel before the first write changes nothing", async () => {
    const adapter = await openBoard();
    const before = photograph(adapter);
    adapter.cancelAfter(0);
    expect(problemsOf(await write(adapter, NEXT_BOARD))).toEqual([
      { code: "cancelled", stage: "write" },
    ]);
    expect(photograph(adapter)).toEqual(before);
  });

  it("Cancel between two new sheets takes both back", async () => {
    const adapter = openAdapter();
    const before = photograph(adapter);
    adapter.cancelAfter(2);
    expect(problemsOf(await write(adapter, BOARD, METHOD))).toEqual([
      { code: "cancelled", stage: "write" },
    ]);
    expect(photograph(adapter)).toEqual(before);
  });

  it("a sheet protected by somebody meanwhile is named", async () => {
    const adapter = await openBoard();
    adapter.host.faults.beforeSync(5, () => {
      sheetOf(adapter, "Board").protected = true;
    });
    expect(problemsOf(await write(adapter, NEXT_BOARD))[0]).toEqual({
      code: "sheet-protected",
      sheet: "Board",
    });
  });

  it("the next refresh completes a sheet whose rebuilding was broken off", async () => {
    const adapter = await openBoard();
    const wider = { ...BOARD, columnWidths: [30, 12] };
    adapter.host.faults.failSync({
      sync: 6,
      code: "GeneralException",
      status: 400,
      afterActions: 3,
    });
    expect((await write(adapter, wider)).ok).toBe(false);
    valueOf(await write(adapter, wider));
    expect(sheetOf(adapter, "Board").columnWidths.get(0)).toBe(161.25);
    expect(valueOf(await write(adapter, wider))[0]?.change).toBe("unchanged");
  });
});
