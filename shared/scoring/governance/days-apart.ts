import { dayNumber, dayOf } from "../calendar/day.ts";
import { periodNumber } from "../calendar/frequency.ts";
import { isCalendarDay, monthNumber, monthOf } from "../month.ts";

/** Mean days of a month in the Gregorian calendar. */
const DAYS_PER_MONTH = 30.4375;

/**
 * Whether a day has come.
 *
 * @param day `YYYY-MM-DD`, or null for a blank cell. @param asOf `YYYY-MM-DD`. @returns False for a blank cell.
 * @see ours
 * @example hasCome("2026-10-31", "2026-10-31") // => true
 */
export function hasCome(day: string | null, asOf: string): day is string {
  return day !== null && day <= asOf;
}

/**
 * Days from one day to another.
 *
 * @param from `YYYY-MM-DD`. @param to `YYYY-MM-DD`. @returns Whole days; below 0 when `to` is the earlier one.
 * @see ours
 * @example daysApart("2026-10-01", "2026-10-31") // => 30
 */
export function daysApart(from: string, to: string): number {
  return (dayNumber(to) ?? 0) - (dayNumber(from) ?? 0);
}

/**
 * A day some days later.
 *
 * @param day `YYYY-MM-DD`. @param days May be below 0. @returns `YYYY-MM-DD`.
 * @see ours
 * @example addDays("2026-10-31", 1) // => "2026-11-01"
 */
export function addDays(day: string, days: number): string {
  return dayOf((dayNumber(day) ?? 0) + days);
}

/**
 * The same day some months later; the last day of the month where it has no such day.
 *
 * @param day `YYYY-MM-DD`. @param months May be below 0. @returns `YYYY-MM-DD`.
 * @see ours
 * @example addMonths("2026-10-31", -12) // => "2025-10-31"
 * @example addMonths("2026-10-31", 1) // => "2026-11-30"
 */
export function addMonths(day: string, months: number): string {
  const month = monthOf(monthNumber(day) + months);
  for (let date = Number(day.slice(8)); date > 28; date -= 1) {
    const later = `${month}-${date}`;
    if (isCalendarDay(later)) return later;
  }
  return `${month}-${Number(day.slice(8)) > 28 ? "28" : day.slice(8)}`;
}

/**
 * The last day of a month.
 *
 * @param month `YYYY-MM`. @returns `YYYY-MM-DD`.
 * @see ours
 * @example lastDayOf("2026-02") // => "2026-02-28"
 */
export function lastDayOf(month: string): string {
  return addMonths(`${month}-31`, 0);
}

/**
 * Months from one day to another, with parts of a month by days: a whole number from anniversary to anniversary.
 *
 * @param from `YYYY-MM-DD`. @param to `YYYY-MM-DD`. @returns Months.
 * @see ours
 * @example monthsApart("2026-01-15", "2027-01-15") // => 12
 */
export function monthsApart(from: string, to: string): number {
  const dates = Number(to.slice(8)) - Number(from.slice(8));
  return monthNumber(to) - monthNumber(from) + dates / DAYS_PER_MONTH;
}

/**
 * Years from the start of one day to the end of another: 1 January to 31 December is one year.
 *
 * @param from `YYYY-MM-DD`. @param to `YYYY-MM-DD`. @returns Years; below 0 when `to` is the earlier one.
 * @see ours
 * @example yearsSpanned("2026-01-01", "2029-12-31") // => 4
 */
export function yearsSpanned(from: string, to: string): number {
  return monthsApart(from, addDays(to, 1)) / 12;
}

/**
 * Whole months that are over since a day.
 *
 * @param from `YYYY-MM-DD`. @param to `YYYY-MM-DD`. @returns Whole months, 0 when fewer than one.
 * @see ours
 * @example wholeMonths("2025-10-31", "2026-10-30") // => 11
 */
export function wholeMonths(from: string, to: string): number {
  const months = monthNumber(to) - monthNumber(from);
  return Math.max(0, addMonths(from, months) <= to ? months : months - 1);
}

/**
 * The fiscal year of a day; it is named after the calendar year in which it ends.
 *
 * @param day `YYYY-MM-DD` or `YYYY-MM`. @param start Month in which the year begins, 1 to 12. @returns The year.
 * @see ours, as the calendar of the trend engine
 * @example fiscalYearOf("2026-10-31", 4) // => 2027
 */
export function fiscalYearOf(day: string, start: number): number {
  return periodNumber(day, { frequency: "year", yearStart: start }) ?? Number(day.slice(0, 4));
}

/**
 * The months of a fiscal year.
 *
 * @param year As {@link fiscalYearOf} gives. @param start Month in which the year begins. @returns Twelve of `YYYY-MM`.
 * @see ours
 * @example monthsOfYear(2027, 4)[0] // => "2026-04"
 */
export function monthsOfYear(year: number, start: number): readonly string[] {
  const first = year * 12 - ((13 - start) % 12);
  return Array.from({ length: 12 }, (_, month) => monthOf(first + month));
}
