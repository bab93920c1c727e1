import type { TrendInput, TrendsRequest } from "../../contract/trends.ts";
import type { FieldError } from "../../problem.ts";
import { periodNumber, type Periods } from "../calendar/frequency.ts";
import type { NamePeriods } from "../calendar/name-periods.ts";
import { checkInput } from "./check-input.ts";
import { placePeriods, type Calendar } from "./place-periods.ts";
import { readPoints } from "./read-points.ts";
import type { Nouns, RebaseAt, SegmentStart, TrendSource } from "./trend-source.ts";

type Laid =
  | { readonly ok: true; readonly periods: number; readonly read: () => TrendSource }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** What the figures count, and the names of periods. */
interface Words {
  readonly nouns: Nouns;
  readonly name: NamePeriods;
}

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

const tellRebase = ({
  date,
  who,
  when,
  why,
}: Exclude<TrendInput["rebase"][number], string>): RebaseAt => ({
  date,
  ...(who === undefined ? {} : { who }),
  ...(when === undefined ? {} : { when }),
  ...(why === undefined ? {} : { why }),
});

const readSegments = (input: TrendInput, context: Context): readonly SegmentStart[] => {
  const starts = new Map<number, SegmentStart>([[0, { at: 0, rebase: null }]]);
  for (const [index, entry] of input.rebase.entries()) {
    const rebase = typeof entry === "string" ? { date: entry } : entry;
    const at = placeOf(rebase.date, `/rebase/${index}`, context);
    if (at === null) continue;
    const other = starts.get(at)?.rebase?.date;
    if (other !== undefined) {
      const detail = `falls in the same period as “${other}”: “${rebase.date}”`;
      context.errors.push({ pointer: `/rebase/${index}`, detail });
    }
    starts.set(at, { at, rebase: tellRebase(rebase) });
  }
  return [...starts.values()].toSorted((one, other) => one.at - other.at);
};

/** The targets of a series, once its points are read. */
type ReadTargets = () => Pick<TrendSource, "targets" | "targetSince">;

const readTargets = (input: TrendInput, { calendar, periods, errors }: Context): ReadTargets => {
  const { target } = input;
  const length = calendar.places.length;
  if (target === null || target === undefined || typeof target === "number")
    return () => ({
      targets: Array<number | null>(length).fill(target ?? null),
      targetSince: null,
    });
  const dated = target.flatMap(({ from, value }, index) => {
    const number = periodNumber(from, periods);
    if (number !== null) return [{ at: number - calendar.first, value }];
    errors.push({ pointer: `/target/${index}/from`, detail: `must be a period, is “${from}”` });
    return [];
  });
  for (const [index, { at }] of dated.entries())
    if (dated.findIndex((other) => other.at === at) < index)
      errors.push({
        pointer: `/target/${index}/from`,
        detail: "begins in the same period as another target",
      });
  dated.sort((one, other) => one.at - other.at);
  return () => ({
    targets: Array.from(
      { length },
      (_, at) => dated.findLast((entry) => entry.at <= at)?.value ?? null,
    ),
    targetSince: dated.findLast(({ at }) => at < length)?.at ?? null,
  });
};

/**
 * A series on its full calendar, from its first period to its last: what is absent is missing, never 0 unless it is said
 * that absent means zero; a period that ends after the as-of day is partial. Periods may come in any order. It is checked
 * whole, and its points are read when it is their turn: a request may have 60,000, and all of them at once would be moved
 * about in memory until the last one is scored.
 *
 * @param input The series of a request. @param request Its as-of day and the start of its years. @param words What the
 * figures count, and the names of periods. @returns How many periods it has, and the source to be read; or every field that
 * is wrong, pointers from the series on: a period twice, a period or date that matches none, values that the kind cannot have.
 * @see design rule T1, "calendar first"
 * @example layCalendar({ id: "a", frequency: "month", direction: "decrease", kind: "count", chart: "auto", rebase: [], exclude: [], absentMeansZero: false, per: 1, points: [{ period: "2026-10", value: 3 }, { period: "2026-08", value: 4 }] }, { asOf: "2026-10-15", yearStart: 1 }, { nouns: { one: "", many: "" }, name: () => ({ labels: ["2026-08", "2026-09", "2026-10"], seasons: [7, 8, 9] }) }).read().points.states // => Uint8Array.of(1, 0, 3)
 */
export function layCalendar(
  input: TrendInput,
  request: Pick<TrendsRequest, "asOf" | "yearStart">,
  words: Words,
): Laid {
  const periods: Periods = { frequency: input.frequency, yearStart: request.yearStart };
  const wrong = checkInput(input);
  if (wrong.length > 0) return { ok: false, errors: wrong };
  const { calendar, errors } = placePeriods(input.points, periods, words.name);
  if (errors.length > 0) return { ok: false, errors };
  const context: Context = { calendar, periods, errors };
  const segments = readSegments(input, context);
  const places = input.exclude.map((text, index) => placeOf(text, `/exclude/${index}`, context));
  const excluded = new Set(places.filter((at) => at !== null));
  const targetsOf = readTargets(input, context);
  if (errors.length > 0) return { ok: false, errors };
  const { id, direction, kind, chart, per } = input;
  return {
    ok: true,
    periods: calendar.places.length,
    read: () => ({
      id,
      direction,
      kind,
      chart,
      per,
      periods,
      segments,
      nouns: words.nouns,
      screen: input.screen ?? null,
      first: calendar.first,
      seasons: calendar.seasons,
      ...readPoints(input, calendar, { periods, asOf: request.asOf, excluded }),
      ...targetsOf(),
      baseline: input.baseline ?? null,
    }),
  };
}
