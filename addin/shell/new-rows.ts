import type { NewRow, NewRows } from "../append-to-templates.ts";
import { ANSWERS } from "../intake/templates/choices.ts";
import { wordingOf } from "../../shared/catalogue/readiness/wording.ts";
import type { Wording } from "../../shared/catalogue/readiness/wording.ts";
import type { Answer } from "../../shared/contract/readiness/claim-rows.ts";
import type { Submission, TaskDraft } from "../pane/readiness/handlers.ts";

/** What the cell says for an answer: the label of the list. */
const wordsOf = (answer: Answer | null): string | number =>
  typeof answer === "number"
    ? answer
    : (ANSWERS.find(({ value }) => value === answer)?.label ?? "");

/** The answers of one respondent as rows of the two tables; a table without an answer gets none. */
export function rowsOfAnswers(
  { respondent, role, unit, quiz, conditions }: Submission,
  { today, wording }: { readonly today: string; readonly wording: Wording },
): readonly NewRows[] {
  const who = { respondent, role, unit, round: today.slice(0, 7), day: today };
  const added: readonly NewRows[] = [
    {
      key: "quiz",
      rows: quiz.map(({ item, answer, evidence, reason }) => ({
        ...who,
        item,
        question: wordingOf(item, wording),
        answer: wordsOf(answer),
        hasEvidence: evidence,
        hasReason: reason,
      })),
    },
    {
      key: "conditions",
      rows: conditions.map(({ condition, inPlace, readiness, evidence, reason }) => ({
        ...who,
        condition,
        question: wordingOf(condition, wording),
        inPlace: wordsOf(inPlace),
        readiness: wordsOf(readiness),
        hasEvidence: evidence,
        hasReason: reason,
      })),
    },
  ];
  return added.filter(({ rows }) => rows.length > 0);
}

/** Ids of new tasks go on from the number of those that are there. */
const idOf = (known: ReadonlySet<string>, number: number): string => {
  let next = number;
  while (known.has(`r-${String(next).padStart(2, "0")}`)) next += 1;
  return `R-${String(next).padStart(2, "0")}`;
};

/** Tasks of the assessment as rows of the task list: open, dated, answering to readiness. */
export function rowsOfTasks(
  tasks: readonly TaskDraft[],
  { today, ids }: { readonly today: string; readonly ids: readonly string[] },
): NewRows {
  const known = new Set(ids.map((id) => id.toLowerCase()));
  const rows = tasks.map(({ key, deliverable, dueDay, unit, owner }): NewRow => {
    const action = idOf(known, 1);
    known.add(action.toLowerCase());
    return {
      action,
      hasDeliverable: deliverable,
      unit,
      owner,
      sourceKind: "Readiness",
      source: key,
      raised: today,
      originalDue: dueDay,
      currentDue: dueDay,
      status: "Open",
      lastUpdate: today,
      entered: today,
    };
  });
  return { key: "actions", rows };
}
