import { monthInWords } from "../../shared/scoring/month.ts";

/**
 * A day in words.
 *
 * @param day `YYYY-MM-DD`. @returns English, whatever the locale of the machine.
 * @example dayInWords("2026-10-31") // => "31 October 2026"
 */
export function dayInWords(day: string): string {
  return `${Number(day.slice(8, 10))} ${monthInWords(day)}`;
}

/**
 * The months that the figures of the board cover, in words.
 *
 * @param window First and last month and how many; null when nothing has a date.
 * @returns A phrase that follows a figure.
 * @example windowLabel({ from: "2025-10", to: "2026-09", months: 12 }) // => "12 months to September 2026"
 */
export function windowLabel(
  window: { readonly from: string; readonly to: string; readonly months: number } | null,
): string {
  if (window === null) return "all rows, no dates";
  if (window.months === 1) return `in ${monthInWords(window.to)}`;
  return `${window.months} months to ${monthInWords(window.to)}`;
}
