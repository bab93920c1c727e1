import { openPlaces } from "../statistics/column.ts";
import type { InputPoint } from "../../contract/point-column.ts";
import type { FieldError } from "../../problem.ts";
import { PERIOD_WORDS, periodNumber, type Periods } from "../calendar/frequency.ts";
import type { NamedPeriods, NamePeriods } from "../calendar/name-periods.ts";

/** A century of months, or three years of days: a longer calendar is a mistyped year. */
const MOST_PERIODS = 1_200;

/** The full calendar of a series. */
export interface Calendar extends NamedPeriods {
  /** Number of the first period. */
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

const endsOf = (numbers: readonly number[]): { readonly first: number; readonly span: number } => {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const number of numbers) {
    if (number < first) first = number;
    if (number > last) last = number;
  }
  return numbers.length === 0 ? { first: 0, span: 0 } : { first, span: last - first + 1 };
};

/** Where each point stands, with an error for each that stands where another one does. */
const putInPlace = (
  points: readonly InputPoint[],
  numbers: readonly number[],
  { first, span, errors }: ReturnType<typeof endsOf> & { readonly errors: FieldError[] },
): Int32Array => {
  const places = openPlaces(span).fill(-1);
  for (let index = 0; index < numbers.length; index += 1) {
    const at = (numbers[index] ?? first) - first;
    const other = places[at] ?? -1;
    if (other < 0) {
      places[at] = index;
      continue;
    }
    const [one, two] = [points[other]?.period ?? "", points[index]?.period ?? ""];
    errors.push({
      pointer: `/points/${index}/period`,
      detail: `is the same period as point ${other}: “${one}” and “${two}”`,
    });
  }
  return places;
};

/**
 * The calendar of points in any order, from their first period to their last.
 *
 * @param points Their periods as names or days. @param periods Length of a period. @param name Names a stretch of periods.
 * @returns The calendar, or every point that is no period, stands twice, or makes the calendar longer than a century.
 * @example placePeriods([{ period: "2026-13", value: 1 }], { frequency: "month", yearStart: 1 }, () => ({ labels: [], seasons: [] })).errors[0].pointer // => "/points/0/period"
 */
export function placePeriods(
  points: readonly InputPoint[],
  periods: Periods,
  name: NamePeriods,
): { readonly calendar: Calendar; readonly errors: FieldError[] } {
  const errors: FieldError[] = [];
  const none = { first: 0, labels: [], seasons: [], places: new Int32Array(0) };
  const numbers = readNumbers(points, periods, errors);
  if (errors.length > 0) return { calendar: none, errors };
  const ends = endsOf(numbers);
  if (ends.span > MOST_PERIODS) {
    const detail = `must span at most ${MOST_PERIODS} periods, spans ${ends.span}`;
    return { calendar: none, errors: [{ pointer: "/points", detail }] };
  }
  const places = putInPlace(points, numbers, { ...ends, errors });
  return { calendar: { first: ends.first, ...name(ends.first, ends.span), places }, errors };
}
