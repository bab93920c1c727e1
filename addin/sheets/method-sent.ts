import { listWords } from "../../shared/scoring/list-words.ts";
import { countWords, writeNumber } from "../../shared/scoring/write-number.ts";
import type { Intake } from "../intake/tallied.ts";
import { tableWords } from "./readiness/table-words.ts";
import type { SheetInput } from "./sheet-input.ts";

type Counted = Pick<Intake, "complaints" | "losses" | "customers" | "targets" | "baselines">;

const countedParts = (intake: Counted): readonly string[] => {
  const { complaints, losses, customers, targets, baselines } = intake;
  return [
    ...(complaints === null
      ? []
      : [
          `${countWords(complaints.tallies.counts.length, "count")} of complaints by category and month`,
        ]),
    ...(losses === null
      ? []
      : [
          `${countWords(losses.tallies.counts.length, "count")} of losses by reason and month${losses.tallies.values === undefined ? "" : ", with the sums of their value"}`,
        ]),
    ...(customers === null
      ? []
      : [`customers in and out of ${countWords(customers.tallies.periods.length, "month")}`]),
    ...(losses?.statuses == null ? [] : ["the number of customers by status"]),
    ...(targets === null ? [] : [countWords(targets.targets.length, "target")]),
    ...(baselines === null
      ? []
      : [`the months of ${countWords(baselines.baselines.length, "baseline")}`]),
  ];
};

const sayCounted = (intake: Counted): readonly string[] => {
  const parts = countedParts(intake);
  return parts.length === 0
    ? []
    : [
        `Counts and sums, and the names of categories and reasons: ${listWords(parts)}. Of complaints, losses and customers no row, no name, no customer, no owner, and nobody who decided left this workbook.`,
      ];
};

/** The rows of the input tables are sent one by one: a reader must not take them for counts. */
const sayRows = (assessment: SheetInput["assessment"]): readonly string[] => {
  const filled = assessment?.readiness.tables.filter(({ rows }) => rows > 0) ?? [];
  if (filled.length === 0) return [];
  const rows = filled.reduce((sum, { rows: count }) => sum + count, 0);
  const each = filled.map(({ table, rows: count }) => `${tableWords(table)} ${writeNumber(count)}`);
  return [
    `${countWords(rows, "row")} of the input tables (${listWords(each)}): days, figures, choices and marks as entered, a number in place of each name, and of a text only that it is there. A task that answers to a category or a reason is sent with that name, where it is counted anyway.`,
  ];
};

/**
 * What left the workbook, from what was counted and from the rows of the input tables.
 *
 * @param intake What was counted. @param assessment Where each input table stands; null where there is none.
 * @returns A sentence for each kind, with its counts.
 * @example sentSentences({ complaints: null, losses: null, customers: null, targets: null, baselines: null }, null) // => ["Nothing was sent."]
 */
export function sentSentences(
  intake: Counted,
  assessment: SheetInput["assessment"],
): readonly string[] {
  const said = [...sayCounted(intake), ...sayRows(assessment)];
  return said.length === 0 ? ["Nothing was sent."] : said;
}
