import { monthNumber, monthOf } from "../../../shared/scoring/month.ts";

/** So many months in a row, the last of which is given. */
export function monthsTo(last: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    monthOf(monthNumber(last) - count + 1 + index),
  );
}
