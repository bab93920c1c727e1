import { expect, it } from "vitest";
import { cellAddress } from "../../../addin/intake/cell-address.ts";
import type { RowChunk } from "../../../addin/intake/source.ts";
import { readAnswers } from "../../../addin/sheets/readiness/answers.ts";
import { planAssessment } from "../../../addin/sheets/readiness/plan-assessment.ts";
import type { Assessment } from "../../../addin/sheets/sheet-input.ts";
import { MEETINGS } from "../../fixtures/example-forums.ts";
import { NAMES } from "../../fixtures/example-names.ts";
import { READINESS } from "../../fixtures/example-readiness.ts";
import { calculateBook } from "../calc/calculate-book.ts";
import { cellAt } from "../model/cells.ts";
import { addSheet, addTable, fill } from "../open-host.ts";
import { write } from "./boards.ts";
import type { Adapter } from "./open-adapter.ts";
import { openAdapter, sheetOf, valueOf } from "./open-adapter.ts";

const ASSESSMENT: Assessment = { readiness: READINESS, words: NAMES };

const DAY = "2026-01-05";

/** As many rows of a table as there are meetings, tasks or seats: what the formulas count. */
const addTables = (adapter: Adapter): void => {
  const { host } = adapter;
  const forums = MEETINGS.map(({ scheduled, held }) => [scheduled ?? "", held ?? ""]);
  const serial = (text: string) => (text === "" ? "" : 46_000);
  const forumRows = [["scheduled", "held"], ...forums.map((row) => row.map(serial))];
  addSheet(host, "Forums", forumRows);
  addTable(sheetOf(adapter, "Forums"), "tblForums", `A1:B${forumRows.length}`);
  const { completeness } = READINESS.tasks ?? { completeness: { num: 0, den: 0 } };
  const tasks = Array.from({ length: completeness.den }, (_, at) => [
    "Task",
    "Unit",
    at < completeness.num ? "Owner" : "",
    // The later due date makes up for a first one that is blank.
    at === 0 ? "" : DAY,
    at === 0 ? DAY : "",
  ]);
  addSheet(host, "Tasks", [
    ["hasDeliverable", "unit", "owner", "originalDue", "currentDue"],
    ...tasks,
  ]);
  addTable(sheetOf(adapter, "Tasks"), "tblActions", `A1:E${tasks.length + 1}`);
};

/** Our sheet of questions, read through the port as a refresh would. */
async function readQuestions({ workbook, control }: Adapter) {
  const survey = valueOf(await workbook.survey());
  const used = survey.find(({ ours }) => ours === "Questions")?.used;
  if (used == null) throw new Error("There is no sheet of questions.");
  const chunks: RowChunk[] = [];
  valueOf(
    await workbook.readColumns({
      name: "Questions",
      area: used,
      columns: Array.from({ length: used.columns }, (_, at) => used.column + at),
      take: (chunk) => chunks.push(chunk),
      control,
    }),
  );
  return readAnswers(chunks);
}

/** Where a key stands on the sheet of questions, and the cell left of it. */
const answerOf = (adapter: Adapter, key: string) => {
  const sheet = sheetOf(adapter, "Questions");
  const row = Array.from({ length: 60 }, (_, at) => at).find(
    (at) => cellAt(sheet, at, 5)?.value === key,
  );
  return { sheet, row: row ?? 0, value: cellAt(sheet, row ?? 0, 4)?.value };
};

it("the five sheets are written with members of ExcelApi 1.9 alone, and a second time nothing changes", async () => {
  const adapter = openAdapter("1.9");
  const plans = planAssessment(ASSESSMENT);
  valueOf(await write(adapter, ...plans));
  expect(adapter.host.coverage()).toMatchObject({ unknown: [], newer: [] });
  const again = valueOf(await write(adapter, ...plans));
  expect(again.map(({ change }) => change)).toEqual(plans.map(() => "unchanged"));
});

it("what the formulas count over the tables is what the sheet says", async () => {
  const adapter = openAdapter();
  addTables(adapter);
  valueOf(await write(adapter, ...planAssessment(ASSESSMENT)));
  await calculateBook(adapter.host.book);
  const sheet = sheetOf(adapter, "Accountability");
  const checks = [...sheet.cells.values()].filter(
    ({ formula }) => formula?.startsWith("=IFERROR(") === true,
  );
  expect(checks.map(({ value }) => value)).toEqual([true, true, true]);
  const line = [...sheet.cells.values()].find(
    ({ formula }) => formula?.startsWith("=IF(") === true,
  );
  expect(line?.value).toBe("✓ 3 of 3 figures agree when counted again by formula");
});

it("an answer that the user wrote moves with its question, and its old place is free", async () => {
  const adapter = openAdapter();
  valueOf(await write(adapter, ...planAssessment(ASSESSMENT)));
  const before = answerOf(adapter, "gate-G1:Unit North");
  fill(before.sheet, cellAddress(before.row, 4), [["The chair of the board."]]);
  const kept = await readQuestions(adapter);
  expect(kept).toEqual([
    expect.objectContaining({ key: "gate-G1:Unit North", answer: "The chair of the board." }),
  ]);
  const readiness = { ...READINESS, questions: READINESS.questions.toReversed() };
  valueOf(await write(adapter, ...planAssessment({ ...ASSESSMENT, readiness, kept })));
  const after = answerOf(adapter, "gate-G1:Unit North");
  expect(after.row).not.toBe(before.row);
  expect(after.value).toBe("The chair of the board.");
  expect(cellAt(before.sheet, before.row, 4)?.value).toBe("answer here");
});

it("an answer that looks like a formula stays a text", async () => {
  const adapter = openAdapter();
  const kept = [{ key: "gate-G1:Unit North", question: "", answer: "=1+1" }];
  valueOf(await write(adapter, ...planAssessment({ ...ASSESSMENT, kept })));
  expect(answerOf(adapter, "gate-G1:Unit North").value).toBe("=1+1");
  expect(await readQuestions(adapter)).toEqual([
    expect.objectContaining({ key: "gate-G1:Unit North", answer: "=1+1" }),
  ]);
});
