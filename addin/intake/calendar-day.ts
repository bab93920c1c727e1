/** Years that a date in a workbook can plausibly have; outside them a text is not a date but a number or a slip. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

const MS_PER_DAY = 86_400_000;

/** Excel's day 60 is 29 February 1900, which never was; the days before it are counted from one day later. */
const PHANTOM_SERIAL = 60;

const pad = (part: number): string => String(part).padStart(2, "0");

/**
 * A calendar day from its parts, if there is such a day.
 *
 * @param parts Year with four digits (1900 to 2100), month from 1, day from 1. @returns `YYYY-MM-DD`, or null.
 * @example dayOf({ year: 2023, month: 2, day: 29 }) // => null
 */
export function dayOf(parts: {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}): string | null {
  const { year, month, day } = parts;
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return null;
  if (day > daysIn(year, month)) return null;
  return `${year}-${pad(month)}-${pad(day)}`;
}

/**
 * The calendar day that Excel shows for a number in its 1900 date system; a time of day is cut off.
 *
 * @param serial Days since the start of 1900, 1 or more. @returns `YYYY-MM-DD`; null for numbers that are no day, 60 among them.
 * @see ECMA-376 part 1, 18.17.4.1: the 1900 date system counts a 29 February 1900
 * @example daySerial(45_292) // => "2024-01-01"
 */
export function daySerial(serial: number): string | null {
  const whole = Math.floor(serial);
  if (whole < 1 || whole === PHANTOM_SERIAL || whole > 2_958_465) return null;
  const days = whole < PHANTOM_SERIAL ? whole : whole - 1;
  // oxlint-disable-next-line no-restricted-globals -- the calendar of a given day in UTC, no clock
  const date = new Date(Date.UTC(1899, 11, 31) + days * MS_PER_DAY);
  return dayOf({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  });
}

/**
 * Excel's number for a day in its 1900 date system.
 *
 * @param day `YYYY-MM-DD`, 1 March 1900 or later. @returns Days since the start of 1900, the one that never was included.
 * @see ECMA-376 part 1, 18.17.4.1
 * @example serialOfDay("2024-01-01") // => 45292
 */
export function serialOfDay(day: string): number {
  // oxlint-disable-next-line no-restricted-globals -- a given day in UTC, no clock
  return (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / MS_PER_DAY;
}

/**
 * The month of a day.
 *
 * @param day `YYYY-MM-DD`. @returns `YYYY-MM`.
 * @example monthOf("2024-03-31") // => "2024-03"
 */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/**
 * The last day of a month.
 *
 * @param month `YYYY-MM`. @returns `YYYY-MM-DD`.
 * @example monthEnd("2024-02") // => "2024-02-29"
 */
export function monthEnd(month: string): string {
  return `${month}-${pad(daysIn(Number(month.slice(0, 4)), Number(month.slice(5))))}`;
}

/**
 * All months from one to another, both included.
 *
 * @param first `YYYY-MM`. @param last `YYYY-MM`, not before `first`. @returns Months in order; empty when last is before first.
 * @example monthsBetween("2023-11", "2024-01") // => ["2023-11", "2023-12", "2024-01"]
 */
export function monthsBetween(first: string, last: string): readonly string[] {
  const months: string[] = [];
  let year = Number(first.slice(0, 4));
  let month = Number(first.slice(5));
  for (let at = first; at <= last; at = `${year}-${pad(month)}`) {
    months.push(at);
    year += month === 12 ? 1 : 0;
    month = month === 12 ? 1 : month + 1;
  }
  return months;
}

function daysIn(year: number, month: number): number {
  // oxlint-disable-next-line no-restricted-globals -- the calendar of a given month in UTC, no clock
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
