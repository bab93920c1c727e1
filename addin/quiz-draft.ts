import * as z from "zod/mini";
import { Answer } from "../shared/contract/readiness/claim-rows.ts";
import { RoleGroup } from "../shared/contract/readiness/words.ts";
import type { Workbook } from "./ports.ts";
import type { Result } from "../shared/result.ts";

/** Where answers that are not in a table yet are kept in the workbook. */
const DRAFT_KEY = "upstream.quiz";

/** One answer as given so far; `answer` is null while only a note is typed. */
const GivenAnswer = z.strictObject({
  answer: z.nullable(Answer),
  evidence: z.string(),
  reason: z.string(),
});
export type GivenAnswer = z.infer<typeof GivenAnswer>;

/** The answers of one respondent before they are added to the tables. All of it stays in the workbook. */
const QuizDraft = z.strictObject({
  role: z.nullable(RoleGroup),
  unit: z.string(),
  /** What stands in the Respondent column; "me" unless something else is typed. */
  label: z.string(),
  /** By the id of the step: "Q7a", "C2.inPlace", "C2.readiness". */
  answers: z.record(z.string(), GivenAnswer),
  /** Id of the step that was on screen last. */
  at: z.nullable(z.string()),
});
export type QuizDraft = z.infer<typeof QuizDraft>;

function parseDraft(text: string): QuizDraft | null {
  try {
    return QuizDraft.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** The answers kept in the workbook; null when there are none or they cannot be read. */
export async function recallDraft(workbook: Workbook): Promise<QuizDraft | null> {
  const kept = await workbook.recall(DRAFT_KEY);
  return kept.ok && kept.value !== null ? parseDraft(kept.value) : null;
}

/** Keeps the answers in the workbook; null forgets them. */
export function keepDraft(workbook: Workbook, draft: QuizDraft | null): Promise<Result<null>> {
  return workbook.remember(DRAFT_KEY, draft === null ? "" : JSON.stringify(draft));
}
