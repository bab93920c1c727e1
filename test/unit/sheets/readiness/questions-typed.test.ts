import { expect, it } from "vitest";
import type { Cell } from "../../../../addin/sheets/plan.ts";
import type { KeptAnswer } from "../../../../addin/sheets/readiness/answers.ts";
import { readAnswers } from "../../../../addin/sheets/readiness/answers.ts";
import { planQuestions } from "../../../../addin/sheets/readiness/questions.ts";
import { NAMES } from "../../../fixtures/example-names.ts";
import { READINESS } from "../../../fixtures/example-readiness.ts";

const ANSWER = 4;

/** The sheet with numbers for answers to one question, each shown in its own format. */
const answered = (
  answers: readonly { value: number; format?: string; isDate?: boolean }[],
): readonly KeptAnswer[] => {
  const cells = answers.map(({ value }) => ["Why?", "CFO", "", value, "gate-G5"]);
  const rows = [["Question", "For", "", "Answer", "Key"], ...cells];
  const chunkOf = (column: number) => ({
    values: rows.map((row) => row[column] ?? ""),
    dates: [false, ...answers.map(({ isDate }) => column === 3 && isDate === true)],
    errors: [],
    formats: [
      "General",
      ...answers.map(({ format }) => (column === 3 ? (format ?? "General") : "General")),
    ],
  });
  const columns = new Map([0, 1, 2, 3, 4].map((column) => [column, chunkOf(column)]));
  return readAnswers([{ firstRow: 0, rows: rows.length, columns }]);
};

const answerCell = (kept: readonly KeptAnswer[]): Cell | undefined =>
  planQuestions({ readiness: READINESS, names: NAMES, kept }).cells.find((row) =>
    row.some(({ content }) => content.kind === "text" && content.text === "gate-G5"),
  )?.[ANSWER];

it.each([
  ["a share", { value: 0.12, format: "0%" }, "number"],
  ["an amount of money", { value: 1200, format: '"€"#,##0.00' }, "number"],
  ["a day", { value: 46_300, format: "dd/mm/yy", isDate: true }, "date"],
])("%s is shown afterwards as it was typed", (_, answer, kind) => {
  const cell = answerCell(answered([answer]));
  expect(cell?.content).toMatchObject({ kind });
  expect(cell?.content).toMatchObject({ [kind === "date" ? "serial" : "value"]: answer.value });
  expect(cell?.look.format).toBe(answer.format);
});

it("a number in a cell formatted as text becomes that text, not a number again", () => {
  expect(answerCell(answered([{ value: 12, format: "@" }]))?.content).toEqual({
    kind: "text",
    text: "12",
  });
});

it("two numbers under one key are joined as they were shown", () => {
  const cell = answerCell(
    answered([
      { value: 0.07, format: "0.0%" },
      { value: 46_300, format: "d mmm yyyy", isDate: true },
    ]),
  );
  expect(cell?.content).toEqual({ kind: "text", text: "7%\n5 October 2026" });
});
