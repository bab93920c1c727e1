import { isCalendarDay } from "../month.ts";

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days of an era of 400 years, after which the Gregorian calendar repeats. */
const DAYS_PER_ERA = 146_097;
/** From 1 March of the year 0, where the count below starts, to 1 January 1970. */
const EPOCH = 719_468;

/**
 * A day as a whole number, so that days can be counted without a clock or a time zone.
 *
 * @param day `YYYY-MM-DD`. @returns Days since 1 January 1970; null when there is no such day.
 * @see Hinnant, "chrono-compatible low-level date algorithms": days_from_civil
 * @example dayNumber("1970-01-08") // => 7
 * @example dayNumber("2026-02-29") // => null
 */
export function dayNumber(day: string): number | null {
  const parts = DAY.exec(day);
  if (parts === null || day.slice(5, 7) < "01" || day.slice(5, 7) > "12") return null;
  if (day.slice(8) < "01" || !isCalendarDay(day)) return null;
  const month = Number(parts[2]);
  // Years begin in March here, so that a leap day is the last day of its year.
  const year = Number(parts[1]) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const ofEra = year - era * 400;
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(parts[3]) - 1;
  const leapDays = Math.floor(ofEra / 4) - Math.floor(ofEra / 100);
  return era * DAYS_PER_ERA + ofEra * 365 + leapDays + ofYear - EPOCH;
}

/**
 * The day that a whole number stands for.
 *
 * @param number As {@link dayNumber} gives. @returns `YYYY-MM-DD`.
 * @see Hinnant, as above: civil_from_days
 * @example dayOf(7) // => "1970-01-08"
 * @example dayOf(19782) // => "2024-02-29"
 */
export function dayOf(number: number): string {
  const days = number + EPOCH;
  const era = Math.floor(days / DAYS_PER_ERA);
  const ofEra = days - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) /
      365,
  );
  const ofYear =
    ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * ofYear + 2) / 153);
  const date = ofYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}
