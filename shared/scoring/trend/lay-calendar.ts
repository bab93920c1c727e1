import type { InputPoint } from "../../contract/point-column.ts";
import type { TrendInput, TrendsRequest } from "../../contract/trends.ts";
import type { FieldError } from "../../problem.ts";
import { lastPeriodOver, PERIOD_WORDS, periodNumber, type Periods } from "../calendar/frequency.ts";
import type { NamedPeriods, NamePeriods } from "../calendar/name-periods.ts";
import { checkInput } from "./check-input.ts";
import type { Nouns, SegmentStart, SourcePoint, TrendSource } from "./trend-source.ts";

/** A century of months, or three years of days: a longer calendar is a mistyped year. */
const MOST_PERIODS = 1_200;

type Laid =
  | { readonly ok: true; readonly source: TrendSource }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

interface Calendar extends NamedPeriods {
  readonly first: number;
  /** For each period from the first to the last the place of its point, -1 where there is none. */
  readonly places: Int32Array;
}

/** The numbers of all points, with an error for each that is no period. */
const readNumbers = (
  points: readonly InputPoint[],
  periods: Periods,
  errors: FieldError[],
): readonly number[] =>
  points.map(({ period }, index) => {
    const number = periodNumber(period, periods);
    if (number === null)
      errors.push({
        pointer: `/points/${index}/period`,
        detail: `must be a ${PERIOD_WORDS[periods.frequency].one} or a day in one, is “${period}”`,
      });
    return number ?? 0;
  });

const placePoints = (
  points: readonly InputPoint[],
  numbers: readonly number[],
  { errors, name }: { readonly errors: FieldError[]; readonly name: NamePeriods },
): Calendar => {
  let [first, last] = [numbers[0] ?? 0, numbers[0] ?? 0];
  for (const number of numbers) {
    if (number < first) first = number;
    if (number > last) last = number;
  }
  const span = numbers.length === 0 ? 0 : last - first + 1;
  if (span > MOST_PERIODS) {
    const detail = `must span at most ${MOST_PERIODS} periods, spans ${span}`;
    errors.push({ pointer: "/points", detail });
    return { first, labels: [], seasons: [], places: new Int32Array(0) };
  }
  const places = new Int32Array(span).fill(-1);
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index] ?? 0;
    const other = places[number - first] ?? -1;
    if (other >= 0)
      errors.push({
        pointer: `/points/${index}/period`,
        detail: `is the same period as point ${other}: “${points[other]?.period ?? ""}” and “${points[index]?.period ?? ""}”`,
      });
    else places[number - first] = index;
  }
  return { first, ...name(first, span), places };
};

/** A date of the request as its place in the calendar; an error when it matches none of its periods. */
const placeOf = (
  text: string,
  pointer: string,
  {
    calendar,
    periods,
    errors,
  }: { readonly calendar: Calendar; readonly periods: Periods; readonly errors: FieldError[] },
): number | null => {
  const number = periodNumber(text, periods);
  const at = number === null ? -1 : number - calendar.first;
  if (at >= 0 && at < calendar.places.length) return at;
  errors.push({ pointer, detail: `must match a period of the series, “${text}” matches none` });
  return null;
};

interface Context {
  readonly calendar: Calendar;
  readonly periods: Periods;
  readonly errors: FieldError[];
}

const readSegments = (input: TrendInput, context: Context): readonly SegmentStart[] => {
  const starts = new Map<number, SegmentStart>([[0, { at: 0, rebase: null }]]);
  for (const [index, entry] of input.rebase.entries()) {
    const rebase = typeof entry === "string" ? { date: entry } : entry;
    const at = placeOf(rebase.date, `/rebase/${index}`, context);
    if (at === null) continue;
    const { date, who, when, why } = rebase;
    const known = {
      date,
      ...(who === undefined ? {} : { who }),
      ...(when === undefined ? {} : { when }),
      ...(why === undefined ? {} : { why }),
    };
    starts.set(at, { at, rebase: known });
  }
  return [...starts.values()].toSorted((one, other) => one.at - other.at);
};

const readTargets = (
  input: TrendInput,
  { calendar, periods, errors }: Context,
): Pick<TrendSource, "targets" | "targetSince"> => {
  const { target } = input;
  const length = calendar.places.length;
  if (target === null || target === undefined || typeof target === "number")
    return { targets: Array<number | null>(length).fill(target ?? null), targetSince: null };
  const dated = target.flatMap(({ from, value }, index) => {
    const number = periodNumber(from, periods);
    if (number !== null) return [{ at: number - calendar.first, value }];
    errors.push({ pointer: `/target/${index}/from`, detail: `must be a period, is “${from}”` });
    return [];
  });
  dated.sort((one, other) => one.at - other.at);
  const targets = Array.from(
    { length },
    (_, at) => dated.findLast((entry) => entry.at <= at)?.value ?? null,
  );
  return { targets, targetSince: dated.findLast(({ at }) => at < length)?.at ?? null };
};

const rateOf = (num: number | null, den: number | null): number | null =>
  num === null || den === null || den === 0 ? null : num / den;

const readPoints = (
  input: TrendInput,
  { calendar, periods }: Context,
  { asOf, excluded }: { readonly asOf: string; readonly excluded: ReadonlySet<number> },
): Pick<TrendSource, "points" | "hasExposure"> => {
  const { kind, points, absentMeansZero } = input;
  const isEvents = kind === "count" || kind === "rate" || kind === "proportion";
  const hasExposure = isEvents && points.some(({ exposure }) => typeof exposure === "number");
  const over = lastPeriodOver(asOf, periods) - calendar.first;
  const laid: SourcePoint[] = [];
  for (let at = 0; at < calendar.places.length; at += 1) {
    const place = calendar.places[at] ?? -1;
    const point = place < 0 ? undefined : points[place];
    const absent = absentMeansZero && place < 0 ? 0 : null;
    const num = point === undefined ? absent : point.value;
    const den = hasExposure ? (point?.exposure ?? null) : null;
    const value = hasExposure ? rateOf(num, den) : num;
    const seen = excluded.has(at) ? "excluded" : "ok";
    const known = at <= over ? seen : "partial";
    const state = num === null ? "missing" : known;
    const period = calendar.labels[at] ?? "";
    laid.push({ period, state, value, num: isEvents ? num : null, den });
  }
  return { points: laid, hasExposure };
};

/**
 * A series on its full calendar, from its first period to its last: what is absent is missing, never 0 unless it is said
 * that absent means zero; a period that ends after the as-of day is partial. Periods may come in any order.
 *
 * @param input The series of a request. @param request Its as-of day and the start of its years. @param words What the
 * figures count, and the names of periods. @returns The source, or every field that is wrong, pointers from the series on: a period twice, a period or
 * date that matches none, values that the kind cannot have.
 * @see design rule T1, "calendar first"
 * @example layCalendar({ id: "a", frequency: "month", direction: "decrease", kind: "count", chart: "auto", rebase: [], exclude: [], absentMeansZero: false, per: 1, points: [{ period: "2026-10", value: 3 }, { period: "2026-08", value: 4 }] }, { asOf: "2026-10-15", yearStart: 1 }, { nouns: { one: "", many: "" }, name: () => ({ labels: ["2026-08", "2026-09", "2026-10"], seasons: [7, 8, 9] }) }).source.points.map(({ state }) => state) // => ["ok", "missing", "partial"]
 */
export function layCalendar(
  input: TrendInput,
  request: Pick<TrendsRequest, "asOf" | "yearStart">,
  words: { readonly nouns: Nouns; readonly name: NamePeriods },
): Laid {
  const periods: Periods = { frequency: input.frequency, yearStart: request.yearStart };
  const errors: FieldError[] = [...checkInput(input)];
  const numbers = readNumbers(input.points, periods, errors);
  if (errors.length > 0) return { ok: false, errors };
  const calendar = placePoints(input.points, numbers, { errors, name: words.name });
  if (errors.length > 0) return { ok: false, errors };
  const context: Context = { calendar, periods, errors };
  const segments = readSegments(input, context);
  const places = input.exclude.map((text, index) => placeOf(text, `/exclude/${index}`, context));
  const excluded = new Set(places.filter((at) => at !== null));
  const targets = readTargets(input, context);
  if (errors.length > 0) return { ok: false, errors };
  const { id, direction, kind, chart, per } = input;
  return {
    ok: true,
    source: {
      ...{ id, direction, kind, chart, per, periods, segments },
      nouns: words.nouns,
      screen: input.screen ?? null,
      first: calendar.first,
      seasons: calendar.seasons,
      ...readPoints(input, context, { asOf: request.asOf, excluded }),
      ...targets,
      baseline: input.baseline ?? null,
    },
  };
}
