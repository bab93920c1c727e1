import { dayOf, daySerial } from "./calendar-day.ts";
import { certainDay, readDateText, type DateReading } from "./date-text.ts";
import { rememberCells } from "./remember-cells.ts";
import type { ReadCell } from "./row-cells.ts";
import type { CellValue } from "./source.ts";

/** Numbers read as days although they are not shown as dates: 1970 to 2099, where hardly another number of a date column falls. */
const FIRST_SERIAL = 25_569;
const LAST_SERIAL = 73_050;

/**
 * What a cell says about a day.
 *
 * @param cell Its value. @param isShownAsDate Whether its number format shows dates.
 * @returns `"blank"` for an empty cell or spaces; null when it holds something that is not a date; else the reading.
 * @example readDate(42_116, true) // => { days: { dmy: "2015-04-22", mdy: "2015-04-22", ymd: "2015-04-22" }, decides: null, isAmbiguous: false, isMonth: false, form: "real" }
 */
export function readDate(cell: CellValue, isShownAsDate: boolean): DateReading | "blank" | null {
  if (typeof cell === "string") return cell.trim() === "" ? "blank" : readDateText(cell);
  if (typeof cell === "boolean") return null;
  if (isShownAsDate) return certainDay(daySerial(cell), { form: "real", isMonth: false });
  if (cell >= FIRST_SERIAL && cell <= LAST_SERIAL)
    return certainDay(daySerial(cell), { form: "serial", isMonth: false });
  return readDigits(cell);
}

/** What a cell says about a day; equal cells may share one reading. */
export type DayReader = (
  cell: Pick<ReadCell, "value" | "isShownAsDate">,
) => ReturnType<typeof readDate>;

/**
 * The same for many cells: dates that come again are read once.
 *
 * @returns Reads cells.
 * @example rememberDates()({ value: " ", isShownAsDate: true }) // => "blank"
 */
export function rememberDates(): DayReader {
  const readShown = rememberCells((value) => readDate(value, true));
  const readOther = rememberCells((value) => readDate(value, false));
  return ({ value, isShownAsDate }) => (isShownAsDate ? readShown(value) : readOther(value));
}

function readDigits(digits: number): DateReading | null {
  if (!Number.isInteger(digits)) return null;
  const isMonth = digits < 1_000_000;
  const whole = isMonth ? digits * 100 + 1 : digits;
  const day = dayOf({
    year: Math.floor(whole / 10_000),
    month: Math.floor(whole / 100) % 100,
    day: whole % 100,
  });
  return certainDay(day, { form: "text", isMonth });
}
