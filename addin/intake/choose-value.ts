import {
  amountCandidates,
  explainBest,
  headersOf,
  listHeaders,
  type Candidate,
} from "./choose-column.ts";
import {
  MONTH_WORDS,
  MONTHLY_VALUE,
  OTHER_MONEY,
  PERIOD_VALUE,
  PLAIN_VALUE,
  YEAR_WORDS,
  YEARLY_VALUE,
  type HeaderWords,
} from "./header-words.ts";
import type { Reason, ValuePer } from "./mapping.ts";
import { hasWord } from "./match-header.ts";
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
  const yearly = periodCandidates(columns, YEARLY_VALUE, YEAR_WORDS);
  const monthly = periodCandidates(columns, MONTHLY_VALUE, MONTH_WORDS);
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

/** Points of a header that names an amount and its period in words of its own: clear, but after the known names. Ours. */
const NAMED_PERIOD = 60;

/** Amounts under a known name, then those whose header names an amount and the period, such as "Premium p.a.". */
function periodCandidates(
  columns: readonly ColumnProfile[],
  known: HeaderWords,
  period: readonly string[],
): readonly Candidate[] {
  const named = amountCandidates(columns, known);
  const more = amountCandidates(columns, PERIOD_VALUE).filter(
    ({ column }) =>
      hasWord(column.header, period) && !named.some((other) => other.column === column),
  );
  return [
    ...named,
    ...more.map(({ column }) => ({ column, points: NAMED_PERIOD, match: NAMED_PERIOD })),
  ];
}

function explainNone(columns: readonly ColumnProfile[]): string {
  const others = headersOf(amountCandidates(columns, OTHER_MONEY));
  const none = "No column holds what a customer is worth in a year or a month.";
  if (others.length === 0) return none;
  return `${none} ${listHeaders(others)}: refunds and totals to date are not the value lost.`;
}
