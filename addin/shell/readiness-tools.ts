import { OUR_WORDING } from "../../shared/catalogue/readiness/wording.ts";
import type { Wording } from "../../shared/catalogue/readiness/wording.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import { appendToTemplates, readInputTables, type NewRows } from "../append-to-templates.ts";
import { insertTemplates, nameInputSheets } from "../insert-templates.ts";
import { cellAddress } from "../intake/cell-address.ts";
import type { Area } from "../intake/source.ts";
import { findTemplates } from "../intake/templates/find-templates.ts";
import { missingColumns } from "../intake/templates/recognise-template.ts";
import type { TemplateKey } from "../intake/templates/template.ts";
import { TEMPLATES } from "../intake/templates/templates.ts";
import type {
  Addition,
  Made,
  ReadinessTools,
  TemplateChange,
  TemplateChoice,
} from "../pane/readiness/handlers.ts";
import type { Control, Workbook } from "../ports.ts";
import { keepDraft, recallDraft } from "../quiz-draft.ts";
import { upgradeTemplates } from "../upgrade-templates.ts";
import { quizOfCatalogue } from "../pane/readiness/quiz-of-catalogue.ts";
import { rowsOfAnswers, rowsOfTasks } from "./new-rows.ts";
import { offerTemplates } from "./offer-templates.ts";

const QUIETLY: Control = { report: () => {}, isCancelled: () => false };

const wordsOf = (wording: Wording): Wording => ({ ...OUR_WORDING, ...wording });

/** Tables that are not there yet are made first; what the rows are is decided by whoever asks. */
async function previewRows(
  workbook: Workbook,
  additions: readonly NewRows[],
): Promise<Result<readonly Addition[]>> {
  const survey = await workbook.survey();
  if (!survey.ok) return survey;
  const { found } = findTemplates(survey.value);
  const missing = additions.filter(({ key }) => !found.some((one) => one.key === key));
  const { sheets } = nameInputSheets(
    survey.value,
    missing.map(({ key }) => TEMPLATES[key]),
  );
  return succeed(
    additions.map(({ key, rows }) => {
      const there = found.find((one) => one.key === key);
      return {
        table: TEMPLATES[key].title,
        sheet: there?.area.sheet ?? sheets.get(key) ?? TEMPLATES[key].title,
        rows: rows.length,
        isNew: there === undefined,
      };
    }),
  );
}

/** Makes the tables that are missing, then adds the rows; gives back where they stand. */
async function addRows(
  workbook: Workbook,
  additions: readonly NewRows[],
): Promise<Result<readonly Area[]>> {
  const inserted = await insertTemplates({
    workbook,
    keys: additions.map(({ key }) => key),
    wording: OUR_WORDING,
    control: QUIETLY,
  });
  return inserted.ok ? appendToTemplates(workbook, additions, QUIETLY) : inserted;
}

const firstCell = ({ sheet, row, column }: Area) => ({ sheet, address: cellAddress(row, column) });

/** The words of the workbook where it has its own. A workbook that cannot be read now is asked again later. */
async function wordingIn(workbook: Workbook): Promise<Wording> {
  const read = await readInputTables(workbook, QUIETLY);
  return read.ok ? read.value.wording : {};
}

async function previewTemplates(
  workbook: Workbook,
  { insert, upgrade }: TemplateChoice,
): Promise<Result<readonly TemplateChange[]>> {
  const survey = await workbook.survey();
  if (!survey.ok) return survey;
  const named = nameInputSheets(
    survey.value,
    insert.map((key) => TEMPLATES[key]),
  );
  const made = insert.map((table): TemplateChange => {
    const { title } = TEMPLATES[table];
    const sheet = named.sheets.get(table) ?? title;
    const note = sheet === title ? null : `A sheet named ${title} is there already.`;
    return { table, sheet, kind: "made", note };
  });
  const upgraded = findTemplates(survey.value)
    .found.filter(({ key }) => upgrade.includes(key))
    .map((found): TemplateChange => {
      const headers = missingColumns(TEMPLATES[found.key], found.columns).map((one) => one.header);
      const note = `New columns at the right: ${headers.join(", ")}.`;
      return { table: found.key, sheet: found.area.sheet, kind: "upgraded", note };
    });
  return succeed([...made, ...upgraded]);
}

async function makeTemplates(
  workbook: Workbook,
  { insert, upgrade }: TemplateChoice,
  control: Control,
): Promise<Result<readonly Made[]>> {
  const inserted = await insertTemplates({
    workbook,
    keys: insert,
    wording: OUR_WORDING,
    control,
  });
  if (!inserted.ok) return inserted;
  const upgraded =
    upgrade.length === 0
      ? succeed({ upgraded: [], notes: [] })
      : await upgradeTemplates(workbook, upgrade);
  if (!upgraded.ok) return upgraded;
  return listMade(workbook, {
    made: inserted.value.inserted.map(({ key }) => key),
    widened: upgraded.value.upgraded.map(({ key }) => key),
  });
}

interface Changed {
  readonly made: readonly TemplateKey[];
  readonly widened: readonly TemplateKey[];
}

async function listMade(
  workbook: Workbook,
  { made, widened }: Changed,
): Promise<Result<readonly Made[]>> {
  const survey = await workbook.survey();
  if (!survey.ok) return survey;
  const { found } = findTemplates(survey.value);
  return succeed(
    found
      .filter(({ key }) => made.includes(key) || widened.includes(key))
      .map(({ key, area }) => ({
        label: TEMPLATES[key].title,
        detail: made.includes(key) ? "new sheet" : "new columns",
        place: firstCell(area),
      })),
  );
}

/** The workbook behind the views of the quiz, the input tables and the assessment. `today` gives `YYYY-MM-DD`. */
export function createReadinessTools(workbook: Workbook, today: () => string): ReadinessTools {
  const answersOf = async (answers: Parameters<ReadinessTools["addAnswers"]>[0]) =>
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
    addAnswers: async (answers) => {
      const rows = await answersOf(answers);
      const added = await addRows(workbook, rows);
      if (!added.ok) return added;
      return succeed(
        added.value.map((area, index) => ({
          label: TEMPLATES[rows[index]?.key ?? "quiz"].title,
          detail: `${area.rows} rows`,
          place: firstCell(area),
        })),
      );
    },
    findTemplates: async () => {
      const survey = await workbook.survey();
      return survey.ok ? succeed(offerTemplates(survey.value)) : survey;
    },
    previewTemplates: (choice) => previewTemplates(workbook, choice),
    insertTemplates: (choice, control) => makeTemplates(workbook, choice, control),
    previewTasks: (tasks) =>
      previewRows(workbook, [rowsOfTasks(tasks, { today: today(), ids: [] })]),
    addTasks: async (tasks) => {
      const read = await readInputTables(workbook, QUIETLY);
      if (!read.ok) return read;
      const ids = read.value.books.actions;
      const added = await addRows(workbook, [rowsOfTasks(tasks, { today: today(), ids })]);
      if (!added.ok) return added;
      const [area] = added.value;
      return succeed(
        area === undefined
          ? []
          : tasks.map(({ deliverable }, index) => ({
              label: deliverable,
              detail: "",
              place: firstCell({ ...area, row: area.row + index }),
            })),
      );
    },
    revealRow: async (table, row) => {
      const survey = await workbook.survey();
      if (!survey.ok) return survey;
      const found = findTemplates(survey.value).found.find(({ key }) => key === table);
      if (found === undefined)
        return fail({ code: "table-missing", table: TEMPLATES[table].table });
      const { sheet, column } = found.area;
      return workbook.reveal(sheet, cellAddress(row - 1, column));
    },
  };
}
