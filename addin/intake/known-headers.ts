import {
  BASELINE_FROM,
  BASELINE_WHEN,
  BASELINE_WHO,
  BASELINE_WHY,
  TARGET_FROM,
} from "./baseline-words.ts";
import {
  CATEGORY,
  COMPLAINT_ID,
  CUSTOMER,
  END,
  LOSS_DATE,
  LOSS_ID,
  MONTHLY_VALUE,
  OWNER,
  PLAIN_VALUE,
  REASON,
  RECEIVED_DATE,
  START,
  STATUS,
  TARGET,
  YEARLY_VALUE,
} from "./header-words.ts";
import { matchHeader } from "./match-header.ts";
import { readDate } from "./read-dates.ts";
import { readNumber } from "./read-numbers.ts";
import type { ReadCell } from "./row-cells.ts";

/** Words of every meaning that a column can have. */
const MEANINGS = [
  RECEIVED_DATE,
  LOSS_DATE,
  CATEGORY,
  COMPLAINT_ID,
  LOSS_ID,
  CUSTOMER,
  REASON,
  YEARLY_VALUE,
  MONTHLY_VALUE,
  PLAIN_VALUE,
  STATUS,
  START,
  END,
  TARGET,
  TARGET_FROM,
  OWNER,
  BASELINE_FROM,
  BASELINE_WHO,
  BASELINE_WHEN,
  BASELINE_WHY,
];

/** Longest header; what is longer is a sentence. */
const LONGEST_HEADER = 120;

/**
 * Whether a cell can be a header: a text, not too long, that is neither a date nor a number.
 *
 * @param cell The cell. @returns True for any such text, known or not.
 * @example isHeaderText({ value: "Kind", isShownAsDate: false, isError: false }) // => true
 */
export function isHeaderText({ value, isError }: ReadCell): boolean {
  if (isError || typeof value !== "string") return false;
  const text = value.trim();
  if (text === "" || text.length > LONGEST_HEADER) return false;
  return readDate(text, false) === null && readNumber(text) === null;
}

/**
 * Whether a cell is a header by the words that headers are known to use.
 *
 * @param cell The cell. @returns True when some column could mean that.
 * @example isKnownHeader({ value: "Loss date", isShownAsDate: false, isError: false }) // => true
 */
export function isKnownHeader(cell: ReadCell): boolean {
  if (!isHeaderText(cell)) return false;
  return MEANINGS.some(
    ({ phrases }) => matchHeader(String(cell.value), { phrases, avoid: [] }) > 0,
  );
}
