const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/**
 * A month as a whole number, so that months can be added and compared without dates.
 *
 * @param month `YYYY-MM`. @returns Months since the year 0: years times 12 plus the month, January as 0.
 * @example monthNumber("2026-10") - monthNumber("2025-12") // => 10
 */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/**
 * The month that a whole number stands for.
 *
 * @param number As {@link monthNumber} gives. @returns `YYYY-MM`.
 * @example monthOf(monthNumber("2025-12") + 1) // => "2026-01"
 */
export function monthOf(number: number): string {
  const year = String(Math.floor(number / 12)).padStart(4, "0");
  return `${year}-${String((number % 12) + 1).padStart(2, "0")}`;
}

const daysIn = (number: number): number => {
  const index = number % 12;
  return (DAYS[index] ?? 31) + (index === 1 && isLeap(Math.floor(number / 12)) ? 1 : 0);
};

/**
 * Whether a day stands in the calendar.
 *
 * @param day `YYYY-MM-DD` by its digits. @returns False for a day that its month does not have.
 * @example isCalendarDay("2024-02-29") // => true
 * @example isCalendarDay("2024-02-31") // => false
 */
export function isCalendarDay(day: string): boolean {
  return Number(day.slice(8, 10)) <= daysIn(monthNumber(day));
}

/**
 * The last month that is over at the end of a day.
 *
 * @param asOf `YYYY-MM-DD`. @returns `YYYY-MM`: the month of the day when the day is its last, else the month before.
 * @example lastCompleteMonth("2026-10-30") // => "2026-09"
 * @example lastCompleteMonth("2024-02-29") // => "2024-02"
 */
export function lastCompleteMonth(asOf: string): string {
  const number = monthNumber(asOf);
  return monthOf(Number(asOf.slice(8, 10)) >= daysIn(number) ? number : number - 1);
}

/**
 * A month as the board reads it.
 *
 * @param month `YYYY-MM`. @returns The English name and the year.
 * @example monthInWords("2026-10") // => "October 2026"
 */
export function monthInWords(month: string): string {
  return `${MONTH_NAMES[monthNumber(month) % 12] ?? month} ${month.slice(0, 4)}`;
}
