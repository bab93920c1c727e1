/** A copy of a sheet as Excel makes it: `Data (2)`, its tables with new names. */
import { nextId } from "./blank.ts";
import type { HostBook, HostSheet } from "./book.ts";
import { MAX_SHEET_NAME } from "./names.ts";

const freeName = (book: HostBook, name: string): string => {
  const base = name.replace(/ \(\d+\)$/, "");
  for (let next = 2; ; next += 1) {
    const suffix = ` (${String(next)})`;
    const tried = base.slice(0, MAX_SHEET_NAME - suffix.length) + suffix;
    if (book.sheets.every((sheet) => sheet.name.toLowerCase() !== tried.toLowerCase()))
      return tried;
  }
};

export const freeTableName = (book: HostBook, prefix = "Table"): string => {
  const taken = new Set(
    book.sheets.flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase())),
  );
  let next = 1;
  while (taken.has(`${prefix}${String(next)}`.toLowerCase())) next += 1;
  return `${prefix}${String(next)}`;
};

export const copySheet = (book: HostBook, sheet: HostSheet): HostSheet => {
  const copied: HostSheet = {
    ...structuredClone(sheet),
    id: nextId(),
    name: freeName(book, sheet.name),
    part: null,
    touched: true,
  };
  const pattern = { ...book, sheets: [...book.sheets, copied] };
  for (const table of copied.tables) {
    table.id = nextId();
    table.name = freeTableName(pattern);
  }
  for (const name of book.names.filter(({ scope }) => scope === sheet.id))
    book.names.push({ ...name, scope: copied.id });
  return copied;
};
