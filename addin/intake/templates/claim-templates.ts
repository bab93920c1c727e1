import type { ConditionRow, QuizRow } from "../../../shared/contract/readiness/claim-rows.ts";
import { CONDITION_IDS, ITEM_IDS } from "../../../shared/contract/readiness/words.ts";
import { ANSWERS, CONDITIONS, ITEMS, ROLES } from "./choices.ts";
import { columnsOf, type ColumnMaker } from "./column.ts";
import { EXAMPLE, type Template, type TemplateColumn } from "./template.ts";

type Who = "respondent" | "role" | "unit" | "round" | "day";

/** Who answers, and when: the same in both surveys. */
const who = (column: ColumnMaker<Who>): readonly TemplateColumn[] => [
  column("Respondent", "text", {
    feeds: "respondent",
    book: "people",
    required: true,
    note: "Who answers: a name, a role or a number, the same in every row and in every survey.",
    example: EXAMPLE,
    formerly: ["Respondent ID", "Who"],
  }),
  column("Role", "list", {
    feeds: "role",
    choices: ROLES,
    required: true,
    note: "The level of whoever answers; answers are averaged within a level first.",
    example: "Manager",
    formerly: ["Level", "Role group"],
  }),
  column("Unit", "text", {
    feeds: "unit",
    book: "units",
    note: "The part of the company in which they work, as in the other tables.",
    example: "Unit North",
    formerly: ["Silo", "Org unit", "Department"],
  }),
  column("Survey month", "month", {
    feeds: "round",
    required: true,
    note: "The month of this survey, the same for all who take part: it tells one survey from the next.",
    example: "2026-10",
    formerly: ["Round", "Survey"],
  }),
  column("Answered on", "date", {
    feeds: "day",
    note: "The day of the answer.",
    example: "2026-10-12",
    formerly: ["Date", "Entered"],
  }),
];

type Proof = "hasEvidence" | "hasReason";

const proof = (column: ColumnMaker<Proof>): readonly TemplateColumn[] => [
  column("Evidence", "text", {
    feeds: "hasEvidence",
    note: "Where this can be seen: a document, a row of a table, a decision. Its words stay in the workbook.",
    example: "Minutes of the October forum",
    formerly: ["EvidenceRef", "Evidence reference"],
    width: 34,
  }),
  column("Reason if not applicable", "text", {
    feeds: "hasReason",
    note: "Why the item does not apply here; only for “Not applicable”.",
    example: "",
    formerly: ["Reason", "Why not applicable"],
    width: 28,
  }),
];

const quiz = columnsOf<QuizRow>();

export const QUIZ: Template = {
  key: "quiz",
  table: "tblQuiz",
  title: "Quiz answers",
  purpose:
    "One row for each item and each respondent: fill in who answers, then copy the 23 rows for the next. 0 no · 1 said, not done · 2 some, depends on a person · 3 established · 4 established and evidenced.",
  version: 1,
  marker: "respondent",
  answers: ["answer"],
  columns: [
    ...who(quiz),
    quiz("Item", "list", {
      feeds: "item",
      choices: ITEMS,
      required: true,
      note: "The id of the item; it stays the same whatever its words.",
      example: "Q6a",
      formerly: ["Item ID", "QuestionID"],
      width: 9,
    }),
    quiz("Question", "text", {
      key: "question",
      note: "What is asked. The words are not read: the id decides.",
      example: "Are the forums on the calendar?",
      formerly: ["Wording", "Item wording"],
      width: 70,
    }),
    quiz("Answer", "list", {
      feeds: "answer",
      choices: ANSWERS,
      required: true,
      note: "0 to 4, where 4 is always the good end; or Don't know, or Not applicable. Leave it blank for no answer.",
      example: "3",
      formerly: ["Score", "Rating"],
    }),
    ...proof(quiz),
  ],
  prefilled: ITEM_IDS.map((item) => ({ item })),
  worded: { id: "item", words: "question" },
};

const condition = columnsOf<ConditionRow>();

export const CONDITION_ANSWERS: Template = {
  key: "conditions",
  table: "tblConditions",
  title: "Condition answers",
  purpose:
    "One row for each of the six conditions and each respondent: how far its checkpoint is in place, and how far leaders permit and resource it.",
  version: 1,
  marker: "respondent",
  answers: ["inPlace", "readiness"],
  columns: [
    ...who(condition),
    condition("Condition", "list", {
      feeds: "condition",
      choices: CONDITIONS,
      required: true,
      note: "The id of the condition; it stays the same whatever its words.",
      example: "C2",
      formerly: ["ConditionID", "Condition ID"],
      width: 11,
    }),
    condition("What it asks", "text", {
      key: "question",
      note: "What is asked. The words are not read: the id decides.",
      example: "Headcount and time that do not fade",
      formerly: ["Wording", "Question"],
      width: 70,
    }),
    condition("In place", "list", {
      feeds: "inPlace",
      choices: ANSWERS,
      note: "How far the checkpoint of this condition is in place today, 0 to 4.",
      example: "2",
      formerly: ["Checkpoint in place"],
    }),
    condition("Readiness", "list", {
      feeds: "readiness",
      choices: ANSWERS,
      note: "How far leaders permit it and pay for it, 0 to 4.",
      example: "3",
      formerly: ["Ready"],
    }),
    ...proof(condition),
  ],
  prefilled: CONDITION_IDS.map((id) => ({ condition: id })),
  worded: { id: "condition", words: "question" },
};
