/** What becomes of something that is entered into a cell: typed by a user, or set as `values` or `formulas`. */
import type { HostCell, HostValue } from "./book.ts";
import { readDate, type Calendar } from "./typed-date.ts";
import { readNumber, type Typed } from "./typed-number.ts";

/** What Excel takes for an error when it is typed. */
const ERRORS = new Set([
  "#N/A",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
]);

const setConstant = (cell: HostCell, value: HostValue, isError = false): void => {
  cell.formula = null;
  cell.value = value;
  cell.isError = isError;
};

const setTyped = (cell: HostCell, { value, format }: Typed): void => {
  setConstant(cell, value);
  if (cell.numberFormat === "General") cell.numberFormat = format;
};

/** A new formula shows 0 until somebody calculates. */
const setFormula = (cell: HostCell, formula: string): void => {
  cell.formula = formula;
  cell.value = 0;
  cell.isError = false;
};

/** The formula that a text becomes by its first character, or null. */
const formulaOf = (text: string): string | null => {
  if (text.length < 2) return null;
  const first = text.charAt(0);
  if (first === "=") return text;
  return first === "+" || first === "-" || first === "@" ? `=${text}` : null;
};

const enterText = (cell: HostCell, text: string, calendar: Calendar): void => {
  const trimmed = text.trim();
  const typed = readNumber(trimmed) ?? readDate(trimmed, calendar);
  const formula = formulaOf(text);
  const upper = trimmed.toUpperCase();
  if (typed !== null) setTyped(cell, typed);
  else if (formula !== null) setFormula(cell, formula);
  else if (upper === "TRUE" || upper === "FALSE") setConstant(cell, upper === "TRUE");
  else if (ERRORS.has(upper)) setConstant(cell, upper, true);
  else setConstant(cell, text);
};

/**
 * Enters a value into a cell. `null` leaves it as it is, `""` empties it, a leading apostrophe makes text and is not
 * part of it. A cell formatted as text (`@`) keeps every text as it comes, also `=A1` and a leading apostrophe.
 */
export const enterValue = (cell: HostCell, entered: unknown, calendar: Calendar): boolean => {
  if (entered === null || entered === undefined) return true;
  if (typeof entered === "number" || typeof entered === "boolean") {
    setConstant(cell, entered);
    return true;
  }
  if (typeof entered !== "string") return false;
  if (entered === "" || cell.numberFormat === "@") setConstant(cell, entered);
  else if (entered.startsWith("'")) setConstant(cell, entered.slice(1));
  else enterText(cell, entered, calendar);
  return true;
};
