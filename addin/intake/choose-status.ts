import { anyCandidates, explainBest } from "./choose-column.ts";
import { foldText } from "./fold-text.ts";
import { CAME_VALUES, LOST_VALUES, STATUS, YES_VALUES } from "./header-words.ts";
import type { Reason } from "./mapping.ts";
import { hasWord } from "./match-header.ts";
import { quoteHeader, type ColumnProfile } from "./profile-columns.ts";

/** Most values that a status can have. Ours. */
const MOST_VALUES = 12;

/** A status column with the values that make a row a loss, and those of customers who came. */
export interface ChosenStatus {
  readonly reason: Reason;
  readonly lossWhen: readonly string[];
  readonly cameWhen: readonly string[];
}

/**
 * The column whose values tell which rows are losses. Its header must speak of a status or of churn, and one of its values must
 * mean lost (or, under a header such as "Churned", yes). A column in which every row is a loss decides nothing.
 *
 * @param columns Of one source. @returns The choice; without a column every row is a loss.
 * @example chooseStatus([]).lossWhen // => []
 */
export function chooseStatus(columns: readonly ColumnProfile[]): ChosenStatus {
  const candidates = anyCandidates(columns, STATUS).filter(
    ({ column }) => lossValues(column).length > 0 && column.distinct > lossValues(column).length,
  );
  const [best] = candidates;
  const reason = explainBest({ role: "losses", meaning: "status" }, candidates, {
    fits: explainStatus,
    none: "Every row is taken to be a loss: no column parts losses from customers who stayed.",
  });
  if (best === undefined) return { reason: { ...reason, sure: true }, lossWhen: [], cameWhen: [] };
  return { reason, lossWhen: lossValues(best.column), cameWhen: cameValues(best.column) };
}

function lossValues({ header, labels, distinct }: ColumnProfile): readonly string[] {
  if (distinct > MOST_VALUES) return [];
  const isYesNo = hasWord(header, ["churn", "churned", "cancelled", "canceled"]);
  return labels.filter(
    (label) => LOST_VALUES.has(foldText(label)) || (isYesNo && YES_VALUES.has(foldText(label))),
  );
}

function cameValues({ labels }: ColumnProfile): readonly string[] {
  return labels.filter((label) => CAME_VALUES.has(foldText(label)));
}

function explainStatus(column: ColumnProfile): string {
  const losses = lossValues(column).map((label) => `“${label}”`);
  const came = cameValues(column).map((label) => `“${label}”`);
  const basis = `${quoteHeader(column)} parts the rows: a row is a loss when it is ${losses.join(" or ")}`;
  return came.length === 0
    ? `${basis}.`
    : `${basis}, and a new customer when it is ${came.join(" or ")}.`;
}
