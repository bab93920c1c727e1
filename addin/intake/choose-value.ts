import { amountCandidates, explainBest, headersOf, listHeaders } from "./choose-column.ts";
import { MONTHLY_VALUE, OTHER_MONEY, PLAIN_VALUE, YEARLY_VALUE } from "./header-words.ts";
import type { Reason, ValuePer } from "./mapping.ts";
import { quoteHeader, type ColumnProfile } from "./profile-columns.ts";

/** A value column with the period its amounts are for. */
export interface ChosenValue {
  readonly column: string | null;
  readonly valuePer: ValuePer;
  readonly reason: Reason;
}

/**
 * The column that says what a customer is worth: yearly amounts first, then monthly ones, then amounts whose period the header
 * does not tell. Refunds and lifetime totals are not what is lost in a year and are never taken.
 *
 * @param role Losses or customers. @param columns Of one source. @returns The choice; no column when none fits.
 * @example chooseValue("losses", []).column // => null
 */
export function chooseValue(
  role: "losses" | "customers",
  columns: readonly ColumnProfile[],
): ChosenValue {
  const meaning = { role, meaning: "value" } as const;
  const yearly = amountCandidates(columns, YEARLY_VALUE);
  const monthly = amountCandidates(columns, MONTHLY_VALUE);
  const plain = amountCandidates(columns, PLAIN_VALUE);
  const others = headersOf(
    [...monthly, ...plain].filter(({ column }) => column !== yearly[0]?.column),
  );
  if (yearly.length > 0) {
    const reason = explainBest(meaning, yearly.slice(0, 1), {
      fits: (column) => `${quoteHeader(column)} holds yearly amounts by its header.`,
      none: "",
    });
    return { column: reason.column, valuePer: "year", reason: { ...reason, alternatives: others } };
  }
  if (monthly.length > 0) {
    const reason = explainBest(meaning, monthly, {
      fits: (column) =>
        `${quoteHeader(column)} holds monthly amounts by its header; they are multiplied by 12.`,
      none: "",
    });
    return { column: reason.column, valuePer: "month", reason };
  }
  const reason = explainBest(meaning, plain, {
    fits: (column) =>
      `${quoteHeader(column)} holds amounts; its header does not say for which period, and a year is assumed.`,
    none: explainNone(columns),
  });
  return { column: reason.column, valuePer: "year", reason: { ...reason, sure: false } };
}

function explainNone(columns: readonly ColumnProfile[]): string {
  const others = headersOf(amountCandidates(columns, OTHER_MONEY));
  const none = "No column holds what a customer is worth in a year or a month.";
  if (others.length === 0) return none;
  return `${none} ${listHeaders(others)}: refunds and totals to date are not the value lost.`;
}
