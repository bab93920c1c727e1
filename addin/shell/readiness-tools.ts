import { OUR_WORDING } from "../../shared/catalogue/readiness/wording.ts";
import type { Wording } from "../../shared/catalogue/readiness/wording.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import { readInputTables } from "../append-to-templates.ts";
import { cellAddress } from "../intake/cell-address.ts";
import { findTemplates } from "../intake/templates/find-templates.ts";
import { TEMPLATES } from "../intake/templates/templates.ts";
import type { Made, ReadinessTools, Submission, TaskDraft } from "../pane/readiness/handlers.ts";
import { quizOfCatalogue } from "../pane/readiness/quiz-of-catalogue.ts";
import type { Workbook } from "../ports.ts";
import { keepDraft, recallDraft } from "../quiz-draft.ts";
import type { TableKey } from "../../shared/contract/readiness/words.ts";
import { countWords } from "../../shared/scoring/write-number.ts";
import { addRows, firstCell, previewRows, QUIETLY } from "./add-rows.ts";
import { makeTemplates, previewTemplates } from "./make-templates.ts";
import { rowsOfAnswers, rowsOfTasks } from "./new-rows.ts";
import { offerTemplates } from "./offer-templates.ts";

const wordsOf = (wording: Wording): Wording => ({ ...OUR_WORDING, ...wording });

/** The words of the workbook where it has its own. A workbook that cannot be read now is asked again later. */
async function wordingIn(workbook: Workbook): Promise<Wording> {
  const read = await readInputTables(workbook, QUIETLY, ["wording"]);
  return read.ok ? read.value.wording : {};
}

async function addAnswers(
  workbook: Workbook,
  rows: ReturnType<typeof rowsOfAnswers>,
): Promise<Result<readonly Made[]>> {
  const added = await addRows(workbook, rows);
  if (!added.ok) return added;
  return succeed(
    added.value.map((area, index) => ({
      label: TEMPLATES[rows[index]?.key ?? "quiz"].title,
      detail: countWords(area.rows, "row"),
      place: firstCell(area),
    })),
  );
}

async function addTasks(
  workbook: Workbook,
  tasks: readonly TaskDraft[],
  today: string,
): Promise<Result<readonly Made[]>> {
  const read = await readInputTables(workbook, QUIETLY);
  if (!read.ok) return read;
  const ids = read.value.books.actions;
  const added = await addRows(workbook, [rowsOfTasks(tasks, { today, ids })]);
  if (!added.ok) return added;
  const [area] = added.value;
  if (area === undefined) return succeed([]);
  return succeed(
    tasks.map(({ deliverable }, index) => ({
      label: deliverable,
      detail: "",
      place: firstCell({ ...area, row: area.row + index }),
    })),
  );
}

async function revealRow(workbook: Workbook, table: TableKey, row: number): Promise<Result<null>> {
  const survey = await workbook.survey();
  if (!survey.ok) return survey;
  const found = findTemplates(survey.value).found.find(({ key }) => key === table);
  if (found === undefined) return fail({ code: "table-missing", table: TEMPLATES[table].table });
  const { sheet, column } = found.area;
  return workbook.reveal(sheet, cellAddress(row - 1, column));
}

/** The workbook behind the views of the quiz, the input tables and the assessment. `today` gives `YYYY-MM-DD`. */
export function createReadinessTools(workbook: Workbook, today: () => string): ReadinessTools {
  const answersOf = async (answers: Submission): Promise<ReturnType<typeof rowsOfAnswers>> =>
    rowsOfAnswers(answers, { today: today(), wording: wordsOf(await wordingIn(workbook)) });
  return {
    kit: quizOfCatalogue({}),
    wordKit: async () => quizOfCatalogue(await wordingIn(workbook)),
    recallDraft: () => recallDraft(workbook),
    keepDraft: (draft) => keepDraft(workbook, draft),
    listNames: async () => {
      const read = await readInputTables(workbook, QUIETLY);
      if (!read.ok) return read;
      const { units, people } = read.value.books;
      return succeed({ units, owners: people });
    },
    previewAnswers: async (answers) => previewRows(workbook, await answersOf(answers)),
    addAnswers: async (answers) => addAnswers(workbook, await answersOf(answers)),
    findTemplates: async () => {
      const survey = await workbook.survey();
      return survey.ok ? succeed(offerTemplates(survey.value)) : survey;
    },
    previewTemplates: (choice) => previewTemplates(workbook, choice),
    insertTemplates: (choice, control) => makeTemplates(workbook, choice, control),
    previewTasks: (tasks) =>
      previewRows(workbook, [rowsOfTasks(tasks, { today: today(), ids: [] })]),
    addTasks: (tasks) => addTasks(workbook, tasks, today()),
    revealRow: (table, row) => revealRow(workbook, table, row),
  };
}
