import type { Readiness } from "../../../shared/contract/readiness/answer.ts";
import type { TableKey } from "../../../shared/contract/readiness/words.ts";

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
