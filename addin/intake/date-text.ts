import { dayOf } from "./calendar-day.ts";
import { trimText } from "./fold-text.ts";
import { monthNumber } from "./month-names.ts";

/** An order in which a text can name day, month and year. */
export type KnownOrder = "dmy" | "mdy" | "ymd";

/**
 * A date as far as its cell alone tells: the day under each order (`YYYY-MM-DD`, or null when it is none under that order).
 * The column decides which one holds.
 */
export interface DateReading {
  readonly days: Readonly<Record<KnownOrder, string | null>>;
  /** The only order under which this text is a date, when day and month are both numbers. */
  readonly decides: KnownOrder | null;
  /** Both day-month and month-day give a day, and not the same. */
  readonly isAmbiguous: boolean;
  /** Names a month, not a day; `days` hold its first day. */
  readonly isMonth: boolean;
  /** A real date, a number not shown as a date, or text. */
  readonly form: "real" | "serial" | "text";
}

/** Excel reads two digits from 30 on as 19xx, below as 20xx (its default on Windows and Mac). */
const PIVOT = 30;

const TIME =
  /[T\s,]+\d{1,2}(?:[:.h]\d{2}){0,2}(?:[.,]\d+)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/iu;
const CLOCK = /\d[:h]\d{2}|\d\s*[ap]\.?m\.?$/iu;
const WEEKDAY = /^\p{L}+\.?,\s*(?=\d)/u;
const PARTS = /^(\d{1,4})\s?([-/. \u2010-\u2013])\s?(\d{1,2})\s?\2\s?(\d{1,4})\.?$/u;
const YEAR_MONTH = /^(\d{4})[-/. ]?(\d{2}|(?<=[-/. ])\d)$/u;
const MONTH_YEAR = /^(\d{1,2})[-/. ](\d{4})$/u;
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/u;
const FILLERS = new Set(["de", "del", "of", "do", "di", "den", "the", "le", "el"]);

/**
 * What a text says about a day. Reads D-M-Y and M-D-Y with `-`, `/`, `.` or spaces and years of two or four digits, ISO with
 * or without a time, `20240131`, `2024-01`, `202401`, and names of months in seven languages. A time of day is ignored.
 *
 * @param text The cell's text. @returns The reading, or null when no order makes it a date.
 * @example readDateText("04-08-15")?.days // => { dmy: "2015-08-04", mdy: "2015-04-08", ymd: "2004-08-15" }
 */
export function readDateText(text: string): DateReading | null {
  const whole = trimText(text);
  if (whole.length < 5 || whole.length > 40 || !/\d/u.test(whole)) return null;
  const date = (CLOCK.test(whole) ? whole.replace(TIME, "") : whole).replace(WEEKDAY, "");
  return readParts(date) ?? readDigits(date) ?? readMonth(date) ?? readNamedMonth(date);
}

/**
 * A reading that no order changes.
 *
 * @param day `YYYY-MM-DD`, or null. @param how What kind of cell it was. @returns The reading, or null without a day.
 * @example certainDay(null, { form: "real", isMonth: false }) // => null
 */
export function certainDay(
  day: string | null,
  how: Pick<DateReading, "form" | "isMonth">,
): DateReading | null {
  if (day === null) return null;
  return { days: { dmy: day, mdy: day, ymd: day }, decides: null, isAmbiguous: false, ...how };
}

const certainText = (day: string | null, isMonth = false): DateReading | null =>
  certainDay(day, { form: "text", isMonth });

function yearOf(digits: string): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  return year < PIVOT ? 2000 + year : 1900 + year;
}

function readParts(text: string): DateReading | null {
  const [, first = "", , second = "", third = ""] = PARTS.exec(text) ?? [];
  if (first.length === 4) {
    const [year, month, day] = [Number(first), Number(second), Number(third)];
    return certainText(dayOf({ year, month, day }));
  }
  return isDayAndYear(first, third) ? readOrders(first, second, third) : null;
}

function isDayAndYear(day: string, year: string): boolean {
  return day !== "" && day.length <= 2 && (year.length === 2 || year.length === 4);
}

function readOrders(first: string, second: string, third: string): DateReading | null {
  const [a, b, year] = [Number(first), Number(second), yearOf(third)];
  const days = {
    dmy: dayOf({ year, month: b, day: a }),
    mdy: dayOf({ year, month: a, day: b }),
    ymd: third.length === 2 ? dayOf({ year: yearOf(first), month: b, day: Number(third) }) : null,
  };
  if (Object.values(days).every((day) => day === null)) return null;
  return { days, ...judgeOrders(days), isMonth: false, form: "text" };
}

function judgeOrders(days: DateReading["days"]): Pick<DateReading, "decides" | "isAmbiguous"> {
  const isAmbiguous = days.dmy !== null && days.mdy !== null && days.dmy !== days.mdy;
  if (days.dmy !== null && days.mdy !== null) return { decides: null, isAmbiguous };
  if (days.dmy !== null) return { decides: "dmy", isAmbiguous };
  return { decides: days.mdy === null ? "ymd" : "mdy", isAmbiguous };
}

function readDigits(text: string): DateReading | null {
  const [, year, month, day] = DIGITS.exec(text) ?? [];
  if (year === undefined) return null;
  return certainText(dayOf({ year: Number(year), month: Number(month), day: Number(day) }));
}

function readMonth(text: string): DateReading | null {
  const [, year, month] = YEAR_MONTH.exec(text) ?? [];
  if (year !== undefined)
    return certainText(dayOf({ year: Number(year), month: Number(month), day: 1 }), true);
  const [, monthFirst, yearLast] = MONTH_YEAR.exec(text) ?? [];
  if (monthFirst === undefined) return null;
  return certainText(dayOf({ year: Number(yearLast), month: Number(monthFirst), day: 1 }), true);
}

function readNamedMonth(text: string): DateReading | null {
  const words = (text.match(/\p{L}+|\d+(?:st|nd|rd|th|er|º|ª)?/giu) ?? []).filter(
    (word) => !FILLERS.has(word.toLowerCase()),
  );
  const at = words.findIndex((word) => monthNumber(word) !== null);
  const month = monthNumber(words[at] ?? "");
  const numbers = words.toSpliced(at, 1).map((word) => word.replace(/\D+$/u, ""));
  if (month === null || numbers.includes("")) return null;
  if (numbers.length === 1) return readMonthAndYear(month, numbers[0] ?? "", at === 0);
  return numbers.length === 2 ? readNamedDay(month, numbers) : null;
}

/** "Apr-15" is a month of 2015; "15-Apr" is a day without a year. */
function readMonthAndYear(month: number, year: string, isMonthFirst: boolean): DateReading | null {
  if (year.length !== 4 && !(isMonthFirst && year.length === 2)) return null;
  return certainText(dayOf({ year: yearOf(year), month, day: 1 }), true);
}

function readNamedDay(month: number, numbers: readonly string[]): DateReading | null {
  const [first = "", second = ""] = numbers;
  const [year, day] = first.length === 4 ? [first, second] : [second, first];
  if (year.length !== 2 && year.length !== 4) return null;
  return certainText(dayOf({ year: yearOf(year), month, day: Number(day) }));
}
