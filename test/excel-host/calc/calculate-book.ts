import { Model } from "@ironcalc/wasm";
import { MAX_COLUMNS, MAX_ROWS } from "../model/address.ts";
import type { HostBook, HostCell, HostSheet } from "../model/book.ts";
import { eachCell, placeOfKey } from "../model/cells.ts";
import { loadCalculator } from "./load-calculator.ts";
import { type Reference, namesCellsAtRunTime, referencesOf } from "./references.ts";
import { staleSheets } from "./stale-sheets.ts";
import { type Place, placeName, toAddresses } from "./structured.ts";

export interface Calculation {
  /** Formulas that were worked out. */
  readonly evaluated: number;
  /** Formulas beyond the calculator, which keep their last value: cell and formula. */
  readonly notEvaluated: readonly { readonly cell: string; readonly formula: string }[];
}

interface Job extends Place {
  readonly cell: HostCell;
  /** With addresses instead of tables. */
  readonly formula: string;
}

/**
 * Works out the formulas that may be out of date and writes their values into the cells. It runs on request only: the
 * calculator starts from the beginning each time, and large sheets take seconds.
 */
export async function calculateBook(book: HostBook): Promise<Calculation> {
  const { jobs, untranslated } = collectJobs(book);
  if (jobs.length === 0) return { evaluated: 0, notEvaluated: untranslated };
  await loadCalculator();
  const model = new Model("book", "en", "UTC", "en");
  try {
    model.pauseEvaluation();
    addSheets(model, book);
    addNames(model, book);
    feedCells(model, book, jobs);
    feedFormulas(model, book, jobs);
    model.resumeEvaluation();
    model.evaluate();
    const refused = jobs.filter((job, at) => !takeValue(model, book, { job, at }));
    return {
      evaluated: jobs.length - refused.length,
      notEvaluated: [...untranslated, ...refused.map(noted)],
    };
  } finally {
    model.free();
  }
}

const noted = (job: Place & { readonly cell: HostCell }): Calculation["notEvaluated"][number] => ({
  cell: placeName(job),
  formula: job.cell.formula ?? "",
});

function collectJobs(book: HostBook): {
  jobs: Job[];
  untranslated: Calculation["notEvaluated"][number][];
} {
  const jobs: Job[] = [];
  const untranslated: Calculation["notEvaluated"][number][] = [];
  for (const sheet of staleSheets(book)) {
    for (const [key, cell] of sheet.cells) {
      if (cell.formula === null) continue;
      const place = { sheet, ...placeOfKey(key), cell };
      const formula = toAddresses(cell.formula, book, place);
      if (formula === null) untranslated.push(noted(place));
      else jobs.push({ ...place, formula: inEpoch(withoutDoubleMinus(formula), book.date1904) });
    }
  }
  return { jobs, untranslated };
}

/** IronCalc drops `--` without a word, so that `SUMPRODUCT(--(…))` is 0; `1*` says the same. */
export const withoutDoubleMinus = (formula: string): string =>
  formula.replaceAll(/"(?:[^"]|"")*"|(?<=[=(,;<>&+]\s*)--/g, (piece) =>
    piece === "--" ? "1*" : piece,
  );

/** IronCalc counts days from 1900; a book from 1904 stores each day as a number that is so much smaller. */
const DAYS_1900_TO_1904 = 1462;

/** DATE of plain parts, as our check formulas use it, in the date system of the book. */
export const inEpoch = (formula: string, is1904: boolean): string =>
  is1904
    ? formula.replaceAll(/"(?:[^"]|"")*"|\bDATE\([^()]*\)/gi, (piece) =>
        piece.startsWith('"') ? piece : `(${piece}-${DAYS_1900_TO_1904})`,
      )
    : formula;

/** Numbers are read back as texts from here: a cell's own text is rounded, `&""` has every digit. */
const READING_SHEET = "Values read back";

function addSheets(model: Model, book: HostBook): void {
  const names = [...book.sheets.map(({ name }) => name), READING_SHEET];
  for (let at = 1; at < names.length; at++) model.newSheet();
  for (const at of names.keys()) model.renameSheet(at, `\u2007${at}`);
  for (const [at, name] of names.entries()) model.renameSheet(at, name);
}

/** A name that IronCalc does not understand is left out; formulas that need it are reported. */
function addNames(model: Model, book: HostBook): void {
  for (const { name, formula, scope } of book.names) {
    const at = book.sheets.findIndex(({ id }) => id === scope);
    try {
      model.newDefinedName(name, scope === null ? undefined : at, formula.replace(/^=/, ""));
    } catch {
      continue;
    }
  }
}

/** Only cells that some formula asks for: a big table of rows costs nothing when nobody counts it. */
function feedCells(model: Model, book: HostBook, jobs: readonly Job[]): void {
  const computed = new Set(jobs.map(({ cell }) => cell));
  const fed = new Set<HostCell>();
  for (const [sheetAt, sheet] of book.sheets.entries()) {
    for (const area of wantedAreas(book, jobs, sheet)) {
      eachCell(sheet, area, (cell, row, column) => {
        if (cell.value === "" || computed.has(cell) || fed.has(cell)) return;
        fed.add(cell);
        model.setUserInput(sheetAt, row + 1, column + 1, inputOf(cell));
      });
    }
  }
}

function wantedAreas(book: HostBook, jobs: readonly Job[], sheet: HostSheet): Reference[] {
  if (jobs.some(({ formula }) => namesCellsAtRunTime(formula))) {
    return [{ sheet: sheet.name, row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }];
  }
  const texts = new Map<string, Reference>();
  const own = sheet.name.toLowerCase();
  const formulas = [
    ...jobs.map((job) => [job.formula, job.sheet.name] as const),
    ...book.names.map(({ formula }) => [formula, ""] as const),
  ];
  for (const [formula, at] of formulas) {
    for (const reference of referencesOf(formula, at)) {
      if (reference.sheet.toLowerCase() === own) texts.set(JSON.stringify(reference), reference);
    }
  }
  return [...texts.values()];
}

/** A quote sign before a text keeps `2026-01` from becoming a date. */
function inputOf({ value, isError }: HostCell): string {
  if (typeof value === "string") return isError ? value : `'${value}`;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

function feedFormulas(model: Model, book: HostBook, jobs: readonly Job[]): void {
  for (const [at, { sheet, row, column, formula }] of jobs.entries()) {
    const sheetAt = book.sheets.indexOf(sheet);
    model.setUserInput(sheetAt, row + 1, column + 1, formula);
    model.setUserInput(book.sheets.length, at + 1, 1, `=${absolute(sheet, row, column)}&""`);
  }
}

const absolute = (sheet: HostSheet, row: number, column: number): string =>
  placeName({ sheet: { ...sheet, name: `'${sheet.name.replaceAll("'", "''")}'` }, row, column });

/** Types of a value as IronCalc numbers them, which are those of the function `TYPE`. */
const NUMBER = 1;
const LOGICAL = 4;
const ERROR = 16;
/** What IronCalc says when it cannot read a formula, does not know a function or goes in circles. */
const NOT_EVALUATED = new Set(["#ERROR!", "#N/IMPL!", "#NIMPL!", "#NAME?", "#CIRC!"]);

/** False when the calculator could not work it out; a cell without any value then shows the error. */
function takeValue(
  model: Model,
  book: HostBook,
  { job, at }: { readonly job: Job; readonly at: number },
): boolean {
  const { sheet, row, column, cell } = job;
  const place = [book.sheets.indexOf(sheet), row + 1, column + 1] as const;
  const type = model.getCellType(...place);
  const text = model.getFormattedCellValue(...place);
  if (type === ERROR && NOT_EVALUATED.has(text)) {
    if (cell.value === "") {
      cell.value = "#NAME?";
      cell.isError = true;
    }
    return false;
  }
  cell.isError = type === ERROR;
  if (type === NUMBER)
    cell.value = Number(model.getFormattedCellValue(book.sheets.length, at + 1, 1));
  else cell.value = type === LOGICAL ? text === "TRUE" : text;
  return true;
}
