import { writeXlsx } from "hucre";
import type { HostBook, HostSheet } from "../model/book.ts";
import { openBook, workbookPath } from "./open-book.ts";
import {
  type Package,
  dropPart,
  dropRelations,
  dropUnreachable,
  freePath,
  openPackage,
  partText,
  partTree,
  relationsOf,
  setContentType,
  setPart,
  writePackage,
} from "./package.ts";
import { writeSettings } from "./settings.ts";
import { writeSheet } from "./write-sheet.ts";
import { type StyleNumber, appendStyles } from "./write-styles.ts";
import { writeWorkbook } from "./write-workbook.ts";

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/**
 * The book as an .xlsx file. Sheets that nobody touched are copied part by part, with all that hangs on them; the others
 * are written into the same package. Values of formulas are those of the last calculation.
 */
export async function saveBook(book: HostBook): Promise<Uint8Array> {
  const file = openPackage(book.source ?? (await emptyPackage()));
  const before = await asOpened(book);
  const path = await workbookPath(file);
  const parts = await placeSheets(file, book);
  const activePart = await activeTab(file, book, parts);
  await writeTouched(file, { book, before, parts, path, activePart });
  const root = await partTree(file, path);
  if (root === null) throw new Error("The file has no workbook in it.");
  await writeWorkbook(file, { path, root }, { book, before, parts, activePart });
  await writeSettings(file, book.settings);
  await dropUnreachable(file);
  return writePackage(file);
}

/** Only wanted for what changed on a sheet of the file. */
async function asOpened(book: HostBook): Promise<HostBook | null> {
  const isWanted = book.sheets.some(({ part, touched }) => part !== null && touched);
  return isWanted && book.source !== null ? openBook(book.source, book.fileName) : null;
}

/** Theme, styles and properties of a new workbook. */
const emptyPackage = (): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: "Empty", rows: [] }] });

const isCarried = (sheet: HostSheet): boolean => sheet.part !== null && !sheet.touched;

async function placeSheets(file: Package, book: HostBook): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  for (const sheet of book.sheets) {
    const known = book.source === null ? null : sheet.part;
    const part = known ?? freePath(file, "xl/worksheets/sheet");
    parts.set(sheet.id, part);
    if (known !== null) continue;
    file.changed.set(part, "");
    await setContentType(file, part, SHEET_TYPE);
  }
  return parts;
}

/** A sheet that is copied may say that it is the one selected; a second one beside it would group the two. */
async function activeTab(
  file: Package,
  book: HostBook,
  parts: ReadonlyMap<string, string>,
): Promise<string> {
  for (const sheet of book.sheets.filter(isCarried)) {
    const part = parts.get(sheet.id) ?? "";
    const text = await partText(file, part);
    if (/<(?:\w+:)?sheetView\b[^>]*\btabSelected="(?:1|true)"/.test(text)) return part;
  }
  return parts.get(book.activeSheetId) ?? "";
}

interface TouchedJob {
  readonly book: HostBook;
  readonly before: HostBook | null;
  readonly parts: ReadonlyMap<string, string>;
  readonly path: string;
  readonly activePart: string;
}

async function writeTouched(file: Package, job: TouchedJob): Promise<void> {
  const sheets = job.book.sheets.filter((sheet) => !isCarried(sheet));
  if (sheets.length === 0) return;
  const styles = await openStyles(file, job.path);
  for (const sheet of sheets) {
    const part = job.parts.get(sheet.id) ?? "";
    const before = job.before?.sheets.find((each) => each.part === sheet.part) ?? null;
    await writeSheet(file, {
      sheet,
      before,
      part,
      styleNumber: styles.styleNumber,
      isSelected: part === job.activePart,
    });
  }
  styles.close();
  await dropCalculationOrder(file, job.path);
}

async function openStyles(
  file: Package,
  workbook: string,
): Promise<{ styleNumber: StyleNumber; close: () => void }> {
  const part = (await relationsOf(file, workbook)).find(({ kind }) => kind === "styles")?.target;
  const root = part === undefined ? null : await partTree(file, part);
  if (part === undefined || root === null) throw new Error("The file has no styles in it.");
  return {
    styleNumber: appendStyles(root),
    close: () => {
      setPart(file, part, root);
    },
  };
}

/** Excel makes the order anew; an order that names a cell without a formula is a damaged file to it. */
async function dropCalculationOrder(file: Package, workbook: string): Promise<void> {
  const order = (await relationsOf(file, workbook)).find(({ kind }) => kind === "calcChain");
  if (order === undefined) return;
  dropPart(file, order.target);
  await dropRelations(file, workbook, ({ kind }) => kind === "calcChain");
}
