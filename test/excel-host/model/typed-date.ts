/** Text that Excel takes for a date or a time when it is typed (en-US), and the format that comes with it. */
import { fullYear, monthNumber, serialOf, yearOf } from "./dates.ts";
import type { Typed } from "./typed-number.ts";

export interface Calendar {
  readonly date1904: boolean;
  /** Serial of today, for a date typed without a year. */
  readonly today: number;
}

interface Parts {
  /** Null where none was typed. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly format: string;
}

type Read = (text: string) => Parts | null;

const partsOf = (
  match: RegExpExecArray | null,
  take: (groups: Readonly<Record<string, string | undefined>>) => Parts | null,
): Parts | null => (match === null ? null : take(match.groups ?? {}));

const yearIn = (digits: string | undefined): number | null =>
  digits === undefined ? null : fullYear(digits);

const isoDay: Read = (text) =>
  partsOf(
    /^(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})$/.exec(text),
    ({ year, month, day }) => ({
      year: Number(year),
      month: Number(month),
      day: Number(day),
      format: "m/d/yyyy",
    }),
  );

const isoMonth: Read = (text) =>
  partsOf(/^(?<year>\d{4})[-/](?<month>\d{1,2})$/.exec(text), ({ year, month }) => ({
    year: Number(year),
    month: Number(month),
    day: 1,
    format: "mmm-yy",
  }));

/** Month first, as in en-US; `12/31/2026`, `1-2-26`. */
const usDay: Read = (text) =>
  partsOf(
    /^(?<month>\d{1,2})(?<mark>[-/])(?<day>\d{1,2})\k<mark>(?<year>\d{4}|\d{2})$/.exec(text),
    ({ year, month, day }) => ({
      year: yearIn(year),
      month: Number(month),
      day: Number(day),
      format: "m/d/yyyy",
    }),
  );

const usDayOfThisYear: Read = (text) =>
  partsOf(/^(?<month>\d{1,2})[-/](?<day>\d{1,2})$/.exec(text), ({ month, day }) => ({
    year: null,
    month: Number(month),
    day: Number(day),
    format: "d-mmm",
  }));

/** `1/45`: no such day, so it is January of 1945. */
const usMonth: Read = (text) =>
  partsOf(/^(?<month>\d{1,2})[-/](?<year>\d{4}|\d{2})$/.exec(text), ({ month, year }) => ({
    year: yearIn(year),
    month: Number(month),
    day: 1,
    format: "mmm-yy",
  }));

const named = (
  month: string | undefined,
  rest: { day: number; year: string | undefined; format: string },
): Parts | null => {
  const number = monthNumber(month ?? "");
  if (number === null) return null;
  return { year: yearIn(rest.year), month: number, day: rest.day, format: rest.format };
};

/** `2 January 2026`, `2-Jan-26`, `2 Jan`. */
const dayAndMonth: Read = (text) =>
  partsOf(
    /^(?<day>\d{1,2})[- ](?<month>[A-Za-z]+)(?:[- ,]+(?<year>\d{4}|\d{2}))?$/.exec(text),
    ({ day, month, year }) =>
      named(month, { day: Number(day), year, format: year === undefined ? "d-mmm" : "d-mmm-yy" }),
  );

/** `January 2, 2026`. */
const monthAndDay: Read = (text) =>
  partsOf(
    /^(?<month>[A-Za-z]+) (?<day>\d{1,2}),? +(?<year>\d{4})$/.exec(text),
    ({ day, month, year }) => named(month, { day: Number(day), year, format: "d-mmm-yy" }),
  );

/** `Jan 2026`, `Jan-26`. */
const monthAndYear: Read = (text) =>
  partsOf(/^(?<month>[A-Za-z]+)[- ](?<year>\d{4}|\d{2})$/.exec(text), ({ month, year }) =>
    named(month, { day: 1, year, format: "mmm-yy" }),
  );

const READERS: readonly Read[] = [
  isoDay,
  isoMonth,
  usDay,
  usDayOfThisYear,
  usMonth,
  dayAndMonth,
  monthAndDay,
  monthAndYear,
];

const readDay = (text: string, { date1904, today }: Calendar): Typed | null => {
  for (const read of READERS) {
    const parts = read(text);
    if (parts === null) continue;
    const value = serialOf({ ...parts, year: parts.year ?? yearOf(today) }, date1904);
    if (value !== null) return { value, format: parts.format };
  }
  return null;
};

const SECONDS_A_DAY = 86_400;

/** 12 AM is 0, 12 PM is 12; null when the hour does not exist. */
const hourOf = (digits: string, half: string | undefined): number | null => {
  const hour = Number(digits);
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
};

const readTime = (text: string): Typed | null => {
  const found = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(?: ?([ap])m?)?$/i.exec(text);
  if (found === null) return null;
  const [, hours = "", minutes = "", seconds, half] = found;
  const hour = hourOf(hours, half);
  if (hour === null) return null;
  const clock = seconds === undefined ? "h:mm" : "h:mm:ss";
  return {
    value: (hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / SECONDS_A_DAY,
    format: half === undefined ? clock : `${clock} AM/PM`,
  };
};

const readDayAndTime = (text: string, calendar: Calendar): Typed | null => {
  const found = /^(\S+)[ T](\d{1,2}:\d{2}.*)$/.exec(text);
  const day = readDay(found?.[1] ?? "", calendar);
  const time = readTime(found?.[2] ?? "");
  if (day === null || time === null) return null;
  return { value: day.value + time.value, format: "m/d/yyyy h:mm" };
};

/** A date, a time or both, as typed; null for other text. */
export const readDate = (text: string, calendar: Calendar): Typed | null =>
  readDay(text, calendar) ?? readTime(text) ?? readDayAndTime(text, calendar);
