import { describe, expect, it } from "vitest";
import type { Problem } from "../../../shared/problem.ts";
import type { HostBook } from "../model/book.ts";
import { addSheet, connectHost, fill } from "../open-host.ts";
import { BOARD, METHOD, NEXT_BOARD, openBoard, write } from "./boards.ts";
import type { Adapter } from "./open-adapter.ts";
import { openAdapter, photograph, problemsOf, sheetOf, valueOf } from "./open-adapter.ts";

/** More than a refresh takes, whatever else the client sends. */
const SYNCS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

interface Outcome {
  readonly adapter: Adapter;
  readonly problems: readonly Problem[];
  readonly before: unknown;
  readonly after: unknown;
}

/** The same refresh as often as it has syncs, with something in the way of each of them in turn; those that failed. */
const failEach = async (
  open: () => Promise<Adapter>,
  disturb: (adapter: Adapter, sync: number) => void,
  refresh: (adapter: Adapter) => ReturnType<typeof write>,
): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (const sync of SYNCS) {
    const adapter = await open();
    const before = photograph(adapter);
    disturb(adapter, sync);
    const problems = problemsOf(await refresh(adapter));
    adapter.host.faults.clear();
    outcomes.push({ adapter, problems, before, after: photograph(adapter) });
  }
  return outcomes.filter(({ problems }) => problems.length > 0);
};

const breakOff =
  (afterActions: number) =>
  ({ host }: Adapter, sync: number): void => {
    host.faults.failSync({ sync, code: "GeneralException", status: 400, afterActions });
  };

const openData = async (): Promise<Adapter> => {
  const adapter = openAdapter();
  addSheet(adapter.host, "Data", [["Date"]]);
  return adapter;
};

describe("a refresh that fails on the way", () => {
  it.each([0, 1, 5, 20])(
    "while sheets are made, after %d steps of a batch: no sheet of ours, nothing else changed",
    async (steps) => {
      const failed = await failEach(openData, breakOff(steps), (one) => write(one, BOARD, METHOD));
      expect(failed.length).toBeGreaterThan(4);
      for (const { before, after } of failed) expect(after).toEqual(before);
    },
  );

  it.each([0, 3, 6])(
    "while figures are written, after %d steps: every cell has its old content, texts and formulas too",
    async (steps) => {
      const open = async (): Promise<Adapter> => {
        const adapter = await openBoard();
        fill(sheetOf(adapter, "Board"), "A2", [["'=1+1"]]);
        return adapter;
      };
      const failed = await failEach(open, breakOff(steps), (one) => write(one, NEXT_BOARD));
      for (const { before, after } of failed) expect(after).toEqual(before);
      expect(failed.map(({ problems }) => problems[0])).toContainEqual({
        code: "excel-refused",
        step: "write the cells",
        excelCode: "GeneralException",
        written: "put-back",
      });
    },
  );

  it("sizes that Excel refuses are told as sizes, not as a chart alone", async () => {
    const failed = await failEach(openData, breakOff(0), (one) => write(one, BOARD, METHOD));
    expect(failed.flatMap(({ problems }) => problems)).toContainEqual(
      expect.objectContaining({ step: "set widths and heights, and place the charts" }),
    );
  });

  it("what could not be put back is said to be left, by every problem", async () => {
    const adapter = await openBoard();
    for (const sync of [4, 5]) {
      adapter.host.faults.failSync({ sync, code: "GeneralException", status: 400 });
    }
    const problems = problemsOf(await write(adapter, NEXT_BOARD));
    expect(problems).toEqual([
      {
        code: "excel-refused",
        step: "write the cells",
        excelCode: "GeneralException",
        written: "left",
      },
      {
        code: "excel-refused",
        step: "put the sheets back",
        excelCode: "GeneralException",
        written: "left",
      },
    ]);
  });

  it("a passing refusal is tried again, wherever it comes", async () => {
    const failed = await failEach(
      () => openBoard(),
      ({ host }, sync) => {
        host.faults.failSync({ sync, code: "RequestAborted", status: 503 });
      },
      (one) => write(one, NEXT_BOARD),
    );
    expect(failed).toEqual([]);
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
      { code: "cancelled", stage: "write", written: "put-back" },
    ]);
    expect(photograph(adapter)).toEqual(before);
  });

  it.each<[string, (book: HostBook) => void, Problem]>([
    [
      "protected",
      ({ sheets }) => {
        for (const sheet of sheets) sheet.protected = true;
      },
      { code: "sheet-protected", sheet: "Board", written: "left" },
    ],
    [
      "deleted",
      ({ sheets }) => {
        sheets.pop();
      },
      { code: "workbook-changed", sheet: "Board", written: "left" },
    ],
  ])("a sheet %s by somebody meanwhile is named", async (_, edit, problem) => {
    const failed = await failEach(
      () => openBoard(),
      ({ host }, sync) => {
        host.faults.beforeSync(sync, edit);
      },
      (one) => write(one, NEXT_BOARD),
    );
    expect(failed.map(({ problems }) => problems[0])).toContainEqual(problem);
  });

  it("the next refresh completes a sheet whose rebuilding was broken off", async () => {
    const wider = { ...BOARD, columnWidths: [30, 12] };
    const failed = await failEach(
      () => openBoard(),
      breakOff(3),
      (one) => write(one, wider),
    );
    for (const { adapter } of failed) {
      connectHost(adapter.host);
      valueOf(await write(adapter, wider));
      expect(sheetOf(adapter, "Board").columnWidths.get(0)).toBe(161.25);
      expect(valueOf(await write(adapter, wider))[0]?.change).toBe("unchanged");
    }
    expect(failed.length).toBeGreaterThan(4);
  });
});
