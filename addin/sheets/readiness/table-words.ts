import type { Readiness } from "../../../shared/contract/readiness/answer.ts";
import type { Bounded } from "../../../shared/contract/readiness/claims.ts";
import type { TableKey } from "../../../shared/contract/readiness/words.ts";
import { writeNumber } from "../../../shared/scoring/write-number.ts";

const WORDS: Readonly<Record<TableKey, string>> = {
  quiz: "commitment answers",
  conditions: "answers on conditions",
  people: "people",
  forums: "forums",
  attendance: "attendance",
  actions: "tasks",
  roadmap: "roadmap items",
  moments: "moments of truth",
  momentResults: "results of moments",
  metrics: "metrics",
  decisions: "decisions",
  assetPlan: "customer plan",
  incidents: "incidents",
  feedback: "feedback",
  settings: "settings",
};

/**
 * What a table of the assessment holds, in words.
 *
 * @param table Its key. @returns A noun that follows "table of".
 * @example tableWords("actions") // => "tasks"
 */
export function tableWords(table: TableKey): string {
  return WORDS[table];
}

/**
 * Why a part of a sheet has no data: one quiet line, and what to do.
 *
 * @param tables Where each table stands. @param table The one that the part needs. @returns A sentence.
 * @example missingTable([{ table: "decisions", state: "missing", rows: 0 }], "decisions") // => "No table of decisions: insert the template."
 * @example missingTable([{ table: "forums", state: "empty", rows: 0 }], "forums") // => "The table of forums has no rows yet."
 */
export function missingTable(tables: Readiness["tables"], table: TableKey): string {
  const { state } = tables.find((one) => one.table === table) ?? { state: "missing" };
  switch (state) {
    case "filled":
      return `The table of ${WORDS[table]} has no row that counts.`;
    case "empty":
      return `The table of ${WORDS[table]} has no rows yet.`;
    case "missing":
      return `No table of ${WORDS[table]}: insert the template.`;
  }
}

/**
 * Why answers that are there give no score: nobody gave a number, or too few people did to be shown.
 *
 * @param tables Where each table stands. @param table Of the answers. @param counts Of its answers. @returns A sentence.
 * @example unscoredTable([{ table: "quiz", state: "filled", rows: 9 }], "quiz", { answered: 0, dontKnow: 9, notApplicable: 0 }) // => "None of 9 commitment answers is a number: 9 “don't know”, 0 “not applicable”."
 */
export function unscoredTable(
  tables: Readiness["tables"],
  table: TableKey,
  { answered, dontKnow, notApplicable }: Pick<Bounded, "answered" | "dontKnow" | "notApplicable">,
): string {
  const others = dontKnow + notApplicable;
  if (answered + others === 0) return missingTable(tables, table);
  return answered > 0
    ? `Too few people gave ${WORDS[table]} for any of them to be shown.`
    : `None of ${writeNumber(others)} ${WORDS[table]} is a number: ${writeNumber(dontKnow)} “don't know”, ${writeNumber(notApplicable)} “not applicable”.`;
}
