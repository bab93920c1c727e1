import { expect, it } from "vitest";
import type { LastRun } from "../../addin/last-run.ts";
import { keepLastRun, recallLastRun } from "../../addin/last-run.ts";
import type { Workbook } from "../../addin/ports.ts";
import { fail, succeed } from "../../shared/result.ts";

const readOnly = async () => fail({ code: "workbook-read-only" });

function openWorkbook(kept: Map<string, string>): Workbook {
  return {
    survey: async () => succeed([]),
    readColumns: async () => succeed(0),
    writeSheets: async () => succeed([]),
    insertTables: async () => succeed([]),
    addColumns: async () => succeed(0),
    appendRows: async () => succeed([]),
    recall: async (key) => succeed(kept.get(key) ?? null),
    remember: async (key, value) => {
      kept.set(key, value);
      return succeed(null);
    },
    reveal: async () => succeed(null),
  };
}

const failed: LastRun = { isRefreshed: false, what: "It is protected.", remedy: "Unprotect it." };

it("how the last refresh from the ribbon ended is read back as it was kept", async () => {
  const workbook = openWorkbook(new Map());
  await keepLastRun(workbook, failed);
  expect(await recallLastRun(workbook)).toEqual(failed);
});

it("what is to be known of a refresh that worked is kept with it", async () => {
  const workbook = openWorkbook(new Map());
  const worked = { isRefreshed: true, what: "", remedy: "", notes: ["2 rows were left out."] };
  await keepLastRun(workbook, worked);
  expect(await recallLastRun(workbook)).toEqual(worked);
});

it.each(["", "{", '{"isRefreshed":"yes"}', "null"])(
  "a kept text “%s” that is none of ours counts as none",
  async (text) => {
    expect(await recallLastRun(openWorkbook(new Map([["upstream.lastRun", text]])))).toBeNull();
  },
);

it("a workbook that keeps nothing is no reason to fail", async () => {
  const workbook = { ...openWorkbook(new Map()), recall: readOnly, remember: readOnly };
  await expect(keepLastRun(workbook, failed)).resolves.toBeUndefined();
  expect(await recallLastRun(workbook)).toBeNull();
});
