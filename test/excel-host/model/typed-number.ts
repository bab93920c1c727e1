/** Text that Excel takes for a number, a date or a time when it is typed, and the format that comes with it (en-US). */
import { fullYear, monthNumber, serialOf, yearOf } from "./dates.ts";

export interface Typed {
  readonly value: number;
  /** The format that the cell takes on when it has none yet. */
  readonly format: string;
}

export interface Calendar {
  readonly date1904: boolean;
  /** Serial of today, for a date typed without a year. */
  readonly today: number;
}

const PLAIN = /^(?:\d+(?:\.\d*)?|\.\d+)$/;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;

const readPlain = (text: string): Typed | null => {
  if (PLAIN.test(text)) return { value: Number(text), format: "General" };
  if (GROUPED.test(text))
    return {
      value: Number(text.replaceAll(",", "")),
      format: text.includes(".") ? "#,##0.00" : "#,##0",
    };
  if (/^(?:\d+(?:\.\d*)?|\.\d+)e[+-]?\d{1,3}$/i.test(text))
    return { value: Number(text), format: "0.00E+00" };
  return null;
};

const readFraction = (text: string): Typed | null => {
  const found = /^(\d+) +(\d+)\/(\d+)$/.exec(text);
  const divisor = Number(found?.[3] ?? 0);
  if (found === null || divisor === 0) return null;
  return { value: Number(found[1]) + Number(found[2]) / divisor, format: "# ?/?" };
};

const readPercent = (text: string): Typed | null => {
  const found = /^(.+?)\s*%$/.exec(text);
  const inner = found === null ? null : readPlain(found[1] ?? "");
  if (inner === null) return null;
  return { value: inner.value / 100, format: text.includes(".") ? "0.00%" : "0%" };
};

const readCurrency = (text: string): Typed | null => {
  const found = /^\$\s*(.+)$/.exec(text);
  const inner = found === null ? null : readPlain(found[1] ?? "");
  if (inner === null) return null;
  return { value: inner.value, format: text.includes(".") ? "$#,##0.00" : "$#,##0" };
};

const readUnsigned = (text: string): Typed | null =>
  readPlain(text) ?? readPercent(text) ?? readCurrency(text) ?? readFraction(text);

/** A number as typed: sign, parentheses for negatives, thousands, percent, dollars, powers, fractions. */
export const readNumber = (text: string): Typed | null => {
  const inParentheses = /^\((.+)\)$/.exec(text);
  const signed = /^([+-])\s*(.+)$/.exec(text);
  const inner = readUnsigned(inParentheses?.[1] ?? signed?.[2] ?? text);
  if (inner === null) return null;
  const negative = inParentheses !== null || signed?.[1] === "-";
  const value = negative ? -inner.value : inner.value;
  return Number.isFinite(value) ? { ...inner, value: value === 0 ? 0 : value } : null;
};

const dated = (
  parts: { year: number; month: number; day: number } | null,
  { calendar, format }: { calendar: Calendar; format: string },
): Typed | null => {
  const value = parts === null ? null : serialOf(parts, calendar.date1904);
  return value === null ? null : { value, format };
};

const readDigitsDate = (text: string, calendar: Calendar): Typed | null => {
  const iso = /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?$/.exec(text);
  if (iso !== null) {
    const parts = { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3] ?? 1) };
    return dated(parts, { calendar, format: iso[3] === undefined ? "mmm-yy" : "m/d/yyyy" });
  }
  const us = /^(\d{1,2})([-/])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (us === null) return null;
  const [, month = "", , second = "", year] = us;
  const day = { month: Number(month), day: Number(second) };
  if (year !== undefined)
    return dated({ ...day, year: fullYear(year) }, { calendar, format: "m/d/yyyy" });
  const thisYear = dated({ ...day, year: yearOf(calendar.today) }, { calendar, format: "d-mmm" });
  if (thisYear !== null || second.length !== 2 || Number(second) <= 12) return thisYear;
  return dated(
    { year: fullYear(second), month: Number(month), day: 1 },
    { calendar, format: "mmm-yy" },
  );
};

const readWordDate = (text: string, calendar: Calendar): Typed | null => {
  const dayFirst = /^(\d{1,2})[- ]([A-Za-z]+)(?:[- ,]+(\d{4}|\d{2}))?$/.exec(text);
  const monthFirst = /^([A-Za-z]+) (\d{1,2})(?:, *| )(\d{4})$/.exec(text);
  const monthYear = /^([A-Za-z]+)[- ](\d{4}|\d{2})$/.exec(text);
  const word = dayFirst?.[2] ?? monthFirst?.[1] ?? monthYear?.[1];
  const month = word === undefined ? null : monthNumber(word);
  if (month === null) return null;
  const day = Number(dayFirst?.[1] ?? monthFirst?.[2] ?? 1);
  const year = dayFirst?.[3] ?? monthFirst?.[3] ?? monthYear?.[2];
  if (year === undefined)
    return dated({ year: yearOf(calendar.today), month, day }, { calendar, format: "d-mmm" });
  const format = monthYear !== null && dayFirst === null ? "mmm-yy" : "d-mmm-yy";
  return dated({ year: fullYear(year), month, day }, { calendar, format });
};

const readTime = (text: string): Typed | null => {
  const found = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([ap])m?)?$/i.exec(text);
  if (found === null) return null;
  const [, hours = "", minutes = "", seconds = "0", half] = found;
  if (Number(minutes) > 59 || Number(seconds) > 59) return null;
  if (half !== undefined && (Number(hours) < 1 || Number(hours) > 12)) return null;
  const hour =
    half === undefined ? Number(hours) : (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0);
  const clock = found[3] === undefined ? "h:mm" : "h:mm:ss";
  return {
    value: (hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400,
    format: half === undefined ? clock : `${clock} AM/PM`,
  };
};

const readDateTime = (text: string, calendar: Calendar): Typed | null => {
  const found = /^(\S+)(?:[ T])(\d{1,2}:\d{2}.*)$/.exec(text);
  if (found === null) return null;
  const day = readDigitsDate(found[1] ?? "", calendar);
  const time = readTime(found[2] ?? "");
  if (day === null || time === null) return null;
  return { value: day.value + time.value, format: "m/d/yyyy h:mm" };
};

/** A date, a time or both, as typed. */
export const readDate = (text: string, calendar: Calendar): Typed | null =>
  readDigitsDate(text, calendar) ??
  readWordDate(text, calendar) ??
  readTime(text) ??
  readDateTime(text, calendar);
