import type { HostBook, HostSheet } from "../model/book.ts";
import { namesCellsAtRunTime, referencesOf } from "./references.ts";

/**
 * Sheets whose formulas may be out of date: those that were touched, those never calculated, and those that look at one
 * of them. The others keep the values that the program before us worked out.
 */
export function staleSheets(book: HostBook): Set<HostSheet> {
  const stale = new Set(book.sheets.filter((sheet) => sheet.touched || isUncalculated(sheet)));
  const seen = new Map(book.sheets.map((sheet) => [sheet, sheetsSeenBy(sheet, book)]));
  for (let before = -1; before < stale.size;) {
    before = stale.size;
    const names = new Set([...stale].map(({ name }) => name.toLowerCase()));
    for (const [sheet, others] of seen) {
      if (others === "any" ? stale.size > 0 : others.some((name) => names.has(name))) {
        stale.add(sheet);
      }
    }
  }
  return stale;
}

function isUncalculated(sheet: HostSheet): boolean {
  return [...sheet.cells.values()].some(({ formula, value }) => formula !== null && value === "");
}

/** In lower case; tables and names count with the sheet they lie on. */
function sheetsSeenBy(sheet: HostSheet, book: HostBook): string[] | "any" {
  const formulas = [...sheet.cells.values()].flatMap(({ formula }) => formula ?? []);
  if (formulas.some(namesCellsAtRunTime)) return "any";
  const text = [...new Set(formulas)].join("\n");
  if (text === "") return [];
  const words = new Set(text.toLowerCase().match(/[\p{L}_\\][\p{L}\p{N}_.\\]*/gu));
  const tables = book.sheets.filter(({ tables: each }) =>
    each.some(({ name }) => words.has(name.toLowerCase())),
  );
  const names = book.names.filter(({ name }) => words.has(name.toLowerCase()));
  return [
    ...referencesOf(text, sheet.name).map((reference) => reference.sheet.toLowerCase()),
    ...tables.map(({ name }) => name.toLowerCase()),
    ...names.flatMap(({ formula }) =>
      referencesOf(formula, sheet.name).map((reference) => reference.sheet.toLowerCase()),
    ),
  ];
}
