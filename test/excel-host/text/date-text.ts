import type { FormatToken } from "./split-format.ts";
import { DAYS_1904 } from "../model/dates.ts";

const DAY_SECONDS = 86_400;
/** 30 December 1899: where Excel's days start from for every day since March 1900. */
const EPOCH = Date.UTC(1899, 11, 30);
/** Excel has a 29 February 1900, which never was. */
const LEAP_DAY_1900 = 60;

export const isDateCode = ({ kind, text }: FormatToken): boolean =>
  kind === "code" && /^(?:[ymdhs]+|AM\/PM|A\/P|\[[hms]+\])$/i.test(text);

/** A day and time by the tokens of one section; a negative one cannot be shown. */
export function dateText(
  serial: number,
  tokens: readonly FormatToken[],
  date1904: boolean,
): string {
  const decimals = secondDecimals(tokens);
  const unit = 10 ** decimals;
  const ticks = Math.round((date1904 ? serial + DAYS_1904 : serial) * DAY_SECONDS * unit);
  if (ticks < 0) return "########";
  const days = Math.floor(ticks / (DAY_SECONDS * unit));
  const moment: Moment = {
    ...calendarDay(days),
    days,
    seconds: Math.floor((ticks % (DAY_SECONDS * unit)) / unit),
    part: (ticks % unit).toString().padStart(decimals, "0"),
    isHalfDay: tokens.some(({ text }) => /^A(?:M\/PM|\/P)$/i.test(text)),
  };
  return tokens.map((token, at) => printed(token, { tokens, at, moment })).join("");
}

interface Moment {
  readonly year: number;
  /** From 0. */
  readonly month: number;
  readonly day: number;
  /** From Sunday, 0. */
  readonly weekday: number;
  readonly days: number;
  readonly seconds: number;
  readonly part: string;
  readonly isHalfDay: boolean;
}

function calendarDay(days: number): Pick<Moment, "year" | "month" | "day" | "weekday"> {
  if (days === LEAP_DAY_1900) return { year: 1900, month: 1, day: 29, weekday: 3 };
  const date = new Date(EPOCH + (days < LEAP_DAY_1900 ? days + 1 : days) * DAY_SECONDS * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth(),
    day: date.getUTCDate(),
    weekday: (days + 6) % 7,
  };
}

interface Place {
  readonly tokens: readonly FormatToken[];
  readonly at: number;
  readonly moment: Moment;
}

function printed({ kind, text }: FormatToken, place: Place): string {
  if (kind === "literal") return text;
  const print = PRINTERS[text.toLowerCase()[0] ?? ""];
  return print === undefined ? otherText(text, place) : print(place.moment, text, place);
}

type Printer = (moment: Moment, text: string, place: Place) => string;

/** By the first letter of the code. */
const PRINTERS: Readonly<Record<string, Printer>> = {
  y: ({ year }, { length }) => (length > 2 ? String(year) : padded(year % 100, 2)),
  m: (moment, { length }, place) =>
    isMinute(place) ? padded(minutesOf(moment), length) : monthText(moment, length),
  d: (moment, { length }) => dayText(moment, length),
  h: (moment, { length }) => padded(hoursOf(moment), length),
  s: ({ seconds }, { length }) => padded(seconds % 60, length),
  a: (moment, text) => half(text, moment),
  "[": (moment, text) => elapsed(text, moment),
};

const padded = (value: number, length: number): string =>
  String(value).padStart(length > 1 ? 2 : 1, "0");

const minutesOf = ({ seconds }: Moment): number => Math.floor(seconds / 60) % 60;

function hoursOf({ seconds, isHalfDay }: Moment): number {
  const hours = Math.floor(seconds / 3600);
  return isHalfDay ? hours % 12 || 12 : hours;
}

const half = (text: string, { seconds }: Moment): string => {
  const word = seconds < DAY_SECONDS / 2 ? "AM" : "PM";
  return text.length > 3 ? word : word.slice(0, 1);
};

/** `[h]`, `[mm]`, `[ss]`: all hours, minutes or seconds, not only those of the day. */
function elapsed(text: string, { days, seconds }: Moment): string {
  const total = days * DAY_SECONDS + seconds;
  const unit = text[1]?.toLowerCase();
  const amount = unit === "h" ? total / 3600 : unit === "m" ? total / 60 : total;
  return String(Math.floor(amount)).padStart(text.length - 2, "0");
}

/** `.0` after the seconds prints their decimals; other points, commas and digits print as they are. */
function otherText(text: string, { tokens, at, moment }: Place): string {
  if (text !== "0") return text;
  let point = at;
  while (tokens[point]?.text === "0") point--;
  return isSecondPoint(tokens, point) ? (moment.part[at - point - 1] ?? "") : text;
}

const isSecondPoint = (tokens: readonly FormatToken[], at: number): boolean =>
  tokens[at]?.text === "." && /^\[?s+\]?$/i.test(tokens[at - 1]?.text ?? "");

function secondDecimals(tokens: readonly FormatToken[]): number {
  const point = tokens.findIndex((_, at) => isSecondPoint(tokens, at));
  if (point < 0) return 0;
  let decimals = 0;
  while (tokens[point + 1 + decimals]?.text === "0") decimals++;
  return decimals;
}

/** `m` means minutes after hours and before seconds. */
function isMinute({ tokens, at }: Place): boolean {
  if ((tokens[at]?.text.length ?? 0) > 2) return false;
  const before = tokens.slice(0, at).findLast(isDateCode);
  const after = tokens.slice(at + 1).find(isDateCode);
  return /^\[?h/i.test(before?.text ?? "") || /^\[?s/i.test(after?.text ?? "");
}

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );
const WEEKDAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

function monthText({ month }: Moment, length: number): string {
  const name = MONTHS[month] ?? "";
  if (length === 5) return name.slice(0, 1);
  if (length > 2) return length === 3 ? name.slice(0, 3) : name;
  return padded(month + 1, length);
}

function dayText({ day, weekday }: Moment, length: number): string {
  const name = WEEKDAYS[weekday] ?? "";
  if (length > 2) return length === 3 ? name.slice(0, 3) : name;
  return padded(day, length);
}
