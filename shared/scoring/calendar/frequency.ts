import { dayNumber, dayOf } from "./day.ts";
import { monthNumber, monthOf } from "../month.ts";

/** How long a period is. Weeks are those of ISO 8601: Monday to Sunday, the first one has the year's first Thursday. */
export type Frequency = "day" | "week" | "month" | "quarter" | "year";

/** How periods are counted: their length, and the month in which a year of quarters and years begins (1 = January). */
export interface Periods {
  readonly frequency: Frequency;
  readonly yearStart: number;
}

/**
 * The field's words for one and several periods.
 *
 * @example PERIOD_WORDS.week // => { one: "week", many: "weeks" }
 */
export const PERIOD_WORDS: Readonly<
  Record<Frequency, { readonly one: string; readonly many: string }>
> = {
  day: { one: "day", many: "days" },
  week: { one: "week", many: "weeks" },
  month: { one: "month", many: "months" },
  quarter: { one: "quarter", many: "quarters" },
  year: { one: "year", many: "years" },
};

const DAYS_PER_YEAR = 365.25;

/**
 * Periods in a year on average, to turn a slope by period into one by year.
 *
 * @example PERIODS_PER_YEAR.month // => 12
 */
export const PERIODS_PER_YEAR: Readonly<Record<Frequency, number>> = {
  day: DAYS_PER_YEAR,
  week: DAYS_PER_YEAR / 7,
  month: 12,
  quarter: 4,
  year: 1,
};

const WEEK = /^(\d{4})-W(\d{2})$/;
const QUARTER = /^(FY)?(\d{4})-Q([1-4])$/;
const MONTH_LENGTH = 7;
const YEAR = /^(FY)?(\d{4})$/;

/** 1 January 1970 was a Thursday; week 0 is the one that has it. */
const weekOfDay = (day: number): number => Math.floor((day + 3) / 7);

/** A fiscal year is named after the calendar year in which it ends. */
const monthsBefore = ({ yearStart }: Periods): number => (13 - yearStart) % 12;

const weekOfLabel = (label: string): number | null => {
  const parts = WEEK.exec(label);
  const fourth = parts === null ? null : dayNumber(`${parts[1] ?? ""}-01-04`);
  if (parts === null || fourth === null) return null;
  const week = weekOfDay(fourth) + Number(parts[2]) - 1;
  // The year of a week is that of its Thursday; week 53 of a year with 52 is none.
  return Number(parts[2]) > 0 && labelOfWeek(week) === label ? week : null;
};

const labelOfWeek = (week: number): string => {
  const year = dayOf(week * 7).slice(0, 4);
  const first = weekOfDay(dayNumber(`${year}-01-04`) ?? 0);
  return `${year}-W${String(week - first + 1).padStart(2, "0")}`;
};

/** A year that does not begin in January is called FY: without it a name could mean either. */
const isNamedSo = (prefix: string | undefined, { yearStart }: Periods): boolean =>
  (prefix === "FY") === (yearStart !== 1);

const quarterOfLabel = (label: string, periods: Periods): number | null => {
  const parts = QUARTER.exec(label);
  if (parts === null || !isNamedSo(parts[1], periods)) return null;
  return Number(parts[2]) * 4 + Number(parts[3]) - 1;
};

const yearOfLabel = (label: string, periods: Periods): number | null => {
  const parts = YEAR.exec(label);
  return parts === null || !isNamedSo(parts[1], periods) ? null : Number(parts[2]);
};

const ZERO = 48;

const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= ZERO && code <= ZERO + 9;
};

/** `YYYY-MM` by its characters: a request may have 60,000 of them. */
const monthOfLabel = (text: string): number | null => {
  if (text.length !== MONTH_LENGTH || text.charAt(4) !== "-") return null;
  let digits = 0;
  for (let at = 0; at < MONTH_LENGTH; at += 1) {
    if (at === 4) continue;
    if (!isDigit(text, at)) return null;
    digits = digits * 10 + text.charCodeAt(at) - ZERO;
  }
  const month = digits % 100;
  return month >= 1 && month <= 12 ? Math.floor(digits / 100) * 12 + month - 1 : null;
};

/** The month of a month's label or of a day; null when it is neither. */
const monthOfText = (text: string): number | null => {
  if (text.length === MONTH_LENGTH) return monthOfLabel(text);
  return dayNumber(text) === null ? null : monthNumber(text.slice(0, MONTH_LENGTH));
};

const fiscalMonthOf = (text: string, periods: Periods): number | null => {
  const month = monthOfText(text);
  return month === null ? null : month + monthsBefore(periods);
};

/**
 * A period as a whole number, so that neighbours differ by one.
 *
 * @param text The period's own name (`2026-10-31`, `2026-W44`, `2026-10`, `2026-Q4`, `2026`; `FY2027-Q1` and `FY2027`
 * where the year does not begin in January), or a day in it as `YYYY-MM-DD`. @param periods Their length and the year's start.
 * @returns A whole number; null when the text is no such period.
 * @see ISO 8601 for weeks
 * @example (periodNumber("2027-W01", { frequency: "week", yearStart: 1 }) ?? 0) - (periodNumber("2026-W53", { frequency: "week", yearStart: 1 }) ?? 0) // => 1
 * @example periodNumber("2026-Q5", { frequency: "quarter", yearStart: 1 }) // => null
 */
export function periodNumber(text: string, periods: Periods): number | null {
  switch (periods.frequency) {
    case "day":
      return dayNumber(text);
    case "week": {
      const day = dayNumber(text);
      return day === null ? weekOfLabel(text) : weekOfDay(day);
    }
    case "month":
      return monthOfText(text);
    case "quarter": {
      const month = fiscalMonthOf(text, periods);
      return month === null ? quarterOfLabel(text, periods) : Math.floor(month / 3);
    }
    case "year": {
      const month = fiscalMonthOf(text, periods);
      return month === null ? yearOfLabel(text, periods) : Math.floor(month / 12);
    }
  }
}

/**
 * The name of a period.
 *
 * @param number As {@link periodNumber} gives. @param periods Their length and the year's start. @returns Its name.
 * @example periodLabel(periodNumber("2026-11-24", { frequency: "week", yearStart: 1 }) ?? 0, { frequency: "week", yearStart: 1 }) // => "2026-W48"
 * @example periodLabel(periodNumber("2026-11-24", { frequency: "quarter", yearStart: 4 }) ?? 0, { frequency: "quarter", yearStart: 4 }) // => "FY2027-Q3"
 */
export function periodLabel(number: number, { frequency, yearStart }: Periods): string {
  const fiscal = yearStart === 1 ? "" : "FY";
  switch (frequency) {
    case "day":
      return dayOf(number);
    case "week":
      return labelOfWeek(number);
    case "month":
      return monthOf(number);
    case "quarter":
      return `${fiscal}${String(Math.floor(number / 4)).padStart(4, "0")}-Q${(number % 4) + 1}`;
    case "year":
      return `${fiscal}${String(number).padStart(4, "0")}`;
  }
}

const firstDayOfMonth = (month: number): number => dayNumber(`${monthOf(month)}-01`) ?? 0;

/**
 * The quarter that a month lies in.
 *
 * @param month A month as a number. @param yearStart The month in which the year begins.
 * @returns A quarter as a number.
 * @example quarterOfMonth(24, 1) // => 8
 */
export function quarterOfMonth(month: number, yearStart: number): number {
  return Math.floor((month + ((13 - yearStart) % 12)) / 3);
}

/**
 * The first day of a period; that of the next one is the day after its end.
 *
 * @param number As {@link periodNumber} gives. @param periods Their length and the year's start.
 * @returns Days since 1 January 1970.
 * @example periodStart(periodNumber("1970-02", { frequency: "month", yearStart: 1 }) ?? 0, { frequency: "month", yearStart: 1 }) // => 31
 */
export function periodStart(number: number, periods: Periods): number {
  switch (periods.frequency) {
    case "day":
      return number;
    case "week":
      return number * 7 - 3;
    case "month":
      return firstDayOfMonth(number);
    case "quarter":
      return firstDayOfMonth(number * 3 - monthsBefore(periods));
    case "year":
      return firstDayOfMonth(number * 12 - monthsBefore(periods));
  }
}

/** What was asked last: the series of a request mostly share their day and their periods. */
let asked: Periods & { readonly asOf: string; readonly over: number } = {
  frequency: "month",
  yearStart: 0,
  asOf: "",
  over: 0,
};

/**
 * The last period that is over at the end of a day.
 *
 * @param asOf `YYYY-MM-DD`. @param periods Their length and the year's start.
 * @returns Its number: that of the day's own period where the day is its last, else the one before.
 * @example lastPeriodOver("2026-10-30", { frequency: "month", yearStart: 1 }) - (periodNumber("2026-10", { frequency: "month", yearStart: 1 }) ?? 0) // => -1
 */
export function lastPeriodOver(asOf: string, periods: Periods): number {
  const { frequency, yearStart } = periods;
  const isAsked =
    asOf === asked.asOf && frequency === asked.frequency && yearStart === asked.yearStart;
  if (!isAsked) asked = { asOf, ...periods, over: findLastOver(asOf, periods) };
  return asked.over;
}

const findLastOver = (asOf: string, periods: Periods): number => {
  const own = periodNumber(asOf, periods) ?? 0;
  return periodStart(own + 1, periods) - 1 <= (dayNumber(asOf) ?? 0) ? own : own - 1;
};

/**
 * The place of a period in its cycle: month or quarter of the year, week of the year, day of the week.
 *
 * @param number As {@link periodNumber} gives. @param periods Their length and the year's start.
 * @returns From 0, below the count of {@link SEASONS}; null for years, which have no season.
 * @example seasonOf(periodNumber("2026-11-24", { frequency: "day", yearStart: 1 }) ?? 0, { frequency: "day", yearStart: 1 }) // => 1
 */
export function seasonOf(number: number, { frequency }: Periods): number | null {
  switch (frequency) {
    case "day":
      return (((number + 3) % 7) + 7) % 7;
    case "week":
      return Number(labelOfWeek(number).slice(6)) - 1;
    case "month":
      return number % 12;
    case "quarter":
      return number % 4;
    case "year":
      return null;
  }
}

/**
 * Seasons of a cycle: months or quarters of a year, weeks of a year (some have a 53rd), days of a week; 0 for years.
 *
 * @example SEASONS.day // => 7
 */
export const SEASONS: Readonly<Record<Frequency, number>> = {
  day: 7,
  week: 53,
  month: 12,
  quarter: 4,
  year: 0,
};

/**
 * Periods of a whole cycle, of which a seasonal test needs two.
 *
 * @example CYCLE.week // => 52
 */
export const CYCLE: Readonly<Record<Frequency, number>> = { ...SEASONS, week: 52 };
