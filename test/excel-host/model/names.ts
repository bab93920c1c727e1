/** What Excel takes for the name of a sheet, a table or a defined name. */

/** Characters that no sheet name may have; Excel keeps "History" for itself. */
const SHEET_FORBIDDEN = /[:\\/?*[\]]/;
export const MAX_SHEET_NAME = 31;

export const isSheetName = (name: string): boolean =>
  name !== "" &&
  name.length <= MAX_SHEET_NAME &&
  !SHEET_FORBIDDEN.test(name) &&
  !name.startsWith("'") &&
  !name.endsWith("'") &&
  name.toLowerCase() !== "history";

const LOOKS_LIKE_CELL = /^\$?[A-Z]{1,3}\$?\d{1,7}$|^R\d*(?:C\d*)?$|^C\d*$/i;

/** For tables and defined names: a letter, `_` or `\` first, no spaces, no cell address, at most 255 characters. */
export const isDefinedName = (name: string): boolean =>
  /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255 && !LOOKS_LIKE_CELL.test(name);
