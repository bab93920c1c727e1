/** Dates as Excel counts them: days since 1900 with the day that never was (29 February 1900), or since 1904. */

/** Days from 30 December 1899, where the count of 1900 begins for every date after February 1900, to 1 January 1970. */
const DAYS_TO_1970 = 25_569;
const MS_A_DAY = 86_400_000;
/** Days between the two systems. */
export const DAYS_1904 = 1_462;

/** Serial of a calendar day; null when there is no such day or Excel has no serial for it. */
export const serialOf = (
  { year, month, day }: { year: number; month: number; day: number },
  date1904 = false,
): number | null => {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists || year < 1900 || year > 9999) return null;
  const days = Math.round(time / MS_A_DAY) + DAYS_TO_1970;
  if (date1904) return days < DAYS_1904 ? null : days - DAYS_1904;
  return days < 61 ? days - 1 : days;
};

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** 1 to 12 of an English month, whole or by its first three letters; null for other words. */
export const monthNumber = (word: string): number | null => {
  const full = new Date(0);
  const low = word.toLowerCase();
  const at = MONTHS.indexOf(low.slice(0, 3));
  if (at < 0) return null;
  full.setUTCMonth(at);
  const name = full.toLocaleString("en-US", { month: "long", timeZone: "UTC" }).toLowerCase();
  return low === MONTHS[at] || low === name ? at + 1 : null;
};

/** Two digits as Excel reads them: 00 to 29 are 2000 to 2029, 30 to 99 are 1930 to 1999. */
export const fullYear = (digits: string): number => {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
};

/** Year of a serial in the system of 1900. */
export const yearOf = (serial: number): number =>
  new Date((serial - DAYS_TO_1970) * MS_A_DAY).getUTCFullYear();
