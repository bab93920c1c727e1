import type { CellValue } from "../intake/source.ts";
import type { Content } from "../sheets/plan.ts";
import { DAYS_BETWEEN_DATE_SYSTEMS } from "./column-chunk.ts";

/** A cell as Excel gives it. */
export interface CurrentCell {
  readonly value: CellValue;
  readonly formula: CellValue;
  readonly type: string;
  /** Its number format, English. */
  readonly format: string;
}

/** Excel keeps no longer text in a cell (specifications and limits). */
const MOST_CHARACTERS = 32_767;

/** Excel keeps 15 digits: a number that came back differs from the one written by no more than this share. */
const ROUNDING = 1e-14;

/**
 * What is given to Excel for a cell. Text always goes with an apostrophe, which Excel drops: so `=1+1`, `-5`, `@x` and
 * `1/2` stay text whoever wrote them. A number that is not finite is a defect of the plan and becomes a blank.
 */
export function toExcel(content: Content, is1904: boolean): string | number {
  switch (content.kind) {
    case "blank":
      return "";
    case "text":
      return quoteText(content.text);
    case "number":
      return Number.isFinite(content.value) ? content.value : "";
    case "date":
      return is1904 ? content.serial - DAYS_BETWEEN_DATE_SYSTEMS : content.serial;
    case "formula":
      return content.formula;
  }
}

/** The number format of a cell in which Excel keeps everything as it is typed, an apostrophe too. */
const TEXT_FORMAT = "@";

/** What is given to Excel for a cell that is there: {@link toExcel}, but for one that the user formatted as text. */
export const toExcelOver = (
  current: CurrentCell,
  content: Content,
  is1904: boolean,
): string | number =>
  content.kind === "text" && current.format === TEXT_FORMAT
    ? content.text.toWellFormed()
    : toExcel(content, is1904);

/** Whether a cell already holds this content; text that looks like a number is not that number. */
export function holds(current: CurrentCell, content: Content, is1904: boolean): boolean {
  const wanted = toExcel(content, is1904);
  if (wanted === "") return isBlank(current);
  if (content.kind === "formula") {
    return (
      isFormula(current) && plainNames(String(current.formula)) === plainNames(content.formula)
    );
  }
  if (isFormula(current)) return false;
  if (typeof wanted === "number") return isSameNumber(current.value, wanted);
  return current.type === "String" && current.value === wanted.slice(1);
}

/** What puts a cell back as it was: text with its apostrophe again, for Excel drops it when it is read. */
export const toRestore = (current: CurrentCell): CellValue =>
  !isFormula(current) &&
  current.type === "String" &&
  current.format !== TEXT_FORMAT &&
  typeof current.value === "string"
    ? quoteText(current.value)
    : current.formula;

export const isBlank = ({ value, formula }: CurrentCell): boolean => value === "" && formula === "";

/** The text `=1+1` reads like the formula `=1+1`, but its value is the same text; no formula's value is its own text. */
const isFormula = ({ value, formula }: CurrentCell): boolean =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value;

const isSameNumber = (found: CellValue, wanted: number): boolean =>
  typeof found === "number" && Math.abs(found - wanted) <= Math.abs(wanted) * ROUNDING;

function quoteText(text: string): string {
  const storable = text.toWellFormed();
  if (storable === "") return "";
  if (storable.length <= MOST_CHARACTERS) return `'${storable}`;
  return `'${storable.slice(0, MOST_CHARACTERS - 1).toWellFormed()}…`;
}

/** Excel leaves out quotes that a sheet's name does not need. */
const plainNames = (formula: string): string =>
  formula.replaceAll(/'([A-Za-z_][A-Za-z0-9_]*)'!/gu, "$1!");
